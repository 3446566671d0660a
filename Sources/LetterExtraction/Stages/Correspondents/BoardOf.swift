/// `Board of Trustees of Holm College`, `Vorstand der Quay AG`: a board is the post, whose it is the
/// body.
enum BoardOf {
  /// The board and its body; nil where a range is no such phrase.
  static func split(
    _ page: Page, line: Int, _ range: Range<Int>
  ) -> (board: Range<Int>, body: Range<Int>)? {
    let words = page.words(in: range, limit: 16)
    guard words.count >= 3, words.count < 16,
      let board = words.prefix(3).firstIndex(where: { boards.contains(page.folded[$0.text]) })
    else { return nil }
    var link = words[(board + 1)...].firstIndex { isLink($0, page) }
    // `… of Trustees of …`: who sits on it is part of its name.
    if let first = link, first + 1 < words.count,
      members.contains(page.folded[words[first + 1].text])
    {
      link = words[(first + 2)...].firstIndex { isLink($0, page) }
    }
    guard let link, link + 1 < words.count, link > board else { return nil }
    let body = page.withoutArticles(words[link].text.upperBound..<range.upperBound, in: line)
    let rest = page.words(in: body, limit: 9)
    guard rest.first?.isCapitalized == true, !page.text[body].contains(UInt8(ascii: ",")),
      // `Board of Education`: a field.
      rest.count > 1 || rest[0].casing == .upper || rest[0].casing == .mixed,
      OrganizationName.strength(page, line: line, body) >= 0.6
    else { return nil }
    return (page.trimmed(range.lowerBound..<words[link].text.lowerBound, of: .blanks), body)
  }

  private static func isLink(_ word: WordShape, _ page: Page) -> Bool {
    word.casing == .lower
      && (page.folded[word.text].elementsEqual("of".utf8)
        || SmallWords.ambiguousLinks.contains(page.folded[word.text]))
  }

  private static let boards: WordSet = [
    "board", "vorstand", "aufsichtsrat", "bestuur", "directoire", "styrelse", "styrelsen", "styret",
    "bestyrelsen", "zarząd", "rada", "junta", "consejo", "consiglio", "conselho", "conseil",
  ]

  private static let members: WordSet = [
    "directors", "trustees", "governors", "regents", "managers", "supervisors", "commissioners",
    "selectmen", "aldermen", "administración", "administração", "amministrazione",
    "administration", "administració", "directores", "dirección",
  ]
}
