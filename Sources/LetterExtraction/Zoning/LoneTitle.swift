import LetterSchema

/// A page names what it shows: where no line was taken for the title, the headline just above the
/// letter is it.
enum LoneTitle {
  static func keep(_ zones: inout [ZoneDecision], _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .title }),
      let first = zones.firstIndex(where: { $0.zone != nil }),
      let line = (max(0, first - mostBetween - 1)..<first).last(where: {
        cues.has(.headline, in: $0)
      }),
      zones[line].probability < surelyPage, !cues.has(.endsStop, in: line)
    else { return }
    zones[line] = .byForm(.title)
  }

  /// A date, who wrote it, buttons to share it.
  private static let mostBetween = 5
  /// From which on the page around the letter is too likely.
  private static let surelyPage = 0.99
}
