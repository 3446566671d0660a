/// Where a name begins behind a post, and what is one.
extension PhraseReader {
  /// One to three capitalised words that no lexicon knows for anything but a name.
  func isPlainName(_ range: Range<Int>, shouted: Bool = false) -> Bool {
    let words = page.words(in: range, limit: 4)
    let casing: WordShape.Casing = shouted ? .upper : .capital
    return words.count <= 3 && words.allSatisfy { $0.casing == casing && !$0.hasDigit }
      && !page.text[range].contains(UInt8(ascii: ","))
      && page.phrases(in: line, within: range).allSatisfy {
        [.givenName, .surname, .nameParticle].contains($0.section) || $0.text.count <= 3
      }
  }

  /// Two or three words behind a post that are a name more likely than a body; one that a given
  /// name opens is none, be the other a word for a body (`Rui Câmara`).
  func isNameOfPost(_ range: Range<Int>, shouted: Bool) -> Bool {
    let words = page.words(in: range, limit: 4)
    guard (2...3).contains(words.count) else { return false }
    if isGiven(range.lowerBound, range.upperBound) {
      return words.allSatisfy { $0.casing == (shouted ? .upper : .capital) && !$0.hasDigit }
    }
    guard isPlainName(range, shouted: shouted),
      let name = PersonName(page, line: line, range), name.strength >= 0.3
    else { return false }
    return OrganizationName.strength(page, line: line, range) < name.strength
  }

  func isShouted(_ range: Range<Int>) -> Bool {
    page.words(in: range, limit: 16).allSatisfy { $0.casing == .upper }
  }

  /// Where a name begins that ends a phrase: its last two or three words, one of them known or
  /// initials; or all of what stands behind a post.
  func nameStart(_ rest: Range<Int>, isAll: Bool) -> Int? {
    let words = page.words(in: rest, limit: 16)
    guard words.count < 16 else { return nil }
    for word in words
    where page.pureTitle(
      at: word.text.lowerBound, in: line, before: rest.upperBound) != nil
    {
      if let person = titled(word.text.lowerBound..<rest.upperBound), person.honorific != nil {
        return word.text.lowerBound
      }
    }
    for count in [4, 3, 2] where count <= words.count {
      let start = words[words.count - count].text.lowerBound
      let range = start..<rest.upperBound
      let tail = words.suffix(count)
      guard tail.first?.isCapitalized == true, !page.text[range].contains(UInt8(ascii: ",")),
        tail.contains(where: \.isInitials)
          || isAll && count == words.count && isGiven(start, range.upperBound),
        let name = PersonName(page, line: line, range), name.strength >= 0.6
      else { continue }
      return start
    }
    return nil
  }

  func isGiven(_ start: Int, _ end: Int) -> Bool {
    page.phraseEnd(in: line, at: start, before: end, of: [.givenName]) != nil
  }
}
