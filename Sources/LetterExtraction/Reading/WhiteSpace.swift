/// What counts as blank in a text: one answer for readers, folding and the count of visible bytes.
package enum WhiteSpace {
  /// The length in bytes of the blank character at `index`; 0 where there is none.
  ///
  /// Blank are the ASCII blanks, U+0085, U+00A0, U+1680, U+2000–200B, U+2028, U+2029, U+202F,
  /// U+205F, U+2060, U+3000 and U+FEFF.
  @inline(__always)
  package static func length(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    if byte < 0xC2 { return 0 }
    return lengthBeyondASCII(bytes, index, end)
  }

  private static func lengthBeyondASCII(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    switch bytes[index] {
    case 0xC2:
      guard index + 1 < end else { return 0 }
      return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE1, 0xE2, 0xE3, 0xEF:
      guard index + 2 < end else { return 0 }
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF),
        (0xE1, 0x9A, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// Whether the blank at `index` has no width (U+200B, U+2060, U+FEFF): inside a word it vanishes
  /// instead of parting it, since editors leave these behind anywhere.
  @inline(__always)
  package static func isZeroWidth(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0xEF
      || (bytes[index] == 0xE2
        && ((bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B)
          || (bytes[index + 1] == 0x81 && bytes[index + 2] == 0xA0)))
  }

  /// The range without the blanks at its ends.
  package static func trim(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound {
      let blank = length(bytes, low, range.upperBound)
      if blank == 0 { break }
      low += blank
    }
    var high = range.upperBound
    while high > low {
      if length(bytes, high - 1, high) == 1 {
        high -= 1
      } else if high - 2 >= low, length(bytes, high - 2, high) == 2 {
        high -= 2
      } else if high - 3 >= low, length(bytes, high - 3, high) == 3 {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }

  /// The bytes without blanks: two readings of a text are compared so.
  package static func removed(from bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let blank = length(bytes, index, bytes.count)
      if blank == 0 { kept.append(bytes[index]) }
      index += max(1, blank)
    }
    return kept
  }

  /// How many bytes of a range are not blank.
  package static func visibleCount(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = length(bytes, index, range.upperBound)
      if blank == 0 {
        count += 1
        index += 1
      } else {
        index += blank
      }
    }
    return count
  }
}
