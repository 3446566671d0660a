/// German, Dutch and Scandinavian compounds: `Verkehrsausschuss` is a committee though no lexicon
/// has it.
enum Compounds {
  /// Whether the tail of a long word is a phrase of one of the sections.
  static func isTail(
    _ page: Page, of word: WordShape, _ sections: SectionSet
  ) -> Bool {
    guard word.script == .cased, word.letters >= 9, !word.hasDigit else { return false }
    return page.folded.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var found = false
      for start in word.text.dropFirst(4).dropLast(4)
      where span[start] & 0xC0 != 0x80 && span[start] != 0x2D {
        page.lexicon.matches(span, at: start, end: word.text.upperBound) { entry, end in
          if end == word.text.upperBound, sections.contains(page.lexicon.entries[entry].section) {
            found = true
          }
        }
        if found { return true }
      }
      return false
    }
  }
}
