/// `President of X`, `Chief Scientist at X`: a post and its body in one phrase.
enum RoleOfBody {
  static func split(
    _ page: Page, line: Int, _ range: Range<Int>
  ) -> (post: Range<Int>, body: Range<Int>)? {
    let words = WordShape.words(of: page.text, in: range, limit: 24)
    guard words.count >= 3, words.count < 24 else { return nil }
    let firstLink =
      words.first { $0.casing == .lower && !isQualifier(page, $0) }?.text.lowerBound
      ?? range.upperBound
    var roleEnd: Int?
    for hit in page.phrases(in: line, within: range)
    where hit.section == .role && hit.text.lowerBound < firstLink {
      roleEnd = max(roleEnd ?? 0, hit.text.upperBound)
    }
    guard let roleEnd else { return nil }
    if let glued = glued(page, line, range, words, roleEnd) { return glued }
    if let found = lastAt(page, line, range, words, roleEnd) { return found }
    for index in 1..<words.count - 1 {
      let link = words[index]
      guard link.casing == .lower, link.text.lowerBound >= roleEnd else { continue }
      let text = String(decoding: page.folded[link.text], as: UTF8.self)
      let isAt = atWords.contains(text)
      guard isAt || ofWords.contains(text) else {
        if SmallWords.conjunctions.contains(text), !opensPost(page, line, words[index + 1], range) {
          return nil
        }
        continue
      }
      let body = words[index + 1].text.lowerBound..<range.upperBound
      guard !names(page, line, body, isAt: isAt), !hasPost(page, line, body) else { return nil }
      let post = page.trimmed(range.lowerBound..<link.text.lowerBound, of: .separators)
      return (post, dropArticle(page, body, words[index + 1]))
    }
    return nil
  }

  private static func opensPost(_ page: Page, _ line: Int, _ word: WordShape, _ range: Range<Int>)
    -> Bool
  {
    page.phraseEnd(in: line, at: word.text.lowerBound, before: range.upperBound) { $0 == .role }
      != nil
  }

  /// `Chair of Vision at the Tech Institute`: `at` names the body, if no post follows it.
  private static func lastAt(
    _ page: Page, _ line: Int, _ range: Range<Int>, _ words: [WordShape], _ roleEnd: Int
  ) -> (post: Range<Int>, body: Range<Int>)? {
    for index in words.indices.dropFirst().dropLast()
    where words[index].casing == .lower && words[index].text.lowerBound >= roleEnd {
      guard atWords.contains(String(decoding: page.folded[words[index].text], as: UTF8.self)) else {
        continue
      }
      let body = words[index + 1].text.lowerBound..<range.upperBound
      guard words[(index + 1)...].contains(where: \.isCapitalized),
        !page.phrases(in: line, within: body).contains(where: {
          $0.section == .role && $0.text.count > 3
        })
      else { return nil }
      return (
        page.trimmed(range.lowerBound..<words[index].text.lowerBound, of: .separators),
        dropArticle(page, body, words[index + 1])
      )
    }
    return nil
  }

  private static func isQualifier(_ page: Page, _ word: WordShape) -> Bool {
    !SmallWords.links.contains(String(decoding: page.folded[word.text], as: UTF8.self))
  }

  /// Several posts in one phrase stay whole.
  private static func hasPost(_ page: Page, _ line: Int, _ body: Range<Int>) -> Bool {
    page.phrases(in: line, within: body).contains {
      $0.section == .role && page.text[$0.text.upperBound - 1] != UInt8(ascii: "s")
        && $0.text.count > 3
    } && page.phrases(in: line, within: body).contains { $0.section == .stopword }
  }

  /// `Editor Green Books`: the body follows the post without a link.
  private static func glued(
    _ page: Page, _ line: Int, _ range: Range<Int>, _ words: [WordShape], _ roleEnd: Int
  ) -> (post: Range<Int>, body: Range<Int>)? {
    guard let next = words.first(where: { $0.text.lowerBound >= roleEnd }), next.isCapitalized,
      page.text[roleEnd..<next.text.lowerBound].allSatisfy({ $0 == 0x20 }),
      page.phraseEnd(
        in: line, at: words[0].text.lowerBound, before: roleEnd, where: { $0 == .role }) != nil,
      words.filter({ $0.text.lowerBound < roleEnd }).allSatisfy({ $0.isCapitalized })
    else { return nil }
    let body = next.text.lowerBound..<range.upperBound
    let rest = words.filter { $0.text.lowerBound >= roleEnd }
    let text = String(decoding: page.folded[next.text], as: UTF8.self)
    guard !hasPost(page, line, body), !SmallWords.retired.contains(text),
      rest.count > 1 || next.letters > 3,
      OrganizationName.strength(page, line: line, body) >= (rest.count == 1 ? 0.3 : 0.5)
    else { return nil }
    return (range.lowerBound..<roleEnd, body)
  }

  /// Whether what follows names a field or an office rather than a body one can work for.
  private static func names(_ page: Page, _ line: Int, _ body: Range<Int>, isAt: Bool) -> Bool {
    let words = WordShape.words(of: page.text, in: body, limit: 20)
    guard let first = words.first(where: { !isArticle(page, $0) }), first.isCapitalized else {
      return true
    }
    if isAt { return false }
    for word in words {
      let text = String(decoding: page.folded[word.text], as: UTF8.self)
      if offices.contains(text) { return true }
    }
    // An acronym, a domain or a word with capitals inside names a body; so does a telling word.
    if words.contains(where: {
      $0.casing == .upper && $0.letters >= 2 || $0.casing == .mixed
        || $0.stops > 0 && !$0.isInitials
    }) {
      return false
    }
    // `Director of Policy`: one telling word is a field.
    if words.filter({ !isArticle(page, $0) }).count == 1 { return true }
    return OrganizationName.strength(page, line: line, body) < 0.6
      || !page.phrases(in: line, within: body).contains {
        $0.section == .organization && $0.text.count > 3
      }
  }

  private static func dropArticle(_ page: Page, _ body: Range<Int>, _ first: WordShape) -> Range<
    Int
  > {
    guard isArticle(page, first) else { return body }
    return page.trimmed(first.text.upperBound..<body.upperBound, of: .blanks)
  }

  private static func isArticle(_ page: Page, _ word: WordShape) -> Bool {
    word.casing == .lower
      && [
        "the", "la", "le", "les", "l", "der", "die", "das", "dem", "den", "het", "el", "il", "o",
        "a",
      ].contains(
        String(decoding: page.folded[word.text], as: UTF8.self))
  }

  private static let atWords: Set<String> = ["at", "bei", "beim", "chez", "presso", "bij", "with"]

  private static let ofWords: Set<String> = [
    "of", "de", "du", "des", "del", "della", "do", "da", "von", "van", "der", "for", "dell",
  ]

  /// Bodies that are part of an office's own name.
  private static let offices: Set<String> = [
    "parliament", "senate", "house", "congress", "republic", "state", "assembly", "council",
    "union",
    "parlement", "sénat", "république", "parlamento", "senado", "bundestag", "law", "studies",
    "science",
    "committee", "court", "government", "justice", "affairs", "defense", "defence", "finance",
  ]
}
