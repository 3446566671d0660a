import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LoneGreetingTests {
  private static let text =
    "We write about the ferry that no longer runs at night, and about the pier, which nobody has mended since the storm of last winter, whatever the Board says."

  private static func greeting(_ line: String, above text: String = text) throws -> [String] {
    let draft = try LetterDrawing("title| The night ferry\n\nbody| \(line)\n\n\(text)").draft
    var zones = draft.zones
    LoneGreeting.keep(&zones, draft.page, draft.cues)
    return zones.indices.filter { zones[$0].zone == .salutation }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test(arguments: [
    "Holm School Board,", "Friends,", "To Ada Bell and the board:", "To the Harbour Master:",
  ])
  func `a few words above the text of a letter that greets nobody else`(line: String) throws {
    #expect(try Self.greeting(line) == [line])
  }

  @Test(arguments: [
    "We,", "Berlin, 12 May 2014,", "Read more:", "1. First,", "the people of the pier,",
    "We ask the Harbour Board for three things:", "[Holm School Board](https://example.org),",
  ])
  func `what greets nobody stays text`(line: String) throws {
    #expect(try Self.greeting(line).isEmpty)
  }

  @Test func `above a list it is no greeting`() throws {
    #expect(try Self.greeting("Holm School Board,", above: "Tom Reed").isEmpty)
  }

  @Test func `where a line greets, no other is looked for`() throws {
    let draft = try LetterDrawing(
      "salutation| Dear Ms. Bell,\n\nbody| Holm School Board,\n\n\(Self.text)"
    ).draft
    var zones = draft.zones
    LoneGreeting.keep(&zones, draft.page, draft.cues)
    #expect(zones.count { $0.zone == .salutation } == 1)
  }

  @Test func `a title and a name with a colon, be the line below taken for a heading`() throws {
    let draft = try LetterDrawing(
      """
      -| Mr. Tom Reed:

      title| We write this letter for the people of the pier, and for two reasons:

      body| \(Self.text)
      """
    ).draft
    var zones = draft.zones
    LoneGreeting.keep(&zones, draft.page, draft.cues)
    #expect(zones.map(\.zone) == [.salutation, .body, .body])
  }
}
