internal import ArgumentParser
internal import LetterGolden

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The mark under which somebody verifies, and the day.
struct ReviewerOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Your mark in the notes.", discussion: "Without it: EPISTLE_REVIEWER, else USER.",
      valueName: "mark"))
  var by: String?

  func reviewer(reason: String? = nil) throws(CommandError) -> Reviewer {
    let marks = [by, variable("EPISTLE_REVIEWER"), variable("USER")].compactMap(\.self)
    guard let mark = marks.first(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw .noReviewer
    }
    return Reviewer(by: mark, on: ReviewerOption.today, reason: reason)
  }

  private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The day where the reviewer is.
  static var today: String {
    var now = time(nil)
    var day = tm()
    localtime_r(&now, &day)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.tm_year + 1900)-\(two(day.tm_mon + 1))-\(two(day.tm_mday))"
  }
}
