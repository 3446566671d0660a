import LetterSchema

/// A letter is signed: where nobody else is seen to sign, the short line under its close is a
/// signature, be its words as unlike a name as they will (`Quaywatch`, `The residents`); without a
/// close, the line under the text of a letter that greets.
enum LoneSignature {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .signature && !$0.mayBePage }),
      let end = end(zones, cues)
    else { return }
    for line in zones.indices.dropFirst(end + 1).prefix(mostLines) {
      guard line == end + 1 || page.lines[line].markup.blankBefore == 0,
        mayBeKept(zones[line]), mayBeName(line, page, cues)
      else { return }
      zones[line] = .byForm(.signature)
    }
  }

  /// The line that the signature stands under.
  private static func end(_ zones: [ZoneDecision], _ cues: Cues) -> Int? {
    if let close = zones.lastIndex(where: { $0.zone == .closing }) {
      return cues.has(.closingLine, in: close) ? close : nil
    }
    guard zones.contains(where: { $0.zone == .salutation }),
      let last = zones.lastIndex(where: { $0.zone != nil && $0.zone != .signature }),
      zones[last].zone == .body,
      cues.has(.endsStop, in: last) || cues.has(.endsExclamation, in: last)
    else { return nil }
    return last
  }

  /// The name, the post and the body.
  private static let mostLines = 3
  /// From which on the page around the letter is too likely.
  private static let surelyPage = 0.9

  private static func mayBeKept(_ decision: ZoneDecision) -> Bool {
    switch decision.zone {
    case nil: decision.probability < surelyPage
    case .signature: true
    default: false
    }
  }

  /// A few words that no page of a site has around its texts.
  private static func mayBeName(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let text = page.lines[line].text
    return text.count <= 60 && page.words(in: text, limit: 7).count <= 6
      && page.sections(in: line).isDisjoint(with: strange)
      && page.text[text].contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
      && !foreign.contains { cues.has($0, in: line) }
  }

  private static let strange = SectionSet { $0.isChrome || $0.isKind }.union([
    .copiesLabel, .enclosureLabel,
  ])

  private static let foreign: [Cue] = [
    .linkWhole, .linkMuch, .isHidden, .control, .syntax, .pageTitle, .caption, .inNav, .inFooter,
    .inAside, .inForm, .inFigure, .url, .email, .phone, .dateInside, .manyDigits, .numberAlone,
    .pageNumber, .endsColon, .endsQuestion, .startsBracket, .startsDigit, .itemBullet,
    .itemNumbered, .headingTop, .headingSecond, .headingLower, .repeatsEarlier, .otherScript,
    .otherLanguage,
  ]
}
