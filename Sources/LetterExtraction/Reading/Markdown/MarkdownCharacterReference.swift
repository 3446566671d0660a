/// Character references in Markdown: those of HTML, with the semicolon that Markdown asks for.
enum MarkdownCharacterReference {
  /// The UTF-8 of the character at `index` (an `&`) and the length of the reference.
  static func resolve(_ bytes: [UInt8], _ index: Int) -> (resolved: [UInt8], length: Int)? {
    let found = bytes.withUnsafeBufferPointer {
      CharacterReferences.standard.reference(
        in: $0, at: index, end: $0.count, inAttribute: false)
    }
    guard let found, bytes[found.end - 1] == UInt8(ascii: ";") else { return nil }
    var resolved: [UInt8] = []
    for value in [found.first, found.second] where value != 0 {
      // Control characters and non-characters stay as written: no record can hold them.
      guard value >= 0x20 || value == 0x09 || value == 0x0A, value & 0xFFFE != 0xFFFE,
        let scalar = Unicode.Scalar(value)
      else { return nil }
      resolved += Array(String(scalar).utf8)
    }
    return (resolved, found.end - index)
  }
}
