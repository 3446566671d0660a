import LetterSchema

/// Lets the record's types read themselves from XML, as they do from JSON.
struct XMLRecordDecoder: Decoder {
  /// What stands where a value is expected.
  enum Value {
    case node(XMLNode)
    case scalar(String)
    /// The attributes `start` and `end`.
    case range(String, String)
  }

  let value: Value
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ value: Value, at path: [any CodingKey] = []) {
    self.value = value
    codingPath = path
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .node(let node) = value else { throw mismatch("an element with fields") }
    return KeyedDecodingContainer(XMLFields(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    switch value {
    case .node(let node):
      XMLEntries(values: node.children.map(Value.node), codingPath: codingPath)
    case .range(let start, let end):
      XMLEntries(values: [.scalar(start), .scalar(end)], codingPath: codingPath)
    case .scalar: throw mismatch("an element with entries")
    }
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    switch value {
    case .scalar(let text): XMLScalar(text: text, codingPath: codingPath)
    case .node(let node) where node.children.isEmpty:
      XMLScalar(text: node.text, codingPath: codingPath)
    case .node, .range: throw mismatch("a text")
    }
  }

  private func mismatch(_ expected: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: "expected \(expected)"))
  }
}
