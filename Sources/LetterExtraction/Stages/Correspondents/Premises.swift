/// Lines of a postal address that bear no number: `Government House`, `Station Lane`,
/// `Palais des Nations`.
enum Premises {
  enum Name { case address, maybe }

  /// Whether a range is called after a street or a building, at the end or at the head as the
  /// language has it.
  static func isNamed(_ page: Page, line: Int, _ range: Range<Int>) -> Bool {
    name(page, line: line, range) == .address
  }

  /// As `isNamed`; `maybe` where the word is a body's as well: `House`, `Court`.
  static func name(_ page: Page, line: Int, _ range: Range<Int>) -> Name? {
    guard range.count <= 80 else { return nil }
    let core = page.trimmed(range, of: .edges)
    let words = page.words(in: core, limit: 8)
    guard words.count >= 2, words.count < 8, let first = words.first, let last = words.last,
      first.isCapitalized || last.isCapitalized,
      !page.isPhrase(core, in: line, of: [.organization, .role])
    else { return nil }
    let hit = page.phrases(in: line, within: core).first { hit in
      hit.section == .street && hit.text.count > 3
        && (isHeadFirst(page, hit)
          ? hit.text.lowerBound == first.text.lowerBound
          : hit.text.upperBound == last.text.upperBound && last.isCapitalized)
    }
    guard let hit else { return nil }
    let others = page.phrases(in: line, within: hit.text).filter { $0.text == hit.text }
    if others.contains(where: { $0.section == .organization }) { return .maybe }
    // `Department of State`: those who rule a place are no house.
    return others.contains { $0.section == .addresseeNoun } ? nil : .address
  }

  /// `near Marsby`, `en son hôtel`: the way to a house begins with a small word.
  static let wheres: WordSet = [
    "at", "by", "near", "in", "on", "à", "en", "chez", "près", "bei", "beim", "am", "im", "presso",
    "cerca", "junto", "em", "bij", "te", "hos", "ved", "vid", "при", "у", "в", "на", "w", "przy",
  ]

  /// Romance and Slavic languages put the kind of place first.
  private static func isHeadFirst(_ page: Page, _ hit: Page.Hit) -> Bool {
    !["en", "de", "nl", "tr"].contains(page.language(of: hit))
  }

  /// A few words with a number at one end: `12 Quay Row`, `Kaistraße 12a`, `Room 1140`.
  static func isNumbered(_ page: Page, line: Int, _ range: Range<Int>) -> Bool {
    let words = page.words(in: range, limit: 9)
    guard words.count >= 2, words.count <= 8, let first = words.first, let last = words.last,
      !page.phrases(in: line, within: range).contains(where: { $0.section == .role })
    else { return false }
    // `Unit B`
    if words.count == 2, last.letters == 1, last.isCapitalized,
      page.hit([.street], at: first.text.lowerBound, in: line)?.text == first.text
    {
      return true
    }
    func isNumber(_ word: WordShape) -> Bool { word.hasDigit && word.letters <= 2 }
    return isNumber(first)
      || isNumber(last)
        && OrganizationName.strength(page, line: line, range) < 0.6
  }
}
