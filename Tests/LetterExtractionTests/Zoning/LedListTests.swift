import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LedListTests {
  private static func kept(_ html: String, doubt: Double = 0.7) throws -> [String] {
    let draft = try LetterDrawing(html: html, zones: ["We ": .body, "The ": .body]).draft
    var zones = draft.zones
    for line in zones.indices where zones[line].zone == nil { zones[line].probability = doubt }
    LedList.keep(&zones, draft.cues, draft.reading.lines)
    return zones.indices.filter { zones[$0].zone == .body }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  private static let list = "<ul><li><a href=\"/f\">More ferries</a></li><li>More piers</li></ul>"
  private static let lead = "<p>We need what every harbour has:</p>"
  private static let rest = "<p>The Board can give us both before the winter.</p>"

  @Test func `items between their lead and the rest of the text are text`() throws {
    #expect(
      try Self.kept(Self.lead + Self.list + Self.rest) == [
        "We need what every harbour has:", "More ferries", "More piers",
        "The Board can give us both before the winter.",
      ])
  }

  @Test func `below the text, without a lead, or where they surely are the page's they are not`()
    throws
  {
    #expect(try Self.kept(Self.rest + Self.lead + Self.list).count == 2)
    #expect(try Self.kept("<p>We need both.</p>" + Self.list + Self.rest).count == 2)
    #expect(try Self.kept(Self.lead + Self.list + Self.rest, doubt: 0.99).count == 2)
  }
}
