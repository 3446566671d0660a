import LetterSchema

/// A letter is addressed: where no line was taken for whom it goes to, the line above the text that
/// opens with `To:` and names somebody is.
enum LoneAddress {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .recipient }),
      let title = zones.firstIndex(where: { $0.zone != nil }),
      let line = zones.indices[max(0, title - 1)...].prefix(mostAbove)
        .prefix(while: { zones[$0].zone != .salutation })
        .first(where: {
          (zones[$0].zone == .body || zones[$0].zone == .title || zones[$0].isPage())
            && names($0, page, cues)
        })
    else { return }
    zones[line] = .byForm(.recipient)
  }

  /// A title, a date, who writes.
  private static let mostAbove = 6

  private static func names(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let text = page.trimmed(page.lines[line].text, of: .separators)
    guard text.count <= 200, AddressLabel.isMarked(page, line, text),
      !cues.has(anyOf: foreign, in: line)
    else { return false }
    let rest = AddressLabel(page, line: line, text, [.addressing]).rest
    return rest.lowerBound > text.lowerBound
      && page.words(in: rest, limit: 1).first?.casing != .lower
  }

  private static let foreign = CueSet.aroundText.union(.item).union([
    .pageTitle, .headingTop, .headingSecond, .headingLower, .salutationLine, .endsStop, .dateWhole,
    .kindLetter, .kindStatement,
    .kindPetition, .kindPress, .subjectLabel,
  ])
}
