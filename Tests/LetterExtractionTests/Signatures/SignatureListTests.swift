import LetterExtraction
import Testing

@Suite struct SignatureListTests {
  @Test func organisationsWithCountries() throws {
    let drawing = DraftDrawing(
      """
      S| Organizations:
      S| • Breakthrough, India
      S| • reStore, Norway
      S| • Green Forum for Rivers (GFR), Kenya
      S| • Lantern Society, Ireland
      S| • Women's Harbour Network, Ghana
      S| • Delta Institute, Egypt

      S| Individuals:
      S| • Karen Whitlow, lawyer, Ireland
      S| • Peter Dunmore, Harbour University, Ghana
      """)
    #expect(
      try drawing.signatories() == [
        "org Breakthrough · in India", "org reStore · in Norway",
        "org Green Forum for Rivers (GFR) · in Kenya", "org Lantern Society · in Ireland",
        "org Women's Harbour Network · in Ghana", "org Delta Institute · in Egypt",
        "Karen Whitlow · role lawyer · in Ireland",
        "Peter Dunmore · org Harbour University · in Ghana",
      ])
  }

  @Test func doubtfulRowsFollowTheMajority() throws {
    let bodies = [
      "Harbour Trust", "Lantern Society", "Delta Institute", "River Network", "Access Today",
      "Ports Union", "Tide Foundation", "Mangrove Alliance",
    ]
    let drawing = DraftDrawing(bodies.map { "S| " + $0 }.joined(separator: "\n"))
    #expect(try drawing.signatories() == bodies.map { "org " + $0 })
    let people = [
      "Karen Whitlow", "Peter Dunmore", "Archie Law", "nidhi", "Kamaljit", "Anna Marsh",
      "R. Pillai", "Susan Grey",
    ]
    let list = DraftDrawing(people.map { "S| • " + $0 }.joined(separator: "\n"))
    #expect(try list.signatories() == people)
  }

  @Test func itemsWithHandlesAreEntriesOfTheirOwn() throws {
    let drawing = DraftDrawing(
      """
      S| • Karen Whitlow, @karenw (Lantern Society)
      S| • Anaïs Grey, @anagrey (TideLib)
      S| • Peter Dunmore, @dunmore (ferrykit maintainer)
      S| • Marlin (@marlin_pier)
      """)
    let found = try drawing.signatories()
    #expect(
      found == [
        "Karen Whitlow · org Lantern Society", "Anaïs Grey · org TideLib",
        "Peter Dunmore · role ferrykit maintainer", "Marlin",
      ])
  }

  @Test func numberedLines() throws {
    let drawing = DraftDrawing(
      """
      S| 1. Karen Whitlow, Harbour University
      S| 2. Peter Dunmore, Delta Institute
      S| + 123 others
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Harbour University", "Peter Dunmore · org Delta Institute",
      ])
  }

  @Test func runOfNames() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow, Peter Dunmore, R. Pillai, and Anna Marsh").signatories()
        == ["Karen Whitlow", "Peter Dunmore", "R. Pillai", "Anna Marsh"])
    #expect(try DraftDrawing("S| 林秀华、王小明、陈思").signatories() == ["林秀华", "王小明", "陈思"])
    #expect(
      try DraftDrawing("S| 林秀华 王小明 陈 思 张伟").signatories() == ["林秀华", "王小明", "陈 思", "张伟"])
    #expect(try DraftDrawing("S| 김영수 박지은 이민호 최서연").signatories() == ["김영수", "박지은", "이민호", "최서연"])
  }

  @Test func bodiesInARun() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow (Lantern Society); Peter Dunmore (Delta Institute)")
        .signatories()
        == ["Karen Whitlow · org Lantern Society", "Peter Dunmore · org Delta Institute"])
  }

  @Test func disclaimersAreNobody() throws {
    let drawing = DraftDrawing(
      """
      S| • Karen Whitlow, Harbour University
      S| • Peter Dunmore, Delta Institute

      S| (affiliations are listed for identification purposes only)
      """)
    #expect(try drawing.signatories().count == 2)
  }

  @Test func looseHeading() throws {
    let drawing = DraftDrawing(
      """
      S| Lawyers and Legal Experts

      S| Karen Whitlow, Harbour University
      S| Peter Dunmore, Delta Institute

      S| Anna Marsh, Tide Foundation
      S| Susan Grey, River Network
      """)
    #expect(try drawing.signatories().map { $0.prefix(5) } == ["Karen", "Peter", "Anna ", "Susan"])
  }

  @Test func bodySignsThroughThoseWhoFollow() throws {
    let drawing = DraftDrawing(
      """
      S| On behalf of the Lantern Society,
      S| Karen Whitlow
      S| Peter Dunmore
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Lantern Society", "Peter Dunmore · org Lantern Society",
      ])
  }

  @Test func aBlankToFillInIsNobody() throws {
    #expect(
      try DraftDrawing("S| << Your name >>\nS| Resident of the Harbour region").signatories()
        .isEmpty)
  }

  @Test func longListsAreLinear() throws {
    let drawing = DraftDrawing(
      (0..<3000).map { "S| • Karen Whitlow\($0.isMultiple(of: 2) ? ", lawyer" : "")" }.joined(
        separator: "\n"))
    #expect(try drawing.signatories().count == 3000)
  }
}
