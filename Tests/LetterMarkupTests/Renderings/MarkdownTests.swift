import LetterExtraction
import LetterMarkup
import LetterSchema
import Testing

@Suite struct MarkdownTests {
  private func markdown(_ letter: Letter) -> String {
    String(decoding: letter.markdown, as: UTF8.self)
  }

  @Test func `a letter to read`() {
    #expect(
      markdown(.ferry) == ##"""
        ---
        id: "ferry"
        kind: "letter"
        language: "en"
        title: "Keep the ferry"
        date: "1874-06-12"
        place: "Orle"
        to:
          - "Ada Bó, Harbour Master"
        from:
          - "Tom Ruiz, Friends of the Ferry"
        demands:
          - "We urge you to keep it.[1]"
          - "Sail at *night*."
        source: "https://harbour.example/ferry page?a=[1]"
        sha256: "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
        record: "epistle/letter/1"
        ---

        # Keep the ferry

        Orle, 12 June 1874

        Ms Ada Bó, Harbour Master\
        1 Quay Street

        Dear Ms Bó,

        We urge you to keep it.[^1] See [the \<timetable>](<https://harbour.example/a%20b>) & the **map**.

        1. Sail at \*night\*.
            - In winter too.

                It is cold.

        2. Mend the bell.

        ## Why

        > \# No bell, no boat.

        Yours faithfully,

        Tom Ruiz\
        Friends of the Ferry

        The bell is cracked.

        [^1]: Harbour Act, s. 3.

        A second page.

        """##)
  }

  /// Whatever a text looks like, a reader of Markdown sees it as it stands.
  @Test func `text that looks like markup reads as it stands`() throws {
    for text in [
      "# a heading", "- an item", "+ an item", "* an item", "1. first", "1874. A year",
      "12) twelve",
      "> quoted", "===", "---", "```", "~~~ code", "| a | b |", "_low_ and __lower__", "*a* **b**",
      "a_b_c and a*b*c", "[a](b)", "![a](b)", "[^1]", "[^1]: a note", "[a]: b", "<b>bold</b>",
      "<!-- gone -->", "<https://a.example>", "&amp; &lt; &#65;", "a\\b \\* \\", "`code`",
      "~~gone~~",
      "2 < 3 > 1", "R&D & co", "a|b", ": a definition", "$1 and $2", "- [ ] a task", "#tag",
      "1.5 t",
    ] {
      #expect(try read(text) == [text], "\(text)")
    }
  }

  @Test func `every block of any letter can be read back`() throws {
    for seed in 0..<200 {
      var maker = RandomLetter(seed: UInt64(seed))
      var letter = maker.letter()
      for index in letter.blocks.indices {
        letter.blocks[index].marks.removeAll { $0.type == .noteRef }
        if letter.blocks[index].zone == .footnote { letter.blocks[index].zone = .body }
      }
      guard letter.blocks.contains(where: { !folded($0.text).isEmpty }) else { continue }
      let lines = try lines(of: letter).joined(separator: " ")
      for block in letter.blocks {
        let words = folded(block.text)
        #expect(lines.hasBytes(of: words), "seed \(seed): \(block)")
      }
    }
  }

  /// One paragraph written and read again.
  private func read(_ text: String) throws -> [String] {
    var letter = RandomLetter.plain
    letter.blocks = [
      Block(
        id: "b1", zone: .body, type: .paragraph, text: text, at: ByteRange(0..<1), path: nil,
        confidence: Confidence(1))
    ]
    return try lines(of: letter)
  }

  /// The lines of the letter's body, as our reader of Markdown sees them.
  private func lines(of letter: Letter) throws -> [String] {
    let parts = markdown(letter).split(
      separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    let body = try #require(parts.last)
    let source = try SourceText(
      decoding: Array(body.utf8), name: "a.md", uri: nil, mediaType: .markdown,
      declaredCharset: "utf-8")
    let reading = SourceReader().read(source)
    return reading.lines.map {
      folded(String(decoding: reading.text[$0.text], as: UTF8.self))
    }
  }

  /// With single spaces, and without what our reader takes for no text at all: white space of no
  /// width.
  private func folded(_ text: String) -> String {
    text.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{FEFF}" }
      .split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { String($0) }.joined(separator: " ")
  }
}

extension String {
  fileprivate func hasBytes(of other: String) -> Bool {
    Array(utf8).contains(Array(other.utf8))
  }
}
