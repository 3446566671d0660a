/// Takes from a row what is no part of an entry: numbers, `[signed]`, note marks, a date.
struct RowEnds {
  private(set) var text: Range<Int>
  private(set) var noteRefs: [String] = []
  private(set) var isBehalf = false
  /// Whether an article says that it is no person.
  private(set) var isBody = false

  private let page: Page
  private let line: Int

  init(_ page: Page, line: Int, _ range: Range<Int>) {
    self.page = page
    self.line = line
    text = page.trimmed(range, of: .blanks)
    takeEmphasis()
    takeNumber()
    takeNoteSpans()
    takeLabels()
    takeNoteMarks()
    takeRemark()
    takeDate()
    takeRemark()
    takeSigningVerb()
    takeConjunction()
    takeArticle()
    text = trimmedEnds(text)
  }

  /// `**`, `_`, quotation marks that a scraper left around a line.
  private mutating func takeEmphasis() {
    while let byte = page.text[text].first,
      byte == 0x5F || byte == 0x2A || byte == 0x20 || byte == 0x3E
    { text.removeFirst() }
    var end = text.upperBound
    // One asterisk at the end is a note mark.
    while end > text.lowerBound, page.text[end - 1] == 0x5F || page.text[end - 1] == 0x20 {
      end -= 1
    }
    while end - 1 > text.lowerBound, page.text[end - 1] == 0x2A, page.text[end - 2] == 0x2A,
      page.text[text.lowerBound..<end - 2].contains(0x2A) == false, range(opens: end)
    {
      end -= 2
    }
    text = text.lowerBound..<end
  }

  private func range(opens end: Int) -> Bool {
    let start = page.lines[line].text.lowerBound
    return start + 1 < end && page.text[start] == 0x2A && page.text[start + 1] == 0x2A
  }

  /// `12. Name`, `(3) Name`, `4) Name`.
  private mutating func takeNumber() {
    var at = text.lowerBound
    let bracketed = at < text.upperBound && page.text[at] == UInt8(ascii: "(")
    if bracketed { at += 1 }
    let digits = at
    while at < text.upperBound, page.text[at] &- 0x30 < 10 { at += 1 }
    guard at > digits, at - digits <= 5, at < text.upperBound else { return }
    let close = page.text[at]
    guard close == UInt8(ascii: ".") || close == UInt8(ascii: ")"), at + 1 < text.upperBound,
      page.text[at + 1] == 0x20
    else { return }
    let rest = page.trimmed(at + 1..<text.upperBound, of: .blanks)
    if !bracketed, at - digits == 1, isOrdinal(rest) { return }
    text = rest
  }

  /// `1. Vorsitzender`: a number that belongs to the post, in a line that no list counts.
  private func isOrdinal(_ rest: Range<Int>) -> Bool {
    page.lines[line].marker == nil
      && page.phraseEnd(in: line, at: rest.lowerBound, before: rest.upperBound, of: [.role])
        != nil
  }

  /// Note references that the markup knows: superscripts and declared markers.
  private mutating func takeNoteSpans() {
    for span in page.lines[line].markup.spans.reversed() {
      guard span.form == .superscript || span.form == .noteReference,
        text.lowerBound < span.text.lowerBound, span.text.upperBound <= text.upperBound,
        span.text.count <= 8,
        page.trimmed(span.text.upperBound..<text.upperBound, of: .separators).isEmpty
      else { continue }
      let label = span.target ?? label(page.text[span.text])
      if label.isEmpty { continue }
      noteRefs.insert(label, at: 0)
      text = page.trimmed(text.lowerBound..<span.text.lowerBound, of: .blanks)
    }
  }

  /// `[signed]`, `(Signed)`, `/s/`, `Signed,`, `Signed by:`, `On behalf of`.
  private mutating func takeLabels() {
    for _ in 0..<3 {
      guard !text.isEmpty else { return }
      if let rest = SigningLabel(page, line: line, text).end {
        let trimmed = page.trimmed(rest..<text.upperBound, of: .separators)
        text = max(trimmed.lowerBound, rest)..<max(trimmed.lowerBound, text.upperBound)
      } else if !opensWithName, let rest = Behalf.end(page, text) {
        isBehalf = true
        text = page.trimmed(rest..<text.upperBound, of: .blanks)
        return
      } else {
        return
      }
    }
  }

  /// `Per Lindqvist, editor` signs for nobody.
  private var opensWithName: Bool {
    page.phraseEnd(in: line, at: text.lowerBound, before: text.upperBound, of: [.givenName])
      != nil
  }

  /// `*`, `†`, `[1]`, `¹` behind a name.
  private mutating func takeNoteMarks() {
    for _ in 0..<4 {
      let tail = page.trimmed(text, of: .blanks)
      guard let start = NoteMark.start(page, tail) else { return }
      noteRefs.insert(label(page.text[start..<tail.upperBound]), at: 0)
      text = page.trimmed(tail.lowerBound..<start, of: .blanks)
    }
  }

  private func label(_ bytes: ArraySlice<UInt8>) -> String {
    let inner = bytes.filter { ![0x5B, 0x5D, 0x28, 0x29, 0x20, 0x5E].contains($0) }
    return NoteMark.plain(String(decoding: inner, as: UTF8.self))
  }

  /// `（盖章）`, `(이상 9개 단체)`, `(mark)`: brackets that tell of the signing and not of who signs.
  private mutating func takeRemark() {
    let tail = page.trimmed(text, of: .blanks)
    guard let (outer, inside) = Brackets.last(page, tail), outer.lowerBound > tail.lowerBound + 2,
      page.isPhrase(inside, in: line, of: [.signatureLabel])
        || Counters.counts(page, inside)
    else { return }
    text = page.trimmed(tail.lowerBound..<outer.lowerBound, of: .blanks)
  }

  /// A date behind the name: `陈某 2019年1月27日`, `A. Smith, 12 May 2020`.
  private mutating func takeDate() {
    if let start = TrailingDate.start(page, line: line, text) {
      text = page.trimmed(text.lowerBound..<start, of: .separators)
    }
  }

  /// `敬上`, `谨启`, `올림` behind the name.
  private mutating func takeSigningVerb() {
    for _ in 0..<2 {
      guard let last = page.text[text].last, last >= 0x80 else { return }
      var cut: Int?
      for hit in page.phrases(in: line, within: text)
      where hit.section == .closing && hit.text.upperBound == text.upperBound
        && hit.text.lowerBound > text.lowerBound + 3 && page.text[hit.text.lowerBound] >= 0xE3
      {
        cut = min(cut ?? hit.text.lowerBound, hit.text.lowerBound)
      }
      let bytes = page.text[text]
      if cut == nil, text.count >= 12, bytes.suffix(3).elementsEqual("上".utf8) {
        cut = text.upperBound - 3
      }
      guard let cut else { return }
      let rest = page.trimmed(text.lowerBound..<cut, of: .blanks)
      guard rest.count >= 6 else { return }
      text = rest
    }
  }

  /// `and C. Brown`, `A. Smith and` at the ends of a run.
  private mutating func takeConjunction() {
    let words = page.words(in: text, limit: 40)
    guard words.count > 1, words.count < 40 else { return }
    func joins(_ word: WordShape) -> Bool {
      word.casing == .lower && word.letters > 1
        && SmallWords.conjunctions.contains(page.folded[word.text])
    }
    if joins(words[0]) { text = words[1].text.lowerBound..<text.upperBound }
    // `and and`
    if let last = words.last, joins(last), last.text.lowerBound > text.lowerBound,
      page.trimmed(last.text.upperBound..<text.upperBound, of: .separators).isEmpty
    {
      text = text.lowerBound..<words[words.count - 2].text.upperBound
    }
  }

  /// `O Movimento dos Moradores`: Portuguese lists name bodies with their articles.
  private mutating func takeArticle() {
    guard page.language.hasPrefix("pt") else { return }
    let words = page.words(in: text, limit: 2)
    guard words.count == 2, words[0].text.lowerBound == text.lowerBound,
      Self.articles.contains(page.folded[words[0].text]), words[0].isCapitalized,
      words[1].isCapitalized, words[1].letters >= 3,
      words[1].text.lowerBound == words[0].text.upperBound + 1
    else { return }
    text = words[1].text.lowerBound..<text.upperBound
    isBody =
      page.phraseEnd(
        in: line, at: words[1].text.lowerBound, before: text.upperBound, of: [.givenName]) == nil
  }

  private static let articles: WordSet = ["a", "o", "as", "os"]

  /// `(Harbour Trust)` as well: brackets around the whole row say nothing.
  private func trimmedEnds(_ range: Range<Int>) -> Range<Int> {
    let inner = page.trimmed(range, of: .separators)
    guard let whole = Brackets.last(page, inner), whole.outer == inner else { return inner }
    return whole.inside
  }
}
