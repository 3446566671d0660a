import LetterExtraction
import Testing

@Suite struct SignatureTableTests {
  @Test func headerGivesTheMeaning() throws {
    let drawing = DraftDrawing(
      """
      S| Name || Title || Affiliation || Year
      S| Karen Whitlow || Chair || Lantern Society || 2001
      S| Peter Dunmore || Fellow || Delta Institute || 2004
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role Chair · org Lantern Society",
        "Peter Dunmore · role Fellow · org Delta Institute",
      ])
  }

  @Test func contentGivesTheMeaning() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow || Lantern Society
      S| Peter Dunmore || Delta Institute
      S| Anna Marsh || Tide Foundation
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Lantern Society", "Peter Dunmore · org Delta Institute",
        "Anna Marsh · org Tide Foundation",
      ])
  }

  @Test func gridOfNames() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow || Peter Dunmore
      S| Anna Marsh || Susan Grey
      """)
    #expect(
      try drawing.signatories() == ["Karen Whitlow", "Peter Dunmore", "Anna Marsh", "Susan Grey"])
  }

  /// The place of a hand's own signature is no head of a column.
  @Test(arguments: ["", "S| [Signature] || [Signature]\n"])
  func columnsSideBySide(_ hands: String) throws {
    let drawing = DraftDrawing(
      hands + """
        S| Karen Whitlow || Peter Dunmore
        S| Chair || Executive Director
        S| Lantern Society || Delta Institute
        """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role Chair · org Lantern Society",
        "Peter Dunmore · role Executive Director · org Delta Institute",
      ])
  }

  @Test func `a column says what sort of body each is, another where`() throws {
    let drawing = DraftDrawing(
      """
      S| Name || Organisation type || Country || Link
      S| Quillon || Association || France || https://quillon.example
      S| Karen Whitlow || self-employed || Norway || https://whitlow.example
      """)
    #expect(
      try drawing.signatories() == [
        "org Quillon · in France", "Karen Whitlow · in Norway",
      ])
  }

  @Test func `bodies and their countries, without a head`() throws {
    let drawing = DraftDrawing(
      """
      S| Harbour Trust || Norway
      S| Fen Tenants' Union || France
      S| Holm Choir Association || Norway
      """)
    #expect(
      try drawing.signatories() == [
        "org Harbour Trust · in Norway", "org Fen Tenants' Union · in France",
        "org Holm Choir Association · in Norway",
      ])
  }

  @Test func `what else a table tells beside the sort of body is no body`() throws {
    let drawing = DraftDrawing(
      """
      S| Name || Organisation type || Remarks
      S| Quillon || Association || Harbour Trust
      S| Morvena || Union || Delta Institute
      """)
    #expect(try drawing.signatories() == ["org Quillon", "org Morvena"])
  }

  /// With a head and without one.
  @Test(arguments: [
    "S| # || Name || Affiliation || # || Name || Affiliation\n", "",
  ])
  func `records side by side in one row`(head: String) throws {
    let drawing = DraftDrawing(
      head + """
        S| 1 || Karen Whitlow || Lantern Society || 2 || Peter Dunmore || Delta Institute
        S| 3 || Anna Marsh || Fen College || 4 || Susan Grey || Harbour Trust
        """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Lantern Society", "Peter Dunmore · org Delta Institute",
        "Anna Marsh · org Fen College", "Susan Grey · org Harbour Trust",
      ])
  }

  @Test func `a name in two cells, and a title in its own`() throws {
    let drawing = DraftDrawing(
      """
      S| Title || First name || Surname || Affiliation
      S| Dr || Karen || Whitlow || Lantern Society
      S| Mrs || Anna || Marsh || Fen College
      """)
    let found = try drawing.signatories()
    #expect(found.map { $0.contains("Lantern Society") } == [true, false])
    #expect(found.allSatisfy { $0.contains("Karen") || $0.contains("Anna") })
    #expect(found.allSatisfy { $0.contains("Whitlow") || $0.contains("Marsh") })
    #expect(!found.contains { $0.contains("role") })
  }

  @Test func `bodies that look like names behind a column of names`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow || Deaf Delta || Holm
      S| Peter Dunmore || Mary Rose || Fen
      S| Anna Marsh || Harbour Trust || Moss
      S| Susan Grey || Delta Institute || Orle
      """)
    #expect(
      try drawing.signatories().map { $0.prefix { $0 != "·" } } == [
        "Karen Whitlow ", "Peter Dunmore ", "Anna Marsh ", "Susan Grey ",
      ])
  }
}
