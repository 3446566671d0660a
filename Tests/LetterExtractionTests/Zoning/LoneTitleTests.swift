import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LoneTitleTests {
  private static let text = """
    <p>We write about the ferry that no longer runs at night, and about the pier at Orle.</p>
    <p>The Board closed the pier in the winter, and nobody on the quay was asked about it.</p>
    """

  private static func titles(_ html: String, kept: [String: Zone] = ["We ": .body, "The ": .body])
    throws -> [String]
  {
    let draft = try LetterDrawing(html: html, zones: kept).draft
    var zones = draft.zones
    for line in zones.indices where zones[line].zone == nil { zones[line].probability = 0.6 }
    LoneTitle.keep(&zones, draft.cues)
    return zones.indices.filter { zones[$0].zone == .title }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test func `the headline above the text, be a date between them`() throws {
    #expect(
      try Self.titles("<h1>Statement on the night ferry</h1><p>12 May 2014</p>\(Self.text)")
        == ["Statement on the night ferry"])
  }

  @Test func `a sentence is no headline`() throws {
    #expect(try Self.titles("<h1>This was read on the quay.</h1>\(Self.text)").isEmpty)
  }

  @Test func `one far above is the site's`() throws {
    let between = (1...8).map { "<p>Item \($0)</p>" }.joined()
    #expect(try Self.titles("<h1>Statement on the night ferry</h1>\(between)\(Self.text)").isEmpty)
  }

  @Test func `where there is a title, no other is looked for`() throws {
    #expect(
      try Self.titles(
        "<h1>Statement on the night ferry</h1><h2>A letter</h2>\(Self.text)",
        kept: ["A letter": .title, "We ": .body]) == ["A letter"])
  }

  @Test func `a line that addresses somebody is none where a headline stands above it`() throws {
    let page = "<h1>Keep the night ferry running</h1><p>To: Provost Reed and Ada Bell</p>"
    let draft = try LetterDrawing(
      html: page + Self.text, zones: ["To: ": .title, "We ": .body, "The ": .body]
    ).draft
    var zones = draft.zones
    for line in zones.indices where zones[line].zone == nil { zones[line].probability = 0.6 }
    LoneTitle.keep(&zones, draft.cues)
    #expect(zones.map(\.zone) == [.title, .recipient, .body, .body])
  }
}
