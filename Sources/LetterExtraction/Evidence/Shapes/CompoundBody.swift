/// Words that languages write together: `Ärzteverein`, `leerlingenraad`.
enum CompoundBody {
  /// Whether a word of a page in such a language ends with a word for a body.
  static func ends(_ page: Page, _ word: WordShape) -> Bool {
    guard languages.contains(page.language), word.letters >= 8, word.casing != .upper else {
      return false
    }
    // Half a word is no compound, and short endings are those of names.
    let end = word.text.upperBound
    return word.text.dropFirst(3).dropLast(4).contains { start in
      page.hasPhrase([.organization], at: start, end: end) { $0 == end }
    }
  }

  private static let languages: WordSet = ["de", "nl"]
}
