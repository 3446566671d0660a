/// `President of X`, `Chief Scientist at X`: a post and its body in one phrase.
enum RoleOfBody {
  static func split(
    _ page: Page, line: Int, _ range: Range<Int>
  ) -> (post: Range<Int>, body: Range<Int>)? {
    let words = WordShape.words(of: page.text, in: range, limit: 24)
    guard words.count >= 3, words.count < 24 else { return nil }
    // One link alone: several posts stay whole.
    var roleEnd: Int?
    for hit in page.phrases(in: line, within: range) where hit.section == .role {
      roleEnd = max(roleEnd ?? 0, hit.text.upperBound)
    }
    guard let roleEnd else { return nil }
    for index in 1..<words.count - 1 {
      let link = words[index]
      guard link.casing == .lower, link.text.lowerBound >= roleEnd else { continue }
      let text = String(decoding: page.folded[link.text], as: UTF8.self)
      let isAt = atWords.contains(text)
      guard isAt || ofWords.contains(text) else {
        if SmallWords.conjunctions.contains(text) { return nil }
        continue
      }
      let body = words[index + 1].text.lowerBound..<range.upperBound
      guard !names(page, line, body, isAt: isAt) else { return nil }
      let post = page.trimmed(range.lowerBound..<link.text.lowerBound, of: .separators)
      return (post, dropArticle(page, body, words[index + 1]))
    }
    return nil
  }

  /// Whether what follows names a field or an office rather than a body one can work for.
  private static func names(_ page: Page, _ line: Int, _ body: Range<Int>, isAt: Bool) -> Bool {
    let words = WordShape.words(of: page.text, in: body, limit: 20)
    guard words.contains(where: \.isCapitalized) else { return true }
    if isAt { return false }
    for word in words {
      let text = String(decoding: page.folded[word.text], as: UTF8.self)
      if offices.contains(text) { return true }
    }
    // An acronym, a domain or a word with capitals inside names a body; so does a telling word.
    if words.contains(where: { $0.casing == .upper && $0.letters >= 2 || $0.casing == .mixed || $0.stops > 0 && !$0.isInitials }) {
      return false
    }
    return OrganizationName.strength(page, line: line, body) < 0.6
      || !page.phrases(in: line, within: body).contains { $0.section == .organization && $0.text.count > 3 }
  }

  private static func dropArticle(_ page: Page, _ body: Range<Int>, _ first: WordShape) -> Range<Int> {
    guard first.casing == .lower,
      ["the", "la", "le", "der", "die", "das", "dem", "het", "el"].contains(String(decoding: page.folded[first.text], as: UTF8.self))
    else { return body }
    return page.trimmed(first.text.upperBound..<body.upperBound, of: .blanks)
  }

  private static let atWords: Set<String> = ["at", "bei", "beim", "chez", "presso", "bij", "with"]

  private static let ofWords: Set<String> = [
    "of", "de", "du", "des", "del", "della", "do", "da", "von", "van", "der", "for", "dell",
  ]

  /// Bodies that are part of an office's own name.
  private static let offices: Set<String> = [
    "parliament", "senate", "house", "congress", "republic", "state", "assembly", "council", "union",
    "parlement", "sénat", "république", "parlamento", "senado", "bundestag", "law", "studies", "science",
    "board", "committee", "court", "government", "justice", "affairs", "defense", "defence", "finance",
  ]
}
