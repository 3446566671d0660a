import Testing

@testable import LetterExtraction

/// Which phrases of which lexicons a page has in its lines.
@Suite struct PagePhrasesTests {
  private static let texts = [
    """
    Dear Minister of Transport,

    We urge you to reopen the ferry before the first of January, and we ask the Department to say why.

    Yours faithfully,
    """,
    """
    Share this page
    Kære minister for transport

    Vi opfordrer jer til at genåbne færgen i januar, og vi beder om at få at vide hvorfor.

    Med venlig hilsen
    """,
    """
    市长先生：

    我们要求您重新开放渡口。 Share this page

    此致
    敬礼
    """,
  ]

  private func page(_ text: String) throws -> LetterExtraction.Page {
    try LetterDrawing(html: text, type: .plain).draft.page
  }

  /// Danish is left out: its neighbours share its words.
  @Test(arguments: [texts[0], texts[2]])
  func `a phrase is its language's, nobody's, or furniture`(_ text: String) throws {
    let page = try page(text)
    for line in page.lines.indices {
      for hit in page.hits(in: line) {
        let language = page.language(of: hit)
        #expect(
          language == page.language || language == "common" || hit.section.isFurniture
            || hit.language == page.lineLanguages[line]
            || language == "en" && page.lineLanguages[line] < 0)
      }
    }
  }

  @Test(arguments: texts)
  func `phrases stand by their start, longer ones first`(_ text: String) throws {
    let page = try page(text)
    for line in page.lines.indices {
      let places = page.hits(in: line).map { ($0.text.lowerBound, -$0.text.upperBound) }
      #expect(places.elementsEqual(places.sorted(by: <), by: ==))
    }
  }

  /// Each language's lexicon, asked at each place of a line.
  @Test(arguments: texts)
  func `no phrase of the page's own language is missed`(_ text: String) throws {
    let page = try page(text)
    for line in page.lines.indices where page.lineLanguages[line] == page.mainLanguage {
      let lexicon = BuiltInLexicons.lexicon(of: page.mainLanguage)
      let range = page.lines[line].text
      var wanted: Set<[Int]> = []
      for start in range where isStart(of: page, start, range) {
        lexicon.matches(page.folded.span, at: start, end: range.upperBound) {
          guard $0.language == page.mainLanguage else { return }
          wanted.insert([start, $1, $0.entry])
        }
      }
      let found = page.hits(in: line).filter { $0.language == page.mainLanguage }
      #expect(Set(found.map { [$0.text.lowerBound, $0.text.upperBound, $0.entry] }) == wanted)
    }
  }

  /// Where a word begins, an ideograph, or a sign.
  private func isStart(of page: LetterExtraction.Page, _ at: Int, _ line: Range<Int>) -> Bool {
    let text = page.folded
    guard text[at] & 0xC0 != 0x80 else { return false }
    let kind = Letters.scalar(text.span, at: at).0
    guard kind == .word, at > line.lowerBound else { return kind != .blank }
    var before = at - 1
    while text[before] & 0xC0 == 0x80 { before -= 1 }
    return Letters.scalar(text.span, at: before).0 != .word
  }

  @Test func `months stand in any language, whatever the page's is`() throws {
    let page = try page("We met on 3 janvier 2019 and on 4 października 2019 and at the ferry.\n")
    for name in ["janvier", "października"] {
      let bytes = Array(name.utf8)
      let start = page.text.indices.first { page.text[$0...].starts(with: bytes) }
      #expect(page.mayHoldNumber(.month, at: try #require(start)))
    }
    #expect(!page.mayHoldNumber(.month, at: 0))
  }
}
