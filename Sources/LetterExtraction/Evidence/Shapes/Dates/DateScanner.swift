/// Finds dates in a text, in the writing of any of the lexicons' languages.
package enum DateScanner {
  /// The dates in a range of a line, in order, none within another.
  package static func dates(in range: Range<Int>, line: Int, page: Page) -> [DateExpression] {
    guard var numeral = nextNumeral(page.text, range.lowerBound, range.upperBound) else {
      return []
    }
    let cursor = DateCursor(page: page, line: line, range: range)
    var found: [DateExpression] = []
    var at = range.lowerBound
    var previous = Letters.Class.blank
    while at < range.upperBound {
      if numeral < at {
        guard let next = nextNumeral(page.text, at, range.upperBound) else { break }
        numeral = next
      }
      if numeral - at > reach {
        at = numeral - reach
        while page.text[at] & 0xC0 == 0x80 { at += 1 }
        // A word may be cut: the next begins behind a blank.
        previous = .word
      }
      let (kind, length) = Letters.scalar(page.folded.span, at: at)
      if let date = date(cursor, at, kind, after: previous) {
        found.append(withWeekday(cursor, date))
        at = max(date.text.upperBound, at + length)
        previous = .other
      } else {
        previous = kind
        at += length
      }
    }
    return found
  }

  /// How far before its first numeral a date can begin: a month's name of two words, a small word.
  private static let reach = 64

  /// A digit of any script, or the Chinese sign for a year or a month.
  private static func nextNumeral(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end {
      let byte = bytes[at]
      if byte &- 0x30 < 10 { return at }
      if byte >= 0xD9, at + 2 < end, isNumeral(byte, bytes[at + 1], bytes[at + 2]) { return at }
      at += 1
    }
    return nil
  }

  private static func isNumeral(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xD9: second >= 0xA0 && second <= 0xA9
    case 0xDB: second >= 0xB0 && second <= 0xB9
    case 0xE0: second == 0xA5 && (0xA6...0xAF).contains(third)
    case 0xEF: second == 0xBC
    // 年, 月.
    case 0xE5: second == 0xB9 && third == 0xB4
    case 0xE6: second == 0x9C && third == 0x88
    default: false
    }
  }

  /// The longest date that begins at `at`.
  private static func date(
    _ cursor: DateCursor, _ at: Int, _ kind: Letters.Class, after previous: Letters.Class
  ) -> DateExpression? {
    let isDigit = DateCursor.digit(cursor.scalar(at).value) != nil
    if kind == .ideograph || isDigit {
      let continues = isDigit && DateCursor.digit(cursor.scalar(before: at)) != nil
      if !continues, let date = HanDate.date(cursor, at) { return date }
      guard isDigit else { return nil }
    }
    if isDigit, previous == .word { return glued(cursor, at) }
    guard kind == .word || isDigit, previous != .word else { return nil }
    if isDigit {
      let written =
        WrittenDate.dayFirst(cursor, at) ?? WrittenDate.yearFirst(cursor, at)
        // `7bre 5 1787`.
        ?? WrittenDate.monthFirst(cursor, at)
      let numeric = NumericDate.date(cursor, at)
      guard let written else { return numeric }
      guard let numeric else { return written }
      return numeric.text.count > written.text.count ? numeric : written
    }
    return WrittenDate.monthFirst(cursor, at) ?? WrittenDate.nameFirst(cursor, at)
  }

  /// `Jane Smith27 February 2016`: a whole date behind two small letters.
  private static func glued(_ cursor: DateCursor, _ at: Int) -> DateExpression? {
    guard at >= cursor.range.lowerBound + 2,
      cursor.page.text[at - 2..<at].allSatisfy({ $0 &- 0x61 < 26 }),
      let date = WrittenDate.dayFirst(cursor, at), date.date.year != nil
    else { return nil }
    return date
  }

  private static func withWeekday(_ cursor: DateCursor, _ date: DateExpression) -> DateExpression {
    var at = date.text.lowerBound
    while at > cursor.range.lowerBound, [0x20, 0x2C, 0x2E].contains(cursor.page.text[at - 1]) {
      at -= 1
    }
    let weekdays = cursor.page.hits(in: cursor.line).filter {
      $0.section == .weekday && $0.text.upperBound >= at
        && $0.text.upperBound <= date.text.lowerBound
        && $0.text.lowerBound >= cursor.range.lowerBound && $0.text.lowerBound < at
    }
    guard let start = weekdays.map(\.text.lowerBound).min() else { return date }
    var widened = date
    widened.text = start..<date.text.upperBound
    return widened
  }
}
