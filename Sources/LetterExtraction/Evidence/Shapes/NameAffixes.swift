/// A range without the honorifics before a name and the degrees behind it.
struct NameAffixes {
  private(set) var core: Range<Int>
  private(set) var honorific: Range<Int>?
  private(set) var postNominals: Range<Int>?
  /// Whether the honorific is a post as well: `Director`, `Senator`.
  private(set) var honorificIsRole = false

  private let page: Page
  private let line: Int
  /// Whether the line has any honorific or degree that a lexicon knows.
  private let mayHaveTitles: Bool

  private static let titles: SectionSet = [.honorific, .honorificSuffix, .postNominal]

  init(_ page: Page, line: Int, _ range: Range<Int>) {
    self.page = page
    self.line = line
    core = page.trimmed(range, of: .separators)
    let sections = page.sections(in: line)
    mayHaveTitles = !sections.isDisjoint(with: Self.titles)
    if mayHaveTitles { takeBracketed() }
    takeSuffixes()
    // Without an honorific in the line there is none behind an article either.
    if mayHaveTitles { takeHonorifics() }
  }

  /// `(Mrs.) Jane Smith`.
  private mutating func takeBracketed() {
    guard page.text[core].first == UInt8(ascii: "("),
      let close = page.text[core].firstIndex(of: UInt8(ascii: ")")),
      page.isPhrase(core.lowerBound + 1..<close, in: line, of: [.honorific])
    else { return }
    let rest = page.trimmed(close + 1..<core.upperBound, of: .separators)
    guard !rest.isEmpty else { return }
    honorific = core.lowerBound + 1..<close
    core = rest
  }

  /// `His Excellency Mr.`, `Prof. Dr.`: as many as stand there, as long as something is left.
  private mutating func takeHonorifics() {
    var start = core.lowerBound
    var found: Range<Int>?
    while let end = honorificEnd(at: start) {
      let rest = page.trimmed(end..<core.upperBound, of: .separators)
      guard !rest.isEmpty,
        rest.lowerBound > end || isIdeographic(end) || page.text[end - 1] == UInt8(ascii: "."),
        !page.text[end..<rest.lowerBound].contains(UInt8(ascii: ",")),
        // `Pan-European`: part of a word.
        page.text[end] != UInt8(ascii: "-")
      else { break }
      let isRole = page.phraseEnd(in: line, at: start, before: end, of: [.role]) != nil
      honorificIsRole = isRole && (found == nil || honorificIsRole)
      found = core.lowerBound..<end
      start = behindConjunction(rest.lowerBound) ?? rest.lowerBound
    }
    guard let found else { return }
    // One in brackets stands before it, one of the East behind the name.
    let first = honorific.map { min($0.lowerBound, found.lowerBound) } ?? found.lowerBound
    honorific = first..<found.upperBound
    core = start..<core.upperBound
  }

  /// `Mr and Mrs Smith`: where the second title begins, if a conjunction leads to one.
  private func behindConjunction(_ start: Int) -> Int? {
    guard start < core.upperBound else { return nil }
    var next = start
    if page.text[start] == UInt8(ascii: "&") {
      next = start + 1
    } else if let word = page.words(in: start..<core.upperBound, limit: 1).first,
      word.text.lowerBound == start, word.casing == .lower,
      SmallWords.conjunctions.contains(page.folded[word.text])
    {
      next = word.text.upperBound
    } else {
      return nil
    }
    let rest = page.trimmed(next..<core.upperBound, of: .blanks)
    guard let end = honorificEnd(at: rest.lowerBound), end < core.upperBound,
      page.text[end] == 0x20
    else { return nil }
    return rest.lowerBound
  }

  private func honorificEnd(at start: Int) -> Int? {
    guard
      var end = page.phraseEnd(
        in: line, at: start, before: core.upperBound, of: [.honorific])
    else {
      // `The Very Rev.`: the article is not in the lexicon.
      guard page.folded[start..<core.upperBound].starts(with: "the ".utf8) else { return nil }
      return honorificEnd(at: start + 4)
    }
    let dot = UInt8(ascii: ".")
    if end < core.upperBound, page.text[end] == dot, page.text[end - 1] != dot { end += 1 }
    while let next = smallDegreeEnd(behind: end) { end = next }
    let word = page.text[start..<end]
    // Continuation bytes are no letters of their own.
    let letters = word.filter { $0 != dot && $0 & 0xC0 != 0x80 }
    if letters.count == 1, let letter = letters.first,
      Letters.isCapital(Letters.decode(page.text.span, at: start).0), !isTitle(letter | 0x20)
    {
      return nil
    }
    // Somebody may be called Dean, Earl or Prince: an honorific that is a given name too counts
    // only where two words follow.
    let isName =
      page.phraseEnd(in: line, at: start, before: end, of: [.givenName]) == end
    if isName, page.words(in: end..<core.upperBound, limit: 3).count < 2 {
      return nil
    }
    return end
  }

  /// A single letter is an initial, but for the French `M.` and the Spanish `D.`.
  private func isTitle(_ letter: UInt8) -> Bool {
    switch page.language.prefix(2) {
    case "fr": letter == UInt8(ascii: "m")
    case "es": letter == UInt8(ascii: "d")
    default: false
    }
  }

  /// `Prof. Dr. med.`, `dr hab. inż.`: a short small word with a full stop goes on with the title.
  private func smallDegreeEnd(behind end: Int) -> Int? {
    guard end < core.upperBound, page.text[end] == 0x20 else { return nil }
    let rest = page.text[(end + 1)..<core.upperBound]
    let word = rest.prefix { $0 &- 0x61 < 26 || $0 >= 0x80 }
    guard (1...6).contains(word.count), rest.dropFirst(word.count).starts(with: [0x2E, 0x20]),
      word.elementsEqual(page.folded[word.indices])
    else { return nil }
    return word.endIndex + 1
  }

  private func isIdeographic(_ end: Int) -> Bool { page.text[end - 1] >= 0x80 }

  /// `, PhD, MPH`, ` AO QC`, `(Ms)`, `(ret.)`, and the honorifics that follow a name in the East.
  private mutating func takeSuffixes() {
    var guardCount = 0
    while guardCount < 6, let start = suffixStart() {
      guardCount += 1
      let rest = page.trimmed(core.lowerBound..<start, of: .separators)
      guard !rest.isEmpty else { return }
      let suffix = start..<core.upperBound
      if isHonorificSuffix(suffix) {
        if honorific == nil { honorific = page.trimmed(suffix, of: .edges) }
      } else {
        postNominals = start..<(postNominals?.upperBound ?? core.upperBound)
      }
      core = rest
    }
  }

  private func isHonorificSuffix(_ range: Range<Int>) -> Bool {
    page.isPhrase(range, in: line, of: [.honorific, .honorificSuffix])
  }

  private func suffixStart() -> Int? {
    if let year = classYearStart() { return year }
    if page.text[core].last == UInt8(ascii: ")"),
      let open = page.text[core].lastIndex(of: UInt8(ascii: "("))
    {
      let inside = open + 1..<core.upperBound - 1
      let known = page.isPhrase(inside, in: line, of: [.honorific, .postNominal, .honorificSuffix])
      let isPost = page.isPhrase(inside, in: line, of: [.role])
      return known && !isPost || SmallWords.retired.contains(string(inside)) ? open : nil
    }
    var best: Int?
    if mayHaveTitles {
      for hit in page.phrases(in: line, within: core)
      where hit.section == .postNominal || hit.section == .honorificSuffix
        || hit.section == .honorific
      {
        guard hit.text.lowerBound > core.lowerBound, hit.text.upperBound <= core.upperBound,
          page.trimmed(hit.text.upperBound..<core.upperBound, of: .edges).isEmpty,
          isSuffix(hit), !isGeneration(hit.text)
        else { continue }
        best = min(best ?? hit.text.lowerBound, hit.text.lowerBound)
      }
    }
    return best ?? unknownDecoration()
  }

  /// `Jane Smith ’98`: the year in which somebody left a school.
  private func classYearStart() -> Int? {
    let tail = page.text[core].suffix(6)
    guard tail.suffix(2).allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    for sign in [[0x27], [0xE2, 0x80, 0x99], [0xE2, 0x80, 0x98]] as [[UInt8]]
    where tail.dropLast(2).suffix(sign.count + 1).elementsEqual([0x20] + sign) {
      return core.upperBound - 2 - sign.count
    }
    return nil
  }

  private func isGeneration(_ range: Range<Int>) -> Bool {
    SmallWords.generations.contains(string(range))
  }

  /// `Jane Smith OCSO`: capitals behind a given name and a surname that no lexicon knows.
  private func unknownDecoration() -> Int? {
    guard page.sections(in: line).contains(.givenName) else { return nil }
    let words = page.words(in: core, limit: 6)
    guard words.count == 3 || words.count == 4, let last = words.last, last.casing == .upper,
      (2...5).contains(last.letters), !isGeneration(last.text), !last.isInitials,
      last.text.upperBound == core.upperBound,
      // Behind a comma an acronym is a body.
      !page.text[core].contains(UInt8(ascii: ",")),
      words.dropLast().allSatisfy({ $0.casing == .capital }),
      page.phrases(in: line, within: core).contains(where: { $0.section == .givenName }),
      !page.phrases(in: line, within: core).contains(where: {
        $0.section == .organization || $0.section == .role
      })
    else { return nil }
    return last.text.lowerBound
  }

  /// A degree is set off by a comma or written in capitals: `Yo-Yo Ma` has none.
  private func isSuffix(_ hit: Page.Hit) -> Bool {
    let before = page.trimmed(core.lowerBound..<hit.text.lowerBound, of: .blanks)
    let comma = page.trimmed(before, of: .separators).upperBound < before.upperBound
    if hit.section == .honorificSuffix {
      if page.text[hit.text.lowerBound] < 0x80 { return false }
      let words = page.words(in: before, limit: 4)
      guard let last = words.last, last.script != .cased else { return false }
      // What is left must be long enough to be a name: 주 and 양 are surnames too.
      return words.reduce(0) { $0 + $1.letters } >= 2
    }
    // A post behind a comma is a post, not a title.
    if comma, page.isPhrase(hit.text, in: line, of: [.role]) { return false }
    if hit.section == .honorific { return comma && isSpaced(hit.text.lowerBound) }
    if page.text[hit.text.lowerBound] >= 0xE3 { return before.count >= 6 }
    if comma { return true }
    guard isSpaced(hit.text.lowerBound) else { return false }
    let word = page.words(in: hit.text, limit: 1).first
    let left = page.words(in: before, limit: 4)
    let shouting = left.allSatisfy { $0.casing == .upper }
    return (word?.casing == .upper || word?.casing == .mixed) && left.count >= 2
      && (!shouting || hit.text.count > 3 || !isName(hit.text))
  }

  /// `MA` is a surname too.
  private func isName(_ range: Range<Int>) -> Bool {
    page.isPhrase(range, in: line, of: [.surname, .givenName])
  }

  private func isSpaced(_ offset: Int) -> Bool {
    let before = page.text[offset - 1]
    return before == 0x20 || before == 0x2C
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: page.folded[page.trimmed(range, of: .edges)], as: UTF8.self)
  }
}
