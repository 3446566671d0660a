/// Reads what could be a bullet or number at the start of a line. Whether it is one, the
/// neighbours decide (`MarkerResolver`).
enum MarkerParser {
  static func parse(_ bytes: [UInt8], _ content: Range<Int>) -> ListMarker? {
    guard content.count >= 2 else { return nil }
    return bullet(bytes, content) ?? BracketedNumber.parse(bytes, content)
      ?? IdeographNumber.parse(bytes, content) ?? ScriptNumber.parse(bytes, content)
  }

  private static func bullet(_ bytes: [UInt8], _ content: Range<Int>) -> ListMarker? {
    let start = content.lowerBound
    let (length, isSure) = glyph(bytes, start, content.upperBound)
    guard length > 0 else { return nil }
    let text = skipBlanks(bytes, start + length, content.upperBound)
    guard text < content.upperBound else { return nil }
    // A weak glyph glued to its text is a hyphen, an asterisk, a word.
    guard text > start + length || isSure else { return nil }
    // Pictures are alike: each item of a list has another one.
    var dress: UInt32 = 0xF09F
    if bytes[start] != 0xF0 {
      dress = bytes[start..<start + length].prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
    return ListMarker(
      shape: .init(count: .bullet, dress: dress), range: start..<start + length,
      contentStart: text, isSure: isSure)
  }

  /// Length of a bullet glyph, 0 for none; sure ones are used for nothing else.
  private static func glyph(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (Int, isSure: Bool) {
    switch bytes[start] {
    case UInt8(ascii: "-") where start + 1 < end && bytes[start + 1] == UInt8(ascii: "-"):
      return (2, false)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "o"):
      return (1, false)
    case 0xC2: return start + 1 < end && bytes[start + 1] == 0xB7 ? (2, false) : (0, false)
    case 0xE2:
      guard start + 2 < end else { return (0, false) }
      switch (bytes[start + 1], bytes[start + 2]) {
      case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x97, 0xA6), (0x96, 0xAA), (0x96, 0xAB),
        (0x97, 0x8F), (0x97, 0x8B), (0x96, 0xA0), (0x96, 0xA1), (0x96, 0xB6), (0x96, 0xB8),
        (0x96, 0xBA), (0x97, 0x86), (0x97, 0x87), (0x9E, 0xA2), (0x9E, 0xA4), (0x9C, 0x93),
        (0x9C, 0x94), (0x9D, 0x96), (0x97, 0xBE), (0x97, 0xBC), (0x88, 0x99), (0x9A, 0xAB),
        (0x98, 0x85), (0x98, 0x86):
        return (3, true)
      case (0x80, 0x93), (0x80, 0x94), (0x88, 0x92), (0x80, 0x90), (0x80, 0x91): return (3, false)
      // Arrows, shapes, dingbats.
      case (0x86, _), (0x87, _), (0x96, _), (0x97, _), (0x98...0x9E, _), (0xAC, _):
        return (3 + selector(bytes, start + 3, end), false)
      default: return (0, false)
      }
    case 0xE3:
      // The middle dot of kana.
      let isDot = start + 2 < end && bytes[start + 1] == 0x83 && bytes[start + 2] == 0xBB
      return isDot ? (3, true) : (0, false)
    case 0xF0:
      return (pictures(bytes, start, end), false)
    case 0xEF:
      // Private characters of Symbol and Wingdings fonts, as word processors leave them.
      guard start + 2 < end, bytes[start + 1] == 0x82 || bytes[start + 1] == 0x83 else {
        return (0, false)
      }
      return (3, true)
    default: return (0, false)
    }
  }

  /// Length of a picture, with what is drawn into it: `🧑🏽‍💻`.
  private static func pictures(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at + 3 < end, bytes[at] == 0xF0, bytes[at + 1] == 0x9F {
      at += 4 + selector(bytes, at + 4, end)
      if at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x8D { at += 3 }
    }
    return at - start
  }

  /// Length of the sign that chooses how a picture is drawn.
  private static func selector(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    start + 2 < end && bytes[start] == 0xEF && bytes[start + 1] == 0xB8
      && bytes[start + 2] == 0x8F ? 3 : 0
  }

  static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let blank = WhiteSpace.length(bytes, index, end)
      if blank == 0 { break }
      index += blank
    }
    return index
  }
}
