/// Counts the characters (code points) before a byte of a text, without going through it anew each
/// time.
struct CodePoints {
  private static let stride = 1024

  private let bytes: [UInt8]
  /// How many characters start before each `stride`th byte.
  private var counts: [Int] = [0]

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index > 0, index % CodePoints.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }

  func count(before offset: Int) -> Int {
    let offset = max(0, min(offset, bytes.count))
    let step = min(offset / CodePoints.stride, counts.count - 1)
    return counts[step] + bytes[step * CodePoints.stride..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// Up to so many characters that stand before a byte.
  func text(_ most: Int, before offset: Int) -> String {
    var start = offset
    var left = most
    while start > 0, left > 0 {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { left -= 1 }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Up to so many characters from a byte on.
  func text(_ most: Int, from offset: Int) -> String {
    var end = offset
    var left = most
    while end < bytes.count {
      if bytes[end] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      end += 1
    }
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }
}
