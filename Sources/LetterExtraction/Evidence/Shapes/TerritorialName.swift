/// Names of peers, with their place: the rest of `Baroness Holm of Fen`.
enum TerritorialName {
  /// Capitalised words with one `of` between them, behind a title.
  static func isOne(_ page: Page, _ range: Range<Int>, _ words: WordList) -> Bool {
    guard !page.text[range].contains(where: { $0 == 0x2C || $0 == 0x28 }),
      (3...5).contains(words.count), words.first?.isCapitalized == true,
      words.last?.isCapitalized == true,
      words.allSatisfy({ $0.script == .cased && !$0.hasDigit })
    else { return false }
    let small = words.filter { $0.casing == .lower }
    return small.count == 1 && page.folded[small[0].text].elementsEqual("of".utf8)
  }
}
