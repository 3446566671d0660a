/// Lets the record's types read themselves from JSON.
struct JSONRecordDecoder: Decoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  let mode: JSONRecordReader.Mode
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ node: JSONNode, at path: [any CodingKey] = [], _ mode: JSONRecordReader.Mode) {
    self.node = node
    codingPath = path
    self.mode = mode
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let members) = node.value else { throw mismatch("an object") }
    if mode == .exact, let unknown = members.first(where: { Key(stringValue: $0.name) == nil }) {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: codingPath + [RecordStep(stringValue: unknown.name)],
          debugDescription: "no such field in the record"))
    }
    return KeyedDecodingContainer(JSONFields(members: members, decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let entries) = node.value else { throw mismatch("a list") }
    return JSONEntries(entries: entries, decoder: self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    JSONScalar(node: node, codingPath: codingPath)
  }

  /// One value, with the names of an enumeration where it is none of them.
  func value<T: Decodable>(_ type: T.Type) throws -> T {
    do {
      return try T(from: self)
    } catch DecodingError.dataCorrupted(let context) {
      guard context.codingPath.count == codingPath.count, let names = names(of: type),
        case .string(let found) = node.value
      else { throw DecodingError.dataCorrupted(context) }
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: codingPath,
          debugDescription: "expected one of \(names.joined(separator: ", ")), found “\(found)”"))
    }
  }

  private func names(of type: Any.Type) -> [String]? {
    func names<E: CaseIterable>(_ type: E.Type) -> [String] {
      type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    }
    return (type as? any CaseIterable.Type).map { names($0) }
  }

  func mismatch(_ expected: String) -> DecodingError {
    .dataCorrupted(
      .init(codingPath: codingPath, debugDescription: "expected \(expected), found \(node.name)"))
  }
}
