import LetterSchema

/// A letter is addressed: where no line was taken for whom it goes to, the line above the text that
/// opens with `To:` and names somebody is.
enum LoneAddress {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .recipient }),
      let title = zones.firstIndex(where: { $0.zone != nil }),
      let line = zones.indices[max(0, title - 1)...].prefix(mostAbove)
        .prefix(while: { zones[$0].zone != .salutation })
        .first(where: { mayBeKept(zones[$0]) && names($0, page, cues) })
    else { return }
    zones[line] = .byForm(.recipient)
  }

  /// A title, a date, who writes.
  private static let mostAbove = 6
  /// From which on the page around the letter is too likely.
  private static let surelyPage = 0.9

  private static func mayBeKept(_ decision: ZoneDecision) -> Bool {
    switch decision.zone {
    case nil: decision.probability < surelyPage
    case .body: true
    default: false
    }
  }

  private static func names(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let text = page.trimmed(page.lines[line].text, of: .separators)
    guard text.count <= 200, AddressLabel.isMarked(page, line, text),
      !foreign.contains(where: { cues.has($0, in: line) })
    else { return false }
    let rest = AddressLabel(page, line: line, text, [.addressing]).rest
    return rest.lowerBound > text.lowerBound
      && page.words(in: rest, limit: 1).first?.casing != .lower
  }

  private static let foreign: [Cue] = [
    .linkWhole, .linkMuch, .isHidden, .control, .syntax, .pageTitle, .caption, .inNav, .inFooter,
    .inAside, .inForm, .headingTop, .salutationLine, .endsStop, .itemBullet, .itemNumbered,
    .dateWhole, .kindLetter, .kindStatement, .kindPetition, .kindPress, .subjectLabel,
  ]
}
