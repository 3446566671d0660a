/// Bytes of a text taken eight at a time.
enum EightBytes {
  /// Up to eight bytes from `at` on, below `end`: as a number, the first the lowest.
  @inline(__always)
  static func load(_ text: borrowing Span<UInt8>, at: Int, end: Int) -> UInt64 {
    let count = end - at
    if at + 8 <= text.count {
      let word = UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      return count >= 8 ? word : word & (1 << UInt64(count * 8) &- 1)
    }
    var word: UInt64 = 0
    for offset in 0..<min(count, 8) { word |= UInt64(text[at + offset]) << UInt64(offset * 8) }
    return word
  }

  /// The first place from `start` on, below `end`, of anything but letters and spaces of ASCII,
  /// which is nearly all of most texts; `end` where there is none.
  @inline(__always)
  static func sign(in text: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at &+ 8 <= end {
      let word = UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      let marks = ~plain(word) & high
      if marks != 0 { return at &+ marks.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < end, (text[at] | 0x20) &- 0x61 < 26 || text[at] == 0x20 { at &+= 1 }
    return at
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Marks letters and spaces of ASCII by their highest bit.
  @inline(__always)
  private static func plain(_ word: UInt64) -> UInt64 {
    letters(word) & ~word | spaces(word)
  }

  /// Marks spaces by their highest bit; the other bits are 0.
  @inline(__always)
  static func spaces(_ word: UInt64) -> UInt64 {
    let rest = (word ^ 0x2020_2020_2020_2020) & ~high
    return ~(rest &+ ~high) & ~word & high
  }

  /// Whether any byte is below a space.
  @inline(__always)
  static func hasControl(_ word: UInt64) -> Bool {
    (word &- 0x2020_2020_2020_2020) & ~word & high != 0
  }

  /// Marks letters, and bytes beyond ASCII that would be letters without their highest bit.
  @inline(__always)
  private static func letters(_ word: UInt64) -> UInt64 { smalls(word | 0x2020_2020_2020_2020) }

  /// The same of small letters alone.
  @inline(__always)
  private static func smalls(_ word: UInt64) -> UInt64 {
    let low = word & ~high
    // Beyond `` ` `` and not beyond `z`; no sum reaches the byte behind.
    return (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)
  }

  /// How many of the bytes, the lowest first, are letters or digits of ASCII.
  @inline(__always)
  static func wordCount(_ word: UInt64) -> Int {
    let low = word & ~high
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    return (~((letters(word) | digits) & ~word) & high).trailingZeroBitCount >> 3
  }

  /// How many of the bytes, the lowest first, are small letters of ASCII.
  @inline(__always)
  static func smallCount(_ word: UInt64) -> Int {
    (~(smalls(word) & ~word) & high).trailingZeroBitCount >> 3
  }

  /// A hash of a part of a text; equal parts have equal ones.
  @inline(__always)
  static func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = seed(range.count)
    var at = range.lowerBound
    repeat {
      hash = mixed(hash, load(text, at: at, end: range.upperBound))
      at += 8
    } while at < range.upperBound
    return hash
  }

  /// The hash of the lowest `count` bytes of a word, at least one and fewer than eight.
  @inline(__always)
  static func hash(_ word: UInt64, count: Int) -> UInt64 {
    mixed(seed(count), word & (1 << UInt64(count * 8) &- 1))
  }

  @inline(__always)
  private static func seed(_ count: Int) -> UInt64 { UInt64(count) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }

  /// Whether a part of one text is what stands at `start` in the other.
  @inline(__always)
  static func areEqual(
    _ one: borrowing Span<UInt8>, _ range: Range<Int>, _ other: borrowing Span<UInt8>,
    _ start: Int
  ) -> Bool {
    let end = start + range.count
    var at = range.lowerBound
    var place = start
    while at < range.upperBound {
      guard load(one, at: at, end: range.upperBound) == load(other, at: place, end: end) else {
        return false
      }
      at += 8
      place += 8
    }
    return true
  }
}
