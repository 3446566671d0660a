internal import LetterSchema

/// The elements that lines lie in, as a tree of names and ordinals, written out on demand.
public struct ElementPaths: Sendable {
  private struct Node: Sendable {
    var parent: Int32
    /// An index into `names`.
    var name: Int32
    var ordinal: Int32
    /// How many elements hold it.
    var depth: Int32
  }

  private var nodes: [Node] = []
  /// Those of `TagName` by their raw values, others behind them.
  package var names = TagName.spellings

  public init() {}

  /// Adds an element and returns its index. `ordinal` counts siblings of that name from 1.
  package mutating func add(parent: Int, name: String, ordinal: Int) -> Int {
    let known = names.firstIndex(of: name)
    if known == nil { names.append(name) }
    return Int(
      add(
        parent: Int32(parent), name: Int32(known ?? names.count - 1), ordinal: Int32(ordinal)))
  }

  /// The same, the name by its index in `names`.
  @inline(__always)
  mutating func add(parent: Int32, name: Int32, ordinal: Int32) -> Int32 {
    let depth = parent < 0 ? 0 : nodes[Int(parent)].depth + 1
    // How many there will be is not known here: room for four times as many.
    nodes.makeRoomForOne(at: 1, of: 4)
    nodes.append(Node(parent: parent, name: name, ordinal: ordinal, depth: depth))
    return Int32(nodes.count - 1)
  }

  package var count: Int { nodes.count }

  /// Adds the elements of another page and returns by how much their indices have grown.
  package mutating func append(_ other: ElementPaths) -> Int {
    let offset = nodes.count
    let firstName = Int32(names.count)
    names += other.names
    for var node in other.nodes {
      if node.parent >= 0 { node.parent += Int32(offset) }
      node.name += firstName
      nodes.append(node)
    }
    return offset
  }

  /// For each element a hash of the names from the root to it: the same where only ordinals differ.
  func nameHashes() -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(nodes.count)
    // Elements are numbered before what they hold.
    for node in nodes {
      let outer = node.parent < 0 ? 0xcbf2_9ce4_8422_2325 : hashes[Int(node.parent)]
      hashes.append((outer ^ UInt64(UInt32(bitPattern: node.name))) &* 0x9e37_79b9_7f4a_7c15)
    }
    return hashes
  }

  /// The element's name, an index into `names`.
  func name(_ index: Int) -> Int32 { nodes[index].name }

  /// How many elements hold it.
  func depth(_ index: Int) -> Int { Int(nodes[index].depth) }

  /// The element that holds `index`; -1 for the outermost.
  package func parent(_ index: Int) -> Int { Int(nodes[index].parent) }

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
      if depth >= otherDepth { one = parent(one) }
      if otherDepth >= depth { other = parent(other) }
    }
    return one == other ? one : -1
  }

  /// The XPath of an element: `/html[1]/body[1]/div[2]/p[3]`; nil for -1.
  public func path(_ index: Int) -> String? {
    guard nodes.indices.contains(index) else { return nil }
    var steps: [Node] = []
    steps.reserveCapacity(Int(nodes[index].depth) + 1)
    var at = index
    while at >= 0 {
      steps.append(nodes[at])
      at = parent(at)
    }
    var path: [UInt8] = []
    path.reserveCapacity(steps.count * 10)
    for step in steps.reversed() {
      path.append(UInt8(ascii: "/"))
      path.append(contentsOf: names[Int(step.name)].utf8)
      path.append(UInt8(ascii: "["))
      path.appendDecimal(Int(step.ordinal))
      path.append(UInt8(ascii: "]"))
    }
    return String(decoding: path, as: UTF8.self)
  }
}
