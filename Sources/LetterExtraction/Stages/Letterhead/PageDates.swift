import LetterSchema

/// What the other dates of a page tell of one that leaves something open.
struct PageDates {
  private let draft: Draft
  private let line: Int
  private let dates: [(line: Int, date: DateExpression)]

  init(_ draft: Draft, except line: Int) {
    self.draft = draft
    self.line = line
    dates = draft.reading.lines.indices.lazy
      .filter { $0 != line && draft.cues.has(.dateInside, in: $0) }
      .prefix(200)
      .flatMap { line in
        DateScanner.dates(in: draft.reading.lines[line].text, line: line, page: draft.page)
          .map { (line, $0) }
      }
  }

  /// Which of two readings of `04/05/2016` it is: one that the page also writes in a way that
  /// leaves no doubt, else the order of the page's other dates in numbers, else the custom of the
  /// country that the page names with its language.
  func choose(_ readings: [PartialDate]) -> PartialDate? {
    guard readings.count == 2 else { return nil }
    let machine = draft.reading.lines.compactMap { $0.markup.machineDate.flatMap(MachineDate.day) }
    let certain = readings.filter { reading in
      machine.contains(reading.iso) || dates.contains { $0.date.date == reading }
    }
    if certain.count == 1 { return certain[0] }
    let orders = Set(dates.compactMap { $0.date.isDayFirst })
    if orders.count == 1, let isDayFirst = orders.first { return readings[isDayFirst ? 0 : 1] }
    switch draft.reading.declaredLanguage?.lowercased() {
    case "en-us", "en_us": return readings[1]
    case let tag? where tag.utf8.count == 5 && tag.hasPrefix("en"): return readings[0]
    default: return nil
    }
  }

  /// The day with the year that the heading or the page gives it: of the same day, else of a date
  /// within the two months behind it.
  func year(of day: PartialDate) -> PartialDate? {
    guard let month = day.month, let number = day.day else { return nil }
    let isHead: (Int) -> Bool = { line in
      let zone = draft.zones[line].zone
      return zone == nil || zone == .title || zone == .letterhead || zone == .reference
    }
    if let same = dates.first(where: {
      isHead($0.line) && $0.date.date.month == month && $0.date.date.day == number
        && $0.date.date.year != nil
    }) {
      return same.date.date
    }
    // The nearest line's, for a page bears many dates.
    for (_, date) in dates.sorted(by: { abs($0.line - line) < abs($1.line - line) }) {
      guard let year = date.date.year, let later = date.date.month, let last = date.date.day else {
        continue
      }
      let isBefore = (month, number) <= (later, last)
      let distance = (later - month) * 30 + last - number + (isBefore ? 0 : 365)
      if distance <= 60 {
        return PartialDate(year: isBefore ? year : year - 1, month: month, day: number)
      }
    }
    return nil
  }
}
