extension KeyedDecodingContainer {
  /// An absent list is an empty one: foreign records leave them out.
  ///
  /// The decoders that the compiler writes for the types of this module pick this overload.
  func decode<Element: Decodable>(
    _ type: [Element].Type, forKey key: Key
  ) throws -> [Element] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
