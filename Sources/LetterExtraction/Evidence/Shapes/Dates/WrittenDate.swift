/// Dates with the name of the month: `18 January 2001`, `Jan. 18, 2001`, `1er mars`, `June 2016`.
enum WrittenDate {
  /// `18. Januar 2001`, `18th of January, 2001`, `4th day of July 1776`, `18-Jan-2001`.
  static func dayFirst(_ cursor: DateCursor, _ start: Int) -> DateExpression? {
    guard let day = cursor.number(start), day.digits <= 2, (1...31).contains(day.value) else {
      return nil
    }
    let named = suffixEnd(cursor, day.end)
    return rest(cursor, start, day: day.value, from: named)
  }

  /// `le premier mars 2005`, `the fourth of May`, `this xiijth of May 1643`.
  static func nameFirst(_ cursor: DateCursor, _ start: Int) -> DateExpression? {
    if let day = cursor.dayName(start),
      let date = rest(cursor, start, day: day.value, from: day.end)
    {
      return date
    }
    guard let day = cursor.roman(start), day.value <= 31,
      let date = rest(cursor, start, day: day.value, from: suffixEnd(cursor, day.end)),
      date.date.year != nil
    else { return nil }
    return date
  }

  /// `2001 January 18`, `2001-Jan-18`, Lithuanian `2001 m. sausio 18 d.`.
  static func yearFirst(_ cursor: DateCursor, _ start: Int) -> DateExpression? {
    guard let year = cursor.number(start), year.digits == 4,
      let month = cursor.month(gap(cursor, year.end, words: ["m"], limit: 1)),
      let day = cursor.number(gap(cursor, month.end, words: [], limit: 0)), day.digits <= 2,
      !continues(cursor, day.end)
    else { return nil }
    let date = PartialDate(year: year.value, month: month.value, day: day.value)
    guard date.isValid else { return nil }
    let sign = cursor.blanks(day.end)
    let isSigned = sign > day.end && cursor.word(sign) == "d" && cursor.byte(sign + 1) == 0x2E
    return DateExpression(start..<(isSigned ? sign + 2 : day.end), date)
  }

  /// `January 18, 2001`, `Jan. the 18th 2001`, `June 2016`, `Jan 18 12:00:00 2001`.
  static func monthFirst(_ cursor: DateCursor, _ start: Int) -> DateExpression? {
    guard let month = cursor.month(start), month.value <= 12 else { return nil }
    let next = gap(cursor, month.end, words: beforeYear, limit: 2)
    guard let number = cursor.number(next), next > month.end || cursor.byte(next - 1) == 0x2E else {
      return nil
    }
    if number.digits == 4 {
      let date = PartialDate(year: number.value, month: month.value)
      guard date.isValid, isSure(month) || isAll(cursor, start..<number.end),
        !followsDay(cursor, start), !continues(cursor, number.end)
      else { return nil }
      return DateExpression(start..<yearSuffixEnd(cursor, number.end), date)
    }
    guard number.digits <= 2 else { return nil }
    let end = suffixEnd(cursor, number.end)
    if let year = year(cursor, timeEnd(cursor, end), isJoined: false) {
      let date = PartialDate(year: year.value, month: month.value, day: number.value)
      return date.isValid ? DateExpression(start..<year.end, date) : nil
    }
    let date = PartialDate(month: month.value, day: number.value)
    guard date.isValid, month.isOfPage, month.isCapital, !continues(cursor, end) else { return nil }
    return DateExpression(start..<end, date)
  }

  /// The month and the year behind a day.
  private static func rest(
    _ cursor: DateCursor, _ start: Int, day: Int, from named: Int
  ) -> DateExpression? {
    let at = gap(cursor, named, words: beforeMonth, limit: 4)
    guard at > named else { return nil }
    guard let month = cursor.month(at) else { return romanMonth(cursor, start, day, at) }
    if month.value > 12 { return otherCalendar(cursor, start, day, month) }
    let isJoined = cursor.byte(month.end) == 0x2D || cursor.byte(month.end) == 0x2F
    if let year = year(cursor, month.end, isJoined: isJoined) {
      let date = PartialDate(year: year.value, month: month.value, day: day)
      return date.isValid ? DateExpression(start..<year.end, date) : nil
    }
    let date = PartialDate(month: month.value, day: day)
    guard date.isValid, isSure(month), !continues(cursor, month.end) else { return nil }
    return DateExpression(start..<month.end, date)
  }

  /// `14 IV 2016`, `14.IV.1962`: in capitals, and with a year.
  private static func romanMonth(
    _ cursor: DateCursor, _ start: Int, _ day: Int, _ at: Int
  ) -> DateExpression? {
    guard let month = cursor.roman(at), month.value <= 12, !cursor.isWord(month.end),
      cursor.page.text[at..<month.end].allSatisfy({ $0 &- 0x41 < 26 }),
      let year = year(cursor, month.end, isJoined: false)
    else { return nil }
    let date = PartialDate(year: year.value, month: month.value, day: day)
    return date.isValid ? DateExpression(start..<year.end, date) : nil
  }

  /// `4 floréal an VII`, `۱۲ مهر ۱۴۰۲`.
  private static func otherCalendar(
    _ cursor: DateCursor, _ start: Int, _ day: Int, _ month: DateCursor.Month
  ) -> DateExpression? {
    let at = gap(cursor, month.end, words: beforeYear, limit: 3)
    guard at > month.end, let year = cursor.number(at) ?? cursor.roman(at),
      let date = month.value > 24
        ? SolarHijriDate.day(day, month: month.value - 24, year: year.value)
        : RepublicanDate.day(day, month: month.value, year: year.value)
    else { return nil }
    return DateExpression(start..<suffixEnd(cursor, year.end), date)
  }

  /// A month's name that is no other word: of the page's language, and in English a capital.
  private static func isSure(_ month: DateCursor.Month) -> Bool {
    month.isOfPage && (month.isCapital || !month.isEnglish)
  }

  /// Whether a date is all there is, so that no language need be known.
  private static func isAll(_ cursor: DateCursor, _ text: Range<Int>) -> Bool {
    cursor.page.trimmed(cursor.range, of: .edges) == text
  }

  /// Whether a number stands before a month's name: a day, so that this is no month of a year.
  private static func followsDay(_ cursor: DateCursor, _ start: Int) -> Bool {
    var at = start
    while at > cursor.range.lowerBound, [0x20, 0x2E, 0x2D, 0x2F].contains(cursor.byte(at - 1)) {
      at -= 1
    }
    return DateCursor.digit(cursor.scalar(before: at)) != nil
  }

  /// A number goes on: `18:30`, `18%`, `18.5`, `18km`.
  private static func continues(_ cursor: DateCursor, _ end: Int) -> Bool {
    if cursor.isWord(end) { return true }
    switch cursor.byte(end) {
    case 0x3A, 0x2E, 0x2C: return DateCursor.digit(cursor.scalar(end + 1).value) != nil
    case 0x25: return true
    default: return false
    }
  }

  private static let beforeMonth: Set<String> = [
    "of", "day", "de", "d", "del", "di", "do", "da", "den", "the", "this", "month", "mes", "mois",
    "dia", "día", "días", "dias", "mese", "tag", "im", "dem", "من", "του",
    "päivänä",
  ]

  /// Behind blanks, commas, stops, dashes and up to `limit` small words.
  static func gap(
    _ cursor: DateCursor, _ start: Int, words: Set<String>, limit: Int
  ) -> Int {
    var at = start
    var left = limit
    var signs = 0
    while at < cursor.end {
      let (value, length) = cursor.scalar(at)
      switch value {
      case 0x20, 0xA0, 0x202F, 0x3000: at += length
      // `Augt: 5`
      case 0x3A
      where cursor.byte(at + 1) == 0x20
        && DateCursor.digit(cursor.scalar(before: at)) == nil:
        at += length
      case 0x2E, 0x2C, 0x2D, 0x2F, 0x27, 0x2019, 0x060C:
        signs += 1
        guard signs <= 2 else { return at }
        at += length
      default:
        guard left > 0, cursor.isWord(at), case let end = cursor.wordEnd(at), end - at <= 10,
          words.contains(String(decoding: cursor.page.folded[at..<end], as: UTF8.self))
        else { return at }
        left -= 1
        at = end
      }
    }
    return at
  }

  /// Behind `th`, `er`, `º`, `-го` at a day, also where a scraper put a space before it.
  private static func suffixEnd(_ cursor: DateCursor, _ end: Int) -> Int {
    switch cursor.scalar(end).value {
    case 0xBA, 0xAA, 0xB0: return end + 2
    case 0x2D:
      let word = cursor.word(end + 1)
      return ["го", "е", "ое", "го", "th", "te"].contains(word) ? cursor.wordEnd(end + 1) : end
    default: break
    }
    let at = cursor.byte(end) == 0x20 ? end + 1 : end
    guard cursor.isWord(at) else { return end }
    let word = cursor.word(at)
    if ["st", "nd", "rd", "th"].contains(word) { return cursor.wordEnd(at) }
    guard at == end,
      [
        "er", "e", "o", "re", "ère", "a", "eme", "ème", "ste", "de", "го", "d", "en", "ten", "sten",
        "rst", "me", "η", "ης",
      ].contains(word)
    else { return end }
    return cursor.wordEnd(at)
  }

  /// Behind ` 12:00:00 UTC`, where the year comes last.
  private static func timeEnd(_ cursor: DateCursor, _ start: Int) -> Int {
    let at = cursor.blanks(start)
    guard at > start, let hour = cursor.number(at), hour.digits <= 2,
      cursor.byte(hour.end) == 0x3A, let minute = cursor.number(hour.end + 1), minute.digits == 2
    else { return start }
    var end = minute.end
    if cursor.byte(end) == 0x3A, let second = cursor.number(end + 1) { end = second.end }
    let zone = cursor.blanks(end)
    if zone > end, cursor.isWord(zone), DateCursor.digit(cursor.scalar(zone).value) == nil,
      case let after = cursor.wordEnd(zone), after - zone <= 5
    {
      return after
    }
    return end
  }
}
