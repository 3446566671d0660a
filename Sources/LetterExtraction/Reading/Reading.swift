public import LetterSchema

/// What a reader makes of a source: its visible text as one flat list of lines.
///
/// Text and HTML meet here; nothing downstream knows which it was.
public struct Reading: Sendable {
  /// The visible text of all lines, UTF-8: for each line its marker and a space where it has one,
  /// its text, and a newline.
  public var text: [UInt8] = []
  public var map = SourceMap()
  /// In source order; together they hold every visible byte that is not white space.
  public var lines: [Line] = []
  public var paths = ElementPaths()
  /// `lang` of the page, as declared.
  public var declaredLanguage: String?
  /// When the page was published, as its `meta` elements say: ISO 8601 mostly, as written.
  public var publishedDate: String?
  /// The host that the page says it is of, in its canonical link or `og:url`.
  public var host: String?
  public var diagnostics: [Diagnostic] = []

  public init() {}
}

/// The elements that lines lie in, as a tree of names and ordinals, written out on demand.
public struct ElementPaths: Sendable {
  private struct Node: Sendable {
    var parent: Int
    var name: String
    var ordinal: Int
  }

  private var nodes: [Node] = []

  public init() {}

  /// Adds an element and returns its index. `ordinal` counts siblings of that name from 1.
  package mutating func add(parent: Int, name: String, ordinal: Int) -> Int {
    nodes.append(Node(parent: parent, name: name, ordinal: ordinal))
    return nodes.count - 1
  }

  package var count: Int { nodes.count }

  /// Adds the elements of another page and returns by how much their indices have grown.
  package mutating func append(_ other: ElementPaths) -> Int {
    let offset = nodes.count
    for node in other.nodes {
      var node = node
      if node.parent >= 0 { node.parent += offset }
      nodes.append(node)
    }
    return offset
  }

  /// The element that holds `index`; -1 for the outermost.
  package func parent(_ index: Int) -> Int { nodes[index].parent }

  /// The XPath of an element: `/html[1]/body[1]/div[2]/p[3]`; nil for -1.
  public func path(_ index: Int) -> String? {
    guard nodes.indices.contains(index) else { return nil }
    var parts: [String] = []
    var at = index
    while at >= 0 {
      parts.append("/\(nodes[at].name)[\(nodes[at].ordinal)]")
      at = nodes[at].parent
    }
    return parts.reversed().joined()
  }
}
