import LetterExtraction
import Testing

@Suite struct StackedEntryTests {
  @Test func groupsBetweenBlanks() throws {
    let drawing = DraftDrawing(
      """
      C| Yours sincerely,

      S| Margaret Ollenshaw
      S| Executive Director
      S| Harbour Trust

      S| Dr. Tomas Brekke
      S| Northern Fisheries Institute

      S| R. N. Pillai, PhD
      S| Head of Research
      S| Delta Water Watch (DWW)
      """)
    #expect(
      try drawing.signatories() == [
        "Margaret Ollenshaw · role Executive Director · org Harbour Trust",
        "Tomas Brekke · org Northern Fisheries Institute",
        "R. N. Pillai · role Head of Research · org Delta Water Watch (DWW)",
      ])
  }

  @Test func namesThatRecurWithoutBlanks() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow
      S| President, Lantern Society
      S| Peter Dunmore
      S| Secretary General
      S| Riverside Workers Union
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role President · org Lantern Society",
        "Peter Dunmore · role Secretary General · org Riverside Workers Union",
      ])
  }

  @Test func paragraphsEach() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow

      S| Director of Policy

      S| Lantern Society
      """)
    #expect(
      try drawing.signatories() == ["Karen Whitlow · role Director of Policy · org Lantern Society"]
    )
  }

  @Test func bodyOverSeveralLines() throws {
    let drawing = DraftDrawing(
      """
      S| /s/

      S| Francis Aldgate
      S| Director
      S| Office of Harbour Safety
      S| Department of Ports
      """)
    #expect(
      try drawing.signatories() == [
        "Francis Aldgate · role Director · org Office of Harbour Safety Department of Ports"
      ])
  }

  @Test func bodySharedByTheNamesAboveIt() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow, Director
      S| Peter Dunmore, Legal Counsel
      S| Anna Marsh, Policy Analyst
      S| Lantern Society
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role Director · org Lantern Society",
        "Peter Dunmore · role Legal Counsel · org Lantern Society",
        "Anna Marsh · role Policy Analyst · org Lantern Society",
      ])
  }

  @Test func bareName() throws {
    #expect(try DraftDrawing("C| Best,\n\nS| Kenneth").signatories() == ["Kenneth"])
  }

  @Test func contactsAndAddressBelongToTheSigner() throws {
    let draft = try DraftDrawing(
      """
      S| Karen Whitlow
      S| Lantern Society
      S| 12 Mill Street
      S| Tel: +44 20 7946 0018
      S| karen@lantern.example
      """
    ).signed()
    let signer = try #require(draft.signatories.first)
    #expect(draft.signatories.count == 1)
    #expect(signer.address.map(draft.string) == ["12 Mill Street"])
    #expect(signer.contact.map(draft.string) == ["Tel: +44 20 7946 0018", "karen@lantern.example"])
  }

  @Test func furnitureIsNobody() throws {
    let drawing = DraftDrawing(
      """
      S| [signed]

      S| Karen Whitlow
      S| Director

      S| KW/ab
      S| Enclosure
      S| 12 May 2020
      S| ____________
      """)
    #expect(try drawing.signatories() == ["Karen Whitlow · role Director"])
  }

  @Test func russian() throws {
    let drawing = DraftDrawing(
      """
      C| С уважением,

      S| И. И. Соколова
      S| директор
      S| Фонд «Чистая река»
      """)
    #expect(
      try drawing.signatories() == ["И. И. Соколова · role директор · org Фонд «Чистая река»"])
  }

  @Test func french() throws {
    let drawing = DraftDrawing(
      """
      S| Hélène Marchandeau
      S| présidente
      S| Association des riverains du canal
      """)
    #expect(
      try drawing.signatories() == [
        "Hélène Marchandeau · role présidente · org Association des riverains du canal"
      ])
  }

  @Test func `persons first and bodies behind them are two lists`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow, baker
      S| Peter Dunmore, lawyer
      S| Harbour Trust
      S| Fen Tenants' Union
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role baker", "Peter Dunmore · role lawyer", "org Harbour Trust",
        "org Fen Tenants' Union",
      ])
  }

  @Test func `the fields of a form are no part of who signs`() throws {
    let drawing = DraftDrawing(
      """
      S| By: /s/ Karen Whitlow
      S| Name: Karen Whitlow
      S| Title: President
      S|
      S| By: Peter Dunmore
      S| Its: Managing Director
      """)
    #expect(
      try drawing.signatories() == [
        "Karen Whitlow · role President", "Peter Dunmore · role Managing Director",
      ])
  }

  @Test func `a list of bodies, some of which sound like persons, is not stacked`() throws {
    let rows = [
      "Harbour Trust", "Rosa Lindqvist", "Karen Whitlow", "Peter Dunmore", "Ada Bell",
      "Fen Tenants' Union", "Holm Choir Association", "Delta Institute", "Tom Reed",
    ]
    let drawing = DraftDrawing("S| " + rows.joined(separator: "\nS| "))
    #expect(try drawing.signatories().count == rows.count)
  }

  @Test func `brackets around a whole row say nothing`() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow\nS| (Harbour Trust)").signatories()
        == ["Karen Whitlow · org Harbour Trust"])
  }
}
