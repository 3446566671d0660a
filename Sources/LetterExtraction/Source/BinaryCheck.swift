/// Tells bytes that are no text.
enum BinaryCheck {
  /// The offset of the first byte that belongs to no text; nil for a text.
  ///
  /// A file's magic number says so, or more than one byte in a hundred a control character.
  static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if magic.contains(where: { bytes.starts(with: $0) }) { return 0 }
    var count = 0
    var first: Int?
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20, byte < 0x07 || byte > 0x0D, byte != 0x1B, byte != 0x1A else { continue }
      count += 1
      if first == nil { first = index }
    }
    return count > 4 && count * 100 > bytes.count ? first : nil
  }

  private static let magic: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Array("%PDF-".utf8), [0x7F, 0x45, 0x4C, 0x46],
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], Array("RIFF".utf8) + [], Array("BZh9".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], Array("SQLite format 3".utf8) + [0],
  ]
}
