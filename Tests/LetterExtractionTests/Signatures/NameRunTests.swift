import LetterExtraction
import LetterSchema
import Testing

@Suite struct NameRunTests {
  @Test(arguments: [
    (
      "Karen Whitlow, baker | Peter Dunmore, lawyer | Anna Marsh, poet",
      [
        "Karen Whitlow · role baker", "Peter Dunmore · role lawyer", "Anna Marsh · role poet",
      ]
    ),
    (
      "Harbour Trust / Fen Tenants' Union / Holm Choir Association",
      ["org Harbour Trust", "org Fen Tenants' Union", "org Holm Choir Association"]
    ),
    (
      "Karen Whitlow, baker | Hex | Peter Dunmore, lawyer | Anna Marsh | Susan Grey, poet",
      [
        "Karen Whitlow · role baker", "Hex", "Peter Dunmore · role lawyer", "Anna Marsh",
        "Susan Grey · role poet",
      ]
    ),
    ("Holm: Karen Whitlow · Peter Dunmore", ["Karen Whitlow", "Peter Dunmore"]),
    (
      "Northern beaches: Karen Whitlow, Peter Dunmore, Anna Marsh",
      ["Karen Whitlow", "Peter Dunmore", "Anna Marsh"]
    ),
    (
      "Karen Whitlow * Peter Dunmore * Anna Marsh * Susan Grey",
      ["Karen Whitlow", "Peter Dunmore", "Anna Marsh", "Susan Grey"]
    ),
    ("@fenfolk, @mill_hand, @old-tide", ["@fenfolk", "@mill_hand", "@old-tide"]),
    (
      "Karen Whitlow (Harbour University), Peter Dunmore (Delta Institute), Anna Marsh (Fen College)",
      [
        "Karen Whitlow · org Harbour University", "Peter Dunmore · org Delta Institute",
        "Anna Marsh · org Fen College",
      ]
    ),
  ])
  func inALine(_ line: String, _ expected: [String]) throws {
    #expect(try DraftDrawing("S| " + line).signatories() == expected)
  }

  @Test func `the fields of one entry are no run`() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow | Director | Lantern Society").signatories()
        == ["Karen Whitlow · role Director · org Lantern Society"])
  }

  @Test func `a slash among rows with slashes parts a name from the rest`() throws {
    #expect(
      try DraftDrawing(
        """
        S| Peter Dunmore / Director of the Fen Institute
        S| Karen Whitlow / Free Harbour Front
        S| Anna Marsh / Former Senator
        """
      ).signatories() == [
        "Peter Dunmore · role Director · org Fen Institute",
        "Karen Whitlow · org Free Harbour Front", "Anna Marsh · role Former Senator",
      ])
  }

  @Test func `behind a label commas part bodies that no lexicon knows`() throws {
    #expect(
      try DraftDrawing(
        "S| Signed by: BLUE Fen, ROW Holm, Night Boat Pro Quay, Mothers of Southmill"
      )
      .signatories().count == 4)
    #expect(
      try DraftDrawing("S| Signed by: Karen Whitlow, Director, Harbour Trust").signatories()
        == ["Karen Whitlow · role Director · org Harbour Trust"])
  }

  @Test func `labels before a wide colon are none of the names`() throws {
    #expect(
      try DraftDrawing("S| 連署團體：青河保育協會、藍山教師工會、海港居民聯盟").signatories()
        == ["org 青河保育協會", "org 藍山教師工會", "org 海港居民聯盟"])
    #expect(
      try DraftDrawing("S| 連署團體（排名不分先後）：青河保育協會／藍山教師工會／海港居民聯盟").signatories()
        == ["org 青河保育協會", "org 藍山教師工會", "org 海港居民聯盟"])
    #expect(
      try DraftDrawing("S| 連署人（敬稱略）：林秀華、陳文德").signatories() == ["林秀華", "陳文德"])
  }

  @Test func `posts before ideographic names`() throws {
    let drawing = DraftDrawing(
      """
      S| 青河保育協會
      S| 主席 林秀華
      S| 秘書 陳文德 謹啟
      """)
    #expect(
      try drawing.signatories() == [
        "林秀華 · role 主席 · org 青河保育協會", "陳文德 · role 秘書 · org 青河保育協會",
      ])
    #expect(
      try DraftDrawing("S| 대표 김영수, 총무 이은주").signatories()
        == ["김영수 · role 대표", "이은주 · role 총무"])
  }

  @Test func `how many more sign is no name`() throws {
    #expect(
      try DraftDrawing("S| 회원 김영수 이은주 박민호 외 58명").signatories() == ["김영수", "이은주", "박민호"])
  }

  @Test func `entries between semicolons, whatever they are called, and their last stop`() throws {
    #expect(
      try DraftDrawing("S| Fenwatch; Holm Forty; Union of Quay Keepers; Open Ledger Company.")
        .signatories().map { $0.replacing("org ", with: "") }
        == ["Fenwatch", "Holm Forty", "Union of Quay Keepers", "Open Ledger Company"])
    #expect(
      try DraftDrawing(
        "S| Karen Whitlow, baker; Peter Dunmore, lawyer; Anna Marsh, poet; and 340 others"
      ).signatories()
        == ["Karen Whitlow · role baker", "Peter Dunmore · role lawyer", "Anna Marsh · role poet"])
  }

  @Test func `posts between semicolons are one person's`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow,
      S| Director of the Lantern Society; President of the Eel Forum; Chair of the Fen Union
      """)
    let found = try drawing.signatories()
    #expect(found.count == 1 && found[0].hasPrefix("Karen Whitlow · "))
  }

  @Test func `commas part entries where brackets tell of the persons`() throws {
    #expect(
      try DraftDrawing("S| Karen Whitlow (baker), Peter Dunmore (lawyer), Harbour Trust")
        .signatories()
        == ["Karen Whitlow · role baker", "Peter Dunmore · role lawyer", "org Harbour Trust"])
  }

  @Test func `bodies between dashes`() throws {
    #expect(
      try DraftDrawing(
        "S| Harbour Trust - Fen Tenants' Union - Holm Choir Association - Delta Institute"
      ).signatories()
        == [
          "org Harbour Trust", "org Fen Tenants' Union", "org Holm Choir Association",
          "org Delta Institute",
        ])
  }

  @Test func `a row of one person among such rows is no run of names`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow, Director, Harbour Trust
      S| Ludmir Toravek, Vedoul Spravek, Bratka Morvena
      """)
    #expect(try drawing.signatories().count == 2)
  }

  @Test func `a paragraph of names leaves the stack above it whole`() throws {
    let drawing = DraftDrawing(
      """
      S| Karen Whitlow
      S| Director

      S| Peter Dunmore
      S| Treasurer

      S| Harbour Trust; Fen Tenants' Union; Holm Choir Association; Delta Institute
      """)
    #expect(
      try drawing.signatories().prefix(3) == [
        "Karen Whitlow · role Director", "Peter Dunmore · role Treasurer", "org Harbour Trust",
      ])
  }

  @Test func `a long run of short names that no lexicon knows`() throws {
    let names = [
      "Knight of Holm", "quillDriver", "Snow", "Big Ben", "Marlo", "eTheGrey", "WalkerPete", "Boaz",
      "Primus", "old_tide", "Thaif", "Goose", "Lexx",
    ]
    let drawing = DraftDrawing("S| " + names.joined(separator: ", "))
    #expect(try drawing.signatories().count == names.count)
  }

  @Test func `first names alone`() throws {
    #expect(try DraftDrawing("S| Ada, Tom, Jill").signatories().count == 3)
    #expect(try DraftDrawing("S| Karen, Treasurer").signatories().count == 1)
  }

  @Test func `strong type sets a name apart from what stands behind it`() throws {
    let html = """
      <p><b>Karen Whitlow</b> baker; <b>Peter Dunmore</b> lawyer; <b>Anna Marsh</b> nurse</p>
      """
    let draft = try LetterDrawing(html: html, zones: ["Karen": .signature])
      .after(Signatures.self)
    #expect(
      draft.signatories.map(draft.words) == [
        "Karen Whitlow; baker", "Peter Dunmore; lawyer", "Anna Marsh; nurse",
      ])
  }

  @Test func `the count of those who are not named is nobody`() throws {
    let names = ["Karen Whitlow", "Peter Dunmore", "Anna Marsh", "Susan Grey"]
    #expect(
      try DraftDrawing("S| \(names.joined(separator: ", ")) and 45 others").signatories() == names)
  }

  @Test func `a count with a comma in it parts nothing`() throws {
    #expect(
      try DraftDrawing(
        "S| Karen Whitlow (Holm), Peter Dunmore (Fen), Anna Marsh (Moss) and 1,393 others"
      ).signatories().count == 3)
  }

  @Test(arguments: [
    ("Norway: Harbour Trust, Fen Society (Moss)", ["Harbour Trust", "Fen Society"]),
    ("Sweden: Delta Institute", ["Delta Institute"]),
    (
      "Printers: Hand Press Collective | Offset Otters CIC | Reed Foundation",
      ["Hand Press Collective", "Offset Otters CIC", "Reed Foundation"]
    ),
  ])
  func `what a label has, a country or a trade`(line: String, bodies: [String]) throws {
    let found = try DraftDrawing("S| " + line).signatories()
    #expect(found.count == bodies.count)
    #expect(zip(found, bodies).allSatisfy { $0.hasPrefix("org \($1)") })
  }

  @Test func `groups with their labels in strong type in one paragraph`() throws {
    let html = """
      <p><b>Norway:</b> Harbour Trust, Fen Tenants' Union. <b>Sweden</b>: Karen Whitlow (Delta
      Institute); Holm Choir Association</p>
      """
    let draft = try LetterDrawing(html: html, zones: ["Norway": .signature])
      .after(Signatures.self)
    #expect(
      draft.signatories.map(draft.words) == [
        "Harbour Trust", "Fen Tenants' Union", "Karen Whitlow; Delta Institute",
        "Holm Choir Association",
      ])
  }

  @Test func `a couple within a run`() throws {
    #expect(
      try DraftDrawing(
        "S| Peter Dunmore, actor; Karen Whitlow and Anna Marsh, Harbour Company; Tom Reed, pilot"
      ).signatories() == [
        "Peter Dunmore · role actor", "Karen Whitlow", "Anna Marsh · org Harbour Company",
        "Tom Reed · role pilot",
      ])
  }
}
