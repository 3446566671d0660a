import LetterSchema

/// What introduces a list: a sentence, the words before the first item, a heading.
struct ListLead {
  /// The introducing words, to the list.
  var range: Range<Int>
  /// The sentence that could ask.
  let view: SentenceView
  let reading: AskReading
  let isHeading: Bool
  /// Whether other words stand between it and the list.
  let isApart: Bool

  /// The words that ask, else those that announce.
  var trigger: Range<Int>? { reading.trigger ?? view.ranges(.askLead).first }
}

/// Finds what could introduce a list: the sentence before it, and where that is short, the sentences
/// before that one.
struct LeadFinder {
  let page: Page
  let parties: Parties
  let passages: [Passage]

  /// As many words as a line has that only leads over: `In particular:`, `Our demands`.
  private static let fewWords = 12

  /// What could introduce a list that begins at `start`, the nearest first.
  func leads(before start: Int) -> [ListLead] {
    var found: [ListLead] = []
    for passage in passages.prefix(while: { $0.range.lowerBound < start }).suffix(3).reversed() {
      let part = Passage(
        passage.lines, passage.range.lowerBound..<min(start, passage.range.upperBound))
      let views = part.views(in: page)
      let isHeading = page.lines[passage.lines.lowerBound].markup.form == .heading
      for (place, view) in views.suffix(2).reversed().enumerated() {
        let reading = AskReading(view, parties: parties)
        let isTitle = views.count == 1 && isShort(view) && !view.endsWithColon
        found.append(
          ListLead(
            range: view.range
              .lowerBound..<(found.first?.view.range.upperBound ?? view.range.upperBound),
            view: view, reading: reading, isHeading: isHeading || isTitle, isApart: !found.isEmpty))
        // What stands above a whole sentence without a colon leads over to nothing.
        guard isShort(view) || view.endsWithColon && place == 0 && views.count > 1 else {
          return found
        }
      }
    }
    return found
  }

  private func isShort(_ view: SentenceView) -> Bool {
    view.distance(from: view.range.lowerBound, to: view.range.upperBound) <= Self.fewWords
  }
}
