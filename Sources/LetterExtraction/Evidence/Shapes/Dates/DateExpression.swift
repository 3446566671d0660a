/// A date as a text writes it.
package struct DateExpression: Hashable, Sendable {
  /// Where it stands, a weekday before it included.
  package var text: Range<Int>
  /// ISO 8601, as exact as the text allows: `2001-01-18`, `2016-06`, `2016`; empty where the text
  /// names no year, and where day and month cannot be told apart.
  package var when: String
  /// Whether the order of day and month cannot be told.
  package var isAmbiguous: Bool { !readings.isEmpty }
  /// Where the order cannot be told: the day first, the month first.
  package var readings: [PartialDate] = []
  /// In numbers with strokes, where the values tell the order, which it is.
  package var isDayFirst: Bool?
  /// What is known of it, also where `when` is empty.
  package var date: PartialDate

  init(_ text: Range<Int>, _ date: PartialDate, readings: [PartialDate] = []) {
    self.text = text
    self.date = date
    self.readings = readings
    when = readings.isEmpty ? date.iso : ""
  }
}

/// A day of the calendar, or as much of it as is known.
package struct PartialDate: Hashable, Sendable {
  package var year: Int?
  package var month: Int?
  package var day: Int?

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  static let years = 1400...2199

  /// Whether the calendar has it.
  package var isValid: Bool {
    if let year, !Self.years.contains(year) { return false }
    guard let month else { return day == nil && year != nil }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return day >= 1 && day <= Self.days(in: month, of: year)
  }

  /// Empty without a year.
  package var iso: String {
    guard let year else { return "" }
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(Self.padded(month))" }
    return "\(year)-\(Self.padded(month))-\(Self.padded(day))"
  }

  /// Without a year, February has its longest form.
  static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The year that two digits stand for.
  static func century(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }
}
