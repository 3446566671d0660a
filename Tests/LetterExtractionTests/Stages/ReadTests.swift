import Testing

@testable import LetterExtraction

@Suite struct ReadTests {
  static func lines(_ text: String, _ type: MediaType) throws -> [String] {
    let draft = try LetterDrawing(html: text, type: type).draft
    return draft.reading.lines.map { draft.string($0.text) }
  }

  @Test func `text, Markdown and HTML become the same lines`() throws {
    let expected = ["The night ferry", "We write about it.", "Reopen it.", "Pay the crew."]
    #expect(
      try Self.lines(
        "The night ferry\n\nWe write about it.\n\n• Reopen it.\n• Pay the crew.", .plain)
        == expected)
    #expect(
      try Self.lines(
        "# The night ferry\n\nWe *write* about it.\n\n* Reopen it.\n* Pay the crew.", .markdown)
        == expected)
    #expect(
      try Self.lines(
        "<h1>The night ferry</h1><p>We <i>write</i> about it.<ul><li>Reopen it.<li>Pay the crew.</ul>",
        .html) == expected)
  }

  @Test func `every line knows its place in the source`() throws {
    let source = Array("<p>One &amp; all</p>\n<p>Two</p>".utf8)
    let draft = try LetterDrawing(html: String(decoding: source, as: UTF8.self)).draft
    let slices = draft.reading.lines.map { line in
      String(decoding: source[draft.reading.map.source(of: line.text)], as: UTF8.self)
    }
    #expect(slices == ["One &amp; all", "Two"])
  }

  @Test(arguments: ["&#2;", "&#x1F;", "&#xFFFE;", "\u{2}"])
  func `characters that no record can hold are replaced`(character: String) throws {
    #expect(try Self.lines("<p>a\(character)b</p>", .html) == ["a\u{FFFD}b"])
  }

  @Test(arguments: [
    ("fr", "fr"), ("pt_BR", "pt-BR"), ("&#2;", nil), ("none of these", nil), ("", nil),
  ])
  func `a declared language is one`(declared: String, tag: String?) throws {
    let draft = try LetterDrawing(html: "<html lang='\(declared)'><p>1234").draft
    #expect(draft.reading.declaredLanguage == tag)
  }
}
