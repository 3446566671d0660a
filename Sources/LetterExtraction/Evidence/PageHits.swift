/// The phrases of the lexicons in each line of a text, of the languages that count there.
struct PageHits: Sendable {
  private var all: [Page.Hit] = []
  /// Where the hits of each line start; one more entry than lines.
  private var starts: [Int] = [0]
  /// The sections of each line's hits.
  private(set) var sections: [SectionSet] = []

  /// - Parameter lexicons: those of the languages that `guess` lets count anywhere, by language.
  init(
    _ words: PageWords, _ folded: [UInt8], _ lines: [Line], _ guess: LanguageGuess,
    _ lexicons: PageLexicons
  ) {
    starts.reserveCapacity(lines.count + 1)
    sections.reserveCapacity(lines.count)
    all.reserveCapacity(folded.count / 8)
    let text = folded.span
    var found: [Page.Hit] = []
    for line in lines.indices {
      let first = all.count
      var set: SectionSet = []
      let skipsEnglish = guess.hasEnglishFurnitureOnly(in: line)
      // The phrases of English stand among the common ones.
      for language in guess.languages(in: line) where language != BuiltInLexicons.english {
        let lexicon = lexicons[language]
        found.removeAll(keepingCapacity: true)
        words.phrases(of: lexicon, in: line, text, end: lines[line].text.upperBound) {
          if skipsEnglish, $0.language == BuiltInLexicons.english, !$0.section.isFurniture {
            return
          }
          set.insert($0.section)
          Self.insert(Page.Hit($0, text: $1), into: &found)
        }
        merge(found, from: first)
      }
      starts.append(all.count)
      sections.append(set)
    }
  }

  /// Puts a hit in order among those of the same start.
  @inline(__always)
  private static func insert(_ hit: Page.Hit, into hits: inout [Page.Hit]) {
    var place = hits.count
    hits.append(hit)
    while place > 0, isBefore(hit, hits[place - 1]) {
      hits[place] = hits[place - 1]
      place -= 1
    }
    hits[place] = hit
  }

  /// Puts the hits of one more language in order among those of the line, which start at `first`.
  private mutating func merge(_ hits: [Page.Hit], from first: Int) {
    var known = all.count - 1
    var new = hits.count - 1
    all.append(contentsOf: hits)
    var place = all.count - 1
    // From the end on, until the new ones have their places.
    while new >= 0, known >= first {
      if Self.isBefore(hits[new], all[known]) {
        all[place] = all[known]
        known -= 1
      } else {
        all[place] = hits[new]
        new -= 1
      }
      place -= 1
    }
    while new >= 0 {
      all[place] = hits[new]
      new -= 1
      place -= 1
    }
  }

  /// By their start, longer ones first, then by the names of their sections.
  private static func isBefore(_ one: Page.Hit, _ other: Page.Hit) -> Bool {
    if one.text.lowerBound != other.text.lowerBound {
      return one.text.lowerBound < other.text.lowerBound
    }
    if one.text.upperBound != other.text.upperBound {
      return one.text.upperBound > other.text.upperBound
    }
    if one.section != other.section { return one.section.rank < other.section.rank }
    return (one.language, one.entry) < (other.language, other.entry)
  }

  subscript(line: Int) -> ArraySlice<Page.Hit> { all[starts[line]..<starts[line + 1]] }

  /// The hits of a line that begin at `start`.
  func hits(in line: Int, at start: Int) -> ArraySlice<Page.Hit> {
    hits(in: line, from: start, to: start + 1)
  }

  /// The hits of neighbouring lines that begin in a range.
  func hits(in lines: Range<Int>, from start: Int, to end: Int) -> ArraySlice<Page.Hit> {
    let hits = starts[lines.lowerBound]..<starts[lines.upperBound]
    let low = first(in: hits, from: start)
    return all[low..<first(in: low..<hits.upperBound, from: end)]
  }

  /// Those that begin in a range: hits ascend by their start, and a line may hold thousands.
  func hits(in line: Int, from start: Int, to end: Int) -> ArraySlice<Page.Hit> {
    let low = first(in: starts[line]..<starts[line + 1], from: start)
    var high = low
    let limit = starts[line + 1]
    if end - start > 64 {
      high = first(in: low..<limit, from: end)
    } else {
      while high < limit, all[high].text.lowerBound < end { high += 1 }
    }
    return all[low..<high]
  }

  private func first(in hits: Range<Int>, from offset: Int) -> Int {
    all[hits].partitioningIndex { $0.text.lowerBound >= offset }
  }
}
