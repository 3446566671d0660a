import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct SignedTableTests {
  /// How many cells of a table below a letter are signatures, of which the zones before know those
  /// that begin so.
  private static func signed(_ rows: [[String]], known: String) throws -> Int {
    let cells = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    let draft = try LetterDrawing(
      html: "<p>We write about the ferry that no longer runs at night.</p><table>\(cells)</table>",
      zones: ["We write": .closing, known: .signature]
    ).draft
    var zones = draft.zones
    SignedTable.keep(&zones, draft.page)
    return zones.count { $0.zone == .signature }
  }

  @Test func `a table whose head names signers is signatures as a whole`() throws {
    let rows = [["Name", "City"], ["Karen Whitlow", "Holm"], ["Anna Marsh", "Holm"]]
    #expect(try Self.signed(rows, known: "Karen") == 6)
  }

  @Test func `not one whose head tells of other things`() throws {
    let rows = [["Ferry", "Fare"], ["Karen Whitlow", "Holm"], ["Anna Marsh", "Holm"]]
    #expect(try Self.signed(rows, known: "Karen") < 6)
  }

  @Test func `not one that the page shows for other ends`() throws {
    let rows = [["Name", "City"], ["Karen Whitlow", "Holm"], ["Anna Marsh", "Holm"]]
    #expect(try Self.signed(rows, known: "none of them") == 0)
  }
}
