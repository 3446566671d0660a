/// Two persons with one surname, or with what follows in common: `Jane and Max Smith, bakers`.
enum Couples {
  /// The first's name, and the second's with what follows; nil where a row is no couple.
  static func split(_ page: Page, _ line: Int, _ range: Range<Int>) -> [Range<Int>]? {
    guard let head = Segment.split(page, range).first, !head.isBracketed else { return nil }
    let words = page.words(in: head.text, limit: 9)
    guard (2...8).contains(words.count), let (end, start) = conjunction(page, words) else {
      return nil
    }
    let before =
      words[0].text.lowerBound..<words[end].text.upperBound
    let after = words[start].text.lowerBound..<head.text.upperBound
    guard arePersons(page, line, before, after, head.text) else { return nil }
    return [before, after.lowerBound..<range.upperBound]
  }

  /// The last word before `and` or `&`, and the first behind it.
  private static func conjunction(_ page: Page, _ words: WordList) -> (Int, Int)? {
    for index in words.indices.dropFirst() {
      let gap = words[index - 1].text.upperBound..<words[index].text.lowerBound
      if page.text[gap].contains(UInt8(ascii: "&")) { return (index - 1, index) }
      // `y`, `e`, `i` join the surnames of one person.
      if words[index].casing == .lower, words[index].letters > 1, index + 1 < words.count,
        SmallWords.conjunctions.contains(page.folded[words[index].text])
      {
        return (index - 1, index + 1)
      }
    }
    return nil
  }

  private static func arePersons(
    _ page: Page, _ line: Int, _ before: Range<Int>, _ after: Range<Int>, _ whole: Range<Int>
  ) -> Bool {
    let first = page.words(in: before, limit: 4)
    let second = page.words(in: after, limit: 7)
    // `K. and P. Smith`: an initial alone names nobody.
    // `Dr. and Mrs. Smith`: titles alone do not either.
    guard first.count <= 3, !page.isPureTitle(page.trimmed(before, of: .edges), in: line),
      !first[0].isInitials || first.count > 1,
      !first.contains(where: \.hasDigit), !second.contains(where: \.hasDigit),
      first.allSatisfy({ $0.isCapitalized }), second.first?.isCapitalized ?? false
    else { return false }
    let body = OrganizationName.strength(page, line: line, whole)
    let known = isKnown(page, line, before, first)
    if second.count == 1 { return known && isKnown(page, line, after, second) && body < 0.7 }
    let name = PersonName(page, line: line, after)?.strength ?? 0
    return known ? name >= 0.5 && body < 0.7 : name >= 0.65 && body < 0.6
  }

  /// A given name that a lexicon has, or a whole name.
  private static func isKnown(
    _ page: Page, _ line: Int, _ range: Range<Int>, _ words: WordList
  ) -> Bool {
    if words.count > 1 { return (PersonName(page, line: line, range)?.strength ?? 0) >= 0.45 }
    return page.isPhrase(range, in: line, of: [.givenName])
  }
}
