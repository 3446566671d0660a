/// A verb that orders: at the head of a whole sentence, behind words that may stand there, or behind
/// a clause.
struct OrderReading {
  let verb: Range<Int>
  let isBehindClause: Bool

  /// Nil where the sentence orders nothing.
  init?(_ view: SentenceView) {
    guard view.has(anyOf: Self.verbs) else { return nil }
    let words = view.words(in: view.range)
    guard words.count >= 2, view.opensWithCapital, !view.isQuestion else { return nil }
    if let verb = Self.head(words, from: 0, of: view) {
      (self.verb, isBehindClause) = (verb, false)
    } else if let verb = Self.later(words, of: view) {
      (self.verb, isBehindClause) = (verb, true)
    } else {
      return nil
    }
    // `Sign this letter`, `Add your name below`: said to readers, who are asked for no more.
    if view.ranges(.kindPetition).contains(where: { $0.overlaps(verb) }) { return nil }
  }

  private static let verbs: SectionSet = [.order, .orderNoun, .verb]

  /// The verb at a place, or behind words there that may stand before an order.
  private static func head(
    _ words: [Range<Int>], from start: Int, of view: SentenceView
  ) -> Range<Int>? {
    var place = start
    while place < words.count {
      if let verb = order(words, place, view) { return verb }
      guard let opener = view.hit([.orderOpener, .itemOrdinal], at: words[place].lowerBound) else {
        return nil
      }
      place = words.firstIndex { $0.lowerBound >= opener.text.upperBound } ?? words.count
    }
    return nil
  }

  private static func later(_ words: [Range<Int>], of view: SentenceView) -> Range<Int>? {
    guard view.hit([.firstPerson, .secondPerson], at: words[0].lowerBound) == nil else {
      return nil
    }
    for start in view.clauseStarts {
      guard let place = words.firstIndex(where: { $0.lowerBound >= start }) else { return nil }
      // A capital behind a comma is a name's.
      let isName = view.page.text[start - 1] == 0x2C && view.isCapital(words[place])
      if !isName, let verb = head(words, from: place, of: view) { return verb }
      // Where words are not written apart, each clause may order; elsewhere lists of verbs would.
      if !view.isIdeographic(words[place]) { return nil }
    }
    return nil
  }

  private static func order(
    _ words: [Range<Int>], _ place: Int, _ view: SentenceView
  ) -> Range<Int>? {
    let start = words[place].lowerBound
    let next = place + 1 < words.count ? words[place + 1].lowerBound : nil
    if let next, view.hit([.modal, .reported], at: next) != nil { return nil }
    // `Let me say`, `Believe me`: turns of speech.
    if view.ranges(.courtesy).contains(where: { $0.contains(start) }) { return nil }
    if let order = view.hit([.order], at: start) { return order.text }
    guard let next else { return nil }
    if view.hit([.determiner], at: next) != nil, let order = view.hit([.orderNoun], at: start) {
      return order.text
    }
    // `Greifen Sie ein`: a verb with the reader behind it orders, in whatever form.
    guard view.hit([.secondPerson], at: next) != nil else { return nil }
    return view.hit([.verb], at: start)?.text
  }
}
