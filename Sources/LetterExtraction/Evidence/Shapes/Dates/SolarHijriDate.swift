/// Days of the calendar of Iran and Afghanistan: `۱۲ مهر ۱۴۰۲`, `۱۴۰۲/۷/۱۲`.
enum SolarHijriDate {
  /// The years of this calendar that are taken for one of it, from our 1899 on; they are no years
  /// of ours in which letters were written in Persian.
  static let years = 1278...1499

  /// The day of our calendar; nil where there is none such.
  static func day(_ day: Int, month: Int, year: Int) -> PartialDate? {
    guard years.contains(year), (1...12).contains(month), day >= 1,
      day <= (month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29)
    else { return nil }
    var days = firstDay(of: year) + (month - 1) * 30 + min(month - 1, 6) + day - 1
    var found = (year: year + 621, month: 3)
    while days > PartialDate.days(in: found.month, of: found.year) {
      days -= PartialDate.days(in: found.month, of: found.year)
      found = found.month == 12 ? (found.year + 1, 1) : (found.year, found.month + 1)
    }
    return PartialDate(year: found.year, month: found.month, day: days)
  }

  /// The day of March on which a year begins: 1278 began on the 21st, and each leap day of this
  /// calendar moves it on, each of ours back.
  private static func firstDay(of year: Int) -> Int {
    let own = (years.lowerBound..<year).count(where: isLeap)
    let ours = (1900...year + 621).count { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) }
    return 21 + own - ours
  }

  /// Eight years in thirty-three, as the spring's beginnings have it in these centuries.
  private static func isLeap(_ year: Int) -> Bool {
    [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
  }
}
