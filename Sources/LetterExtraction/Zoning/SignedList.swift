import LetterSchema

/// A list of who signs is what its heading says: short items right under `Signed (residents)` are
/// signatures, be they handles or first names that look like no signatory's; and so are the last
/// lines of a text where each opens with a name (`Ada Bell, for and on behalf of the Pier Forum`).
enum SignedList {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    for label in zones.indices where isLabel(label, zones, page, cues) {
      let items =
        items(under: label, zones, page, cues)
        ?? lastLines(under: label, zones, page, cues)
      for line in items ?? 0..<0 where zones[line].zone != .signature {
        zones[line] = .byForm(.signature)
      }
    }
  }

  /// The items right under a label; nil where they are told in sentences, and so what is signed for.
  private static func items(
    under label: Int, _ zones: [ZoneDecision], _ page: Page, _ cues: Cues
  ) -> Range<Int>? {
    let items = zones.indices.dropFirst(label + 1).prefix { line in
      cues.has(anyOf: .item, in: line) && mayBeKept(zones[line])
        && page.lines[line].markup.listID == page.lines[label + 1].markup.listID
    }
    guard items.count > 1, items.allSatisfy({ isShort($0, page, cues, bytes: 120) }),
      items.count(where: { cues.has(.functionWords, in: $0) }) * 3 <= items.count
    else { return nil }
    return items.startIndex..<items.endIndex
  }

  /// The few lines from a heading or a label with a colon to the end of the text.
  private static func lastLines(
    under label: Int, _ zones: [ZoneDecision], _ page: Page, _ cues: Cues
  ) -> Range<Int>? {
    guard page.lines[label].markup.form == .heading || cues.has(.endsColon, in: label),
      let last = zones.lastIndex(where: { $0.zone != nil })
    else { return nil }
    let lines = label + 1..<max(label + 1, last + 1)
    guard (1...mostLines).contains(lines.count),
      lines.allSatisfy({ line in
        mayBeKept(zones[line]) && isShort(line, page, cues, bytes: 200)
          && cues.has(anyOf: [.personName, .personNameStart, .organizationName], in: line)
      })
    else { return nil }
    return lines
  }

  private static let mostLines = 8

  private static func mayBeKept(_ decision: ZoneDecision) -> Bool {
    decision.zone == .body || decision.zone == .signature || decision.isPage()
  }

  /// `Signed (residents)`: a heading, or a line on its own, that speaks of signing and asks for no
  /// signature.
  private static func isLabel(
    _ line: Int, _ zones: [ZoneDecision], _ page: Page, _ cues: Cues
  ) -> Bool {
    cues.has(.signatureLabel, in: line) && !cues.has(anyOf: foreign, in: line)
      && [.body, .signature].contains(zones[line].zone)
      && page.words(in: page.lines[line].text, limit: 7).count <= 6
  }

  private static func isShort(_ line: Int, _ page: Page, _ cues: Cues, bytes: Int) -> Bool {
    page.lines[line].text.count <= bytes
      && !cues.has(anyOf: [.endsStop, .endsSemicolon, .endsQuestion, .ask], in: line)
  }

  private static let foreign = CueSet.aroundText.union(.item).union([
    .endsStop, .endsQuestion, .ask, .functionWords,
  ])
}
