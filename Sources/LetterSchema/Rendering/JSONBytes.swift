extension [UInt8] {
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  package mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    var scale: UInt = 1
    while magnitude / scale >= 10 { scale *= 10 }
    while scale > 0 {
      append(UInt8(ascii: "0") + UInt8(magnitude / scale % 10))
      scale /= 10
    }
  }

  /// Appends a JSON string, quotation marks included.
  package mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      appendEscaped(UnsafeRawBufferPointer($0))
    }
    if isDone == nil {
      // A bridged string that lends no storage: copied once, then as above.
      Array(text.utf8).withUnsafeBytes { appendEscaped($0) }
    }
    append(UInt8(ascii: "\""))
  }

  /// Copies stretches that need no escape whole.
  private mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
    var start = 0
    while true {
      let stop = text.firstEscape(from: start)
      append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<stop]))
      guard stop < text.count else { return }
      appendEscape(text[stop])
      start = stop + 1
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      let digit = byte & 0xF
      append(byte < 0x10 ? "u000" : "u001")
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The first byte from `start` on that JSON does not take as it is, or `count`.
  ///
  /// Looks at eight bytes at a time: a byte below 0x20, `"` or `\` sets its high bit.
  fileprivate func firstEscape(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var at = start
    while at + 8 <= count {
      let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      let found =
        ((word &- ones &* 0x20) & ~word)
        | ((quotes &- ones) & ~quotes)
        | ((slashes &- ones) & ~slashes)
      // A borrow can only set bits above a true hit, so the lowest one is exact.
      if found & highs != 0 { return at + (found & highs).trailingZeroBitCount / 8 }
      at += 8
    }
    while at < count, self[at] >= 0x20, self[at] != 0x22, self[at] != 0x5C { at += 1 }
    return at
  }
}
