import LetterExtraction
import Testing

/// What all rows of a list together tell of each.
@Suite struct PartedRowTests {
  @Test func `bodies first, and who signs for them`() throws {
    let drawing = DraftDrawing(
      """
      S| Keep Holm Wet — Karen Whitlow, campaigner
      S| Stop the Sluice — Peter Dunmore, grazier
      S| Grandparents for Later — Anna Marsh
      S| Bakers Against Flood — six members, names withheld
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role campaigner · org Keep Holm Wet",
        "Peter Dunmore · role grazier · org Stop the Sluice",
        "Anna Marsh · org Grandparents for Later", "org Bakers Against Flood",
      ])
  }

  @Test func `bodies with those who sign for them, among bodies that sign alone`() throws {
    let drawing = DraftDrawing(
      """
      S| Holm Water Trust – Karen Whitlow, director
      S| Clean Ditches Alliance
      S| Ditchers' Union – Peter Dunmore, secretary
      S| Tarn Foundation
      S| Eel Forum – Anna Marsh
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role director · org Holm Water Trust",
        "org Clean Ditches Alliance",
        "Peter Dunmore · role secretary · org Ditchers' Union", "org Tarn Foundation",
        "Anna Marsh · org Eel Forum",
      ])
  }

  @Test func `surnames first in a list of its own order`() throws {
    let drawing = DraftDrawing(
      """
      S| 1. Dunmore, Peter – Delta Institute
      S| 2. Grebe, Ottilie (Prof.) – Harbour University
      S| 3. Marsh, Anna – retired postman
      S| 4. Whitlow-Tarn, Karen – Lantern Society
      """)
    #expect(
      try drawing.signatories() == [
        "Dunmore, Peter · org Delta Institute", "Grebe, Ottilie · org Harbour University",
        "Marsh, Anna · role retired postman", "Whitlow-Tarn, Karen · org Lantern Society",
      ])
  }

  @Test func `names with their posts before the dash are no surnames first`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow, Chair – Holm Water Trust
      S| Peter Dunmore, President – Ditchers' Union
      S| Anna Marsh, Director – Eel Forum
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role Chair · org Holm Water Trust",
        "Peter Dunmore · role President · org Ditchers' Union",
        "Anna Marsh · role Director · org Eel Forum",
      ])
  }

  @Test func `bodies before names, at commas`() throws {
    let drawing = DraftDrawing(
      """
      S| Holm Water Trust, Karen Whitlow
      S| Friends of the Eel, the Society for Eels, Peter Dunmore
      S| Ditchers' Union, Anna Marsh
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Holm Water Trust",
        "Peter Dunmore · org Friends of the Eel, the Society for Eels",
        "Anna Marsh · org Ditchers' Union",
      ])
  }

  @Test func `a row with another separator is read by itself`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow – Lantern Society
      S| Peter Dunmore – Delta Institute
      S| Anna Marsh – Harbour University
      S| Fen Tenants' Union
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Lantern Society", "Peter Dunmore · org Delta Institute",
        "Anna Marsh · org Harbour University", "org Fen Tenants' Union",
      ])
  }

  @Test func `under a heading of bodies a name behind the comma signs for one no lexicon knows`()
    throws
  {
    let drawing = DraftDrawing(
      """
      S| Organisations
      S| Quillon, Karen Whitlow
      S| Marlo, the Eel Company, Peter Dunmore – Chair
      S| Tarnwell, Anna Marsh
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · org Quillon",
        "Peter Dunmore · role Chair · org Marlo, the Eel Company", "Anna Marsh · org Tarnwell",
      ])
  }

  @Test func `persons with their posts, and behind them bodies alone`() throws {
    let persons = [
      "Karen Whitlow", "Peter Dunmore", "Anna Marsh", "Susan Grey", "Tom Reed", "Ida Holm",
    ]
    let bodies = ["Eelwatch", "Holm Forum", "Quay Ten", "Tide Foundation"]
    let drawing = DraftDrawing(
      persons.map { "S| \($0) - painter" }.joined(separator: "\n") + "\n"
        + bodies.map { "S| \($0)" }.joined(separator: "\n"))
    let found = try drawing.signatories()
    #expect(found.prefix(6) == persons.map { "\($0) · role painter" }[...])
    #expect(found.count == 10)
  }
}
