import LetterSchema

/// Somebody whom a greeting, a title or a line of an address names in one phrase: honorific, post
/// and name in any order that a language puts them.
struct GreetedPerson {
  private let page: Page
  private let line: Int
  private var finding: CorrespondentFinding

  static func read(_ whole: Range<Int>, line: Int, _ draft: Draft) -> CorrespondentFinding? {
    let page = draft.page
    let part = withoutLink(whole, page)
    guard !part.isEmpty,
      !page.isPhrase(part, in: line, of: [.bareAddress]),
      !page.isPhrase(part, in: line, of: [.honorific])
        || page.isPhrase(part, in: line, of: [.addresseeNoun]),
      !page.isPureTitle(part, in: line)
    else { return nil }
    var reader = GreetedPerson(
      page: page, line: line,
      finding: CorrespondentFinding(
        text: part, line: line, confidence: draft.zones[line].probability * 0.9))
    return reader.read(part) ? reader.finding : nil
  }

  /// `… and the Board`, `To whom it may concern at Holm Ferries`: a small word before whom it
  /// greets is no part of the name.
  private static func withoutLink(_ part: Range<Int>, _ page: Page) -> Range<Int> {
    let words = page.words(in: part, limit: 2)
    guard words.count == 2, words[0].casing == .lower, words[1].isCapitalized,
      words[0].text.lowerBound == part.lowerBound,
      page.text[words[0].text.upperBound] == 0x20,
      SmallWords.articles.contains(page.folded[words[0].text])
        || page.folded[words[0].text].elementsEqual("at".utf8)
    else { return part }
    return words[1].text.lowerBound..<part.upperBound
  }

  private mutating func read(_ part: Range<Int>) -> Bool {
    if page.text[part.lowerBound] >= 0xE3,
      LineShape(page.text, part).ideographs * 2 > part.count / 3
    {
      return readIdeographs(part)
    }
    if let (board, body) = BoardOf.split(page, line: line, part) {
      finding.role = board
      finding.organization = body
      return true
    }
    // `Congress` is a body, though one can ask it to act.
    if page.isPhrase(part, in: line, of: [.organization]),
      !page.isPhrase(part, in: line, of: [.role])
    {
      finding.organization = part
      return true
    }
    // `Holm School Board`, `Ministry of Ports`: a body by its name, of the sort that one asks.
    if page.words(in: part, limit: 2).count > 1,
      opensWithBody(part) || page.words(in: part, limit: 7).allSatisfy({ $0.casing != .lower }),
      !page.phrases(in: line, within: part).contains(where: {
        $0.section == .role || $0.section == .honorific
      }), OrganizationName.strength(page, line: line, part) >= 0.6
    {
      finding.organization = part
      return true
    }
    // `Chief Executive Candidates`, `Members of Parliament`: the phrase as a whole is a post.
    if page.hits(in: line, sections: [.role, .addresseeNoun], endingAt: part.upperBound),
      longest([.role, .honorific], at: part.lowerBound, within: part).map({ !isHonorificOnly($0) })
        ?? true
    {
      finding.role = withoutTitle(part)
      return true
    }
    var rest = part
    while let title = honorific(at: rest), title.upperBound < rest.upperBound {
      let titles = (finding.honorific?.lowerBound ?? title.lowerBound)..<title.upperBound
      finding.honorific = withoutLastArticle(titles)
      rest = withoutArticle(title.upperBound..<rest.upperBound)
    }
    if let role = longest([.role, .addresseeNoun], at: rest.lowerBound, within: rest) {
      return readPost(rest, role)
    }
    return readName(rest)
  }

  /// `Ministry of …`: the noun of a body, and of no post.
  private func opensWithBody(_ part: Range<Int>) -> Bool {
    let start = withoutArticle(part).lowerBound
    return page.hit([.organization], at: start, in: line) != nil
      && page.hit([.role], at: start, in: line) == nil
  }

  /// A post and what follows it: `Secretary Kerry`, `President of the Council`.
  private mutating func readPost(_ rest: Range<Int>, _ post: Range<Int>) -> Bool {
    var role = post
    var behind = page.trimmed(role.upperBound..<rest.upperBound, of: .edges)
    // `EU Commissioner Bell`: whose post it is stands before it.
    if let next = longest([.role], at: behind.lowerBound, within: behind),
      next.upperBound < behind.upperBound
    {
      role = role.lowerBound..<next.upperBound
      behind = page.trimmed(next.upperBound..<behind.upperBound, of: .edges)
    }
    if !behind.isEmpty, let name = surname(behind) {
      finding.role = role
      finding.name = name
    } else {
      finding.role = rest
    }
    return true
  }

  private mutating func readName(_ rest: Range<Int>) -> Bool {
    // `Lord Holm of Fen`
    if finding.honorific != nil,
      TerritorialName.isOne(page, rest, page.words(in: rest, limit: 6)),
      OrganizationName.strength(page, line: line, rest) < 0.6
    {
      finding.name = rest
      return true
    }
    if let word = page.words(in: rest, limit: 1).first,
      Compounds.isTail(page, of: word, [.role])
    {
      return readPost(rest, word.text)
    }
    if finding.honorific != nil, opensWithParticle(rest), let name = surname(rest) {
      finding.name = name
      return true
    }
    let organization = OrganizationName.strength(page, line: line, rest)
    // `release managers`: what people do; `from the team`: nobody.
    let bare = withoutArticle(rest)
    if LineShape(page.text, rest).start == .small,
      bare.lowerBound - rest.lowerBound > 4 || LineShape(page.text, bare).start == .small
    {
      guard page.hit([.stopword], at: rest.lowerBound, in: line) == nil else { return false }
      finding.role = rest
      return true
    }
    // With its title: `Mr Marsh MP` has a surname and a degree, `Marsh MP` could be two names.
    let whole = (finding.honorific?.lowerBound ?? rest.lowerBound)..<rest.upperBound
    if let name = PersonName(page, line: line, whole), name.strength >= 0.3, organization < 0.6,
      name.name.lowerBound >= rest.lowerBound
    {
      finding.name = name.name
      return true
    }
    if finding.honorific != nil, let name = surname(rest) {
      finding.name = name
      return true
    }
    if let post = page.phrases(in: line, within: rest).last(where: {
      [.role, .addresseeNoun].contains($0.section) && $0.text.upperBound <= rest.upperBound
    })?.text, organization < 0.5 {
      // `First Vice-President Brandt`
      return readPost(rest, rest.lowerBound..<post.upperBound)
    }
    let post = RoleTitle.strength(page, line: line, rest)
    if post >= 0.8, post >= organization {
      finding.role = rest
      return true
    }
    guard organization >= 0.25 || LineShape(page.text, rest).words <= 4 else { return false }
    finding.organization = rest
    return true
  }

  /// `財政司司長陳茂波先生`, `習近平主席`: body, post and name in one run of characters.
  private mutating func readIdeographs(_ part: Range<Int>) -> Bool {
    for piece in HanReader(page, line: line, isGreeting: true).pieces(part) {
      switch piece.kind {
      case .person:
        finding.name = piece.text
        finding.honorific = piece.honorific
      case .role: finding.role = piece.text
      case .organization: finding.organization = piece.text
      case .unknown where finding.name == nil: finding.role = finding.role ?? piece.text
      default: break
      }
    }
    return finding.name != nil || finding.role != nil || finding.organization != nil
  }

  /// Longest phrase of the sections at `start`.
  private func longest(_ sections: SectionSet, at start: Int, within range: Range<Int>)
    -> Range<Int>?
  {
    page.hits(in: line).filter {
      $0.text.lowerBound == start && $0.text.upperBound <= range.upperBound
        && sections.contains($0.section)
    }.max { $0.text.count < $1.text.count }?.text
  }

  /// The longest title at the head of a range that is no post.
  private func honorific(at range: Range<Int>) -> Range<Int>? {
    page.hits(in: line).filter {
      $0.section == .honorific && $0.text.lowerBound == range.lowerBound
        && $0.text.upperBound <= range.upperBound && isHonorificOnly($0.text)
        && !page.hits(in: line, sections: [.role, .addresseeNoun], endingAt: $0.text.upperBound)
    }.max { $0.text.count < $1.text.count }?.text
  }

  /// `Mr`, not `Senator`, which is a post as well.
  private func isHonorificOnly(_ range: Range<Int>) -> Bool {
    let hits = page.hits(in: line).filter { $0.text == range }
    return hits.contains { $0.section == .honorific }
      && !hits.contains { $0.section == .role || $0.section == .addresseeNoun }
  }

  private mutating func withoutTitle(_ part: Range<Int>) -> Range<Int> {
    guard let title = honorific(at: part), title.upperBound < part.upperBound else { return part }
    finding.honorific = withoutLastArticle(title)
    return withoutArticle(title.upperBound..<part.upperBound)
  }

  /// `Monsieur le`: the article belongs to the post.
  private func withoutLastArticle(_ title: Range<Int>) -> Range<Int> {
    guard let last = page.words(in: title, limit: 6).last,
      last.casing == .lower, last.text.lowerBound > title.lowerBound,
      page.hit([.stopword], at: last.text.lowerBound, in: line) != nil
    else { return title }
    return page.trimmed(title.lowerBound..<last.text.lowerBound, of: .blanks)
  }

  /// Behind a title an article is no part of the post: `Meneer de …`.
  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    var rest = page.trimmed(range, of: .edges)
    while isSmallWord(at: rest.lowerBound),
      let article = longest([.stopword], at: rest.lowerBound, within: rest),
      page.text[article].elementsEqual(page.folded[article]), article.upperBound < rest.upperBound
    {
      rest = page.trimmed(article.upperBound..<rest.upperBound, of: .edges)
    }
    return rest
  }

  /// `von der Aue`, `de Vries`: particles that in the greeting's language link no post to its field.
  private func opensWithParticle(_ range: Range<Int>) -> Bool {
    let words = page.words(in: range, limit: 4)
    let particles = words.prefix { $0.casing == .lower }
    guard (1...2).contains(particles.count), particles.count < words.count,
      particles.allSatisfy({
        page.hit([.nameParticle], at: $0.text.lowerBound, in: line) != nil
      })
    else { return false }
    return page.folded[particles[particles.count - 1].text].elementsEqual("der".utf8)
      || particles.allSatisfy { !isSmallWord(at: $0.text.lowerBound) }
  }

  /// Whether a word is a small one of the document's own language: a particle of a name makes a
  /// short greeting look like another.
  private func isSmallWord(at start: Int) -> Bool {
    page.hits(in: line).contains {
      $0.section == .stopword && $0.text.lowerBound == start
        && (page.mainLanguage < 0 || $0.language == page.mainLanguage)
    }
  }

  /// One to four capitalised words, particles before and between them allowed.
  private func surname(_ range: Range<Int>) -> Range<Int>? {
    let shape = LineShape(page.text, range)
    // `Edukacji i Nauki`: what a post is for.
    let joins = page.words(in: range, limit: 5).contains {
      $0.casing == .lower && SmallWords.conjunctions.contains(page.folded[$0.text])
    }
    if joins { return nil }
    guard shape.words >= 1, shape.words <= 4, shape.digits == 0,
      shape.start == .capital || opensWithParticle(range)
    else { return nil }
    if let name = PersonName(page, line: line, range) { return name.name }
    return (shape.capitalizedWords == shape.words || opensWithParticle(range))
      && OrganizationName.strength(page, line: line, range) < 0.5 ? range : nil
  }
}
