/// `On behalf of X`: words between a person and the body signed for.
enum Behalf {
  /// Where the body begins, if the range opens with such words.
  static func end(_ page: Page, _ range: Range<Int>) -> Int? {
    guard let first = page.folded[range].first else { return nil }
    for phrase in SmallWords.behalf where phrase.utf8.first == first {
      if let end = match(page, phrase, at: range.lowerBound, before: range.upperBound) {
        return end
      }
    }
    for phrase in SmallWords.signedFor where phrase.utf8.first == first {
      if let end = match(page, phrase, at: range.lowerBound, before: range.upperBound),
        page.words(in: end..<range.upperBound, limit: 3).contains(
          where: \.isCapitalized)
      {
        return end
      }
    }
    return nil
  }

  /// The words inside a range, with what stands before and behind them.
  static func split(
    _ page: Page, _ range: Range<Int>, at phrases: [String] = SmallWords.behalf
  ) -> (before: Range<Int>, body: Range<Int>)? {
    var at = range.lowerBound
    while at < range.upperBound {
      if at > range.lowerBound, page.text[at - 1] == 0x20 || page.text[at - 1] == 0x2C {
        for phrase in phrases where phrase.utf8.first == page.folded[at] {
          if let end = match(page, phrase, at: at, before: range.upperBound) {
            let before = page.trimmed(range.lowerBound..<at, of: .separators)
            return before.isEmpty
              ? nil : (before, page.trimmed(end..<range.upperBound, of: .blanks))
          }
        }
      }
      at += 1
    }
    return nil
  }

  private static func match(_ page: Page, _ phrase: String, at start: Int, before end: Int) -> Int?
  {
    let wanted = phrase.utf8
    guard start + wanted.count < end,
      page.folded[start..<start + wanted.count].elementsEqual(wanted),
      page.text[start + wanted.count] == 0x20
    else { return nil }
    return start + wanted.count + 1
  }
}
