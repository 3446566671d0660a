/// Several entries in one line: `the Mayor; the Council`, `甲局、乙局`, `A and B`.
enum ListedEntries {
  static func cut(_ page: Page, line: Int, _ range: Range<Int>) -> [Range<Int>] {
    let semicolons = RunPieces.split(page, range, of: .separators, at: [0x3B, 0xFF1B, 0x061B])
    if semicolons.count > 1 { return semicolons.map { withoutConjunction(page, $0) } }
    let marks = RunPieces.split(page, range, of: .separators, at: [0x3001, 0xFF64])
    if marks.count > 1 { return marks }
    let isIdeographic = page.text[range].first.map { $0 >= 0xE3 } ?? false
    let commas = RunPieces.split(
      page, range, of: .separators, at: isIdeographic ? [0xFF0C, 0x2C] : [0x2C, 0x060C])
    if isIdeographic, commas.count > 1 { return commas }
    guard range.count <= 600 else { return [range] }
    if let addressed = addressed(page, range) { return addressed }
    if let persons = persons(page, line, range) { return persons }
    if let closed = closed(page, line, commas) { return closed }
    return bodyAndPosts(page, line, commas) ?? offices(page, line, range, commas) ?? [range]
  }

  /// `the Parish Council, and to Holme Water`: what addresses is said once more.
  private static func addressed(_ page: Page, _ range: Range<Int>) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    let words = page.words(in: range, limit: 60)
    for (word, next) in zip(words, words.dropFirst())
    where word.casing == .lower && next.casing == .lower && word.text.lowerBound > start
      && next.text.upperBound < range.upperBound
      && SmallWords.conjunctions.contains(page.folded[word.text])
      && again.contains(page.folded[next.text])
    {
      parts.append(page.trimmed(start..<word.text.lowerBound, of: .separators))
      start = next.text.upperBound
    }
    guard !parts.isEmpty else { return nil }
    return parts + [page.trimmed(start..<range.upperBound, of: .separators)]
  }

  /// `to` in languages whose addresses have no other use for it behind `and`.
  private static let again: WordSet = ["to", "an", "aan", "til", "till"]

  /// `Mr. A, Ms. B and Dr. C`, `President A and Provost B`.
  private static func persons(_ page: Page, _ line: Int, _ range: Range<Int>) -> [Range<Int>]? {
    let parts = Addressees.split(range, line: line, page: page)
    guard parts.count > 1 else { return nil }
    let read = parts.map { PhraseReader(page, line: line).pieces($0) }
    func isPerson(_ pieces: [CardPiece]) -> Bool {
      if pieces.count == 2 { return pieces.map(\.kind) == [.role, .person] }
      return pieces.count == 1 && pieces[0].kind == .person
        && (pieces[0].isSure || parts.count > 2)
    }
    if read.allSatisfy(isPerson) { return parts }
    // `President Bell and Members of the Board`
    guard let last = parts.last,
      page.hit([.role, .addresseeNoun, .organization], at: last.lowerBound, in: line) != nil,
      page.text[parts[parts.count - 2].upperBound..<parts[parts.count - 1].lowerBound]
        .allSatisfy({ $0 != UInt8(ascii: ",") }),
      read.dropLast().allSatisfy({ isPerson($0) && $0.contains { $0.isSure } })
    else { return nil }
    return parts
  }

  /// `President Reed, Members of Congress, and the People`; `Jane Doe, Director, and the Board`:
  /// what stands behind the last `and` is somebody else.
  private static func closed(
    _ page: Page, _ line: Int, _ commas: [Range<Int>]
  ) -> [Range<Int>]? {
    guard commas.count > 1, let last = commas.last,
      let cut = commas.lastIndex(where: { withoutConjunction(page, $0).lowerBound > $0.lowerBound }
      ),
      cut > 0
    else { return nil }
    let reader = PhraseReader(page, line: line)
    func kind(_ range: Range<Int>) -> CardPiece? { reader.pieces(range).first }
    let tail = withoutConjunction(page, commas[cut]).lowerBound..<last.upperBound
    let head = commas[0].lowerBound..<commas[cut - 1].upperBound
    if cut > 1, cut == commas.count - 1,
      commas[..<cut].allSatisfy({ kind($0).map { $0.isSure && $0.kind != .organization } ?? false })
    {
      // Each of them is somebody, unless it is the post of the one before.
      let isList = zip(commas, commas[1..<cut]).allSatisfy {
        kind($0)?.kind != .person || kind($1)?.kind == .person || kind($0)?.honorific != nil
      }
      if isList { return Array(commas[..<cut]) + [tail] }
    }
    guard kind(commas[0])?.kind == .person, cut > 1,
      OrganizationName.strength(page, line: line, withoutConjunction(page, commas[cut])) >= 0.5
    else { return nil }
    return [head, tail]
  }

  /// `the Minister of Health, the Mayor of Orle`, `… et de Madame la Présidente`: an article or a
  /// title in front of each.
  private static func offices(
    _ page: Page, _ line: Int, _ range: Range<Int>, _ commas: [Range<Int>]
  ) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    for comma in commas {
      let cuts = conjunctions(page, line, comma)
      for piece in cuts {
        if let last = parts.last, piece == cuts[0], !isOffice(page, line, piece) {
          parts[parts.count - 1] = last.lowerBound..<piece.upperBound
        } else {
          parts.append(piece)
        }
      }
    }
    guard parts.count > 1, namesOffice(page, line, parts[0]) else { return nil }
    return parts.map { page.withoutArticles(withoutConjunction(page, $0), in: line) }
  }

  private static func namesOffice(_ page: Page, _ line: Int, _ range: Range<Int>) -> Bool {
    if isOffice(page, line, range, first: true) { return true }
    let first = PhraseReader(page, line: line).pieces(range).first
    return first.map { $0.isSure && ($0.kind == .role || $0.kind == .person) } ?? false
  }

  /// `Inspectorate of Waters, Marshal of the Province`: a body, then posts that say of what.
  private static func bodyAndPosts(
    _ page: Page, _ line: Int, _ commas: [Range<Int>]
  ) -> [Range<Int>]? {
    guard commas.count > 1, page.hit([.organization], at: commas[0].lowerBound, in: line) != nil
    else { return nil }
    let reader = PhraseReader(page, line: line)
    let kinds = commas.map { reader.pieces($0) }
    guard kinds[0].count == 1, kinds[0][0].kind == .organization,
      zip(commas, kinds).dropFirst().allSatisfy({ text, pieces in
        pieces.count == 1 && pieces[0].kind == .role && pieces[0].isSure
          && page.words(in: text, limit: 2).count > 1
      })
    else { return nil }
    return commas
  }

  /// The parts of a range before and behind each `and` that an office follows.
  private static func conjunctions(_ page: Page, _ line: Int, _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for word in page.words(in: range, limit: 40)
    where word.casing == .lower && word.text.lowerBound > start
      && SmallWords.conjunctions.contains(page.folded[word.text])
    {
      let behind = page.trimmed(word.text.upperBound..<range.upperBound, of: .separators)
      guard isOffice(page, line, behind) || isBodyOf(page, line, behind),
        // `Mesdames et Messieurs les membres`
        !page.isPureTitle(
          page.trimmed(start..<word.text.lowerBound, of: .separators), in: line)
      else { continue }
      parts.append(page.trimmed(start..<word.text.lowerBound, of: .separators))
      start = behind.lowerBound
    }
    return parts + [page.trimmed(start..<range.upperBound, of: .separators)]
  }

  /// An article or a preposition in small letters, or a title, and then a post or a body.
  private static func isOffice(
    _ page: Page, _ line: Int, _ range: Range<Int>, first: Bool = false
  ) -> Bool {
    let core = withoutConjunction(page, range)
    var rest = page.withoutArticles(core, in: line)
    // `… et de la Santé` goes on with the post; `et de Madame la Présidente` does not.
    let isGenitive =
      page.words(in: core, limit: 1).first.map {
        SmallWords.ambiguousLinks.contains(page.folded[$0.text])
          || page.folded[$0.text].elementsEqual("of".utf8)
      } ?? false
    let hasArticle = rest.lowerBound > core.lowerBound
    var isMarked = hasArticle && !isGenitive
    while let title = page.pureTitle(at: rest.lowerBound, in: line, before: rest.upperBound) {
      rest = page.withoutArticles(title.upperBound..<rest.upperBound, in: line)
      isMarked = true
    }
    if !isMarked, !first {
      // `… e del Direttore`
      return hasArticle && page.hit([.role], at: rest.lowerBound, in: line) != nil
    }
    return page.phraseEnd(
      in: line, at: rest.lowerBound, before: rest.upperBound,
      of: [.role, .addresseeNoun, .organization]) != nil
  }

  /// `… e Câmara de Vereadores`: a word for a body, and a link behind it.
  private static func isBodyOf(_ page: Page, _ line: Int, _ range: Range<Int>) -> Bool {
    guard let body = page.hit([.organization], at: range.lowerBound, in: line), body.text.count > 4,
      page.text[range.lowerBound] != page.folded[range.lowerBound]
    else { return false }
    let words = page.words(in: body.text.upperBound..<range.upperBound, limit: 2)
    return words.count == 2 && words[0].casing == .lower && words[1].isCapitalized
  }

  /// `and to the Council`: the words that tie an entry to the one before it.
  private static func withoutConjunction(_ page: Page, _ range: Range<Int>) -> Range<Int> {
    var rest = range
    while let word = page.words(in: rest, limit: 2).first,
      word.casing == .lower, word.text.lowerBound == rest.lowerBound,
      word.text.upperBound < rest.upperBound,
      SmallWords.conjunctions.contains(page.folded[word.text])
    {
      rest = page.trimmed(word.text.upperBound..<rest.upperBound, of: .separators)
    }
    return rest
  }
}

/// Line breaks of the source that the page shows as blanks: an address that lost its `br`.
enum FoldedBreaks {
  static func cut(_ draft: Draft, _ line: Int, _ range: Range<Int>) -> [Range<Int>] {
    // In a page breaks of the source mean nothing.
    guard range.count <= 300, draft.reading.lines[line].markup.path < 0 else { return [range] }
    let bytes = draft.reading.text
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where bytes[at] == 0x20 {
      let source = draft.reading.map.source(of: at..<at + 1)
      guard draft.source.bytes[source].contains(0x0A) else { continue }
      parts.append(start..<at)
      start = at + 1
    }
    parts.append(start..<range.upperBound)
    // Lines that reach the margin are wrapped, not broken.
    guard parts.count > 1, parts.dropLast().allSatisfy({ $0.count <= margin }),
      !parts.dropFirst().contains(where: { opensSmall(draft.page, $0) })
    else { return [range] }
    return parts
  }

  private static func opensSmall(_ page: Page, _ part: Range<Int>) -> Bool {
    guard let word = page.words(in: part, limit: 1).first else { return true }
    return word.casing == .lower
      && SmallWords.links.contains(page.folded[word.text])
  }

  private static let margin = 56
}

/// `Jane DoeMinistry of Ports`: a break that a scrape has lost, where a body or post begins inside a
/// word and a name ends.
enum GluedBreak {
  static func cut(_ page: Page, _ line: Int, _ range: Range<Int>) -> [Range<Int>] {
    guard range.count <= 200 else { return [range] }
    for at in range.dropFirst(4)
    where page.isSeam(at)
      && page.hasPhrase(
        [.organization, .role], at: at, end: range.upperBound, endingAt: { $0 - at >= 5 })
    {
      let head = range.lowerBound..<at
      if let name = PersonName(page, line: line, head), name.strength >= 0.5,
        page.words(in: name.name, limit: 2).count > 1
      {
        return [head, at..<range.upperBound]
      }
    }
    return [range]
  }
}

extension Page {
  /// Whether a capital follows a small letter, as where words were glued together.
  func isSeam(_ at: Int) -> Bool { text[at] &- 0x41 < 26 && text[at - 1] &- 0x61 < 26 }
}
