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

extension DecodingError {
  /// Which field of the record is wrong, from the root: `demands/3/text`.
  package var recordPath: String {
    steps.isEmpty ? "record" : steps.joined(separator: "/")
  }

  /// The same as names and indices.
  package var steps: [String] {
    var path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    if case .keyNotFound(let key, _) = self { path.append(key.stringValue) }
    return path
  }

  /// What was expected there, in words.
  package var expectation: String {
    switch self {
    case .keyNotFound: "missing"
    case .valueNotFound(let type, _): "expected \(type), found nothing"
    case .typeMismatch(let type, _): "expected \(type)"
    case .dataCorrupted(let context): context.debugDescription
    @unknown default: "unreadable"
    }
  }

  private var context: Context {
    switch self {
    case .keyNotFound(_, let context), .valueNotFound(_, let context),
      .typeMismatch(_, let context), .dataCorrupted(let context):
      context
    @unknown default: Context(codingPath: [], debugDescription: "")
    }
  }
}
