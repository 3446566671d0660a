/// Whether a range is written like somebody's post or profession.
package enum RoleTitle {
  /// From 0 to 1.
  package static func strength(_ page: Page, line: Int, _ range: Range<Int>) -> Double {
    guard range.count <= 300 else { return 0 }
    let core = page.trimmed(range, of: .separators)
    guard !core.isEmpty else { return 0 }
    let words = page.words(in: core, limit: 30)
    guard let first = words.first, let last = words.last, words.count < 30 else { return 0 }
    let hasRole = page.sections(in: line).contains(.role)
    let start = hasRole ? Self.start(page, line, core, words) : 0
    var starts = false
    var ends = false
    var contains = false
    var bodyFirst = false
    var hasBody = false
    var bodyLast = false
    var firstRoleStart = Int.max
    var firstRoleEnd = Int.max
    for hit in page.phrases(in: line, within: core) {
      switch hit.section {
      case .role where !isOwner(page, hit.text):
        contains = true
        if firstRoleStart == Int.max {
          firstRoleStart = hit.text.lowerBound
          firstRoleEnd = hit.text.upperBound
        }
        if hit.text.lowerBound <= start { starts = true }
        if hit.text.upperBound >= last.text.upperBound { ends = true }
      case .organization where hit.text.count > 2:
        hasBody = hasBody || hit.text.count > 3
        if hit.text.lowerBound == first.text.lowerBound { bodyFirst = true }
        if hit.text.upperBound >= last.text.upperBound { bodyLast = true }
      default: break
      }
    }
    if first.script != .cased { return scriptless(contains, starts, ends, bodyLast) }
    if contains {
      if ends, endsPhrases(page) { return 0.85 }
      // `Lawyers for Lawyers`, `Mothers of …`: many people are a body.
      if starts, words.count > 1, isPlural(page, first), !isListed(page, core),
        bodyFirst
          || SmallWords.causes.contains(String(decoding: page.folded[words[1].text], as: UTF8.self))
      {
        return 0.3
      }
      // `Reporter ohne Grenzen`, `Médecin sans Frontières`: nobody's post.
      if starts, words.count > 2, withouts.contains(page.folded[words[1].text]) { return 0.3 }
      if starts { return bodyFirst && bodyLast && words.count > 2 ? 0.5 : 0.85 }
      if ends { return bodyFirst ? (words.count <= 3 ? 0.7 : 0.4) : 0.8 }
      // `Acting co-deputy leader of the …`: the post comes before the first link.
      let linked = words.first {
        $0.casing == .lower && $0.text.lowerBound > firstRoleStart
          && SmallWords.links.contains(page.folded[$0.text])
      }
      if let linked, firstRoleEnd <= linked.text.lowerBound,
        !page.phrases(in: line, within: firstRoleEnd..<linked.text.lowerBound).contains(where: {
          $0.section == .organization && $0.text.count > 3
        }), !isPluralEnd(page, firstRoleEnd)
      {
        return bodyFirst ? 0.4 : 0.8
      }
      return bodyLast || bodyFirst ? 0.2 : 0.45
    }
    if first.casing == .lower, hasBody { return 0.2 }
    if first.casing == .lower, words.count > 1 { return words.count <= 8 ? 0.5 : 0.3 }
    if first.casing == .lower, !hasPersonEnding(page, first) { return 0.4 }
    return hasPersonEnding(page, last) || words.count > 1 && hasPersonEnding(page, first) ? 0.45 : 0
  }

  /// Whether the page's language names the body before the post, as Turkish does.
  package static func endsPhrases(_ page: Page) -> Bool { page.language == "tr" }

  /// Where the post begins: behind `Former`, `Acting`, `the`, `Co-`.
  private static func start(
    _ page: Page, _ line: Int, _ core: Range<Int>, _ words: WordList
  ) -> Int {
    for word in words.prefix(3) {
      let text = page.folded[word.text]
      guard
        qualifiers.contains(text) || text.starts(with: "co-".utf8) || text.starts(with: "ex-".utf8)
          || text.starts(with: "vice-".utf8)
      else { return word.text.lowerBound }
      if text.contains(UInt8(ascii: "-")) { return word.text.upperBound }
    }
    return words[min(3, words.count) - 1].text.lowerBound
  }

  private static let withouts: WordSet = [
    "without", "sans", "ohne", "sin", "senza", "zonder", "sem", "bez", "без", "utan", "uden",
    "uten",
  ]

  private static let qualifiers: WordSet = [
    "former", "formerly", "acting", "retired", "interim", "the", "a", "an", "senior", "junior",
    "chief",
    "deputy", "assistant", "associate", "honorary", "emeritus", "founding", "past", "immediate",
    "full",
    "adjunct", "visiting", "international", "national", "regional", "independent", "freelance",
    "ancien",
    "ancienne", "ehemaliger", "ehemalige", "bývalý", "бывший", "бывшая", "колишній", "były", "była",
    "ex",
    "le", "la", "il", "el", "der", "die",
  ]

  private static func scriptless(_ contains: Bool, _ starts: Bool, _ ends: Bool, _ bodyLast: Bool)
    -> Double
  {
    guard contains else { return 0 }
    return ends ? 0.85 : bodyLast ? 0.2 : starts ? 0.6 : 0.4
  }

  /// `King's College`, `Writers’ Union`: whose it is.
  private static func isOwner(_ page: Page, _ post: Range<Int>) -> Bool {
    let behind = page.folded[post.upperBound...].prefix(4)
    guard let sign = [[0x27], [0xE2, 0x80, 0x99]].first(where: behind.starts) else { return false }
    let next = behind.dropFirst(sign.count).first
    return next == UInt8(ascii: "s")
      || next == 0x20 && page.folded[post].last == UInt8(ascii: "s")
  }

  private static func isPlural(_ page: Page, _ word: WordShape) -> Bool {
    page.folded[word.text].last == UInt8(ascii: "s")
  }

  private static func isPluralEnd(_ page: Page, _ end: Int) -> Bool {
    page.folded[end - 1] == UInt8(ascii: "s")
  }

  private static func isListed(_ page: Page, _ range: Range<Int>) -> Bool {
    page.text[range].contains(UInt8(ascii: ","))
  }

  /// `Musicologist`, `Historienne`, `Journaliste`: what people who do a thing are called.
  private static func hasPersonEnding(_ page: Page, _ word: WordShape) -> Bool {
    guard word.letters >= 6, word.casing != .upper, word.casing != .mixed else { return false }
    let bytes = page.folded[word.text]
    return personEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let personEndings: [[UInt8]] = [
    "ist", "ator", "ologist", "ician", "arian", "iste", "eur", "euse", "trice", "ienne", "ista",
    "tore", "logo",
    "loge", "login", "istin", "erin", "ник", "ист", "лог", "тель",
  ].map { Array($0.utf8) }
}
