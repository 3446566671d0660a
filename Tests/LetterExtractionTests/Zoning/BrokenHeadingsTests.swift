import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct BrokenHeadingsTests {
  private static func zones(_ html: String, title: Int) throws -> [Zone?] {
    let draft = try LetterDrawing(html: html).draft
    var zones = draft.zones
    zones[title].zone = .title
    BrokenHeadings.join(&zones, draft.reading.lines)
    return zones.map(\.zone)
  }

  @Test func `lines of one heading are the title together`() throws {
    let html = "<h1>Open letter to the mayor:<br>for a roof<br>on the quay</h1><p>Sir,"
    for title in 0..<3 {
      #expect(try Self.zones(html, title: title) == [.title, .title, .title, nil])
    }
  }

  @Test func `headings of their own are not`() throws {
    #expect(try Self.zones("<h1>The Quay</h1><h1>Open letter</h1>", title: 1) == [nil, .title])
  }
}
