/// Unicode encodings told by their first bytes or by where their NULs stand.
enum ByteOrderMark {
  /// The encoding and the offset behind the mark.
  static func find(_ bytes: [UInt8]) -> (name: String, start: Int)? {
    marks.first { bytes.starts(with: $0.bytes) }.map { ($0.name, $0.bytes.count) }
  }

  /// UTF-16 without a mark: every other byte is a NUL or, in other alphabets than the Latin, one of
  /// few values, with NULs for blanks and stops.
  static func pattern(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    let isLittle = isHighHalf(sample, 1) && !isHighHalf(sample, 0)
    let isBig = isHighHalf(sample, 0) && !isHighHalf(sample, 1)
    return isLittle ? "utf-16le" : isBig ? "utf-16be" : nil
  }

  private static func isHighHalf(_ sample: ArraySlice<UInt8>, _ parity: Int) -> Bool {
    var counts = [Int](repeating: 0, count: 256)
    for index in stride(from: parity, to: sample.count, by: 2) { counts[Int(sample[index])] += 1 }
    let nuls = counts[0]
    let half = sample.count / 2
    let frequent = counts.sorted(by: >).prefix(3).reduce(0, +)
    return nuls * 20 >= half && frequent * 10 >= half * 9
      && !stride(from: 1 - parity, to: sample.count, by: 2).contains { sample[$0] == 0 }
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
