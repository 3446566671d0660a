/// The document as detectors and extractors see it: its text, that text in lower case, and the
/// phrases of the lexicons that stand in each line.
public struct Page: Sendable {
  /// A phrase of a lexicon in the text.
  package struct Hit: Sendable {
    package var section: LexiconSection
    /// Where it stands, in `text` and `folded` alike.
    package var text: Range<Int>
    /// Index into `Lexicon.standard.entries`.
    package var entry: Int
    /// Index into `Lexicon.standard.languages`.
    package var language: Int
  }

  /// The lexicons that its hits were found in.
  package let lexicon: Lexicon
  /// `Reading.text`.
  package let text: [UInt8]
  /// The text in lower case, byte for byte as long.
  package let folded: [UInt8]
  package let lines: [Line]
  /// BCP 47 code of the document's own language; `und` where nothing tells.
  package private(set) var language = "und"
  /// The language of each line, as an index into `Lexicon.standard.languages`; -1 where nothing tells.
  package private(set) var lineLanguages: [Int] = []
  /// The document's language as an index into `Lexicon.standard.languages`; -1 for `und`.
  package private(set) var mainLanguage = -1
  private var hits: [Hit] = []
  /// Where the hits of each line start; one more entry than lines.
  private var starts: [Int] = [0]

  package init() {
    lexicon = Lexicon([])
    text = []
    folded = []
    lines = []
  }

  package init(_ reading: Reading) {
    let lexicon = Lexicon.needed(for: reading.text)
    self.lexicon = lexicon
    text = reading.text
    folded = Letters.lowercased(reading.text)
    lines = reading.lines
    starts.reserveCapacity(lines.count + 1)
    for line in lines {
      collect(line.text, lexicon: lexicon)
      starts.append(hits.count)
    }
    let guess = LanguageGuess(
      page: self, lexicon: lexicon, declared: reading.declaredLanguage)
    language = guess.document
    lineLanguages = guess.lines
    mainLanguage = guess.main
    keep { hit, line in guess.accepts(hit, in: line) }
  }

  /// Whether the document's own script writes without spaces between words.
  package var isIdeographic: Bool { ["zh", "zh-Hant", "ja", "ko"].contains(language) }

  /// The phrases that stand in a line, by their start, longer ones first.
  package func hits(in line: Int) -> ArraySlice<Hit> {
    hits[starts[line]..<starts[line + 1]]
  }

  /// The phrases of one section that lie within `range` of a line.
  package func hits(
    _ section: LexiconSection, in line: Int, within range: Range<Int>? = nil
  ) -> [Hit] {
    hits(in: line).filter {
      $0.section == section
        && (range.map { [text = $0.text] in
          $0.lowerBound <= text.lowerBound && text.upperBound <= $0.upperBound
        } ?? true)
    }
  }

  /// The first phrase of any of the sections that begins at `start`, the longest.
  package func hit(_ sections: Set<LexiconSection>, at start: Int, in line: Int) -> Hit? {
    hits(in: line, at: start).filter { sections.contains($0.section) }
      .max { $0.text.count < $1.text.count }
  }

  /// The phrases that begin at `start`: hits ascend by their start, and a line may hold thousands.
  private func hits(in line: Int, at start: Int) -> ArraySlice<Hit> {
    let all = hits(in: line)
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if all[middle].text.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.text.lowerBound == start }
  }

  private mutating func collect(_ range: Range<Int>, lexicon: Lexicon) {
    let first = hits.count
    folded.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var at = range.lowerBound
      var insideWord = false
      while at < range.upperBound {
        let (kind, length) = Letters.scalar(span, at: at)
        switch kind {
        case .blank: insideWord = false
        case .word where insideWord: break
        case .word, .ideograph, .other:
          lexicon.matches(span, at: at, end: range.upperBound) { entry, end in
            let found = lexicon.entries[entry]
            hits.append(
              Hit(
                section: found.section, text: at..<end, entry: entry, language: found.language))
          }
          insideWord = kind == .word
        }
        at += length
      }
    }
    if hits.count - first > 1 {
      hits[first...].sort {
        ($0.text.lowerBound, -$0.text.upperBound, $0.section.rawValue, $0.entry)
          < ($1.text.lowerBound, -$1.text.upperBound, $1.section.rawValue, $1.entry)
      }
    }
  }

  private mutating func keep(_ accepts: (Hit, Int) -> Bool) {
    var kept: [Hit] = []
    kept.reserveCapacity(hits.count)
    var keptStarts = [0]
    for line in lines.indices {
      for hit in hits[starts[line]..<starts[line + 1]] where accepts(hit, line) { kept.append(hit) }
      keptStarts.append(kept.count)
    }
    hits = kept
    starts = keptStarts
  }
}
