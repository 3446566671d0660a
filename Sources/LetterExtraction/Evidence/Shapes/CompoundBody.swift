/// Words that languages write together: `Ärzteverein`, `leerlingenraad`.
enum CompoundBody {
  /// Whether a word of a page in such a language ends with a word for a body.
  static func ends(_ page: Page, _ word: WordShape) -> Bool {
    guard languages.contains(page.language), word.letters >= 8, word.casing != .upper else {
      return false
    }
    var found = false
    page.folded.withUnsafeBufferPointer { buffer in
      // Half a word is no compound, and short endings are those of names.
      for start in word.text.dropFirst(3).dropLast(4) where !found {
        page.lexicon.matches(buffer.span, at: start, end: word.text.upperBound) { entry, end in
          if page.lexicon.entries[entry].section == .organization, end == word.text.upperBound {
            found = true
          }
        }
      }
    }
    return found
  }

  private static let languages: WordSet = ["de", "nl"]
}
