/// Cuts a line of the signature zone where the source shows that it holds several rows: columns
/// side by side, lines that a reader joined, words that a scraper glued together.
struct RowCutting {
  private let page: Page
  private let draft: Draft

  init(_ draft: Draft) {
    self.draft = draft
    page = draft.page
  }

  struct Piece: Hashable, Sendable {
    var text: Range<Int>
    /// Which column it stands in, -1 where there are none.
    var column = -1
    /// Whether a post that no blank sets apart opens or ends it; lexicons cannot see it there.
    var opensWithPost = false
    var endsWithPost = false
  }

  /// How far from the left edge of the source's line a range begins.
  func sourceColumn(of range: Range<Int>) -> Int {
    let start = draft.reading.map.source(of: range).lowerBound
    let head = draft.source.bytes[..<start]
    return start - (head.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
  }

  func pieces(line index: Int, _ range: Range<Int>) -> [Piece] {
    let line = page.lines[index]
    guard line.markup.tableID < 0, range.count <= 1200 else { return [Piece(text: range)] }
    let isRaw = draft.source.mediaType != .html || line.markup.form == .preformatted
    let words = page.words(in: range, limit: 120)
    guard !words.isEmpty, words.count < 120 else { return [Piece(text: range)] }
    if isRaw, let columns = columns(words, range, isPreformatted: line.markup.form == .preformatted)
    {
      return columns
    }
    var cuts: [Int] = []
    if isRaw { cuts += breaks(index, words, range) }
    let seams = seams(words, range)
    cuts += seams.keys
    guard !cuts.isEmpty else { return [Piece(text: range)] }
    var pieces: [Piece] = []
    var start = range.lowerBound
    for cut in cuts.sorted() + [range.upperBound] where cut > start {
      let piece = page.trimmed(start..<cut, of: .blanks)
      if !piece.isEmpty {
        pieces.append(
          Piece(text: piece, opensWithPost: seams[start] == true, endsWithPost: seams[cut] == false)
        )
      }
      start = cut
    }
    return pieces
  }

  /// `Jane Smith <span>Chair</span>`: where a name ends that only an element of the page parts from
  /// what follows it.
  func nameEnd(line: Int, _ range: Range<Int>) -> Int? {
    guard draft.source.mediaType == .html else { return nil }
    let words = page.words(in: range, limit: 8)
    for (index, (before, after)) in zip(words, words.dropFirst()).enumerated()
    where index > 0 && after.text.lowerBound == before.text.upperBound + 1
      && gap(before, after).contains(UInt8(ascii: "<"))
      && !SmallWords.conjunctions.contains(page.folded[after.text])
    {
      let name = range.lowerBound..<before.text.upperBound
      if let strength = PersonName(page, line: line, name)?.strength, strength >= 0.4 {
        return name.upperBound
      }
    }
    return nil
  }

  private func gap(_ before: WordShape, _ after: WordShape) -> ArraySlice<UInt8> {
    let start = draft.reading.map.source(of: before.text).upperBound
    let end = draft.reading.map.source(of: after.text).lowerBound
    return start < end ? draft.source.bytes[start..<end] : []
  }

  /// Words with three blanks between them, on one line of the source.
  private func columns(
    _ words: WordList, _ range: Range<Int>, isPreformatted: Bool
  ) -> [Piece]? {
    let least = [UInt8](repeating: 0x20, count: isPreformatted ? 3 : 5)
    var pieces: [Piece] = []
    var start = range.lowerBound
    for (before, after) in zip(words, words.dropFirst()) {
      let gap = gap(before, after)
      guard !gap.contains(0x0A),
        gap.suffix(least.count).elementsEqual(least) || isPreformatted && gap.last == 0x09
      else { continue }
      let text = page.trimmed(start..<after.text.lowerBound, of: .blanks)
      pieces.append(Piece(text: text, column: pieces.count))
      start = after.text.lowerBound
    }
    guard !pieces.isEmpty, pieces.count <= 4 else { return nil }
    pieces.append(Piece(text: start..<range.upperBound, column: pieces.count))
    return pieces
  }

  /// Line breaks of the source that a name follows, where no line is long.
  private func breaks(_ line: Int, _ words: WordList, _ range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    for (before, after) in zip(words, words.dropFirst()) where gap(before, after).contains(0x0A) {
      starts.append(opening(after, behind: before))
    }
    guard !starts.isEmpty else { return [] }
    let edges = [range.lowerBound] + starts + [range.upperBound]
    guard zip(edges, edges.dropFirst()).allSatisfy({ $1 - $0 <= 100 }) else { return [] }
    let names = zip(starts, edges.dropFirst(2)).filter { start, end in
      let head = Segment.split(page, start..<end).first?.text ?? start..<end
      return (PersonName(page, line: line, page.trimmed(head, of: .separators))?.strength ?? 0)
        >= 0.5
    }
    // Where names begin lines, the other lines are rows too.
    return names.isEmpty ? [] : starts
  }

  /// Where a word's row begins: with the bracket or quotation mark before it.
  private func opening(_ word: WordShape, behind before: WordShape) -> Int {
    var start = word.text.lowerBound
    while start - 1 > before.text.upperBound, page.text[start - 1] != 0x20 { start -= 1 }
    return start
  }

  /// `Jane SmithDirector`, `DirectorGreen Forum`: a post begins or ends inside a word.
  /// True where the post stands behind the seam, false where it stands before it.
  private func seams(_ words: WordList, _ range: Range<Int>) -> [Int: Bool] {
    var cuts: [Int: Bool] = [:]
    for word in words where word.casing == .mixed && word.letters >= 8 {
      for at in word.text.dropFirst(3) where page.isSeam(at) {
        if startsPost(at, range.upperBound) {
          cuts[at] = true
        } else if endsPost(word.text.lowerBound, at) {
          cuts[at] = false
        }
      }
    }
    return cuts
  }

  private func startsPost(_ at: Int, _ end: Int) -> Bool { matches(at, end) { $0 >= 5 } }

  private func endsPost(_ start: Int, _ end: Int) -> Bool {
    matches(start, end) { $0 == end - start }
  }

  private func matches(_ start: Int, _ end: Int, _ wanted: (Int) -> Bool) -> Bool {
    page.hasPhrase([.role], at: start, end: end) { wanted($0 - start) }
  }
}
