/// A JSON value with the place where it stands.
package struct JSONNode {
  package enum Value {
    case object([JSONMember])
    case array([JSONNode])
    case string(String)
    /// As written: what type it has is for whoever reads it to say.
    case number(Substring)
    case bool(Bool)
    case null
  }

  package var value: Value
  /// The offset of its first byte.
  package var offset: Int

  package init(value: Value, offset: Int) {
    self.value = value
    self.offset = offset
  }

  /// What it is, in words of JSON.
  var name: String {
    switch value {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number(let digits): digits.utf8.count > 40 ? "a number" : "the number \(digits)"
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  /// The offset of the value that a path leads to, as far as it leads anywhere.
  func offset(at path: ArraySlice<String>) -> Int {
    guard let step = path.first else { return offset }
    switch value {
    case .object(let members):
      return members.first { $0.name == step }?.node.offset(at: path.dropFirst()) ?? offset
    case .array(let entries):
      guard let index = Int(step), entries.indices.contains(index) else { return offset }
      return entries[index].offset(at: path.dropFirst())
    default: return offset
    }
  }
}

package struct JSONMember {
  package var name: String
  /// The offset of the name's quotation mark.
  package var offset: Int
  package var node: JSONNode

  package init(name: String, offset: Int, node: JSONNode) {
    self.name = name
    self.offset = offset
    self.node = node
  }
}
