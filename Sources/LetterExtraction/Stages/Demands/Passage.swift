/// Lines that are one running text: mostly a single one, several where a text was broken into lines.
struct Passage {
  let lines: Range<Int>
  let range: Range<Int>

  init(_ lines: Range<Int>, in page: Page) {
    self.lines = lines
    range =
      page.lines[lines.lowerBound].text
      .lowerBound..<page.lines[lines.upperBound - 1].text.upperBound
  }

  /// A part of a running text.
  init(_ lines: Range<Int>, _ range: Range<Int>) {
    self.lines = lines
    self.range = range
  }

  init(line: Int, in page: Page) { self.init(line..<line + 1, in: page) }

  func sentences(in page: Page) -> [Range<Int>] {
    Sentences.split(range, in: page, lines: lines)
  }

  func views(in page: Page) -> [SentenceView] {
    sentences(in: page).map { SentenceView(page, self, $0) }
  }

  /// The passages of the letter's lines, in order.
  static func all(_ letter: [Int], in page: Page) -> [Passage] {
    var passages: [Passage] = []
    for line in letter {
      if let last = passages.last, last.lines.upperBound == line, goesOn(line, in: page) {
        passages[passages.count - 1] = Passage(last.lines.lowerBound..<line + 1, in: page)
      } else {
        passages.append(Passage(line: line, in: page))
      }
    }
    return passages
  }

  /// Whether the line continues the sentence of the one above: nothing between them, no stop at the
  /// end of a line that is about as long as a page is wide.
  private static func goesOn(_ line: Int, in page: Page) -> Bool {
    let above = page.lines[line - 1]
    let own = page.lines[line]
    guard own.markup.blankBefore == 0, own.markup.form == above.markup.form,
      own.markup.form == .paragraph || own.markup.form == .preformatted, own.markup.list == nil,
      above.markup.list == nil, above.text.count >= 40, above.text.count <= 120,
      let last = page.text[above.text].last
    else { return false }
    return last != 0x3A && last != 0x21 && last != 0x3F
      && (last != 0x2E || own.markup.form == .preformatted)
  }
}
