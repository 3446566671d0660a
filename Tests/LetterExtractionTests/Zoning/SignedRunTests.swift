import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct SignedRunTests {
  private static let text = """
    body| We write about the ferry that no longer runs at night, and about the pier at Holm.

    body| It has been the only way across the water for those who work late, and they ask for it.
    """

  private static func signed(_ last: String, behind: String = "") throws -> [String] {
    let draft = try LetterDrawing("\(text)\n\nbody| \(last)\n\(behind)").draft
    var zones = draft.zones
    SignedRun.keep(&zones, draft.page, draft.cues)
    return zones.indices.filter { zones[$0].zone == .signature }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test(arguments: [
    "Karen Whitlow (Holm) · Peter Dunmore (Fen) · Anna Marsh (Moss) · Tom Reed",
    "Harbour Trust; Fen Tenants' Union; Holm Choir Association; Delta Institute",
    "First signatories: Karen Whitlow, actor; Peter Dunmore, pilot; Anna Marsh, nurse; Tom Reed",
    "Karen Whitlow (Holm), Peter Dunmore (Fen), Anna Marsh (Moss), Tom Reed (Orle) and 45 others",
  ])
  func `names with one sign between them below the text`(line: String) throws {
    #expect(try Self.signed(line) == [line])
  }

  @Test(arguments: [
    "We thank Karen Whitlow, Peter Dunmore, Anna Marsh and Tom Reed, who have read this letter.",
    "The ferry goes to Holm; to Fen; to Moss; to Orle, and then it comes back to us at night.",
    "Karen Whitlow and Peter Dunmore; Anna Marsh",
  ])
  func `a sentence with names, or a few of them, is none`(line: String) throws {
    #expect(try Self.signed(line).isEmpty)
  }

  @Test func `a run that the text goes on behind is part of it`() throws {
    let prose = """

      body| These are the stops of the ferry, and none of them has another way across the water.

      body| We therefore ask you to let it run again at night, before the summer is over for us.
      """
    #expect(
      try Self.signed(
        "Harbour Trust; Fen Tenants' Union; Holm Choir Association; Delta Institute", behind: prose
      ).isEmpty)
  }
}
