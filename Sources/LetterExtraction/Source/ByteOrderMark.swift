/// Unicode encodings told by their first bytes or by where their NULs stand.
enum ByteOrderMark {
  /// The encoding and the offset behind the mark.
  static func find(_ bytes: [UInt8]) -> (name: String, start: Int)? {
    marks.first { bytes.starts(with: $0.bytes) }.map { ($0.name, $0.bytes.count) }
  }

  /// UTF-16 without a mark: text of Western letters has a NUL in every other byte.
  static func pattern(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for index in sample.indices where sample[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = sample.count / 2
    if odd * 10 >= half * 4, even * 20 <= odd { return "utf-16le" }
    if even * 10 >= half * 4, odd * 20 <= even { return "utf-16be" }
    return nil
  }

  private static let marks: [(name: String, bytes: [UInt8])] = [
    ("utf-8", [0xEF, 0xBB, 0xBF]), ("utf-32le", [0xFF, 0xFE, 0, 0]),
    ("utf-32be", [0, 0, 0xFE, 0xFF]), ("utf-16le", [0xFF, 0xFE]), ("utf-16be", [0xFE, 0xFF]),
  ]
}

/// ISO-2022-JP: seven bits and escapes.
enum ISO2022 {
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B), escape + 2 < bytes.count else { return false }
    return bytes[escape + 1] == UInt8(ascii: "$")
      && (bytes[escape + 2] == UInt8(ascii: "B") || bytes[escape + 2] == UInt8(ascii: "@"))
  }
}
