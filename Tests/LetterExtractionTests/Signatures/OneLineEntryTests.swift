import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct OneLineEntryTests {
  @Test(arguments: [
    (
      "Karen Whitlow, Director, Lantern Society",
      "Karen Whitlow · role Director · org Lantern Society"
    ),
    ("Karen Whitlow – Lantern Society", "Karen Whitlow · org Lantern Society"),
    ("Karen Whitlow, OLFI", "Karen Whitlow · org OLFI"),
    ("Karen (Wren) Whitlow", "Karen (Wren) Whitlow"),
    ("Karen Whitlow (Lantern Society)", "Karen Whitlow · org Lantern Society"),
    (
      "Karen Whitlow / Director / Lantern Society",
      "Karen Whitlow · role Director · org Lantern Society"
    ),
    ("Karen Whitlow | Lantern Society", "Karen Whitlow · org Lantern Society"),
    ("Director: Karen Whitlow", "Karen Whitlow · role Director"),
    (
      "Lantern Society: Karen Whitlow, Director",
      "Karen Whitlow · role Director · org Lantern Society"
    ),
    (
      "Karen Whitlow, PhD, Professor of Law, Harbour University",
      "Karen Whitlow · role Professor of Law · org Harbour University"
    ),
    (
      "Karen Whitlow, President of the Lantern Society",
      "Karen Whitlow · role President · org Lantern Society"
    ),
    (
      "Karen Whitlow, Member of the European Parliament",
      "Karen Whitlow · role Member of the European Parliament"
    ),
    ("Karen Whitlow on behalf of Lantern Society", "Karen Whitlow · org Lantern Society"),
    (
      "Karen Whitlow, lawyer, writer, Oslo, Norway",
      "Karen Whitlow · role lawyer, writer · in Oslo, Norway"
    ),
    ("SMITH, Karen", "SMITH, Karen"),
    ("Signed: Karen Whitlow", "Karen Whitlow"),
  ])
  func aPerson(_ text: String, _ expected: String) throws {
    #expect(try DraftDrawing("S| " + text).signatories() == [expected])
  }

  @Test func `a bracket that nobody closed parts the name from the rest`() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow (@whitlow, director of Quaywatch").signatories().first?
        .hasPrefix("Karen Whitlow · ") == true)
  }

  @Test func `what follows a title and a link is whose title it is`() throws {
    #expect(
      try DraftDrawing("B| Nous vous écrivons au sujet du bac.\n\nS| Le Président du COREF")
        .signatories().allSatisfy { !$0.hasPrefix("du COREF") && $0.contains("org COREF") })
  }

  @Test func `articles before bodies in Portuguese`() throws {
    let drawing = DraftDrawing(
      """
      B| Escrevemos sobre o porto, que está fechado há três meses, e pedimos uma resposta.

      S| A Central Única dos Barqueiros

      S| O Movimento dos Moradores

      S| A Associação dos Pescadores
      """)
    let found = try drawing.signatories()
    #expect(
      found == [
        "org Central Única dos Barqueiros", "org Movimento dos Moradores",
        "org Associação dos Pescadores",
      ])
  }

  @Test func honorificsAndDegrees() throws {
    let draft = try DraftDrawing("S| His Excellency Mr. Tomas Brekke, PhD").signed()
    let signer = try #require(draft.signatories.first)
    #expect(signer.name.map(draft.string) == "Tomas Brekke")
    #expect(signer.honorific.map(draft.string) == "His Excellency Mr.")
  }

  @Test func noteMarksLeaveTheName() throws {
    let draft = try DraftDrawing(
      "S| • Karen Whitlow*\nS| • Peter Dunmore [2]\nS| • Anna Marsh†"
    ).signed()
    #expect(
      draft.signatories.map { draft.string($0.name ?? 0..<0) } == [
        "Karen Whitlow", "Peter Dunmore", "Anna Marsh",
      ])
    #expect(draft.signatories.map(\.noteRefs) == [["*"], ["2"], ["†"]])
  }

  @Test func dateBehindTheName() throws {
    #expect(try DraftDrawing("S| 林秀华 2019年1月27日").signatories() == ["林秀华"])
  }

  @Test func signingVerbs() throws {
    #expect(try DraftDrawing("S| 林秀华 敬上").signatories() == ["林秀华"])
    #expect(try DraftDrawing("S| 김영수 올림").signatories() == ["김영수"])
  }

  @Test func `the body first, then who signs for it and as what`() throws {
    #expect(
      try DraftDrawing("S| Lantern Quays, Karen Whitlow, director").signatories()
        == ["Karen Whitlow · role director · org Lantern Quays"])
  }

  @Test func `a street behind a name is no body`() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow, 12 Quay Street").signatories().first?.contains("org")
        == false)
  }

  @Test func `commas within quotation marks part nothing`() throws {
    for title in ["‘Tides, Boats and Men,’", "“Tides, Boats and Men,”", "«Tides, Boats and Men,»"] {
      #expect(
        try DraftDrawing("S| Karen Whitlow, Editor of \(title) a film").signatories()
          == ["Karen Whitlow · role Editor of \(title) a film"])
    }
  }

  @Test(arguments: [
    (
      "Lantern Society (Karen Whitlow, Director)",
      "Karen Whitlow · role Director · org Lantern Society"
    ),
    ("City of Holm (Mayor Karen Whitlow)", "Karen Whitlow · role Mayor · org City of Holm"),
    (
      "Holm Public Library (Head: Karen Whitlow)",
      "Karen Whitlow · role Head · org Holm Public Library"
    ),
    ("Quay Boats plc (the Company Secretary)", "role the Company Secretary · org Quay Boats plc"),
  ])
  func `who signs for a body, in brackets behind it`(line: String, expected: String) throws {
    let found = try DraftDrawing("S| " + line).signatories()
    #expect(
      found.map { Set($0.split(separator: " · ")) } == [
        Set(expected.split(separator: " · "))
      ])
  }

  @Test func `a name that an element of the page sets apart`() throws {
    let html =
      "<ul><li>Karen Whitlow <span>Quay Forum</span></li><li>Anna Marsh <em>Lantern Society</em></li></ul>"
    let draft = try LetterDrawing(html: html, zones: ["Karen": .signature, "Anna": .signature])
      .after(Signatures.self)
    #expect(
      draft.signatories.map(draft.words) == [
        "Karen Whitlow; Quay Forum", "Anna Marsh; Lantern Society",
      ])
  }
}
