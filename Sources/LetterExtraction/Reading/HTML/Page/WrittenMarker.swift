/// A bullet or number that a page wrote into its text instead of making a list.
enum WrittenMarker {
  /// Bullets that are nothing else at the start of a line.
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6,
      0x25B8, 0x25BA, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25E6, 0x25FE, 0x2714, 0x2756, 0x27A2,
      0x27A4, 0x29BF, 0x2605, 0x2606, 0x30FB, 0xF0A7, 0xF0B7, 0xF0D8, 0xF076, 0xF0FC:
      true
    default: false
    }
  }

  /// The bullet that a range of the page starts with, white space aside.
  @inline(__always)
  static func bullet(at range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    // Nearly all that a line starts with: what is no blank, and no character of three bytes.
    if !range.isEmpty, (0x21..<0xC2).contains(bytes[range.lowerBound]) { return nil }
    return bulletBehindBlanks(at: range, in: bytes)
  }

  private static func bulletBehindBlanks(at range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound {
      let blank = WhiteSpace.length(bytes, at, range.upperBound)
      if blank == 0 { break }
      at += blank
    }
    let scalar = threeByteScalar(bytes, at, range.upperBound)
    return scalar != 0 && isBullet(scalar) ? at..<at + 3 : nil
  }

  /// The scalar of three UTF-8 bytes at `at`; 0 where there are none.
  private static func threeByteScalar(_ bytes: [UInt8], _ at: Int, _ end: Int) -> UInt32 {
    guard at + 2 < end, bytes[at] & 0xF0 == 0xE0 else { return 0 }
    return UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
      | UInt32(bytes[at + 2] & 0x3F)
  }

  /// The length in bytes of the marker that a folded line starts with, a space behind it; 0 for
  /// none. `isItem`: whether the line is a list item already, where a mere dash is enough.
  static func length(_ text: ArraySlice<UInt8>, isItem: Bool) -> Int {
    guard text.count >= 3, let first = text.first else { return 0 }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
      return text[text.startIndex + 1] == 0x20 ? 1 : 0
    }
    if first == 0xC2, text[text.startIndex + 1] == 0xB7 {
      return text[text.startIndex + 2] == 0x20 ? 2 : 0
    }
    if isItem, text.starts(with: [0xE2, 0x80, 0x93, 0x20]) { return 3 }
    // The round bullet of word processors; as a word, a small `o` opens no line.
    if first == UInt8(ascii: "o"), text[text.startIndex + 1] == 0x20,
      isItem || (0x41...0x5A).contains(text[text.startIndex + 2])
    {
      return 1
    }
    return numberLength(text, isItem: isItem)
  }

  /// `1.`, `12)`, `(3)`, `4-`, `a)`, `(b)`; `iv.` in items only.
  private static func numberLength(_ text: ArraySlice<UInt8>, isItem: Bool) -> Int {
    var at = text.startIndex
    let isOpen = text[at] == UInt8(ascii: "(")
    if isOpen { at += 1 }
    let start = at
    while at < text.endIndex, text[at].isDigit { at += 1 }
    let isNumber = at > start
    if !isNumber {
      let letters: StaticString = "ivx"
      if at < text.endIndex, text[at].isLetter { at += 1 }
      while at < text.endIndex, at - start < 4,
        letters.withUTF8Buffer({ $0.contains(text[at]) && $0.contains(text[start]) })
      {
        at += 1
      }
    }
    guard at > start, at - start <= 4, at + 1 < text.endIndex, text[at + 1] == 0x20 else {
      return 0
    }
    // `1- `
    if isNumber, !isOpen, at - start <= 2, text[at] == UInt8(ascii: "-") {
      return at + 1 - text.startIndex
    }
    let closes = text[at] == UInt8(ascii: ")")
    let dots = text[at] == UInt8(ascii: ".")
    guard closes || (dots && !isOpen && (isNumber ? at - start <= 2 : isItem)) else { return 0 }
    if dots, isNumber, isDay(text[(at + 2)...]) { return 0 }
    return at + 1 - text.startIndex
  }

  /// `20.` before `April 2021`: one word and a year.
  private static func isDay(_ behind: ArraySlice<UInt8>) -> Bool {
    let word = behind.prefix { $0.isLetter || $0 >= 0x80 }
    guard word.count >= 3 else { return false }
    var rest = behind[word.endIndex...]
    if rest.first == UInt8(ascii: ".") { rest.removeFirst() }
    let year = rest.dropFirst().prefix { $0.isDigit }
    return rest.first == 0x20 && year.count == 4
      && (year.first == UInt8(ascii: "1") || year.first == UInt8(ascii: "2"))
  }
}
