/// Finds where a post ends and its body begins, by the words between them or the way they are
/// written.
struct RoleSplitter {
  private let page: Page
  private let line: Int
  private let range: Range<Int>
  private let words: WordList
  /// Where the last post before the first linking word ends.
  private let roleEnd: Int

  init?(_ page: Page, _ line: Int, _ range: Range<Int>) {
    self.page = page
    self.line = line
    self.range = range
    words = page.words(in: range, limit: 24)
    guard words.count >= 2, words.count < 24 else { return nil }
    let firstLink =
      words.first {
        $0.casing == .lower
          && SmallWords.links.contains(page.folded[$0.text])
      }?.text.lowerBound ?? range.upperBound
    var roleEnd: Int?
    for hit in page.phrases(in: line, within: range)
    where hit.section == .role && hit.text.lowerBound < firstLink {
      roleEnd = max(roleEnd ?? 0, hit.text.upperBound)
    }
    guard let roleEnd else { return nil }
    self.roleEnd = roleEnd
  }

  func split() -> RoleOfBody? {
    bodyFirst() ?? bodyInGenitive() ?? glued() ?? smallPost() ?? lastAt() ?? linked()
  }

  private func text(_ word: WordShape) -> String {
    String(decoding: page.folded[word.text], as: UTF8.self)
  }

  private func before(_ word: WordShape) -> Range<Int> {
    page.trimmed(range.lowerBound..<word.text.lowerBound, of: .separators)
  }

  // MARK: Words that link post and body

  /// `Chair of Vision at the Tech Institute`: `at` names the body, if no post follows it.
  func lastAt() -> RoleOfBody? {
    guard words.count >= 3 else { return nil }
    for index in words.indices.dropFirst().dropLast()
    where words[index].casing == .lower && words[index].text.lowerBound >= roleEnd {
      guard Self.atWords.contains(text(words[index])) else { continue }
      let body = words[index + 1].text.lowerBound..<range.upperBound
      guard words[(index + 1)...].contains(where: \.isCapitalized),
        !page.phrases(in: line, within: body).contains(where: {
          $0.section == .role && $0.text.count > 3
        })
      else { return nil }
      return RoleOfBody(before(words[index]), dropArticle(body, words[index + 1]))
    }
    return nil
  }

  private func linked() -> RoleOfBody? {
    guard words.count >= 3 else { return nil }
    for index in 1..<words.count - 1 {
      let link = words[index]
      guard link.casing == .lower, link.text.lowerBound >= roleEnd else { continue }
      let word = text(link)
      let isAt = Self.atWords.contains(word)
      guard isAt || Self.ofWords.contains(word) else {
        if SmallWords.conjunctions.contains(word), !opensPost(words[index + 1]) { return nil }
        continue
      }
      let body = words[index + 1].text.lowerBound..<range.upperBound
      if let small = behindSmallPost(link, body, words[index + 1]) { return small }
      let isAlways = isAt || BodyPosts.ends(page, before(link))
      guard !names(body, isAt: isAlways), !hasPost(body) else { return nil }
      return RoleOfBody(before(link), dropArticle(body, words[index + 1]))
    }
    return nil
  }

  /// Where posts are written small, a capital behind them begins a name: with an article, or the
  /// look of a body, that of a body (`présidente du Cercle`), else of a place (`maire de Holm`).
  private func behindSmallPost(
    _ link: WordShape, _ body: Range<Int>, _ next: WordShape
  ) -> RoleOfBody? {
    guard Self.romance.contains(page.language) || page.language == "und",
      words[0].casing == .lower, !hasPost(body)
    else { return nil }
    let rest = dropArticle(body, next)
    guard let first = page.words(in: rest, limit: 1).first,
      first.isCapitalized
        || page.phraseEnd(
          in: line, at: rest.lowerBound, before: rest.upperBound, of: [.organization])
          != nil
          && page.words(in: rest, limit: 24).contains(where: \.isCapitalized)
    else { return nil }
    let hasArticle =
      rest.lowerBound > body.lowerBound || Self.withArticle.contains(text(link))
    let strength = OrganizationName.strength(page, line: line, rest)
    let isBody = hasArticle || strength >= 0.5 || first.casing == .upper && first.letters > 1
    return RoleOfBody(before(link), rest, isPlace: !isBody)
  }

  private func opensPost(_ word: WordShape) -> Bool {
    page.phraseEnd(in: line, at: word.text.lowerBound, before: range.upperBound, of: [.role])
      != nil
  }

  /// Several posts in one phrase stay whole.
  private func hasPost(_ body: Range<Int>) -> Bool {
    page.phrases(in: line, within: body).contains {
      $0.section == .role && page.text[$0.text.upperBound - 1] != UInt8(ascii: "s")
        && $0.text.count > 3
    } && page.phrases(in: line, within: body).contains { $0.section == .stopword }
  }

  /// Whether what follows names a field or an office rather than a body one can work for.
  private func names(_ body: Range<Int>, isAt: Bool) -> Bool {
    let words = page.words(in: body, limit: 20)
    guard let first = words.first(where: { !isArticle($0) }), first.isCapitalized else {
      return true
    }
    if isAt { return false }
    for word in words where Self.offices.contains(text(word)) { return true }
    // `European Union` has offices, `Union of Bakers` and `Teachers' Union` are bodies.
    for (word, next) in zip(words, words.dropFirst())
    where text(next) == "union" && Self.unions.contains(text(word)) { return true }
    // An acronym, a domain or a word with capitals inside names a body; so does a telling word.
    if words.contains(where: {
      $0.casing == .upper && $0.letters >= 2 || $0.casing == .mixed
        || $0.stops > 0 && !$0.isInitials
    }) {
      return false
    }
    // `Director of Policy`: one telling word is a field.
    if words.filter({ !isArticle($0) }).count == 1 { return true }
    return OrganizationName.strength(page, line: line, body) < 0.6
      || !page.phrases(in: line, within: body).contains {
        $0.section == .organization && $0.text.count > 3
      }
  }

  // MARK: Post and body side by side

  /// `Editor Green Books`: the body follows the post without a link.
  private func glued() -> RoleOfBody? {
    guard let next = words.first(where: { $0.text.lowerBound >= roleEnd }), next.isCapitalized,
      page.text[roleEnd..<next.text.lowerBound].allSatisfy({ $0 == 0x20 }),
      page.phraseEnd(
        in: line, at: words[0].text.lowerBound, before: roleEnd, of: [.role]) != nil,
      words.filter({ $0.text.lowerBound < roleEnd }).allSatisfy({ $0.isCapitalized })
    else { return nil }
    let body = next.text.lowerBound..<range.upperBound
    let rest = words.filter { $0.text.lowerBound >= roleEnd }
    guard !hasPost(body), !SmallWords.retired.contains(text(next)),
      rest.count > 1 || next.letters > 3,
      OrganizationName.strength(page, line: line, body) >= (rest.count == 1 ? 0.3 : 0.5)
    else { return nil }
    return RoleOfBody(range.lowerBound..<roleEnd, body)
  }

  /// `directeur Groenkring`, `голова ОСББ «Яр»`: the capital behind a post in small letters.
  private func smallPost() -> RoleOfBody? {
    guard let index = words.firstIndex(where: { $0.casing != .lower || $0.hasDigit }), index > 0,
      words[index].isCapitalized, !words[index].hasDigit, roleEnd <= words[index].text.lowerBound,
      words[index].casing == .capital || words[index].letters > 1,
      !SmallWords.links.contains(text(words[index - 1])),
      !Self.atWords.contains(text(words[index - 1])),
      !SmallWords.conjunctions.contains(text(words[index - 1])),
      !SmallWords.retired.contains(text(words[index])),
      !words[..<index].contains(where: {
        $0.text.lowerBound >= roleEnd && SmallWords.links.contains(text($0))
      })
    else { return nil }
    var start = words[index].text.lowerBound
    while start > words[index - 1].text.upperBound, page.text[start - 1] != 0x20 { start -= 1 }
    // `dell'Associazione`, `d'Emmaüs`.
    if page.text[start] &- 0x61 < 26,
      let mark = page.text[words[index].text].prefix(6).firstIndex(where: {
        $0 == 0x27 || $0 == 0xE2
      })
    {
      start = mark + (page.text[mark] == 0x27 ? 1 : 3)
    }
    let body = start..<range.upperBound
    let hasPost = page.phrases(in: line, within: body).contains { $0.section == .role }
    return hasPost
      ? nil : RoleOfBody(page.trimmed(range.lowerBound..<start, of: .separators), body)
  }

  /// `депутат городской думы`, `prezes stowarzyszenia X`: languages that need no word for `of`.
  private func bodyInGenitive() -> RoleOfBody? {
    guard Self.slavic.contains(page.language),
      let next = words.first(where: { $0.text.lowerBound >= roleEnd }),
      page.text[roleEnd..<next.text.lowerBound].allSatisfy({ $0 == 0x20 })
    else { return nil }
    let body = next.text.lowerBound..<range.upperBound
    let near = words.filter { $0.text.lowerBound >= roleEnd }.prefix(2)
    return page.phrases(in: line, within: body).contains { hit in
      hit.section == .organization && hit.text.count > 6
        && near.contains { $0.text.lowerBound == hit.text.lowerBound }
    } ? RoleOfBody(range.lowerBound..<roleEnd, body) : nil
  }

  /// `Balıkçılar Kooperatifi Başkanı`: Turkish names the body first.
  private func bodyFirst() -> RoleOfBody? {
    guard RoleTitle.endsPhrases(page) else { return nil }
    let posts = page.phrases(in: line, within: range).filter {
      $0.section == .role && $0.text.upperBound >= range.upperBound
    }
    guard let post = posts.map(\.text.lowerBound).min(), post > range.lowerBound else { return nil }
    let body = page.trimmed(range.lowerBound..<post, of: .blanks)
    return page.phrases(in: line, within: body).contains {
      $0.section == .organization && $0.text.upperBound == body.upperBound
    } ? RoleOfBody(post..<range.upperBound, body) : nil
  }

  // MARK: Articles

  private func dropArticle(_ body: Range<Int>, _ first: WordShape) -> Range<Int> {
    if isArticle(first) {
      return page.trimmed(first.text.upperBound..<body.upperBound, of: .blanks)
    }
    // `l'Association`: the article is part of the word.
    let elided = page.folded[first.text].prefix(4)
    guard elided.first == UInt8(ascii: "l"), let second = elided.dropFirst().first else {
      return body
    }
    if second == 0x27 { return first.text.lowerBound + 2..<body.upperBound }
    return second == 0xE2 ? first.text.lowerBound + 4..<body.upperBound : body
  }

  private func isArticle(_ word: WordShape) -> Bool {
    word.casing == .lower && Self.articles.contains(text(word))
  }

  private static let articles: WordSet = [
    "the", "la", "le", "les", "l", "der", "die", "das", "dem", "den", "het", "el", "il", "o", "a",
    "los", "las", "gli", "els", "les",
  ]

  private static let romance: WordSet = ["fr", "es", "it", "pt", "ca"]
  private static let slavic: WordSet = ["ru", "uk", "pl", "cs"]

  private static let atWords: WordSet = [
    "at", "bei", "beim", "chez", "presso", "bij", "with", "au", "aux", "à",
  ]

  private static let ofWords: WordSet = [
    "of", "de", "du", "des", "del", "della", "do", "da", "von", "van", "der", "for", "dell",
    "dello", "degli", "delle", "dei", "dos", "das", "di",
  ]

  /// Words for `of` that hold an article.
  private static let withArticle: WordSet = [
    "du", "des", "del", "della", "do", "da", "dell", "dello", "degli", "delle", "dei", "dos", "das",
  ]

  private static let unions: WordSet = ["european", "african", "soviet"]

  /// Bodies that are part of an office's own name.
  private static let offices: WordSet = [
    "parliament", "senate", "house", "congress", "republic", "state", "assembly", "council",
    "parlement", "sénat", "république", "parlamento", "senado", "bundestag", "law", "studies",
    "science",
    "committee", "court", "government", "justice", "affairs", "defense", "defence", "finance",
  ]
}
