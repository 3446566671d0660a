/// A sentence with the phrases of the lexicons that stand in it.
struct SentenceView {
  let page: Page
  /// The line that it begins in.
  let line: Int
  let range: Range<Int>
  /// By their start; the last ones may reach beyond the sentence.
  private let hits: ArraySlice<Page.Hit>
  /// The sections that any of them is of.
  private let sections: SectionSet
  /// Those of the whole page, and which of them lie in the sentence, wholly or not.
  private let words: [Range<Int>]
  private let own: Range<Int>
  /// Whether any word could be an ideograph, by its first byte.
  private let hasIdeographs: Bool

  init(_ page: Page, _ passage: Passage, _ range: Range<Int>) {
    self.page = page
    self.range = range
    line =
      passage.lines.last { page.lines[$0].text.lowerBound <= range.lowerBound }
      ?? passage.lines.lowerBound
    hits = page.phrases(in: passage.lines, within: range)
    var sections: SectionSet = []
    for hit in hits where hit.text.upperBound <= range.upperBound {
      sections.insert(hit.section)
    }
    self.sections = sections
    let words = page.plainWords
    self.words = words
    own = Self.indices(in: range, of: words)
    hasIdeographs = words[own].contains { page.text[$0.lowerBound] >= 0xE3 }
  }

  /// The ranges of a section's phrases, by start; of overlapping ones the longest.
  func ranges(_ section: LexiconSection) -> [Range<Int>] {
    guard sections.contains(section) else { return [] }
    var found: [Range<Int>] = []
    for hit in hits where hit.section == section && hit.text.upperBound <= range.upperBound {
      if let last = found.last, hit.text.lowerBound < last.upperBound { continue }
      found.append(hit.text)
    }
    return found
  }

  /// The longest phrase of any of the sections that begins at `start`.
  func hit(_ sections: SectionSet, at start: Int) -> Page.Hit? {
    guard !self.sections.isDisjoint(with: sections) else { return nil }
    var best: Page.Hit?
    var index = hits.partitioningIndex { $0.text.lowerBound >= start }
    while index < hits.endIndex, hits[index].text.lowerBound == start {
      let hit = hits[index]
      index += 1
      guard sections.contains(hit.section), hit.text.upperBound <= range.upperBound else {
        continue
      }
      if best.map({ $0.text.count < hit.text.count }) ?? true { best = hit }
    }
    return best
  }

  /// Whether any phrase is of one of the sections.
  func has(anyOf sections: SectionSet) -> Bool { !self.sections.isDisjoint(with: sections) }

  /// Whether a phrase of the section begins behind a place, with at most so many words between.
  func holds(_ section: LexiconSection, behind place: Int, within words: Int) -> Bool {
    ranges(section).contains {
      $0.lowerBound >= place && distance(from: place, to: $0.lowerBound) <= words
    }
  }

  func holds(_ section: LexiconSection, in part: Range<Int>) -> Bool {
    guard sections.contains(section) else { return false }
    let end = min(part.upperBound, range.upperBound)
    return hits.contains {
      $0.section == section && part.lowerBound <= $0.text.lowerBound && $0.text.upperBound <= end
    }
  }

  /// The words of a part of the sentence; each ideograph is one.
  func words(in part: Range<Int>) -> [Range<Int>] {
    let part = part.clamped(to: range)
    return words[indices(in: part)].map { $0.clamped(to: part) }
  }

  private func indices(in part: Range<Int>) -> Range<Int> {
    part == range ? own : Self.indices(in: part, of: words)
  }

  /// Which words lie in a part of the text, wholly or not.
  private static func indices(in part: Range<Int>, of words: [Range<Int>]) -> Range<Int> {
    guard !part.isEmpty else { return 0..<0 }
    let first = words.partitioningIndex { $0.upperBound > part.lowerBound }
    return first..<max(first, words.partitioningIndex { $0.lowerBound >= part.upperBound })
  }

  /// The infinitive of a verb's phrase.
  func infinitive(of verb: Page.Hit) -> String? {
    page.value(of: verb)
  }

  /// Whether the verb stands in its infinitive.
  func isBaseForm(_ verb: Page.Hit) -> Bool {
    infinitive(of: verb).map { $0.utf8.elementsEqual(page.folded[verb.text]) } ?? false
  }

  /// How far two places are from each other, in words; two ideographs weigh as one.
  func distance(from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    guard hasIdeographs else { return indices(in: (start..<end).clamped(to: range)).count }
    let words = words(in: start..<end)
    let ideographs = words.count { page.text[$0.lowerBound] >= 0xE3 && $0.count == 3 }
    return words.count - ideographs / 2
  }

  /// Where the clause that holds `place` begins: behind the last comma, semicolon or colon.
  func clauseStart(before place: Int) -> Int {
    var at = place
    while at > range.lowerBound {
      let byte = page.text[at - 1]
      if byte == 0x2C || byte == 0x3B || byte == 0x3A { return at }
      if byte == 0x8C || byte == 0x9A || byte == 0x9B, at - range.lowerBound >= 3,
        page.text[at - 3] == 0xEF, page.text[at - 2] == 0xBC
      {
        return at
      }
      at -= 1
    }
    return range.lowerBound
  }

  /// The last visible character.
  var lastScalar: UInt32 {
    var at = range.upperBound - 1
    while at > range.lowerBound, page.text[at] & 0xC0 == 0x80 { at -= 1 }
    return page.text.withUnsafeBufferPointer { Letters.decode($0.span, at: at).0 }
  }

  /// A colon at the end, also before closing marks.
  var endsWithColon: Bool {
    var at = range.upperBound - 1
    while at > range.lowerBound, [0x2A, 0x5F, 0x29, 0x22, 0x20].contains(page.text[at]) { at -= 1 }
    return page.text[at] == 0x3A || lastScalar == 0xFF1A
  }

  var endsWithComma: Bool {
    page.text[range.upperBound - 1] == 0x2C || lastScalar == 0xFF0C
  }

  /// Where clauses begin: behind the first comma, colons, and wide commas.
  var clauseStarts: [Int] {
    var starts: [Int] = []
    var hasComma = false
    var at = range.lowerBound
    while true {
      at = EightBytes.sign(in: page.text.span, from: at, to: range.upperBound - 1)
      guard at < range.upperBound - 1 else { return starts }
      switch page.text[at] {
      case 0x2C where !hasComma && page.text[at + 1] == 0x20:
        hasComma = true
        starts.append(at + 1)
      case 0x3A where page.text[at + 1] == 0x20: starts.append(at + 1)
      case 0x8C, 0x9A, 0x9B:
        if at - 2 >= range.lowerBound, page.text[at - 2] == 0xEF, page.text[at - 1] == 0xBC {
          starts.append(at + 1)
        }
      default: break
      }
      at += 1
    }
  }

  /// Whether the word is a character of a script that writes words without spaces.
  func isIdeographic(_ word: Range<Int>) -> Bool {
    page.text[word.lowerBound] >= 0xE3 && word.count == 3
  }

  func isCapital(_ word: Range<Int>) -> Bool {
    page.text.withUnsafeBufferPointer {
      Letters.isCapital(Letters.decode($0.span, at: word.lowerBound).0)
    }
  }

  /// Whether no stop ends it: a heading, a label, a line of a form.
  var isFragment: Bool {
    let end = lastScalar
    return Letters.classOf(end) == .word || Letters.classOf(end) == .ideograph
  }

  /// Whether the first letter is a capital, or the script has none.
  var opensWithCapital: Bool {
    page.text.withUnsafeBufferPointer { buffer in
      guard let word = words(in: range).first else { return false }
      let value = Letters.decode(buffer.span, at: word.lowerBound).0
      return Letters.isCapital(value) || value >= 0x590 && value < 0x1E00 || value >= 0x3000
    }
  }

  /// A question mark at the end, also before closing marks.
  var isQuestion: Bool {
    let tail = page.text[max(range.lowerBound, range.upperBound - 8)..<range.upperBound]
    if tail.contains(0x3F) { return true }
    return lastScalar == 0xFF1F || lastScalar == 0x061F
  }

  /// Whether a quotation is open at the place.
  func isInsideQuotes(_ place: Int) -> Bool {
    let before = page.text[range.lowerBound..<place]
    if before.count(where: { $0 == 0x22 }) % 2 == 1 { return true }
    guard let open = before.lastPosition(of: [0xE2, 0x80, 0x9C]) else { return false }
    let close = before.lastPosition(of: [0xE2, 0x80, 0x9D]) ?? -1
    return open > close
  }

  /// Opens with a quotation mark, or ends with one that was opened before it.
  var isQuoted: Bool {
    if opensQuoted { return true }
    let text = page.text[range]
    let straight = text.count { $0 == 0x22 }
    return straight % 2 == 1
      || lastScalar == 0x201D && text.lastPosition(of: [0xE2, 0x80, 0x9C]) == nil
  }

  /// Opens with a quotation mark.
  var opensQuoted: Bool {
    let value = page.text.withUnsafeBufferPointer {
      Letters.decode($0.span, at: range.lowerBound).0
    }
    switch value {
    case 0x22, 0x201C, 0x201E, 0xAB, 0x300C, 0x300E: return true
    default: return false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where the bytes of a scalar stand last.
  fileprivate func lastPosition(of scalar: [UInt8]) -> Int? {
    indices.dropLast(scalar.count - 1).last { self[$0..<$0 + scalar.count].elementsEqual(scalar) }
  }
}
