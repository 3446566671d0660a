import LetterSchema

/// A page names what it shows: where no line was taken for the title, or but one that addresses
/// somebody, the headline just above the letter is it.
enum LoneTitle {
  static func keep(_ zones: inout [ZoneDecision], _ cues: Cues) {
    let title = zones.firstIndex { $0.zone == .title }
    if let title, zones.firstIndex(where: { $0.zone != nil }) == title, isAddress(title, cues),
      cues.has(.headingTop, in: max(0, title - 1)), cues.has(.headline, in: title - 1)
    {
      zones[title] = .byForm(.recipient)
      zones[title - 1] = .byForm(.title)
      return
    }
    guard !zones.contains(where: { $0.zone == .title }),
      let first = zones.firstIndex(where: { $0.zone != nil }),
      let line = (max(0, first - mostBetween - 1)..<first).last(where: {
        cues.has(.headline, in: $0)
      }),
      zones[line].isPage(below: 0.99), !cues.has(.endsStop, in: line)
    else { return }
    zones[line] = .byForm(.title)
  }

  /// `To: President Bell and Provost Reed`, which is no heading.
  private static func isAddress(_ line: Int, _ cues: Cues) -> Bool {
    cues.has(.addressing, in: line) && !cues.has(.kindLetter, in: line)
      && !cues.has(anyOf: .heading, in: line)
  }

  /// A date, who wrote it, buttons to share it.
  private static let mostBetween = 5
}
