/// The members of an object.
struct JSONFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [JSONMember]
  let decoder: JSONRecordDecoder

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { node(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool {
    guard case .null? = node(key)?.value else { return node(key) == nil }
    return true
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try superDecoder(of: key).value(type)
  }

  /// In a record that is to be exact, `null` is no way to leave a field out, and lists are always
  /// there.
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try present(type, key)
  }

  private func present<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T? {
    if decoder.mode == .exact {
      guard contains(key) || type is any JSONList.Type else { return nil }
    } else if try decodeNil(forKey: key) {
      return nil
    }
    return try decode(type, forKey: key)
  }

  // The standard library has its own of these for the plain types, which take `null` for absent.
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(type, key)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try present(type, key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(type, key)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder(of: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(of: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }

  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder(of: key) }

  private func superDecoder(of key: Key) throws -> JSONRecordDecoder {
    guard let node = node(key) else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "missing"))
    }
    return JSONRecordDecoder(node, at: codingPath + [key], decoder.mode)
  }

  private func node(_ key: Key) -> JSONNode? {
    let name = key.stringValue
    return members.first { $0.name == name }?.node
  }
}

/// The lists of a record, none of which may be left out of an exact one.
private protocol JSONList {}
extension Array: JSONList {}

/// The entries of a list.
struct JSONEntries: UnkeyedDecodingContainer {
  let entries: [JSONNode]
  let decoder: JSONRecordDecoder
  private(set) var currentIndex = 0

  init(entries: [JSONNode], decoder: JSONRecordDecoder) {
    self.entries = entries
    self.decoder = decoder
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { entries.count }
  var isAtEnd: Bool { currentIndex >= entries.count }

  func decodeNil() throws -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().value(type) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }

  private mutating func next() throws -> JSONRecordDecoder {
    let path = codingPath + [RecordStep(intValue: currentIndex)]
    guard !isAtEnd else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: path, debugDescription: "expected one more entry"))
    }
    defer { currentIndex += 1 }
    return JSONRecordDecoder(entries[currentIndex], at: path, decoder.mode)
  }
}

/// A string, a number or a truth value.
struct JSONScalar: SingleValueDecodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  func decodeNil() -> Bool {
    if case .null = node.value { true } else { false }
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    switch node.value {
    case .string(let text): if let value = text as? T { return value }
    case .bool(let bool): if let value = bool as? T { return value }
    case .number(let digits):
      if let value = JSONScalar.number(digits, as: type) as? T { return value }
    case .object, .array, .null: break
    }
    throw DecodingError.dataCorrupted(
      .init(
        codingPath: codingPath,
        debugDescription: "expected \(JSONScalar.name(of: type)), found \(node.name)"))
  }

  /// `1.0` and `1e2` are whole numbers too.
  private static func number(_ digits: Substring, as type: Any.Type) -> Any? {
    if type == Int.self { return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) } }
    return type == Double.self ? Double(digits) : nil
  }

  private static func name(of type: Any.Type) -> String {
    if type == Int.self { return "a whole number" }
    if type == Double.self { return "a number" }
    return type == Bool.self ? "true or false" : "a string"
  }
}
