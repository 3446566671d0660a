/// Parts of words in ASCII, any of which may stand in a text in ASCII.
struct WordParts: Sendable {
  /// By their first byte.
  private var parts = [[[UInt8]]](repeating: [], count: 128)

  init(_ parts: [String]) {
    for part in parts {
      let bytes = Array(part.utf8)
      if bytes.allSatisfy({ $0 < 0x80 }) { self.parts[Int(bytes[0])].append(bytes) }
    }
  }

  func stands(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { at in
      parts[Int(text[at])].contains { text[at...].starts(with: $0) }
    }
  }
}
