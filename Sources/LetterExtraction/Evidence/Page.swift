/// The document as detectors and extractors see it: its text, that text in lower case, and the
/// phrases of the lexicons that stand in each line.
public struct Page: Sendable {
  /// `Reading.text`.
  package var text: [UInt8] { content.text }
  /// The text in lower case, byte for byte as long.
  package var folded: [UInt8] { content.folded }
  package var lines: [Line] { content.lines }
  /// BCP 47 code of the document's own language; `und` where nothing tells.
  package var language: String { content.guess.document }
  /// The language of each line, as an index into `BuiltInLexicons.languages`; -1 where nothing
  /// tells.
  package var lineLanguages: [Int] { content.guess.lines }
  /// The document's language as an index into `BuiltInLexicons.languages`; -1 for `und`.
  package var mainLanguage: Int { content.guess.main }

  /// What never changes, shared by all who hold the page: copying it costs one count.
  private final class Content: Sendable {
    let text: [UInt8]
    let folded: [UInt8]
    let lines: [Line]
    let telltales: Telltales
    let guess: LanguageGuess
    let lexicons: PageLexicons
    let hits: PageHits
    let words: WordTable
    let plainWords: [Range<Int>]
    let shapes: [LineShape]
    let isIdeographic: Bool
    let shared: SharedMeanings

    init(_ reading: Reading) {
      text = reading.text
      folded = Letters.lowercased(reading.text)
      lines = reading.lines
      let hashed = PageWords(folded, lines)
      telltales = Telltales(hashed, folded, lines)
      guess = LanguageGuess(text, lines, telltales, declared: reading.declaredLanguage)
      lexicons = PageLexicons(guess.languages)
      hits = PageHits(hashed, folded, lines, guess, lexicons)
      words = WordTable(text)
      plainWords = hashed.plain
      shapes = lines.indices.map { [lines, text] in LineShape(text, lines[$0].text) }
      shared = SharedMeanings(lines, shapes)
      isIdeographic = ["zh", "zh-Hant", "ja", "ko"].contains(guess.document)
    }
  }

  private let content: Content
  /// What every page is before its lines are read.
  private static let nothing = Content(Reading())

  package init() { content = Self.nothing }

  package init(_ reading: Reading) { content = Content(reading) }

  /// What the markup says of headline and text alike.
  var shared: SharedMeanings { content.shared }

  /// Whether the document's own script writes without spaces between words.
  package var isIdeographic: Bool { content.isIdeographic }

  /// The phrases that stand in a line, by their start, longer ones first.
  package func hits(in line: Int) -> ArraySlice<Hit> { content.hits[line] }

  /// The sections that the phrases of a line are of.
  package func sections(in line: Int) -> SectionSet { content.hits.sections[line] }

  /// The phrases of one section that lie within `range` of a line.
  package func hits(
    _ section: LexiconSection, in line: Int, within range: Range<Int>? = nil
  ) -> [Hit] {
    guard sections(in: line).contains(section) else { return [] }
    return hits(in: line).filter {
      $0.section == section
        && (range.map { [text = $0.text] in
          $0.lowerBound <= text.lowerBound && text.upperBound <= $0.upperBound
        } ?? true)
    }
  }

  /// The phrases of a line that start within `range`, found without a walk over the others.
  package func phrases(in line: Int, within range: Range<Int>) -> ArraySlice<Hit> {
    content.hits.hits(in: line, from: range.lowerBound, to: range.upperBound)
  }

  /// The phrases of neighbouring lines that start within `range`.
  package func phrases(in lines: Range<Int>, within range: Range<Int>) -> ArraySlice<Hit> {
    content.hits.hits(in: lines, from: range.lowerBound, to: range.upperBound)
  }

  /// All words of the text without what may join them: runs of letters, and each ideograph.
  package var plainWords: [Range<Int>] { content.plainWords }

  /// The typography of each line.
  package var shapes: [LineShape] { content.shapes }

  /// Whether the name of a month, or of a day, begins at a place, in whatever language; for places
  /// where a word of a line begins.
  package func mayHoldNumber(_ section: LexiconSection, at start: Int) -> Bool {
    content.telltales.hasNumber(section, at: start)
  }

  /// Calls `found` with every phrase of a section of months or days, in whatever language, that
  /// begins at `start`, be that within a word.
  func numbers(
    _ section: LexiconSection, at start: Int, end: Int,
    _ found: (_ value: Int, _ language: Int, _ end: Int) -> Void
  ) {
    let lexicon = content.telltales.lexicon
    lexicon.matches(folded.span, at: start, end: end) { entry, stop in
      guard entry.section == section, let value = lexicon.number(of: lexicon.entries[entry.entry])
      else { return }
      found(value, entry.language, stop)
    }
  }

  /// What stands behind `=` in the entry of a phrase.
  package func value(of hit: Hit) -> String? {
    let lexicon = content.lexicons[hit.language]
    return lexicon.value(of: lexicon.entries[hit.entry])
  }

  package func number(of hit: Hit) -> Int? { value(of: hit).flatMap { Int($0) } }

  /// BCP 47 code of a phrase's language, or `common`.
  package func language(of hit: Hit) -> String { BuiltInLexicons.languages[hit.language] }

  /// Whether a phrase of one of the sections begins at `start`, be that within a word, and ends
  /// where it is wanted.
  func hasPhrase(
    _ sections: SectionSet, at start: Int, end: Int, endingAt isWanted: (Int) -> Bool
  ) -> Bool {
    var found = false
    content.lexicons.matches(folded.span, at: start, end: end) { section, stop in
      if sections.contains(section), isWanted(stop) { found = true }
    }
    return found
  }

  /// Whether two words that stand apart are a phrase of a section where they stand side by side.
  func isPhrase(_ first: Range<Int>, _ second: Range<Int>, of section: LexiconSection) -> Bool {
    let joined = folded[first] + [0x20] + folded[second]
    var found = false
    content.lexicons.matches(Array(joined).span, at: 0, end: joined.count) {
      if $0 == section, $1 == joined.count { found = true }
    }
    return found
  }

  /// The words of a part of the text, at most `limit`.
  package func words(in range: Range<Int>, limit: Int = 48) -> WordList {
    content.words.words(of: content.text, in: range, limit: limit)
  }

  /// The first phrase of any of the sections that begins at `start`, the longest.
  package func hit(_ sections: SectionSet, at start: Int, in line: Int) -> Hit? {
    guard !self.sections(in: line).isDisjoint(with: sections) else { return nil }
    var best: Hit?
    for hit in content.hits.hits(in: line, at: start) where sections.contains(hit.section) {
      if best.map({ $0.text.count < hit.text.count }) ?? true { best = hit }
    }
    return best
  }
}
