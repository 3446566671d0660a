/// Dates in numbers: `2001-01-18`, `18/01/2001`, `18.1.2001`, ISO date-times.
enum NumericDate {
  static func date(_ cursor: DateCursor, _ start: Int) -> DateExpression? {
    guard isFree(cursor, before: start), let first = cursor.number(start),
      let separator = separator(cursor, first.end),
      let second = cursor.number(separator.end), second.digits <= 2,
      let again = self.separator(cursor, second.end), again.sign == separator.sign,
      let third = cursor.number(again.end)
    else { return nil }
    if let date = solarHijri(cursor, start..<third.end, first, second.value, third) { return date }
    if first.digits == 4, third.digits <= 2 {
      let date = PartialDate(year: first.value, month: second.value, day: third.value)
      guard date.isValid else { return nil }
      let end = timeEnd(cursor, third.end)
      guard end > third.end || isFree(cursor, after: third.end) else { return nil }
      return DateExpression(start..<end, date)
    }
    if first.digits == 3, third.digits <= 2, isFree(cursor, after: third.end) {
      return republican(cursor, start..<third.end, first.value, second.value, third.value)
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2,
      isFree(cursor, after: third.end)
    else { return nil }
    let isShort = third.digits == 2
    if isShort, !mayBeShort(cursor, start..<third.end, first, second, separator) { return nil }
    let year = isShort ? PartialDate.century(third.value) : third.value
    return told(
      cursor, start..<third.end, first.value, second.value, year, isDotted: separator.sign == 0x2E)
  }

  /// `۱۴۰۲/۷/۱۲`, `12/7/1402`, where a page is in Persian.
  private static func solarHijri(
    _ cursor: DateCursor, _ text: Range<Int>, _ first: DateCursor.Number, _ month: Int,
    _ third: DateCursor.Number
  ) -> DateExpression? {
    guard cursor.page.language == "fa", isFree(cursor, after: text.upperBound) else { return nil }
    let (year, day) = first.digits == 4 ? (first.value, third.value) : (third.value, first.value)
    return SolarHijriDate.day(day, month: month, year: year).map { DateExpression(text, $0) }
  }

  /// `113.3.13`, where Taiwan counts its years.
  private static func republican(
    _ cursor: DateCursor, _ text: Range<Int>, _ year: Int, _ month: Int, _ day: Int
  ) -> DateExpression? {
    guard (100...150).contains(year), ["zh", "zh-Hant"].contains(cursor.page.language) else {
      return nil
    }
    let date = PartialDate(year: 1911 + year, month: month, day: day)
    return date.isValid ? DateExpression(text, date) : nil
  }

  /// Day before month or behind it, as the values or the custom of the language tell.
  private static func told(
    _ cursor: DateCursor, _ text: Range<Int>, _ first: Int, _ second: Int, _ year: Int,
    isDotted: Bool
  ) -> DateExpression? {
    let dayFirst = PartialDate(year: year, month: second, day: first)
    let monthFirst = PartialDate(year: year, month: first, day: second)
    switch (dayFirst.isValid, monthFirst.isValid) {
    case (false, false): return nil
    case (true, false): return decided(text, dayFirst, isDayFirst: isDotted ? nil : true)
    case (false, true): return decided(text, monthFirst, isDayFirst: isDotted ? nil : false)
    case (true, true): break
    }
    if first == second || isDotted || !undecided.contains(cursor.page.language) {
      return DateExpression(text, dayFirst)
    }
    return DateExpression(text, PartialDate(year: year), readings: [dayFirst, monthFirst])
  }

  private static func decided(
    _ text: Range<Int>, _ date: PartialDate, isDayFirst: Bool?
  ) -> DateExpression {
    var expression = DateExpression(text, date)
    expression.isDayFirst = isDayFirst
    return expression
  }

  /// Languages in which both orders are in use, or the year comes first.
  private static let undecided: Set<String> = ["en", "und", "zh", "zh-Hant", "ja", "ko"]

  /// With two digits for the year, numbers of sections, versions and scores look alike.
  private static func mayBeShort(
    _ cursor: DateCursor, _ text: Range<Int>, _ first: DateCursor.Number,
    _ second: DateCursor.Number, _ separator: (sign: UInt8, end: Int)
  ) -> Bool {
    if cursor.page.trimmed(cursor.range, of: .separators) == text { return true }
    return first.digits == 2 && second.digits == 2 && separator.sign != 0x2D
  }

  /// `/`, `-` or `.`, the stop also with a space behind it.
  static func separator(_ cursor: DateCursor, _ at: Int) -> (sign: UInt8, end: Int)? {
    let (value, length) = cursor.scalar(at)
    switch value {
    case 0x2E, 0xFF0E:
      let next = at + length
      return (0x2E, cursor.byte(next) == 0x20 ? next + 1 : next)
    case 0x2D, 0x2010, 0x2011: return (0x2D, at + length)
    case 0x2F, 0xFF0F: return (0x2F, at + length)
    default: return nil
    }
  }

  /// Not inside an address, a file's name or a longer number.
  private static func isFree(_ cursor: DateCursor, before start: Int) -> Bool {
    let previous = cursor.scalar(before: start)
    switch previous {
    case 0x2F, 0x3D, 0x5F, 0x23, 0x26: return false
    case 0x2E, 0x2D, 0x2C:
      guard start - 1 > cursor.range.lowerBound else { return true }
      let before = Letters.kind(cursor.scalar(before: start - 1))
      return before != .word && DateCursor.digit(cursor.scalar(before: start - 1)) == nil
    default: return true
    }
  }

  private static func isFree(_ cursor: DateCursor, after end: Int) -> Bool {
    guard end < cursor.end else { return true }
    if cursor.isWord(end) { return WrittenDate.hasYearSign(cursor, end) || cursor.isSeam(end) }
    switch cursor.byte(end) {
    case 0x2F, 0x3D, 0x5F: return false
    case 0x2D, 0x2E: return DateCursor.digit(cursor.scalar(end + 1).value) == nil
    default: return true
    }
  }

  /// The end of `T06:37:43.120Z`, ` 06:37`, `T06:37+02:00` behind a date.
  private static func timeEnd(_ cursor: DateCursor, _ start: Int) -> Int {
    guard cursor.byte(start) == 0x74 || cursor.byte(start) == 0x20,
      let hour = cursor.number(start + 1), hour.digits == 2, cursor.byte(hour.end) == 0x3A,
      let minute = cursor.number(hour.end + 1), minute.digits == 2
    else { return start }
    var end = minute.end
    if cursor.byte(end) == 0x3A, let second = cursor.number(end + 1), second.digits == 2 {
      end = second.end
      if cursor.byte(end) == 0x2E {
        end += 1
        while cursor.byte(end) &- 0x30 < 10 { end += 1 }
      }
    }
    if cursor.byte(end) == 0x7A, !cursor.isWord(end + 1) { return end + 1 }
    if [0x2B, 0x2D].contains(cursor.byte(end)), let zone = cursor.number(end + 1) {
      guard cursor.byte(zone.end) == 0x3A, let minutes = cursor.number(zone.end + 1) else {
        return zone.end
      }
      return minutes.end
    }
    return end
  }
}
