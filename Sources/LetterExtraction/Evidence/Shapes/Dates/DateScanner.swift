/// Finds dates in a text, in the writing of any of the lexicons' languages.
package enum DateScanner {
  /// The dates in a range of a line, in order, none within another.
  package static func dates(in range: Range<Int>, line: Int, page: Page) -> [DateExpression] {
    guard holdsNumeral(page.text, range) else { return [] }
    let cursor = DateCursor(page: page, line: line, range: range)
    var found: [DateExpression] = []
    var at = range.lowerBound
    var previous = Letters.Class.blank
    while at < range.upperBound {
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

  /// A digit of any script, or the Chinese sign for a year or a month.
  private static func holdsNumeral(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for at in range {
      let byte = bytes[at]
      if byte &- 0x30 < 10 { return true }
      guard byte >= 0xD9, at + 1 < range.upperBound else { continue }
      let next = bytes[at + 1]
      if byte == 0xD9, next >= 0xA0, next <= 0xA9 { return true }
      if byte == 0xDB, next >= 0xB0, next <= 0xB9 { return true }
      // Full-width digits, 年, 月.
      if byte == 0xEF, next == 0xBC { return true }
      if byte == 0xE6, next == 0x9C, at + 2 < range.upperBound, bytes[at + 2] == 0x88 { return true }
      if byte == 0xE5, next == 0xB9, at + 2 < range.upperBound, bytes[at + 2] == 0xB4 { return true }
    }
    return false
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
    guard kind == .word || isDigit, previous != .word else { return nil }
    if isDigit {
      let written = WrittenDate.dayFirst(cursor, at) ?? WrittenDate.yearFirst(cursor, at)
      let numeric = NumericDate.date(cursor, at)
      guard let written else { return numeric }
      guard let numeric else { return written }
      return numeric.text.count > written.text.count ? numeric : written
    }
    return WrittenDate.monthFirst(cursor, at) ?? WrittenDate.ordinalFirst(cursor, at)
  }

  private static func withWeekday(_ cursor: DateCursor, _ date: DateExpression) -> DateExpression {
    var at = date.text.lowerBound
    while at > cursor.range.lowerBound, [0x20, 0x2C, 0x2E].contains(cursor.page.text[at - 1]) {
      at -= 1
    }
    let weekdays = cursor.page.hits(in: cursor.line).filter {
      $0.section == .weekday && $0.text.upperBound >= at && $0.text.upperBound <= date.text.lowerBound
        && $0.text.lowerBound >= cursor.range.lowerBound && $0.text.lowerBound < at
    }
    guard let start = weekdays.map(\.text.lowerBound).min() else { return date }
    var widened = date
    widened.text = start..<date.text.upperBound
    return widened
  }
}
