import LetterSchema

/// The fields of an object: attributes and child elements of its element.
struct XMLFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let node: XMLNode
  let codingPath: [any CodingKey]

  var allKeys: [Key] {
    (node.attributes.keys.sorted() + node.children.map(\.name)).compactMap {
      Key(stringValue: $0)
    }
  }

  func contains(_ key: Key) -> Bool { value(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { value(key) == nil }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try T(from: superDecoder(forKey: key))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { XMLRecordDecoder(.node(node), at: codingPath) }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    guard let value = value(key) else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "missing"))
    }
    return XMLRecordDecoder(value, at: codingPath + [key])
  }

  private func value(_ key: Key) -> XMLRecordDecoder.Value? {
    let name = key.stringValue
    if let text = node.attributes[name] { return .scalar(text) }
    if let child = node.child(name) { return .node(child) }
    // The one key that is two attributes.
    guard name == "at", let start = node.attributes["start"], let end = node.attributes["end"]
    else { return nil }
    return .range(start, end)
  }
}

/// The entries of a list, or both ends of a range.
struct XMLEntries: UnkeyedDecodingContainer {
  let values: [XMLRecordDecoder.Value]
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(values: [XMLRecordDecoder.Value], codingPath: [any CodingKey]) {
    self.values = values
    self.codingPath = codingPath
  }

  var count: Int? { values.count }
  var isAtEnd: Bool { currentIndex >= values.count }

  func decodeNil() throws -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: superDecoder()) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    let path = codingPath + [RecordStep(intValue: currentIndex)]
    guard !isAtEnd else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: path, debugDescription: "expected one more entry"))
    }
    defer { currentIndex += 1 }
    return XMLRecordDecoder(values[currentIndex], at: path)
  }
}

/// A text that stands for a string, a number or a truth value.
struct XMLScalar: SingleValueDecodingContainer {
  let text: String
  let codingPath: [any CodingKey]

  func decodeNil() -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if let type = type as? any LosslessStringConvertible.Type, let value = type.init(text) as? T {
      return value
    }
    throw DecodingError.dataCorrupted(
      .init(codingPath: codingPath, debugDescription: "expected \(T.self), found “\(text)”"))
  }
}
