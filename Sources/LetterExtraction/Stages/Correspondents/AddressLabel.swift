/// The label that opens a line of an address.
struct AddressLabel {
  /// What stands behind it.
  private(set) var rest: Range<Int>
  private(set) var opens = false
  private(set) var isAttention = false
  /// `c/o Holm Harbour`: under whose roof; the whole line is part of the address.
  private(set) var isCareOf = false

  init(_ page: Page, line: Int, _ text: Range<Int>, _ labels: SectionSet) {
    rest = text
    guard
      let end = Self.end(page, line, text, labels)
        ?? (labels.contains(.addressing) ? Self.spaced(page, text) : nil)
    else {
      // `and: B`: one more.
      if let word = page.words(in: text, limit: 1).first,
        SmallWords.conjunctions.contains(page.folded[word.text]),
        word.text.upperBound < text.upperBound,
        page.text[word.text.upperBound] == UInt8(ascii: ":")
      {
        rest = page.trimmed(word.text.upperBound..<text.upperBound, of: .separators)
        opens = true
      }
      return
    }
    let behind = page.withoutArticles(
      page.trimmed(end..<text.upperBound, of: .separators), in: line)
    // `à Trévance`: the way to a town, where no title or post follows.
    if labels == [.addressing], Self.careOf.contains(page.folded[text.lowerBound..<end]) {
      isCareOf = true
      return
    }
    if end - text.lowerBound <= 3, labels == [.addressing],
      page.text[text.lowerBound] == page.folded[text.lowerBound],
      page.text[text.lowerBound] < 0x80 || page.text[text.lowerBound] == 0xC3,
      page.hit([.honorific, .role, .addresseeNoun], at: behind.lowerBound, in: line) == nil
    {
      return
    }
    rest = behind
    opens = true
    isAttention = page.phrases(in: line, within: text.lowerBound..<end).contains {
      // What a title was cut off, as `All'on.`, is none.
      $0.section == .addressing && $0.text.lowerBound == text.lowerBound
        && $0.text.upperBound <= end
        && page.text[$0.text.upperBound - 1] != UInt8(ascii: ":") && Self.isShort(page, $0.text)
    }
  }

  /// English, and Dutch for the same.
  private static let careOf: WordSet = ["c/o", "p/a"]

  /// `수 신 :`, `受 文 者：`: a few characters and a colon, whatever blanks lie between.
  private static func spaced(_ page: Page, _ text: Range<Int>) -> Int? {
    guard page.text[text.lowerBound] >= 0xE3,
      let colon = text.prefix(18).first(where: {
        page.text[$0] == UInt8(ascii: ":")
          || page.text[$0] == 0xEF && page.text[$0...].starts(with: [0xEF, 0xBC, 0x9A])
      }),
      LineShape(page.text, text.lowerBound..<colon).ideographs <= 4
    else { return nil }
    return colon
  }

  /// `Attn`, `z. Hd.`, `t.a.v.`: abbreviations with no vowel to speak or a stop inside.
  private static func isShort(_ page: Page, _ label: Range<Int>) -> Bool {
    let text = page.folded[label]
    return text.count >= 3 && text.count <= 7
      && (text.contains(0x2E) || text.contains(0x2F)
        || text.starts(with: "att".utf8) || text.starts(with: "zh".utf8))
  }

  /// Where the label ends; a title or a post that a lexicon takes for part of it stays behind.
  private static func end(
    _ page: Page, _ line: Int, _ text: Range<Int>, _ labels: SectionSet
  ) -> Int? {
    var end: Int?
    for hit in page.phrases(in: line, within: text.lowerBound..<text.lowerBound + 1)
    where labels.contains(hit.section)
      && (hit.section != .copiesLabel || isMarked(page, line, hit.text, text.upperBound))
      && !isStreet(page, line, hit)
    {
      var stop = min(hit.text.upperBound, text.upperBound)
      for inner in page.phrases(in: line, within: hit.text)
      where hit.section == .addressing && inner.text.lowerBound < stop
        && [.honorific, .role, .addresseeNoun, .organization].contains(inner.section)
        && (inner.text.upperBound >= hit.text.upperBound
          && (inner.section != .organization || inner.text != hit.text)
          || inner.text.lowerBound > text.lowerBound && inner.section != .organization)
      {
        stop = inner.text.lowerBound
      }
      if stop > text.lowerBound { end = max(end ?? 0, stop) }
    }
    guard let end, isLabel(page, line, text, end) else { return nil }
    return end
  }

  /// `Via`: the way a letter goes, and in Italian the street.
  private static func isStreet(_ page: Page, _ line: Int, _ label: Page.Hit) -> Bool {
    page.hit([.street], at: label.text.lowerBound, in: line)?.text == label.text
  }

  /// Whether a line opens with `To:`, colon and all.
  static func isMarked(_ page: Page, _ line: Int, _ text: Range<Int>) -> Bool {
    guard let end = end(page, line, text, [.addressing]),
      page.hit([.copiesLabel], at: text.lowerBound, in: line) == nil
    else { return false }
    let last = page.text[end - 1]
    let next = end < text.upperBound ? page.text[end] : 0
    return [UInt8(ascii: ":"), 0x9A].contains(last) || next == UInt8(ascii: ":")
      || page.text[end..<text.upperBound].starts(with: [0xEF, 0xBC, 0x9A])
  }

  /// `cc:`, `Copies to`; `Copy of our letter` says what is enclosed.
  private static func isMarked(_ page: Page, _ line: Int, _ label: Range<Int>, _ end: Int) -> Bool {
    let marks = [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"), 0xEF]
    if label.count <= 3 || page.text[label].last.map(marks.contains) ?? false { return true }
    let behind = page.trimmed(label.upperBound..<max(end, label.upperBound), of: .blanks)
    if page.text[behind].first.map(marks.contains) ?? true { return true }
    guard let last = page.words(in: label, limit: 8).last,
      last.text.lowerBound > label.lowerBound
    else { return false }
    return page.hit([.stopword], at: last.text.lowerBound, in: line) != nil
  }

  /// A label ends in a colon or in front of a blank; ideographs follow it at once.
  private static func isLabel(_ page: Page, _ line: Int, _ text: Range<Int>, _ end: Int) -> Bool {
    guard end < text.upperBound else { return true }
    let next = page.text[end]
    return next < 0x80 && next != UInt8(ascii: "-") && next != UInt8(ascii: "'")
      || page.text[end - 1] >= 0x80 || next >= 0xE2 || [0x20, 0x3A].contains(page.text[end - 1])
  }
}
