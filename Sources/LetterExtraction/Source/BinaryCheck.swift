/// Tells bytes that are no text.
enum BinaryCheck {
  /// The offset of the first byte that belongs to no text; nil for a text.
  ///
  /// A file's magic number says so, or more than one byte in a hundred a control character.
  static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if magic.contains(where: { bytes.starts(with: $0) }) { return 0 }
    return bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard ByteCount.controls(in: buffer) > 4 else { return nil }
      var count = 0
      var first: Int?
      var at = ByteScan.firstControl(in: buffer, from: 0)
      while at < buffer.count {
        if !isOfTexts(buffer[at]) {
          count += 1
          if first == nil { first = bytes.startIndex + at }
        }
        at = ByteScan.firstControl(in: buffer, from: at + 1)
      }
      return count > 4 && count * 100 > buffer.count ? first : nil
    }
  }

  /// Bell, backspace, vertical tab, form feed, the end mark of DOS, escape.
  private static func isOfTexts(_ control: UInt8) -> Bool {
    (0x07...0x0D).contains(control) || control == 0x1A || control == 0x1B
  }

  private static let magic: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Array("%PDF-".utf8), [0x7F, 0x45, 0x4C, 0x46],
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], Array("RIFF".utf8) + [], Array("BZh9".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], Array("SQLite format 3".utf8) + [0],
  ]
}
