/// Searches over raw bytes, eight at a time.
enum ByteScan {
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    // Only the lowest mark is exact, and only the lowest is used.
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Marks each byte that is `byte`.
  @inline(__always)
  private static func exactly(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let rest = word ^ spread(byte)
    return ~((rest & spread(0x7F)) &+ spread(0x7F) | rest) & spread(0x80)
  }

  @inline(__always)
  private static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: at, as: UInt64.self))
  }

  /// The first place of `byte` at or behind `start`, or the end.
  @inline(__always)
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    let needle = spread(byte)
    while at &+ 8 <= bytes.count {
      let marks = zeroBytes(word(bytes, at) ^ needle)
      if marks != 0 { return at &+ marks.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < bytes.count && bytes[at] != byte { at &+= 1 }
    return at
  }

  /// The first place of either byte at or behind `start`, or the end.
  @inline(__always)
  static func first(
    _ a: UInt8, or b: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var at = start
    let (first, second) = (spread(a), spread(b))
    while at &+ 8 <= bytes.count {
      let word = word(bytes, at)
      let marks = zeroBytes(word ^ first) | zeroBytes(word ^ second)
      if marks != 0 { return at &+ marks.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < bytes.count && bytes[at] != a && bytes[at] != b { at &+= 1 }
    return at
  }

  /// The first place of any of three bytes at or behind `start`, or the end.
  @inline(__always)
  static func first(
    _ a: UInt8, or b: UInt8, or c: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var at = start
    let (first, second, third) = (spread(a), spread(b), spread(c))
    while at &+ 8 <= bytes.count {
      let word = word(bytes, at)
      let marks =
        zeroBytes(word ^ first) | zeroBytes(word ^ second) | zeroBytes(word ^ third)
      if marks != 0 { return at &+ marks.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < bytes.count && bytes[at] != a && bytes[at] != b && bytes[at] != c { at &+= 1 }
    return at
  }

  /// The first byte at or behind `start` that is no ASCII, or the end.
  @inline(__always)
  static func firstBeyondASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at &+ 8 <= bytes.count {
      let marks = word(bytes, at) & spread(0x80)
      if marks != 0 { return at &+ marks.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < bytes.count && bytes[at] < 0x80 { at &+= 1 }
    return at
  }

  /// The first control character at or behind `start` other than tab, LF and CR, or the end.
  @inline(__always)
  static func firstControl(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at &+ 8 <= bytes.count {
      let word = word(bytes, at)
      var marks = ~((word & spread(0x7F)) &+ spread(0x60) | word) & spread(0x80)
      if marks != 0 {
        marks &= ~(exactly(0x09, in: word) | exactly(0x0A, in: word) | exactly(0x0D, in: word))
        if marks != 0 { return at &+ marks.trailingZeroBitCount >> 3 }
      }
      at &+= 8
    }
    while at < bytes.count && !bytes[at].isForbiddenControl { at &+= 1 }
    return at
  }
}

extension UInt8 {
  /// A control character other than tab, LF and CR.
  @inline(__always) var isForbiddenControl: Bool {
    self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D
  }

  /// Tab, line feed, form feed, carriage return, space: white space between the parts of a tag.
  @inline(__always) var isMarkupSpace: Bool {
    self <= 0x20 && (1 << UInt64(self)) & (0x1_0000_3600 as UInt64) != 0
  }

  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

  @inline(__always) var isUppercase: Bool { self &- 0x41 < 26 }

  @inline(__always) var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  @inline(__always) var hexadecimalValue: UInt32? {
    if isDigit { return UInt32(self &- 0x30) }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}
