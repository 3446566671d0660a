/// Finds documents whose running text was taken for the page around it.
///
/// The lines of a page speak for each other, so that a few doubts can turn all of them at once. But
/// what was scraped has a text: where next to nothing of it is kept, its longest paragraph is the
/// letter's, and the ways through the other lines are looked at again with that known.
enum LostText {
  /// The line to keep; nil where enough is kept, or nothing is a text.
  static func line(_ draft: Draft, _ states: [ZoneState]) -> Int? {
    var kept = 0
    var lost = 0
    var longest: (line: Int, count: Int)?
    for line in states.indices where isText(line, draft) {
      let count = draft.reading.lines[line].text.count
      if states[line].zone == nil {
        lost += count
        if count > longest?.count ?? 0 { longest = (line, count) }
      } else {
        kept += count
      }
    }
    return kept * leastShare < lost ? longest?.line : nil
  }

  /// One part in so many of the text is to be kept.
  private static let leastShare = 5

  /// Whether a line is a paragraph where the running text is thickest.
  private static func isText(_ line: Int, _ draft: Draft) -> Bool {
    let cues = draft.cues
    return cues.has(.amidMain, in: line)
      && (cues.has(.lengthProse, in: line) || cues.has(.lengthParagraph, in: line))
      && !cues.has(.linkWhole, in: line) && !cues.has(.linkMuch, in: line)
      && !draft.reading.lines[line].markup.isNoText
  }
}
