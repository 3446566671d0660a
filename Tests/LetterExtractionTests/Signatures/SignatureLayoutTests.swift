import LetterExtraction
import Testing

@Suite struct SignatureLayoutTests {
  @Test func `a cell of several lines is a block of its own`() throws {
    let drawing = DraftDrawing(
      """
      S| ______ // Karen Whitlow // Chair, Ports Committee || ______ // Peter Dunmore // Treasurer
      S| ______ // Anna Marsh // Lantern Society || ______ // Susan Grey // Secretary
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role Chair · org Ports Committee", "Peter Dunmore · role Treasurer",
        "Anna Marsh · org Lantern Society", "Susan Grey · role Secretary",
      ])
  }

  @Test func `blocks of a body and who signs for it`() throws {
    let drawing = DraftDrawing(
      """
      S| Harbour Works Ltd || Karen Whitlow
      S|  || Chief Engineer

      S| Fen Dairy Inc. || Peter Dunmore
      S|  || Managing Director
      """)
    let found = try drawing.signatories()
    #expect(
      found == [
        "Karen Whitlow · role Chief Engineer · org Harbour Works Ltd",
        "Peter Dunmore · role Managing Director · org Fen Dairy Inc.",
      ])
  }

  @Test func `cells that hold post and body`() throws {
    let drawing = DraftDrawing(
      """
      S| 1 || Karen Whitlow || lecturer in history, Harbour University
      S| 2 || Peter Dunmore || baker
      S| 3 || Anna Marsh || professor of law, Delta University
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role lecturer in history · org Harbour University",
        "Peter Dunmore · role baker",
        "Anna Marsh · role professor of law · org Delta University",
      ])
  }

  @Test func `names and posts in turn`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow
      S| Bargemaster, Fen Hospital

      S| Peter Dunmore
      S| Director

      S| Anna Marsh
      S| Nurse, Holm Clinic

      S| Susan Grey
      S| Treasurer
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Bargemaster, Fen Hospital", "Peter Dunmore · role Director",
        "Anna Marsh · role Nurse · org Holm Clinic", "Susan Grey · role Treasurer",
      ])
  }

  @Test func `a body over its officers`() throws {
    let drawing = DraftDrawing(
      """
      S| Lantern Society
      S| Karen Whitlow
      S| President
      S| Peter Dunmore
      S| Vice-President
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role President · org Lantern Society",
        "Peter Dunmore · role Vice-President · org Lantern Society",
      ])
  }

  @Test func `the hand's name and the typist's are one`() throws {
    let drawing = DraftDrawing(
      """
      S| /s/ Karen Whitlow
      S| Karen Whitlow
      S| Counsel, Lantern Society
      """)
    #expect(try drawing.signatories() == ["Karen Whitlow · role Counsel · org Lantern Society"])
    #expect(
      try DraftDrawing("S| Karen\nS| Karen Whitlow\nS| harbourmaster").signatories()
        == ["Karen Whitlow · role harbourmaster"])
  }

  @Test func `names and under them whom they sign for`() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow, Peter Dunmore, Anna Marsh\nS| for the Lantern Society")
        .signatories() == [
          "Karen Whitlow · org Lantern Society", "Peter Dunmore · org Lantern Society",
          "Anna Marsh · org Lantern Society",
        ])
  }

  @Test func `bodies under a list of persons are their own`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow, President of the Lantern Society
      S| Peter Dunmore, Director, Delta Institute
      S| Harbour Workers' Association
      S| Tide Foundation
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role President · org Lantern Society",
        "Peter Dunmore · role Director · org Delta Institute",
        "org Harbour Workers' Association", "org Tide Foundation",
      ])
  }

  @Test func `what stands between a name and a body is the post`() throws {
    #expect(
      try DraftDrawing("S| Dr Karen Whitlow\nS| Warder of swans\nS| Holm Naturalists' Society")
        .signatories() == ["Karen Whitlow · role Warder of swans · org Holm Naturalists' Society"])
    #expect(
      try DraftDrawing(
        "S| Karen Whitlow\nS| Director, Harbour Safety Branch\nS| Office of Ports"
      ).signatories()
        == ["Karen Whitlow · role Director, Harbour Safety Branch · org Office of Ports"])
  }
}
