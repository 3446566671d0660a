/// The elements that lines lie in, as a tree of names and ordinals, written out on demand.
public struct ElementPaths: Sendable {
  private struct Node: Sendable {
    var parent: Int
    var name: String
    var ordinal: Int
    /// How many elements hold it.
    var depth: Int
  }

  private var nodes: [Node] = []

  public init() {}

  /// Adds an element and returns its index. `ordinal` counts siblings of that name from 1.
  package mutating func add(parent: Int, name: String, ordinal: Int) -> Int {
    let depth = parent < 0 ? 0 : nodes[parent].depth + 1
    nodes.append(Node(parent: parent, name: name, ordinal: ordinal, depth: depth))
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

  /// The innermost element that holds all of `elements`; -1 where none does.
  package func commonElement(of elements: some Sequence<Int>) -> Int {
    var common: Int?
    for element in elements where element != common {
      common = common.map { commonElement($0, element) } ?? element
    }
    return common ?? -1
  }

  private func commonElement(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while one != other, one >= 0, other >= 0 {
      let (depth, otherDepth) = (nodes[one].depth, nodes[other].depth)
      if depth >= otherDepth { one = nodes[one].parent }
      if otherDepth >= depth { other = nodes[other].parent }
    }
    return one == other ? one : -1
  }

  /// The XPath of an element: `/html[1]/body[1]/div[2]/p[3]`; nil for -1.
  public func path(_ index: Int) -> String? {
    guard nodes.indices.contains(index) else { return nil }
    var steps: [Int] = []
    steps.reserveCapacity(nodes[index].depth + 1)
    var at = index
    while at >= 0 {
      steps.append(at)
      at = nodes[at].parent
    }
    var path = ""
    for step in steps.reversed() {
      path += "/"
      path += nodes[step].name
      path += "["
      path += String(nodes[step].ordinal)
      path += "]"
    }
    return path
  }
}
