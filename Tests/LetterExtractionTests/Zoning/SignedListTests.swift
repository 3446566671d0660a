import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct SignedListTests {
  private static func signed(_ list: String) throws -> [String] {
    let text = "We write about the ferry that no longer runs at night, and about the pier."
    let draft = try LetterDrawing("body| \(text)\n\n\(list)").draft
    var zones = draft.zones
    SignedList.keep(&zones, draft.page, draft.cues)
    return zones.indices.filter { zones[$0].zone == .signature }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test(arguments: ["Signed (residents)", "Signed:", "Signatories"])
  func `items under a heading that speaks of signing, handles and first names`(
    heading: String
  ) throws {
    #expect(
      try Self.signed("\(heading)\n- tern\n- Marlin (@marlin_pier)\n- no_ferry")
        == ["tern", "Marlin (@marlin_pier)", "no_ferry"])
  }

  @Test(arguments: [
    "The signatories demand:\n- that the ferry runs at night\n- that the pier is mended for all",
    "Signed (residents)\n- We have signed this letter for the sake of the pier.\n- And we will.",
    "Sign the letter\n- By post\n- Online", "Signed (residents)\n- tern",
    "What we need\n- night ferry\n- pier",
  ])
  func `lists of what is asked for, or of how to sign, are none`(list: String) throws {
    #expect(try Self.signed(list).isEmpty)
  }

  @Test func `the last lines under a label, each of which opens with a name`() throws {
    let lines = ["Ada Bell, for and on behalf of the Pier Forum", "Tom Reed, for the Ferry Union"]
    let list = lines.joined(separator: "\n\n")
    #expect(try Self.signed("Signed:\n\n\(list)") == lines)
    #expect(try Self.signed("Signed:\n\n\(list)\n\nThe boats are waiting.").isEmpty)
  }
}
