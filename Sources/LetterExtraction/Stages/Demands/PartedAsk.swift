/// Verbs that ask, parted from their pronoun by words that only say how: `we would thus request`
/// asks as `we request` does, which alone a lexicon lists.
enum PartedAsk {
  static func verbs(in view: SentenceView) -> [Range<Int>] {
    view.ranges(.firstPerson).compactMap { verb(behind: $0, in: view) }
  }

  /// More words than any chain of adverbs has, and the bytes that they may take.
  private static let mostBetween = 4
  private static let mostBytes = 64

  private static func verb(behind pronoun: Range<Int>, in view: SentenceView) -> Range<Int>? {
    let reach = min(pronoun.upperBound + mostBytes, view.range.upperBound)
    var between = 0
    for word in view.words(in: pronoun.upperBound..<reach).prefix(mostBetween + 1) {
      guard isGap(from: pronoun.upperBound, to: word.lowerBound, in: view) else { return nil }
      if between > 0, view.page.isPhrase(pronoun, word, of: .ask) { return word }
      guard saysHow(word, in: view) else { return nil }
      between += 1
    }
    return nil
  }

  private static func isGap(from start: Int, to end: Int, in view: SentenceView) -> Bool {
    !view.page.text[start..<end].contains { ends.contains($0) }
  }

  private static let ends = Array(".;:?!()[]\"".utf8)

  /// A frequent word that is no pronoun, article or denial, or an adverb by its ending.
  private static func saysHow(_ word: Range<Int>, in view: SentenceView) -> Bool {
    guard view.hit(strange, at: word.lowerBound) == nil else { return false }
    if let hit = view.hit([.stopword, .modal, .courtesy], at: word.lowerBound) {
      return hit.text.upperBound >= word.upperBound
    }
    return word.count > 4
      && endings.contains { view.page.folded[word].suffix($0.count).elementsEqual($0) }
  }

  private static let strange: SectionSet = [
    .negation, .firstPerson, .secondPerson, .determiner, .reported,
  ]
  private static let endings = ["ly", "ment", "mente"].map { Array($0.utf8) }
}
