/// A range of a line in which a date is looked for, with steps over what dates are made of.
///
/// Positions are offsets in the page's text; a step gives the position behind what it passed.
struct DateCursor {
  let page: Page
  let line: Int
  let range: Range<Int>

  struct Number {
    var value: Int
    var digits: Int
    var end: Int
  }

  var end: Int { range.upperBound }

  func byte(_ at: Int) -> UInt8 {
    at >= range.lowerBound && at < range.upperBound ? page.folded[at] : 0
  }

  func scalar(_ at: Int) -> (value: UInt32, length: Int) {
    guard at < range.upperBound else { return (0, 1) }
    let (value, length) = Letters.decode(page.folded.span, at: at)
    return (value, length)
  }

  /// The scalar before `at`; 0 at the start of the range.
  func scalar(before at: Int) -> UInt32 {
    guard at > range.lowerBound else { return 0 }
    var head = at - 1
    while head > range.lowerBound, page.folded[head] & 0xC0 == 0x80 { head -= 1 }
    return Letters.decode(page.folded.span, at: head).0
  }

  /// ASCII, full-width, Arabic, Persian and Devanagari digits.
  static func digit(_ value: UInt32) -> Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    case 0x0660...0x0669: Int(value - 0x0660)
    case 0x06F0...0x06F9: Int(value - 0x06F0)
    case 0x0966...0x096F: Int(value - 0x0966)
    default: nil
    }
  }

  /// A run of up to four digits.
  func number(_ at: Int) -> Number? {
    var number = Number(value: 0, digits: 0, end: at)
    while number.end < end {
      let (value, length) = scalar(number.end)
      guard let digit = Self.digit(value) else { break }
      number.digits += 1
      guard number.digits <= 4 else { return nil }
      number.value = number.value * 10 + digit
      number.end += length
    }
    return number.digits > 0 ? number : nil
  }

  func blanks(_ at: Int) -> Int {
    var at = at
    while at < end {
      let (value, length) = scalar(at)
      guard Letters.kind(value) == .blank || value == 0x20 || value == 0x200E || value == 0x200F
      else { break }
      at += length
    }
    return at
  }

  /// Whether a word, a number or an ideograph goes on at `at`.
  func isWord(_ at: Int) -> Bool {
    guard at < end else { return false }
    return Letters.scalar(page.folded.span, at: at).0 == .word
  }

  /// Whether a word that a page glued to a number begins at `at`: `2023By`.
  func isSeam(_ at: Int) -> Bool {
    guard at + 1 < end, Letters.isCapital(Letters.decode(page.text.span, at: at).0) else {
      return false
    }
    let second = at + scalar(at).length
    return isWord(second) && Self.digit(scalar(second).value) == nil
      && !Letters.isCapital(Letters.decode(page.text.span, at: second).0)
  }

  /// The end of the word at `at`.
  func wordEnd(_ at: Int) -> Int {
    var at = at
    while at < end, isWord(at) { at += scalar(at).length }
    return at
  }

  func word(_ at: Int) -> String {
    String(decoding: page.folded[at..<wordEnd(at)], as: UTF8.self)
  }
}
