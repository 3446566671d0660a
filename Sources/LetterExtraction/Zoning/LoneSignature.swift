import LetterSchema

/// A letter is signed: where nobody else is seen to sign, the short line under its close is a
/// signature, be its words as unlike a name as they will (`Quaywatch`, `The residents`); without a
/// close, the line under the text of a letter that greets, or a name alone at the end of the text
/// (`ADA BELL.`, `Signed by: Ada Bell`).
enum LoneSignature {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .signature && !$0.mayBePage }) else { return }
    if let end = end(zones, cues) { keep(below: end, &zones, page, cues) }
    guard !zones.contains(where: { $0.zone == .signature }),
      let name = name(zones, page, cues)
    else { return }
    zones[name] = .byForm(.signature)
  }

  private static func keep(
    below end: Int, _ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues
  ) {
    for line in zones.indices.dropFirst(end + 1).prefix(mostLines) {
      guard line == end + 1 || page.lines[line].markup.blankBefore == 0,
        zones[line].zone == .signature || zones[line].isPage(),
        mayBeName(line, page, cues)
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
      cues.has(anyOf: [.endsStop, .endsExclamation], in: last)
    else { return nil }
    return last
  }

  /// The last line of the text that is nobody's sentence but a name, where the text is as good as
  /// over: a letter that greets is signed so, and any text where a label says it.
  private static func name(_ zones: [ZoneDecision], _ page: Page, _ cues: Cues) -> Int? {
    let text = zones.indices.filter { zones[$0].zone == .body || zones[$0].zone == .postscript }
    let isGreeted = zones.greet(cues)
    return text.suffix(min(mostBehind, text.count / 2)).last { line in
      guard page.lines[line].markup.blankBefore > 0, page.lines[line].markup.form != .heading else {
        return false
      }
      if isLabelled(line, page, cues) || isStrongRun(line, page, cues) { return true }
      guard cues.has(anyOf: [.endsStop, .endsExclamation, .endsQuestion], in: line - 1) else {
        return false
      }
      // `Residents' Forum of Holm` / `Holm, 12 May 2014`.
      let isDated =
        line == text.last && line + 1 < zones.count && zones[line + 1].zone == .date
        && cues.has(anyOf: [.personName, .organizationName], in: line)
        && !cues.has(.endsStop, in: line)
      return isDated && mayBeName(line, page, cues, words: 12)
        || isGreeted && cues.has(.personName, in: line) && mayBeName(line, page, cues)
    }
  }

  /// `**Ada Bell** baker, Holm; **Tom Reed** pilot, Marsh; …`: names in strong type, each behind a
  /// semicolon.
  private static func isStrongRun(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let text = page.lines[line].text
    let names = page.lines[line].markup.spans.filter { $0.form == .strong }.map(\.text)
    guard names.count >= 3, page.trimmed(names[0], of: .blanks).lowerBound == text.lowerBound else {
      return false
    }
    let opens = names.dropFirst().count { name in
      page.text[page.trimmed(text.lowerBound..<name.lowerBound, of: .blanks)].last
        == UInt8(ascii: ";")
    }
    return opens * 4 >= (names.count - 1) * 3
      && names.allSatisfy { page.words(in: $0, limit: 7).count <= 6 }
  }

  /// `Signed by: Ada Bell (2019-03-29)`.
  private static func isLabelled(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let text = page.lines[line].text
    guard cues.has(.signatureLabel, in: line), !cues.has(.endsStop, in: line),
      let end = SigningLabel(page, line: line, text).end
    else { return false }
    let words = page.words(in: end..<text.upperBound, limit: 7)
    return (1...6).contains(words.count) && words[0].isCapitalized
  }

  /// Lines of the text that may stand from the name on: a postscript, what a page says of it.
  private static let mostBehind = 6

  /// The name, the post and the body.
  private static let mostLines = 3

  /// A few words that no page of a site has around its texts.
  private static func mayBeName(
    _ line: Int, _ page: Page, _ cues: Cues, words: Int = 6
  ) -> Bool {
    let text = page.lines[line].text
    return text.count <= words * 10 && page.words(in: text, limit: words + 1).count <= words
      && page.sections(in: line).isDisjoint(with: strange)
      && page.text[text].contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
      && !cues.has(anyOf: foreign, in: line)
  }

  private static let strange = SectionSet { $0.isChrome || $0.isKind }.union([
    .copiesLabel, .enclosureLabel,
  ])

  private static let foreign = CueSet.aroundText.union(.heading).union(.item).union([
    .pageTitle, .inFigure, .url, .email, .phone, .dateInside, .manyDigits, .numberAlone,
    .pageNumber, .endsColon, .endsQuestion, .startsBracket, .startsDigit, .repeatsEarlier,
    .otherScript, .otherLanguage,
  ])
}
