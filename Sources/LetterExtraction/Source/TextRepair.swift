import LetterSchema

/// Takes out of decoded text what no record can hold: control characters and non-characters, which
/// XML forbids.
enum TextRepair {
  /// The text without byte order mark and with U+FFFD for each such character. Form feeds,
  /// vertical tabs and DOS end marks become line ends; NULs behind the last character vanish.
  static func clean(_ bytes: [UInt8], _ diagnostics: inout [Diagnostic]) -> [UInt8] {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0 || bytes[end - 1] == 0x1A { end -= 1 }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard start > 0 || end < bytes.count || hasForbidden(bytes) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var count = 0
    var first = 0
    var index = min(start, end)
    while index < end {
      let length = forbiddenLength(bytes, index)
      if length == 0 {
        output.append(bytes[index])
        index += 1
        continue
      }
      if length == 1, lineEnds.contains(bytes[index]) {
        output.append(0x0A)
      } else {
        if count == 0 { first = output.count }
        count += 1
        output.append(contentsOf: Iconv.replacement)
      }
      index += length
    }
    if count > 0 {
      diagnostics.append(
        Diagnostic(
          .warning, .controlCharacters, "\(count) control characters replaced by U+FFFD",
          at: ByteRange(first..<first + 3)))
    }
    return output
  }

  /// What character references spell out, with U+FFFD for what no record can hold: `&#2;`.
  static func replaced(_ bytes: [UInt8]) -> [UInt8] {
    guard hasForbidden(bytes) else { return bytes }
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let length = forbiddenLength(bytes, index)
      if length == 0 {
        output.append(bytes[index])
      } else {
        output.append(contentsOf: Iconv.replacement)
      }
      index += max(1, length)
    }
    return output
  }

  /// The same of an attribute's value.
  static func replaced(_ value: String) -> String {
    let bytes = Array(value.utf8)
    return hasForbidden(bytes) ? String(decoding: replaced(bytes), as: UTF8.self) : value
  }

  /// Vertical tab, form feed, and the end mark of DOS, behind which old disks hold leavings.
  private static let lineEnds: [UInt8] = [0x0B, 0x0C, 0x1A]

  private static func hasForbidden(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      if ByteCount.controls(in: buffer) > 0 { return true }
      var at = ByteScan.first(0xEF, in: buffer, from: 0)
      while at < buffer.count {
        if forbiddenLength(bytes, at) > 0 { return true }
        at = ByteScan.first(0xEF, in: buffer, from: at + 1)
      }
      return false
    }
  }

  @inline(__always)
  private static func forbiddenLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte.isForbiddenControl { return 1 }
    // U+FFFE and U+FFFF.
    if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      return 3
    }
    return 0
  }
}
