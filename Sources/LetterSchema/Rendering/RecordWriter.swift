/// Takes the tree of a record, node by node, in the order of the schema.
///
/// The tree is described once, by `write(to:)` of each type of the record; every rendering
/// that shows the whole tree is a writer, so no two of them can drift apart.
public protocol RecordWriter {
  /// One object under a key. `content` may be called more than once and must write the same.
  mutating func object(_ key: StaticString, _ content: (inout Self) -> Void)

  /// A list of objects. `entry` names one of them where the rendering wants a name (XML).
  mutating func objects<Element>(
    _ key: StaticString, each entry: StaticString, _ elements: [Element],
    _ content: (inout Self, Element) -> Void)

  /// A list of texts, `entry` as in `objects`.
  mutating func texts(_ key: StaticString, each entry: StaticString, _ values: [String])

  /// Words of the letter or of a person: any length, any character.
  mutating func text(_ key: StaticString, _ value: String)

  /// A short value for machines: an id, a member of an enumeration, a label, a path.
  mutating func token(_ key: StaticString, _ value: String)

  mutating func integer(_ key: StaticString, _ value: Int)

  mutating func confidence(_ value: Confidence)

  mutating func bool(_ key: StaticString, _ value: Bool)

  /// The place of a node, under the key `at`.
  mutating func at(_ value: ByteRange)
}

/// A type of the record that is an object in the tree.
public protocol RecordNode {
  /// Hands the node's fields to a writer, in the order of the schema.
  func write(to writer: inout some RecordWriter)
}

extension RecordWriter {
  mutating func node(_ key: StaticString, _ node: (some RecordNode)?) {
    guard let node else { return }
    object(key) { node.write(to: &$0) }
  }

  mutating func nodes(_ key: StaticString, each entry: StaticString, _ nodes: [some RecordNode]) {
    objects(key, each: entry, nodes) { $1.write(to: &$0) }
  }

  mutating func text(_ key: StaticString, _ value: String?) {
    if let value { text(key, value) as Void }
  }

  mutating func token(_ key: StaticString, _ value: String?) {
    if let value { token(key, value) as Void }
  }

  mutating func integer(_ key: StaticString, _ value: Int?) {
    if let value { integer(key, value) as Void }
  }

  mutating func bool(_ key: StaticString, _ value: Bool?) {
    if let value { bool(key, value) as Void }
  }

  mutating func at(_ value: ByteRange?) {
    if let value { at(value) as Void }
  }
}

extension Confidence: CustomStringConvertible {
  /// A decimal from 0 to 1 with as many places as it needs, three at most: `0.97`, `1`.
  public var description: String {
    let value = min(max(thousandths, 0), 1000)
    guard value % 1000 != 0 else { return value == 0 ? "0" : "1" }
    var digits = value
    var places = 3
    while digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    let written = String(digits)
    return "0." + String(repeating: "0", count: places - written.utf8.count) + written
  }
}
