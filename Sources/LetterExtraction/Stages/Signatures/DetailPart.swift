/// A segment behind a name with what it looks like.
struct DetailPart {
  var text: Range<Int>
  let role: Double
  var body: Double
  var place: Double
  let separator: Segment.Separator
  let isBracketed: Bool
  /// The segment's own brackets included.
  var outer: Range<Int>

  private let page: Page
  private let words: WordList

  init(_ page: Page, line: Int, _ segment: Segment) {
    self.page = page
    text = segment.text
    separator = segment.separator
    isBracketed = segment.isBracketed
    outer = segment.isBracketed ? Self.widened(page, segment.text) : segment.text
    role = RoleTitle.strength(page, line: line, segment.text)
    body = OrganizationName.strength(page, line: line, segment.text)
    place = PlaceName.strength(page, line: line, segment.text)
    words = page.words(in: segment.text, limit: 12)
  }

  var isRole: Bool { role >= 0.8 || role >= 0.45 && role >= body - 0.1 }

  /// Whether it opens with a small letter, as what people do is written in most languages.
  var isSmall: Bool {
    words.first.map { $0.script == .cased && $0.casing == .lower } ?? false && !isBehalf
  }

  /// `baker`, `retired pilot`: a few small words are what somebody does; bodies have capitals.
  var isTrade: Bool {
    body < 0.5 && words.count <= 4 && !isBehalf
      && words.first?.hasDigit == false
      && words.allSatisfy {
        $0.script == .cased && ($0.casing == .lower || $0.hasDigit && $0.letters <= 2)
      }
  }

  /// `for the tenants`.
  private var isBehalf: Bool {
    words.first.map { word in
      SmallWords.signedFor.contains { page.folded[word.text].elementsEqual($0.utf8) }
    } ?? false
  }

  var hasNumber: Bool { words.contains { $0.hasDigit && $0.letters == 0 } }

  /// An acronym: `DFKI`.
  var isShort: Bool { words.count == 1 && words[0].casing != .capital }

  /// One or two capitalised words that nothing says are a body.
  var isBareName: Bool {
    words.count <= 2 && body < 0.4
      && words.allSatisfy { $0.isPlainName(page.text) && $0.stops == 0 && !$0.hasDigit }
  }

  /// A division of a body, which has no name of its own.
  var isUnit: Bool { body < 0.4 || words.last.map { Units.isDivision(page, $0) } ?? false }

  /// `Department of Physics`.
  var opensWithUnit: Bool { words.first.map { Units.isUnit($0, page) } ?? false }

  var hasYear: Bool {
    words.contains { word in page.text[word.text].count { $0 &- 0x30 < 10 } >= 4 }
  }

  func isAny(of set: WordSet) -> Bool {
    set.contains(page.folded[page.trimmed(text, of: .edges)])
  }

  private static func widened(_ page: Page, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < page.text.count, page.text[end] == 0x20 { end += 1 }
    if end < page.text.count, page.text[end] == UInt8(ascii: ")") {
      return range.lowerBound - 1..<end + 1
    }
    if end + 2 < page.text.count, page.text[end] == 0xEF { return range.lowerBound - 3..<end + 3 }
    return range
  }
}
