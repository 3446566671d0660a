import LetterExtraction
import Testing

@Suite struct AffiliationTests {
  @Test func `numbers glued to names lead to the bodies below`() throws {
    let drawing = DraftDrawing(
      """
      S| Prof. Karen Whitlow1, President
      S| Dr Peter Dunmore2
      S| Anna Marsh2,1
      S| 1 Lantern Society, Holm
      S| 2 Institute of Tides, University of Fen
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role President · org Lantern Society · in Holm",
        "Peter Dunmore · org Institute of Tides, University of Fen",
        "Anna Marsh · org Institute of Tides, University of Fen",
      ])
  }

  @Test func `numbered bodies alone are no such list`() throws {
    #expect(
      try DraftDrawing("S| 1 Lantern Society\nS| 2 Harbour Trust").signatories().count == 2)
  }
}
