import LetterExtraction
import Testing

@Suite struct SignatureFurnitureTests {
  @Test(arguments: [
    "and sixty others", "12 additional staff who wish to remain anonymous",
    "and 143 other parents of Holm School", "i 340 signatures més",
    "[Endorsed:] Whitlow of Fen", "[postmark] NO 19 1838", "/S/ /S/", "VHF 16/12",
    "[^1]: Minutes of the harbour board.", "For",
  ])
  func `what names nobody`(_ line: String) throws {
    #expect(try DraftDrawing("S| Karen Whitlow\n\nS| \(line)").signatories() == ["Karen Whitlow"])
  }

  @Test func `nobody signs behind notes`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow
      S| Lantern Society

      S| Notes
      S| Harbour Board, Tide Tables
      """)
    #expect(try drawing.signatories() == ["Karen Whitlow · org Lantern Society"])
  }

  @Test func `headings that only the list gives away`() throws {
    let drawing = DraftDrawing(
      """
      S| Village groups
      S| 1. Lantern Society
      S| 2. Harbour Trust

      S| Makers
      S| 3. Fen Dairy Ltd
      S| 4. Holm Works Inc.
      """)
    #expect(
      try drawing.signatories() == [
        "org Lantern Society", "org Harbour Trust", "org Fen Dairy Ltd", "org Holm Works Inc.",
      ])
  }

  @Test func `a name with a long post is no sentence`() throws {
    #expect(
      try DraftDrawing(
        "S| Karen Whitlow, spokeswoman of the fishers of the lower bank of the river Fen"
      ).signatories().count == 1)
  }

  @Test func `who is named above the close as a contact does not sign`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow
      S| Office of Ports
      S| Please send your answer to the address above and mark it with the number of this letter.
      C| Sincerely,
      S| Karen Whitlow
      S| Director, Office of Ports
      """)
    #expect(try drawing.signatories() == ["Karen Whitlow · role Director · org Office of Ports"])
  }

  @Test func `words that stand as the headings of other groups do`() throws {
    let drawing = DraftDrawing(
      """
      S| Journalists
      S| Karen Whitlow
      S| Peter Dunmore

      S| Companies
      S| Lantern Works Ltd
      S| Fen Dairy Ltd

      S| Academics
      S| Ida Morrow
      S| Tom Reed

      S| Boatbuilders
      S| Anna Marsh
      S| Susan Grey
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow", "Peter Dunmore", "org Lantern Works Ltd", "org Fen Dairy Ltd",
        "Ida Morrow", "Tom Reed", "Anna Marsh", "Susan Grey",
      ])
  }
}
