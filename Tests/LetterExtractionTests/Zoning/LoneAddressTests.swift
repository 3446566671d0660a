import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LoneAddressTests {
  private static let text =
    "We write about the ferry that no longer runs at night, and about the pier, which nobody has mended since the storm of last winter."

  private static func addresses(_ line: String, above: String = "") throws -> [String] {
    let draft = try LetterDrawing(
      "title| The night ferry\n\n\(above)body| \(line)\n\n\(text)"
    ).draft
    var zones = draft.zones
    LoneAddress.keep(&zones, draft.page, draft.cues)
    return zones.indices.filter { zones[$0].zone == .recipient }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test(arguments: ["To: President Bell and Provost Reed", "To: the Harbour Board of Holm"])
  func `the line above the text that opens with a label`(line: String) throws {
    #expect(try Self.addresses(line) == [line])
  }

  @Test(arguments: [
    "To Ada Bell and whoever reads this", "Open letter: the night ferry", "To: whoever reads this",
    "The ferry and the pier",
  ])
  func `what has no label, or names nobody, stays text`(line: String) throws {
    #expect(try Self.addresses(line).isEmpty)
  }

  @Test func `where a line is a recipient, no other is looked for`() throws {
    #expect(
      try Self.addresses("To: Provost Reed", above: "recipient| Harbour Board of Holm\n\n")
        == ["Harbour Board of Holm"])
  }

  @Test func `one that was taken for the title is whom it goes to`() throws {
    let draft = try LetterDrawing("title| To: Quay Boats Ltd, Harbour Office\n\n\(Self.text)").draft
    var zones = draft.zones
    LoneAddress.keep(&zones, draft.page, draft.cues)
    #expect(zones[0].zone == .recipient)
  }
}
