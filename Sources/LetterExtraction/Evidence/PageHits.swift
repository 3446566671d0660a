/// The phrases of the lexicons in each line of a text.
struct PageHits: Sendable {
  private var all: [Page.Hit] = []
  /// Where the hits of each line start; one more entry than lines.
  private var starts: [Int] = [0]
  /// Where names of months and of days begin, in all languages.
  private var months: [Int] = []
  private var days: [Int] = []
  /// The sections of each line's hits.
  private(set) var sections: [SectionSet] = []

  /// All that the lexicons have, in any language, by their start.
  init(_ folded: [UInt8], _ lines: [Line], _ lexicon: Lexicon) {
    starts.reserveCapacity(lines.count + 1)
    all.reserveCapacity(folded.count / 4)
    folded.withUnsafeBufferPointer { buffer in
      for line in lines.indices {
        collect(buffer.span, lines[line].text, lexicon)
        starts.append(all.count)
      }
    }
  }

  private mutating func collect(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon
  ) {
    var next = Self.word(text, from: range.lowerBound, end: range.upperBound)
    while let first = next {
      next = Self.word(text, from: first.end, end: range.upperBound)
      let longer = Self.hash(first, next, text, end: range.upperBound)
      lexicon.matches(text, first, longer: longer, end: range.upperBound) { entry, end in
        let found = lexicon.entries[entry]
        if found.section == .month, months.last != first.start { months.append(first.start) }
        if found.section == .dayOrdinal, days.last != first.start { days.append(first.start) }
        all.append(Page.Hit(found, at: entry, text: first.start..<end))
      }
    }
  }

  /// The next word, or character that is neither of a word nor blank.
  @inline(__always)
  private static func word(
    _ text: borrowing Span<UInt8>, from start: Int, end: Int
  ) -> Lexicon.Word? {
    var at = start
    while at < end {
      let (kind, length) = Letters.scalar(text, at: at)
      if kind != .blank { return Lexicon.firstWord(text, from: at, end: end) }
      at += length
    }
    return nil
  }

  /// Each word is hashed once: what follows one is mostly the next, behind a space or none.
  @inline(__always)
  private static func hash(
    _ first: Lexicon.Word, _ next: Lexicon.Word?, _ text: borrowing Span<UInt8>, end: Int
  ) -> UInt64? {
    if let next, next.start == first.end {
      return Lexicon.hash(first, next, text, isApart: false)
    }
    if let next, next.start == first.end + 1, text[first.end] == 0x20 {
      return Lexicon.hash(first, next, text, isApart: true)
    }
    return Lexicon.hash(behind: first, text, end: end)
  }

  /// Leaves those out that count for nothing, and puts those of one start in order: the longest
  /// first, then by the names of their sections.
  mutating func keep(_ accepts: (Page.Hit, Int) -> Bool) {
    var kept: [Page.Hit] = []
    kept.reserveCapacity(all.count)
    var keptStarts = [0]
    keptStarts.reserveCapacity(starts.count)
    for line in 0..<starts.count - 1 {
      var found: SectionSet = []
      let first = kept.count
      for hit in all[starts[line]..<starts[line + 1]] where accepts(hit, line) {
        found.insert(hit.section)
        var place = kept.count
        kept.append(hit)
        while place > first, Self.isBefore(hit, kept[place - 1]) {
          kept[place] = kept[place - 1]
          place -= 1
        }
        kept[place] = hit
      }
      keptStarts.append(kept.count)
      sections.append(found)
    }
    all = kept
    starts = keptStarts
  }

  private static func isBefore(_ one: Page.Hit, _ other: Page.Hit) -> Bool {
    if one.text.lowerBound != other.text.lowerBound {
      return one.text.lowerBound < other.text.lowerBound
    }
    if one.text.upperBound != other.text.upperBound {
      return one.text.upperBound > other.text.upperBound
    }
    if one.section != other.section { return one.section.rank < other.section.rank }
    return one.entry < other.entry
  }

  /// Whether a phrase that stands for a month or a day begins at a place, in any language.
  func hasNumber(_ section: LexiconSection, at start: Int) -> Bool {
    let places = section == .month ? months : days
    let first = places.partitioningIndex { $0 >= start }
    return first < places.count && places[first] == start
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
