import LetterSchema

/// Whom a heading names: `Open letter to the Minister of Health: stop the works`.
enum TitleAddressees {
  static func read(_ draft: Draft) -> [CorrespondentFinding] {
    for line in headings(draft) {
      guard let rest = addressed(draft, line) else { continue }
      let found = recipients(draft, line, rest)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The title, then what else stands above the text, then what the page is called or says twice.
  private static func headings(_ draft: Draft) -> [Int] {
    let body = draft.zones.firstIndex { $0.zone == .body || $0.zone == .salutation }
    let above = draft.zones.indices.prefix(body ?? 0)
    return (draft.title.map { [$0.line] } ?? [])
      + above.filter { draft.zones[$0].zone == .title || draft.zones[$0].zone == .letterhead }
      + above.filter { line in
        draft.zones[line].zone == nil && draft.cues.has(.kindLetter, in: line)
          && [.heading, .pageTitle].contains(draft.reading.lines[line].markup.form)
      }
  }

  /// What stands behind `Open letter to` as far as it names somebody.
  private static func addressed(_ draft: Draft, _ line: Int) -> Range<Int>? {
    let page = draft.page
    let text = draft.reading.lines[line].text
    guard let start = opener(page, line, text) else { return nil }
    var end = text.upperBound
    if page.text[text.lowerBound..<text.upperBound].contains(where: { $0 >= 0xE3 && $0 <= 0xED }) {
      end = formulaStart(page, line, start..<end) ?? end
    }
    // `… to the Minister: stop the works`: the name ends where the matter begins.
    let stops: [[UInt8]] = [
      [0x3A], [0x7C], [0x20, 0x2D, 0x20], [0x20, 0xE2, 0x80, 0x93], [0x20, 0xE2, 0x80, 0x94],
      [0xEF, 0xBC, 0x9A], [0xEF, 0xBC, 0x8C],
    ]
    for at in start..<end where stops.contains(where: { page.text[at..<end].starts(with: $0) }) {
      end = at
      break
    }
    let rest = page.withoutArticles(start..<matter(page, line, start..<end), in: line)
    return rest.isEmpty || rest.count > 140 ? nil : rest
  }

  /// Where the words that address end: at the head, or behind a dash or a bracket.
  private static func opener(_ page: Page, _ line: Int, _ text: Range<Int>) -> Int? {
    var best: Int?
    for hit in page.hits(in: line) where hit.section == .addressing {
      let before = page.trimmed(text.lowerBound..<hit.text.lowerBound, of: .blanks)
      let isHead =
        hit.text.lowerBound - text.lowerBound <= 8
        || [0x2D, 0x93, 0x94, 0x5D, 0x3A, 0x91].contains(page.text[before].last ?? 0)
      guard isHead else { continue }
      let label = AddressLabel(
        page, line: line, hit.text.lowerBound..<text.upperBound, [.addressing])
      guard label.opens, !isMere(page, line, hit.text) else { continue }
      let start = label.rest.lowerBound
      // A bare `To` addresses only in front of a title or a post.
      let isBare = hit.text.count <= 6 && page.text[hit.text.lowerBound] < 0xE3
      if isBare, page.hit([.honorific, .role, .addresseeNoun], at: start, in: line) == nil {
        continue
      }
      best = max(best ?? 0, start)
    }
    return best
  }

  /// `致…的公开信`: where the words begin that call it a letter.
  private static func formulaStart(_ page: Page, _ line: Int, _ range: Range<Int>) -> Int? {
    page.phrases(in: line, within: range).first {
      ($0.section == .kindLetter || $0.section == .addressing)
        && $0.text.lowerBound > range.lowerBound
    }?.text.lowerBound
  }

  /// The first small word that ties nothing to a post: `on the map tiles`, `sugli studenti`.
  private static func matter(_ page: Page, _ line: Int, _ range: Range<Int>) -> Int {
    var links = 0
    for word in page.words(in: range, limit: 40).dropFirst()
    where word.casing == .lower {
      let text = String(decoding: page.folded[word.text], as: UTF8.self)
      if text == "of" || text == "the" || SmallWords.ambiguousLinks.contains(text)
        || SmallWords.conjunctions.contains(text)
        || page.hit([.nameParticle], at: word.text.lowerBound, in: line) != nil
      {
        continue
      }
      guard page.hit([.stopword], at: word.text.lowerBound, in: line) != nil else { continue }
      // `Minister for Ports`: a post may have one link of its own.
      links += 1
      let head = range.lowerBound..<word.text.lowerBound
      let follows = page.phrases(in: line, within: head).contains {
        $0.section == .role
          && page.trimmed($0.text.upperBound..<word.text.lowerBound, of: .blanks).isEmpty
      }
      if links > 1 || !follows || !forWords.contains(text) { return word.text.lowerBound }
    }
    return range.upperBound
  }

  /// `Open letter:`, `公開信`: a word for what follows, which does not say to whom.
  private static func isMere(_ page: Page, _ line: Int, _ label: Range<Int>) -> Bool {
    if page.text[label.lowerBound] >= 0xE3 { return label.count > 6 }
    let next = label.upperBound < page.text.count ? page.text[label.upperBound] : 0
    let colon = UInt8(ascii: ":")
    return label.count > 4 && (page.text[label.upperBound - 1] == colon || next == colon)
  }

  /// Between a post and its field.
  private static let forWords: WordSet = [
    "for", "für", "pour", "para", "voor", "för", "per", "à", "aux",
  ]

  private static func recipients(
    _ draft: Draft, _ line: Int, _ rest: Range<Int>
  ) -> [CorrespondentFinding] {
    let page = draft.page
    var rows: [CardRow] = []
    for entry in entries(page, line, rest) {
      let text = page.withoutArticles(page.ended(entry), in: line)
      var pieces = LineReader(page, line: line).pieces(text)
      guard let first = pieces.first else { return [] }
      let isKnown = [.person, .role, .organization].contains(first.kind) && first.isSure
      if !isKnown {
        guard pieces.count == 1, isProperName(page, text) else { return [] }
        if ![.person, .role].contains(first.kind) {
          pieces[0] = CardPiece(kind: .organization, text: text)
        }
        pieces[0].isSure = true
      }
      rows.append(CardRow(line: line, text: text, pieces: pieces, opens: true))
    }
    return CardGrouping.findings(page, rows) { draft.zones[$0].probability * 0.9 }
  }

  /// `the Harbour Tales Community`: whom no lexicon knows, in capitalised words.
  private static func isProperName(_ page: Page, _ text: Range<Int>) -> Bool {
    let words = page.words(in: text, limit: 7)
    return words.count <= 6
      && words.allSatisfy {
        $0.script == .cased && $0.casing != .lower && !$0.hasDigit
          || SmallWords.links.contains(page.folded[$0.text])
      }
      && words.first.map { $0.casing != .lower } ?? false
      && words.last.map { $0.casing != .lower } ?? false
  }

  private static func entries(_ page: Page, _ line: Int, _ rest: Range<Int>) -> [Range<Int>] {
    let listed = ListedEntries.cut(page, line: line, rest)
    guard listed.count == 1, page.text[rest.lowerBound] >= 0xE3 else { return listed }
    return Addressees.split(rest, line: line, page: page)
  }
}
