import LetterSchema

/// A letter greets: where no line was taken for the greeting, the few words with a comma or colon
/// behind them that stand alone above the text are it, be they as unlike a greeting as they will
/// (`Holm School Board,`, `To Ada Bell and the board:`).
enum LoneGreeting {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .salutation }) else { return }
    let text = zones.indices.filter { zones[$0].zone == .body }.prefix(mostAbove)
    guard
      let line = text.first(where: { mayGreet($0, page, cues) && opensText($0 + 1, zones, cues) })
    else { return }
    zones[line] = .byForm(.salutation)
  }

  /// Paragraphs that tell of a letter may stand above it.
  private static let mostAbove = 3

  private static func opensText(_ line: Int, _ zones: [ZoneDecision], _ cues: Cues) -> Bool {
    zones.indices.contains(line) && zones[line].zone == .body
      && (cues.has(.lengthProse, in: line) || cues.has(.lengthParagraph, in: line))
      && !cues.has(.itemBullet, in: line) && !cues.has(.itemNumbered, in: line)
  }

  private static func mayGreet(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let isAddressed =
      cues.has(.addressing, in: line)
      && [.honorificInside, .roleInside, .nameInside, .organizationInside].contains {
        cues.has($0, in: line)
      }
    guard cues.has(.endsComma, in: line) || cues.has(.endsColon, in: line) && isAddressed,
      !foreign.contains(where: { cues.has($0, in: line) })
    else { return false }
    let words = page.words(in: page.lines[line].text, limit: 13)
    if isAddressed { return words.count <= 12 }
    // `We,` opens a sentence that a list goes on with.
    return words.count <= 5
      && words.allSatisfy {
        $0.isCapitalized && page.hit([.stopword], at: $0.text.lowerBound, in: line) == nil
      }
  }

  private static let foreign: [Cue] = [
    .linkWhole, .linkMuch, .isHidden, .control, .syntax, .caption, .inNav, .inFooter, .inAside,
    .inForm, .dateInside, .someDigits, .manyDigits, .itemBullet, .itemNumbered, .headingTop,
    .headingSecond, .headingLower, .ask, .askLead, .closingLine, .closingStart, .placeLine,
    .preformatted, .ideographic,
  ]
}
