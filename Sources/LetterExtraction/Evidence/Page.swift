/// The document as detectors and extractors see it: its text, that text in lower case, and the
/// phrases of the lexicons that stand in each line.
public struct Page: Sendable {
  /// The lexicons that its hits were found in.
  package var lexicon: Lexicon { content.lexicon }
  /// `Reading.text`.
  package var text: [UInt8] { content.text }
  /// The text in lower case, byte for byte as long.
  package var folded: [UInt8] { content.folded }
  package var lines: [Line] { content.lines }
  /// BCP 47 code of the document's own language; `und` where nothing tells.
  package var language: String { content.guess.document }
  /// The language of each line, as an index into `Lexicon.standard.languages`; -1 where nothing tells.
  package var lineLanguages: [Int] { content.guess.lines }
  /// The document's language as an index into `Lexicon.standard.languages`; -1 for `und`.
  package var mainLanguage: Int { content.guess.main }

  /// What never changes, shared by all who hold the page: copying it costs one count.
  private final class Content: Sendable {
    let lexicon: Lexicon
    let text: [UInt8]
    let folded: [UInt8]
    let lines: [Line]
    let guess: LanguageGuess
    let hits: PageHits
    let words: WordTable
    let plainWords: [Range<Int>]
    let shapes: [LineShape]
    let isIdeographic: Bool
    let shared: SharedMeanings

    init(_ reading: Reading, _ lexicon: Lexicon) {
      self.lexicon = lexicon
      text = reading.text
      folded = Letters.lowercased(reading.text)
      lines = reading.lines
      var hits = PageHits(folded, lines, lexicon)
      let guess = LanguageGuess(text, lines, hits, lexicon, declared: reading.declaredLanguage)
      hits.keep { hit, line in guess.accepts(hit, in: line) }
      self.guess = guess
      self.hits = hits
      words = WordTable(text)
      plainWords = Words.ranges(text, in: 0..<text.count)
      shapes = lines.indices.map { [lines, text] in LineShape(text, lines[$0].text) }
      shared = SharedMeanings(lines, shapes)
      isIdeographic = ["zh", "zh-Hant", "ja", "ko"].contains(guess.document)
    }
  }

  private let content: Content

  package init() { content = Content(Reading(), Lexicon([])) }

  package init(_ reading: Reading) {
    content = Content(reading, Lexicon.needed(for: reading.text))
  }

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
    content.hits.hasNumber(section, at: start)
  }

  /// The words of a part of the text, at most `limit`.
  package func words(in range: Range<Int>, limit: Int = 48) -> [WordShape] {
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
