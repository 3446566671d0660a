import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LoneSignatureTests {
  private static func signed(_ below: String, doubt: Double = 0.6) throws -> [String] {
    let draft = try LetterDrawing(
      """
      body| We write about the ferry that no longer runs at night.
      closing| Regards,

      -| \(below)
      """
    ).draft
    var zones = draft.zones
    for line in zones.indices where zones[line].zone == nil { zones[line].probability = doubt }
    LoneSignature.keep(&zones, draft.page, draft.cues)
    return zones.indices.filter { zones[$0].zone == .signature }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test(arguments: ["Quaywatch", "Marlin", "The people of the pier"])
  func `the line under a close that nobody else signs`(name: String) throws {
    #expect(try Self.signed(name) == [name])
  }

  @Test(arguments: [
    "Share this", "12 May 2014", "https://example.org/ferry", "[signature]", "Read more:",
    "We have written to the Board about this ferry before",
  ])
  func `what is no name is not kept`(line: String) throws {
    #expect(try Self.signed(line).isEmpty)
  }

  @Test(arguments: [
    ("Forum of the Residents of the Pier at Holm", 1), ("Ada Bell", 1),
    ("We will be back.", 0), ("The ferry must run again", 0),
  ])
  func `above the date that ends the text stands who signs`(line: String, count: Int) throws {
    let signed = try Self.signedWithoutClose(
      """
      body| We write about the ferry that no longer runs at night.

      It is for the people of the pier that we do!

      \(line)
      date| Holm, 12 May 2014
      """)
    #expect(signed == Array(repeating: line, count: count))
  }

  @Test func `what surely is the page's is left to it`() throws {
    #expect(try Self.signed("Quaywatch", doubt: 0.95).isEmpty)
  }

  private static func signedWithoutClose(_ drawing: String) throws -> [String] {
    signed(in: try LetterDrawing(drawing).draft)
  }

  private static func signed(in draft: Draft) -> [String] {
    var zones = draft.zones
    for line in zones.indices where zones[line].zone == nil { zones[line].probability = 0.6 }
    LoneSignature.keep(&zones, draft.page, draft.cues)
    return zones.indices.filter { zones[$0].zone == .signature }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test func `without a close, the line under the text of a letter that greets`() throws {
    let text = "body| We write about the ferry that no longer runs at night.\n\n-| Quaywatch"
    #expect(try Self.signedWithoutClose("salutation| Dear Ms. Bell,\n\n" + text) == ["Quaywatch"])
    #expect(try Self.signedWithoutClose(text).isEmpty)
  }

  @Test func `under a sentence that goes on nobody signs`() throws {
    let text = "salutation| Dear Ms. Bell,\n\nbody| We write about these ferries:\n\n-| Marlin"
    #expect(try Self.signedWithoutClose(text).isEmpty)
  }

  @Test func `where somebody signs, nobody else is looked for`() throws {
    let draft = try LetterDrawing("signature| Ada Bell\nclosing| Regards,\n\n-| Quaywatch").draft
    var zones = draft.zones
    zones[2].probability = 0.6
    LoneSignature.keep(&zones, draft.page, draft.cues)
    #expect(zones[2].zone == nil)
  }

  private static let letter = """
    salutation| Dear Ms. Bell,

    body| We write about the ferry that no longer runs at night.
    body| The Board has closed the pier, and nobody on the quay was asked about it.

    body| THOMAS REED.

    body| As I have no time to copy letters, you will excuse the corrections.
    """

  @Test func `a name alone at the end of the text, be more said below it`() throws {
    #expect(try Self.signedWithoutClose(Self.letter) == ["THOMAS REED."])
    let ungreeted = Self.letter.split(separator: "\n\n").dropFirst().joined(separator: "\n\n")
    #expect(try Self.signedWithoutClose(ungreeted).isEmpty)
  }

  @Test(arguments: [
    ("Signed by: Ada Bell (2019-03-29)", true), ("Signed by all of us on the quay.", false),
    ("Signed by:", false),
  ])
  func `a label says who signs`(line: String, isSigned: Bool) throws {
    let text = """
      body| We write about the ferry that no longer runs at night.
      body| The Board has closed the pier.

      body| \(line)
      """
    #expect(try Self.signedWithoutClose(text) == (isSigned ? [line] : []))
  }

  @Test(arguments: [
    ("<b>Ada Bell</b> baker; <b>Tom Reed</b> pilot; <b>Jane Fenn</b> nurse", true),
    ("<b>Ferries</b> first, then <b>piers</b> and <b>quays</b> as well", false),
  ])
  func `names in strong type, each behind a semicolon`(run: String, isSigned: Bool) throws {
    let html = "<p>We write about the ferry that no longer runs at night</p><p>\(run)</p>"
    let zones = ["We": Zone.body, "Ada": .body, "Ferries": .body]
    #expect(
      try Self.signed(in: LetterDrawing(html: html, zones: zones).draft)
        == (isSigned ? [run.replacing("<b>", with: "").replacing("</b>", with: "")] : []))
  }
}
