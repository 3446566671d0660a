import LetterSchema
import Testing

@testable import LetterExtraction

/// Assembly of what only markup gives: spans, counted numbers, paths, character references.
@Suite struct MarkupAssemblyTests {
  /// `<p>A &amp; <b>B</b></p><ol><li>C<p>D</p></ol><nav>E<i>F</i></nav>`
  private func draft() throws -> Draft {
    let html = "<p>A &amp; <b>B</b></p><ol><li>C<p>D</p></ol><nav>E<i>F</i></nav>"
    let source = try SourceText(
      decoding: Array(html.utf8), name: "page.html", uri: nil, mediaType: .html,
      declaredCharset: "utf-8")
    var builder = ReadingBuilder(capacity: 100)
    var paths = ElementPaths()
    let body = paths.add(parent: -1, name: "body", ordinal: 1)
    func add(_ at: Range<Int>, _ name: String, _ ordinal: Int, in parent: Int, _ markup: Markup)
      -> Int
    {
      var markup = markup
      markup.path = paths.add(parent: parent, name: name, ordinal: ordinal)
      builder.finishLine(at: at, markup: markup)
      return markup.path
    }
    func place(_ text: String) -> Range<Int> {
      let range = html.firstRange(of: text)
      let start = range.map { html.utf8.distance(from: html.startIndex, to: $0.lowerBound) } ?? 0
      return start..<start + text.utf8.count
    }
    var markup = Markup()
    builder.append(place("A "), of: source.bytes)
    builder.append(Array("&".utf8), for: place("&amp;"))
    builder.append(place(" "), of: source.bytes)
    builder.space()
    let start = builder.position
    builder.append(place("B"), of: source.bytes)
    markup.spans = [
      InlineSpan(form: .strong, text: start..<builder.end),
      InlineSpan(form: .link, text: 0..<builder.end, target: "#x"),
    ]
    _ = add(place("<p>A &amp; <b>B</b></p>"), "p", 1, in: body, markup)
    markup = Markup()
    markup.form = .item
    markup.list = .numbered
    markup.depth = 1
    markup.number = "1"
    markup.opensItem = true
    builder.append(place("C"), of: source.bytes)
    let item = add(place("<li>C"), "li", 1, in: body, markup)
    markup.opensItem = false
    builder.append(place("D"), of: source.bytes)
    _ = add(place("<p>D</p>"), "p", 1, in: item, markup)
    let nav = paths.add(parent: body, name: "nav", ordinal: 1)
    builder.append(place("E"), of: source.bytes)
    _ = add(place("E"), "a", 1, in: nav, Markup())
    builder.append(place("F"), of: source.bytes)
    _ = add(place("<i>F</i>"), "abbr", 1, in: nav, Markup())
    var draft = Draft(source)
    draft.reading = builder.finish()
    draft.reading.paths = paths
    draft.zones = [.body, .body, .body, nil, nil].map { ZoneDecision(zone: $0, probability: 1) }
    return draft
  }

  @Test func `marks, the outer before the inner`() throws {
    let block = try Assembly(draft(), pipeline: .bare, id: nil).letter().blocks[0]
    #expect(block.text == "A & B")
    #expect(
      block.marks == [
        Block.Mark(type: .link, at: ByteRange(0..<5), href: "#x"),
        Block.Mark(type: .strong, at: ByteRange(4..<5)),
      ])
    #expect(block.path == "/body[1]/p[1]")
  }

  @Test func `a link that is a note's marker is one mark`() throws {
    var draft = try draft()
    let span = draft.reading.lines[0].markup.spans[1].text
    draft.reading.lines[0].markup.spans.append(
      InlineSpan(form: .link, text: span, target: "#note1"))
    var note = FootnoteFinding(label: "1")
    note.references = [.init(line: 0, text: span)]
    draft.footnotes = [note]
    let block = try Assembly(draft, pipeline: .bare, id: nil).letter().blocks[0]
    #expect(
      block.marks.last
        == Block.Mark(type: .noteRef, at: ByteRange(4..<5), href: "#note1", label: "1"))
    #expect(block.marks.map(\.type) == [.link, .strong, .noteRef])
  }

  @Test func `numbers that the list counts, further paragraphs of an item`() throws {
    let blocks = try Assembly(draft(), pipeline: .bare, id: nil).letter().blocks
    #expect(blocks.map(\.marker) == [nil, "1.", nil])
    #expect(blocks.map(\.type) == [.paragraph, .item, .paragraph])
    #expect(blocks.map(\.level) == [nil, 1, 1])
  }

  @Test func `a removal of many elements has the path of the one around them`() throws {
    let removal = try Assembly(draft(), pipeline: .bare, id: nil).letter().removed[0]
    #expect(removal.path == "/body[1]/nav[1]" && removal.text == "E F")
  }

  @Test func `the record holds against its source`() throws {
    let draft = try draft()
    let letter = try Assembly(draft, pipeline: .bare, id: nil).letter()
    #expect(verify(letter, against: draft.source, reading: draft.reading) == [])
    var tampered = letter
    tampered.blocks[1].marker = "2."
    tampered.blocks[2].path = "/body[1]"
    let failures = verify(tampered, against: draft.source, reading: draft.reading)
    #expect(failures.map(\.path) == ["blocks/1/marker", "blocks/2/path"])
  }
}
