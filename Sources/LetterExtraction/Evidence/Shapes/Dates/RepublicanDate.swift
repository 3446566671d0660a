/// Days of the French Republic's calendar: `4 floréal an VII`.
enum RepublicanDate {
  /// The day of our calendar; nil outside the fourteen years in which it was in use.
  static func day(_ day: Int, month: Int, year: Int) -> PartialDate? {
    guard (1...30).contains(day), (13...24).contains(month), (1...14).contains(year) else {
      return nil
    }
    var days = firstDays[year - 1] + (month - 13) * 30 + day - 1
    var found = (year: 1791 + year, month: 9)
    while days > PartialDate.days(in: found.month, of: found.year) {
      days -= PartialDate.days(in: found.month, of: found.year)
      found = found.month == 12 ? (found.year + 1, 1) : (found.year, found.month + 1)
    }
    return PartialDate(year: found.year, month: found.month, day: days)
  }

  /// The day of September on which each year began.
  private static let firstDays = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23]
}
