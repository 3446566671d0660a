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

  private static func zones(_ drawing: String) throws -> [Zone?] {
    let draft = try LetterDrawing(drawing).draft
    var zones = draft.zones
    LoneGreeting.keep(&zones, draft.page, draft.cues)
    return zones.map(\.zone)
  }

  @Test(arguments: [
    "Holm School Board,", "Friends,", "To Ada Bell and the board:", "To the Harbour Master:",
    "To the captains, mates, and engineers of the Holm Ferry, the Quay Boats and the pilot service:",
  ])
  func `a few words above the text of a letter that greets nobody else`(line: String) throws {
    #expect(try Self.greeting(line) == [line])
  }

  @Test(arguments: [
    "We,", "Berlin, 12 May 2014,", "Read more:", "1. First,", "the people of the pier,",
    "We ask the Harbour Board for three things:", "Ada Bell, Chair of the Board, said:",
    "[Holm School Board](https://example.org),",
  ])
  func `what greets nobody stays text`(line: String) throws {
    #expect(try Self.greeting(line).isEmpty)
  }

  @Test func `the words of a greeting, be it far down`() throws {
    let paragraphs = String(repeating: Self.text + "\n\n", count: 6)
    let zones = try Self.zones(
      "title| The night ferry\n\nbody| \(paragraphs)Dear Ms. Bell,\n\n\(Self.text)")
    #expect(zones.firstIndex(of: .salutation) == 7)
  }

  @Test func `a short sentence is text as well`() throws {
    #expect(try Self.greeting("Tom,", above: "I hope that you are well.") == ["Tom,"])
  }

  @Test func `a title that ends in a comma and addresses somebody`() throws {
    let zones = try Self.zones("title| Open letter to Ms. Bell,\n\nbody| \(Self.text)")
    #expect(zones == [.salutation, .body])
  }

  @Test func `above a list it is no greeting`() throws {
    #expect(try Self.greeting("Holm School Board,", above: "Tom Reed").isEmpty)
  }

  @Test func `where a line greets, no other is looked for`() throws {
    let zones = try Self.zones(
      "salutation| Dear Ms. Bell,\n\nbody| Holm School Board,\n\n\(Self.text)")
    #expect(zones.count { $0 == .salutation } == 1)
  }

  @Test func `a title and a name with a colon, be the line below taken for a heading`() throws {
    let zones = try Self.zones(
      """
      -| Mr. Tom Reed:

      title| We write this letter for the people of the pier, and for two reasons:

      body| \(Self.text)
      """)
    #expect(zones == [.salutation, .body, .body])
  }

  @Test(arguments: [
    ("To Quayside Support and Pier Leadership,", true),
    ("To whoever reads this on the pier,", false),
  ])
  func `to bodies, with a comma`(line: String, isGreeting: Bool) throws {
    #expect(try Self.greeting(line, above: Self.text) == (isGreeting ? [line] : []))
  }

  @Test(arguments: [
    ("Good morning", "The ferry no longer runs at night."),
    ("Cordial saludo.", "El transbordador ya no navega de noche."),
    ("拝啓", "夜の渡し船は三月から動いていません。"),
    ("안녕하십니까.", "여객선이 밤에 더 이상 운항하지 않습니다."),
  ])
  func `a greeting and no other word`(line: String, text: String) throws {
    #expect(try Self.greeting(line, above: text) == [line])
    #expect(try Self.greeting(line, above: "Tom Reed").isEmpty)
  }

  @Test func `above a mere hello, whom it is said to`() throws {
    let zones = try Self.zones("body| 港务局李明局长：\n\nbody| 您好！\n\nbody| 夜间的渡轮已经停航三个月了。")
    #expect(zones == [.salutation, .body, .body])
  }
}
