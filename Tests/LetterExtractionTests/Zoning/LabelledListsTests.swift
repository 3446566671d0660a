import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LabelledListsTests {
  private static func zones(_ drawing: String) throws -> [Zone?] {
    let draft = try LetterDrawing(drawing).draft
    var zones = draft.zones
    LabelledLists.join(&zones, draft.cues, draft.reading.lines)
    return zones.map(\.zone)
  }

  @Test func `who stands under a label gets a copy`() throws {
    #expect(
      try Self.zones(
        """
        recipient| Ada Bell, Minister of Ports
        copies| Cc:

        recipient| Tom Reed, Secretary, Ministry of Ports

        recipient| Ida Marsh, Director of Quays
        salutation| Dear Minister,
        """) == [.recipient, .copies, .copies, .copies, .salutation])
  }

  @Test func `a line behind the label goes on with the next, up to a gap`() throws {
    #expect(
      try Self.zones(
        """
        closing| Yours,
        copies| cc: The Harbour Board
        signature| Tom Reed, Ministry of Ports

        signature| Ada Bell
        """) == [.closing, .copies, .copies, .signature])
  }

  @Test func `another label ends the list`() throws {
    #expect(
      try Self.zones(
        """
        enclosure| Enclosures:
        signature| The quay's plan
        recipient| To:
        recipient| Ada Bell
        """) == [.enclosure, .enclosure, .recipient, .recipient])
  }

  @Test func `a long list is that of who signs`() throws {
    let names = (1...20).map { "signature| Member \($0)" }.joined(separator: "\n")
    let zones = try Self.zones("copies| cc:\n" + names)
    #expect(zones.dropFirst().allSatisfy { $0 == .signature })
  }
}
