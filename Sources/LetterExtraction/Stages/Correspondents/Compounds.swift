/// German, Dutch and Scandinavian compounds: `Verkehrsausschuss` is a committee though no lexicon
/// has it.
enum Compounds {
  /// Whether the tail of a long word is a phrase of one of the sections.
  static func isTail(
    _ page: Page, of word: WordShape, _ sections: SectionSet
  ) -> Bool {
    guard word.script == .cased, word.letters >= 9, !word.hasDigit else { return false }
    let end = word.text.upperBound
    return word.text.dropFirst(4).dropLast(4).contains { start in
      page.folded[start] & 0xC0 != 0x80 && page.folded[start] != 0x2D
        && page.hasPhrase(sections, at: start, end: end) { $0 == end }
    }
  }
}
