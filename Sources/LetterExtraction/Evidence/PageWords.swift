/// The words of a page's lines, each hashed once, as phrases are looked up by them.
struct PageWords: Sendable {
  /// A word, or a character that is neither of a word nor blank.
  private struct Entry: Sendable {
    var start: UInt32
    var end: UInt32
    var hash: UInt64
    /// What longer phrases that begin with it stand under; 0 where nothing follows.
    var longer: UInt64
  }

  private var entries: [Entry] = []
  /// Where the words of each line start; one more than there are lines.
  private var starts: [Int] = [0]
  /// The words alone: runs of letters and digits, and each ideograph.
  private(set) var plain: [Range<Int>] = []

  init(_ folded: [UInt8], _ lines: [Line]) {
    entries.reserveCapacity(folded.count / 4)
    starts.reserveCapacity(lines.count + 1)
    plain.reserveCapacity(folded.count / 4)
    let text = folded.span
    for line in lines {
      let end = line.text.upperBound
      var at = line.text.lowerBound
      var before: Lexicon.Word?
      while at < end {
        let (kind, length) = Letters.scalar(text, at: at)
        if kind == .blank {
          at += length
          continue
        }
        let word = Lexicon.firstWord(text, from: at, end: end)
        if kind != .other { plain.append(word.start..<word.end) }
        if let before { add(before, next: word, text, end) }
        before = word
        at = word.end
      }
      if let before { add(before, next: nil, text, end) }
      starts.append(entries.count)
    }
  }

  /// Calls `found` with each phrase of a lexicon that begins in a line, by their starts, and where
  /// it stands.
  @inline(__always)
  func phrases(
    of lexicon: Lexicon, in line: Int, _ text: borrowing Span<UInt8>, end: Int,
    _ found: (EntryTable.Slot, Range<Int>) -> Void
  ) {
    for entry in entries[starts[line]..<starts[line + 1]] {
      let word = Lexicon.Word(start: Int(entry.start), end: Int(entry.end), hash: entry.hash)
      lexicon.matches(text, word, longer: entry.longer == 0 ? nil : entry.longer, end: end) {
        found($0, Range(uncheckedBounds: (word.start, $1)))
      }
    }
  }

  private mutating func add(
    _ word: Lexicon.Word, next: Lexicon.Word?, _ text: borrowing Span<UInt8>, _ end: Int
  ) {
    let longer = Self.longer(word, next, text, end) ?? 0
    entries.append(
      Entry(
        start: UInt32(word.start), end: UInt32(word.end), hash: word.hash, longer: longer))
  }

  /// What follows a word is mostly the next, behind a space or none.
  @inline(__always)
  private static func longer(
    _ first: Lexicon.Word, _ next: Lexicon.Word?, _ text: borrowing Span<UInt8>, _ end: Int
  ) -> UInt64? {
    if let next, next.start == first.end {
      return Lexicon.hash(first, next, text, isApart: false)
    }
    if let next, next.start == first.end + 1, text[first.end] == 0x20 {
      return Lexicon.hash(first, next, text, isApart: true)
    }
    return Lexicon.hash(behind: first, text, end: end)
  }
}
