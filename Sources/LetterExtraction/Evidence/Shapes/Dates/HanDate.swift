/// Chinese, Japanese and Korean dates: `2001年1月18日`, `二〇一九年一月九日`, `民國108年1月9日`,
/// `令和元年五月一日`, `2018년 3월 2일`, `5月3日`.
enum HanDate {
  static func date(_ cursor: DateCursor, _ start: Int) -> DateExpression? {
    if let era = era(cursor, start), let year = numeral(cursor, cursor.blanks(era.end)) {
      guard let unit = unit(cursor, behindBrackets(cursor, year.end), .year) else {
        return numbers(cursor, start, year: era.base + year.value, year.end)
      }
      return rest(cursor, start, year: era.base + year.value, unit)
    }
    guard let number = numeral(cursor, start) else { return nil }
    if let unit = unit(cursor, behindBrackets(cursor, number.end), .year) {
      if number.digits == 4 { return rest(cursor, start, year: number.value, unit) }
      // A year of the Republic without its name, where a whole date shows that it is one.
      guard number.digits == 3, (100...150).contains(number.value),
        let date = rest(cursor, start, year: 1911 + number.value, unit), date.date.day != nil
      else { return nil }
      return date
    }
    guard let unit = unit(cursor, number.end, .month), !isNumeral(cursor.scalar(before: start)),
      let day = numeral(cursor, cursor.blanks(unit)), let end = self.unit(cursor, day.end, .day)
    else { return nil }
    let date = PartialDate(month: number.value, day: day.value)
    return date.isValid ? DateExpression(start..<end, date) : nil
  }

  /// `民國113.3.13`: month and day in numbers behind an era's year.
  private static func numbers(
    _ cursor: DateCursor, _ start: Int, year: Int, _ yearEnd: Int
  ) -> DateExpression? {
    guard let first = NumericDate.separator(cursor, yearEnd), let month = cursor.number(first.end),
      let second = NumericDate.separator(cursor, month.end), second.sign == first.sign,
      let day = cursor.number(second.end)
    else { return nil }
    let date = PartialDate(year: year, month: month.value, day: day.value)
    return date.isValid ? DateExpression(start..<day.end, date) : nil
  }

  /// Month and day behind the sign for the year.
  private static func rest(
    _ cursor: DateCursor, _ start: Int, year: Int, _ yearEnd: Int
  ) -> DateExpression? {
    let after = cursor.scalar(yearEnd).value
    // 年代, 年度, 년대, 년도: a decade, a budget.
    guard ![0x4EE3, 0x5EA6, 0xB300, 0xB3C4].contains(after) else { return nil }
    var date = PartialDate(year: year)
    var end = yearEnd
    if let month = numeral(cursor, cursor.blanks(behindBrackets(cursor, yearEnd))),
      let monthEnd = unit(cursor, month.end, .month), (1...12).contains(month.value)
    {
      date.month = month.value
      end = monthEnd
      if let day = numeral(cursor, cursor.blanks(monthEnd)),
        let dayEnd = unit(cursor, day.end, .day)
      {
        date.day = day.value
        end = dayEnd
      }
    }
    return date.isValid ? DateExpression(start..<end, date) : nil
  }

  /// `2024（令和6）年`, `2024年（令和6年）`: behind the year as another calendar has it.
  private static func behindBrackets(_ cursor: DateCursor, _ at: Int) -> Int {
    let (open, length) = cursor.scalar(at)
    guard open == 0x28 || open == 0xFF08 else { return at }
    var end = at + length
    for _ in 0..<10 where end < cursor.end {
      let (sign, length) = cursor.scalar(end)
      end += length
      if sign == 0x29 || sign == 0xFF09 { return end }
    }
    return at
  }

  private enum Unit { case year, month, day }

  private static func unit(_ cursor: DateCursor, _ at: Int, _ unit: Unit) -> Int? {
    let at = cursor.blanks(at)
    let (value, length) = cursor.scalar(at)
    let signs: [UInt32]
    switch unit {
    case .year: signs = [0x5E74, 0xB144]
    case .month: signs = [0x6708, 0xC6D4]
    case .day: signs = [0x65E5, 0x53F7, 0x865F, 0xC77C]
    }
    return signs.contains(value) ? at + length : nil
  }

  private struct Era {
    var base: Int
    var end: Int
  }

  private static let eras: [(name: [UInt32], base: Int)] = [
    ([0x6C11, 0x570B], 1911), ([0x6C11, 0x56FD], 1911), ([0x4EE4, 0x548C], 2018),
    ([0x5E73, 0x6210], 1988), ([0x662D, 0x548C], 1925), ([0x5927, 0x6B63], 1911),
    ([0x660E, 0x6CBB], 1867),
  ]

  private static func era(_ cursor: DateCursor, _ start: Int) -> Era? {
    var start = start
    // 中華, 中华 before 民國.
    if cursor.scalar(start).value == 0x4E2D,
      [0x83EF, 0x534E].contains(cursor.scalar(start + 3).value)
    {
      start += 6
    }
    let (first, length) = cursor.scalar(start)
    for era in eras where era.name[0] == first {
      let (second, more) = cursor.scalar(start + length)
      if second == era.name[1] { return Era(base: era.base, end: start + length + more) }
    }
    return nil
  }

  private static func isNumeral(_ value: UInt32) -> Bool {
    DateCursor.digit(value) != nil || digits[value] != nil || tens[value] != nil
  }

  /// A number in digits of any script, in Chinese digits one by one, or with tens and hundreds.
  private static func numeral(_ cursor: DateCursor, _ start: Int) -> DateCursor.Number? {
    let (first, length) = cursor.scalar(start)
    if DateCursor.digit(first) != nil { return cursor.number(start) }
    // 元: the first year of an era, the first month.
    if first == 0x5143 { return DateCursor.Number(value: 1, digits: 1, end: start + length) }
    var number = DateCursor.Number(value: 0, digits: 0, end: start)
    var total = 0
    var isAdditive = false
    while number.end < cursor.end, number.digits < 7 {
      let (value, length) = cursor.scalar(number.end)
      if let digit = digits[value] {
        number.value = number.value * 10 + digit
      } else if let unit = tens[value] {
        isAdditive = true
        // 廿 and 卅 are twenty and thirty by themselves.
        total += unit == 10 || unit == 100 ? max(number.value, 1) * unit : unit
        number.value = 0
      } else {
        break
      }
      number.digits += 1
      number.end += length
    }
    guard number.digits > 0 else { return nil }
    if isAdditive {
      number.value += total
      number.digits = number.value >= 100 ? 3 : 2
    }
    return number
  }

  private static let digits: [UInt32: Int] = [
    0x3007: 0, 0x96F6: 0, 0x25CB: 0, 0x25EF: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4,
    0x4E94: 5,
    0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
  ]

  private static let tens: [UInt32: Int] = [
    0x5341: 10, 0x767E: 100, 0x5EFF: 20, 0x5344: 20, 0x5345: 30,
  ]
}
