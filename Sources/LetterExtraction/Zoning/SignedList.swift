import LetterSchema

/// A list of who signs is what its heading says: short items right under `Signed (residents)` are
/// signatures, be they handles or first names that look like no signatory's.
enum SignedList {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    for label in zones.indices where isLabel(label, zones, page, cues) {
      let items = zones.indices.dropFirst(label + 1).prefix(while: { line in
        cues.has(anyOf: .item, in: line)
          && (zones[line].zone == .body || zones[line].zone == .signature || zones[line].isPage())
          && page.lines[line].markup.listID == page.lines[label + 1].markup.listID
      })
      // Items that are told in sentences are what is signed for.
      guard items.count > 1, items.allSatisfy({ isShort($0, page, cues) }),
        items.count(where: { cues.has(.functionWords, in: $0) }) * 3 <= items.count
      else { continue }
      for line in items where zones[line].zone != .signature { zones[line] = .byForm(.signature) }
    }
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

  private static func isShort(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    page.lines[line].text.count <= 120
      && !cues.has(anyOf: [.endsStop, .endsSemicolon, .endsQuestion, .ask], in: line)
  }

  private static let foreign = CueSet.aroundText.union(.item).union([
    .endsStop, .endsQuestion, .ask, .functionWords,
  ])
}
