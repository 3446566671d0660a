/// Where the sentences of a line begin and end.
///
/// A sentence crosses lines only where the caller says that a text was broken into them. Its range
/// has no white space at its ends and includes what belongs to its stop: closing quotes and
/// brackets, and note markers.
package struct Sentences {
  private let page: Page
  private let lines: Range<Int>
  private let range: Range<Int>
  /// Ends of abbreviations with a stop, which end no sentence.
  private let abbreviations: [Int]

  /// The sentences of `range`, which lies in one line.
  package static func split(_ range: Range<Int>, in page: Page, line: Int) -> [Range<Int>] {
    split(range, in: page, lines: line..<line + 1)
  }

  /// The sentences of `range`, which lies in lines that are one running text.
  package static func split(
    _ range: Range<Int>, in page: Page, lines: Range<Int>
  ) -> [Range<Int>] {
    Sentences(page: page, lines: lines, range: range).split()
  }

  private init(page: Page, lines: Range<Int>, range: Range<Int>) {
    self.page = page
    self.lines = lines
    self.range = range
    var ends: [Int] = []
    for line in lines
    where !page.sections(in: line).isDisjoint(with: [.abbreviation, .honorific]) {
      for hit in page.hits(in: line) where hit.section == .abbreviation || hit.section == .honorific
      {
        // The end of `example.gov.` is no `Gov.`
        let isNear =
          hit.text.upperBound > range.lowerBound && hit.text.lowerBound < range.upperBound + 8
        if isNear, !Self.isGlued(page.text, hit.text.lowerBound) {
          ends.append(hit.text.upperBound)
        }
      }
    }
    abbreviations = ends
  }

  /// Whether a dot, slash or `@` of the same word stands before the place.
  private static func isGlued(_ text: [UInt8], _ start: Int) -> Bool {
    start > 0 && [0x2E, 0x2F, 0x40].contains(text[start - 1])
  }

  private func split() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    page.text.withUnsafeBufferPointer { buffer in
      let text = buffer.span
      var start = range.lowerBound
      var at = range.lowerBound
      while at < range.upperBound {
        guard Stop.mayStart(text[at]), let stop = Stop(text, at: at) else {
          at += text[at] < 0x80 ? 1 : Letters.scalar(text, at: at).1
          continue
        }
        let after = Closers.end(text, from: stop.end, limit: range.upperBound)
        if ends(text, stop, after: after, start: start) {
          append(start..<after, of: text, to: &sentences)
          start = after
        }
        at = after
      }
      append(start..<range.upperBound, of: text, to: &sentences)
    }
    return sentences
  }

  private func append(
    _ range: Range<Int>, of text: borrowing Span<UInt8>, to sentences: inout [Range<Int>]
  ) {
    var range = range
    while let first = range.first, Folding.isBlank(text[first]) { range.removeFirst() }
    while let last = range.last, Folding.isBlank(text[last]) { range.removeLast() }
    if !range.isEmpty { sentences.append(range) }
  }

  /// Whether the stop ends a sentence that began at `start`; `after` is behind its closers.
  private func ends(
    _ text: borrowing Span<UInt8>, _ stop: Stop, after: Int, start: Int
  ) -> Bool {
    if after >= range.upperBound || stop.isWide { return true }
    guard Folding.isBlank(text[after]) else {
      return stop.kind == .full && after == stop.end && isGlued(text, stop, start: start)
    }
    var next = after
    while next < range.upperBound, Folding.isBlank(text[next]) { next += 1 }
    guard next < range.upperBound else { return true }
    if opensSmall(text, at: next) { return false }
    guard stop.kind == .full else { return true }
    let word = wordStart(text, before: stop.start, limit: start)
    // A number with a stop that opens a sentence counts it: `2. The council …`.
    // `17. Mai`: an ordinal before its month.
    if isNumber(text, word..<stop.start),
      word <= start + 1 || lines.contains(where: { page.hit([.month], at: next, in: $0) != nil })
    {
      return false
    }
    guard isShort(text, word..<stop.start, next: next) || abbreviations.contains(stop.end) else {
      return true
    }
    return startsSentence(text, at: next)
  }

  /// Whether the character, or the first one behind opening marks, is a small letter.
  private func opensSmall(_ text: borrowing Span<UInt8>, at next: Int) -> Bool {
    var at = next
    while at < range.upperBound {
      let (kind, length) = Letters.scalar(text, at: at)
      if kind == .word {
        return page.text[at] >= 0x61 && page.text[at] <= 0x7A
          || length == 2 && isSmall(Letters.decode(text, at: at).0)
      }
      if kind != .other { return false }
      at += length
    }
    return false
  }

  private func isSmall(_ value: UInt32) -> Bool {
    switch value {
    case 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F: true
    case 0x100...0x17F: !Letters.isCapital(value)
    default: false
    }
  }

  /// `rights.The`: the scraper lost a line break; not `example.Org`, not `3.The`.
  private func isGlued(_ text: borrowing Span<UInt8>, _ stop: Stop, start: Int) -> Bool {
    let word = wordStart(text, before: stop.start, limit: start)
    guard stop.start - word >= 3, opensSmall(text, at: word) || page.text[word] & 0x20 == 0 else {
      return false
    }
    for at in word..<stop.start where !isLetter(text[at]) { return false }
    guard stop.end + 1 < range.upperBound, text[stop.end] &- 0x41 < 26 else { return false }
    var at = stop.end
    while at < range.upperBound, !Folding.isBlank(text[at]) {
      if text[at] == 0x2E || text[at] == 0x2F || text[at] == 0x40 {
        return at + 1 >= range.upperBound
      }
      at += 1
    }
    return text[stop.end + 1] &- 0x61 < 26 || text[stop.end + 1] == 0x20
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  private func isNumber(_ text: borrowing Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard !word.isEmpty, word.count <= 3 else { return false }
    for at in word where text[at] &- 0x30 > 9 { return false }
    return true
  }

  /// An initial (`J.`), or letters with stops between them (`U.S.`).
  private func isShort(
    _ text: borrowing Span<UInt8>, _ word: Range<Int>, next: Int
  ) -> Bool {
    guard !word.isEmpty else { return false }
    var letters = 0
    var stops = 0
    var at = word.lowerBound
    while at < word.upperBound {
      let (kind, length) = Letters.scalar(text, at: at)
      if text[at] == 0x2E { stops += 1 } else if kind == .word { letters += 1 }
      at += length
    }
    if letters == 1, stops == 0 {
      return Letters.isCapital(Letters.decode(text, at: word.lowerBound).0)
    }
    return stops > 0 && letters <= stops + 2
  }

  /// Whether a frequent word or a pronoun stands there: a name or number goes on behind an
  /// abbreviation, `The` opens a sentence.
  private func startsSentence(_ text: borrowing Span<UInt8>, at next: Int) -> Bool {
    lines.contains { page.hit([.stopword, .firstPerson, .secondPerson], at: next, in: $0) != nil }
      && !(next + 1..<next + 8).contains(where: abbreviations.contains)
  }

  private func wordStart(_ text: borrowing Span<UInt8>, before end: Int, limit: Int) -> Int {
    var at = end
    while at > limit, !Folding.isBlank(text[at - 1]), !isOpener(text[at - 1]) { at -= 1 }
    return at
  }

  private func isOpener(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x5B || byte == 0x22 || byte == 0x27
  }
}
