/// The year behind a day and a month.
extension WrittenDate {
  static func year(
    _ cursor: DateCursor, _ start: Int, isJoined: Bool
  ) -> (value: Int, end: Int)? {
    let at = gap(cursor, start, words: beforeYear, limit: 2)
    guard at > start else { return nil }
    // An editor's: `14 March [1864]`.
    if cursor.byte(at) == 0x5B, let year = cursor.number(at + 1), year.digits == 4,
      cursor.byte(year.end) == 0x5D, PartialDate.years.contains(year.value)
    {
      return (year.value, year.end + 1)
    }
    guard let year = cursor.number(at) ?? gluedYear(cursor, at),
      !cursor.isWord(year.end) || hasYearSign(cursor, year.end) || isGlued(cursor, year.end)
    else { return nil }
    if year.digits == 4 {
      guard PartialDate.years.contains(year.value) else { return nil }
      if let double = doubleYear(cursor, year) { return double }
      return (year.value, yearSuffixEnd(cursor, year.end))
    }
    guard year.digits == 2 else { return nil }
    let sign = cursor.scalar(before: at)
    let isShort = isJoined || sign == 0x27 || sign == 0x2019 || isLast(cursor, year.end)
    return isShort ? (PartialDate.century(year.value), year.end) : nil
  }

  /// Four digits to which the day of another date is glued: `22 mai 201517 juin 2016`.
  private static func gluedYear(_ cursor: DateCursor, _ at: Int) -> DateCursor.Number? {
    var number = DateCursor.Number(value: 0, digits: 0, end: at)
    while number.digits < 4, let digit = DateCursor.digit(UInt32(cursor.byte(number.end))) {
      number.value = number.value * 10 + digit
      number.digits += 1
      number.end += 1
    }
    return number.digits == 4 && isGlued(cursor, number.end) ? number : nil
  }

  /// Whether another date, or a word with a capital, begins where a year ends.
  private static func isGlued(_ cursor: DateCursor, _ end: Int) -> Bool {
    if let day = cursor.number(end), day.digits <= 2 {
      return cursor.month(gap(cursor, day.end, words: [], limit: 0)) != nil
    }
    return cursor.month(end)?.isCapital == true || cursor.isSeam(end)
  }

  /// `10 February 1735/6`: before the reform of the calendar the year began in March; the second is
  /// ours.
  private static func doubleYear(
    _ cursor: DateCursor, _ year: DateCursor.Number
  ) -> (value: Int, end: Int)? {
    guard year.value < 1760, [0x2F, 0x2D].contains(cursor.byte(year.end)),
      let second = cursor.number(year.end + 1), !cursor.isWord(second.end),
      second.digits == 4 && second.value == year.value + 1
        || second.digits <= 2 && second.value == (year.value + 1) % (second.digits == 1 ? 10 : 100)
    else { return nil }
    return (year.value + 1, second.end)
  }

  /// Whether nothing but a time stands behind a year of two digits, as in old mail.
  private static func isLast(_ cursor: DateCursor, _ end: Int) -> Bool {
    let next = cursor.blanks(end)
    if next >= cursor.end { return true }
    guard next > end, let hour = cursor.number(next) else { return false }
    return cursor.byte(hour.end) == 0x3A
  }

  static let beforeYear: Set<String> = [
    "of", "de", "del", "do", "dell", "di", "the", "in", "year", "anno", "año", "ano", "d", "an",
    "l", "του", "năm", "päivänä", "سال",
  ]

  /// `г.`, `года`, `р.` behind a year.
  static func yearSuffixEnd(_ cursor: DateCursor, _ end: Int) -> Int {
    let at = cursor.blanks(end)
    guard hasYearSign(cursor, at) else { return end }
    let after = cursor.wordEnd(at)
    return cursor.byte(after) == 0x2E && after - at <= 2 ? after + 1 : after
  }

  static func hasYearSign(_ cursor: DateCursor, _ at: Int) -> Bool {
    cursor.isWord(at) && ["г", "года", "р", "року", "roku", "yılı", "م"].contains(cursor.word(at))
  }
}
