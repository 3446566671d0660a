import LetterSchema
import Testing

@testable import LetterExtraction

/// Recipients where no inside address names them: from the greeting, and from the heading where
/// it names them in full.
@Suite struct GreetedRecipientTests {
  static let body = "body| We write about the ferry that no longer runs at night, and the pier."

  static func words(
    title: String? = nil, greeting: String?, body: String = body
  ) throws -> [String] {
    var drawing = try LetterDrawing(
      (title.map { "title| \($0)\n\n" } ?? "") + (greeting.map { "salutation| \($0)\n\n" } ?? "")
        + body)
    drawing.draft.kind = Kind(value: .letter, confidence: Confidence(1))
    let draft = try drawing.after(ReadLetterhead.self)
    return draft.letterhead.recipients.map(draft.words)
  }

  @Test(arguments: [
    ("To the Trustees:", ["Trustees"]), ("Dear release managers,", ["release managers"]),
    ("Dear Ottilie, Ferran and Tom,", ["Ottilie", "Ferran", "Tom"]),
    ("Dear Aunt Flo and Uncle Bert,", ["Aunt + Flo", "Uncle + Bert"]),
    ("Dear Heads of State and Government,", ["Heads of State and Government"]),
    ("Dear Congress,", ["Congress"]), ("Dear Sir or Madam,", []),
    ("Holm School Board,", ["Holm School Board"]),
    ("To the Executive Board of Holm Design Academy,", ["Executive Board; Holm Design Academy"]),
    ("Dear Mr Reed MP,", ["Mr + Reed"]), ("Dear Lord Reed of Holm,", ["Lord + Reed of Holm"]),
    ("Dear EU Commissioner Ada Bell,", ["Ada Bell; EU Commissioner"]),
    ("Dear Commissioner-designate Reed,", ["Reed; Commissioner-designate"]),
    ("Dear President Bell and the Board of Trustees,", ["Bell; President", "Board of Trustees"]),
    ("To whom it may concern at Quay Boats,", ["Quay Boats"]),
    (
      "Dear keepers of the pier and dear friends,", ["keepers of the pier"]
    ),
  ])
  func `greetings`(greeting: String, expected: [String]) throws {
    #expect(try Self.words(greeting: greeting) == expected)
  }

  @Test(arguments: [
    ("Open letter to the Minister for Ports: stop the works", ["Minister for Ports"]),
    ("Open letter to the Board of Governors on the map tiles", ["Board of Governors"]),
    (
      "Open Letter to Tom Reed, Chief Executive of Quay Boats, on the night ferry",
      ["Tom Reed; Chief Executive of Quay Boats"]
    ), ("Open letter: do not close the pier", []),
  ])
  func `headings`(title: String, expected: [String]) throws {
    #expect(try Self.words(title: title, greeting: nil) == expected)
  }

  @Test(arguments: [
    ("Open letter to Prime Minister Orla Tasker", ["Prime Minister; Orla Tasker"]),
    ("OPEN LETTER TO PRIME MINISTER ORLA TASKER", ["PRIME MINISTER; ORLA TASKER"]),
    ("Open letter to the Director of Quay Boats, Tom Reed", ["Director of Quay Boats; Tom Reed"]),
    ("Pumps: an open letter to the Harbour Tales Community", ["Harbour Tales Community"]),
    ("Open letter to my neighbours on the pier", []),
  ])
  func `headings that name whom no lexicon knows`(title: String, expected: [String]) throws {
    let found = try Self.words(title: title, greeting: nil)
    #expect(
      found.map { Set($0.split(separator: "; ")) }
        == expected.map { Set($0.split(separator: "; ")) })
  }

  @Test func `a heading that has the whole name`() throws {
    #expect(
      try Self.words(title: "An open letter to Tom Reed-Bell", greeting: "Tom,")
        == ["Tom Reed-Bell"])
  }

  @Test(arguments: [
    ("<h2>Open letter to the Harbour Board</h2>", ["Harbour Board"]),
    ("<title>Open letter to the Harbour Board | Quaywatch</title>", ["Harbour Board"]),
    ("<h2>Open letters of last year</h2>", []), ("<h2>To the Harbour Board</h2>", []),
    ("<p>Open letter to the Harbour Board</p>", []),
  ])
  func `what the page is called, or a heading above the title, says whom`(
    above: String, expected: [String]
  ) throws {
    let text = "We write about the ferry that no longer runs at night, and the pier."
    var drawing = try LetterDrawing(
      html: above + "<h1>The night ferry must run again</h1><p>\(text)</p>",
      zones: ["The night ferry must run again": .title, text: .body])
    drawing.draft.kind = Kind(value: .letter, confidence: Confidence(1))
    let draft = try drawing.after(ReadLetterhead.self)
    #expect(draft.letterhead.recipients.map(draft.words) == expected)
  }

  @Test func `surnames with particles, and brackets that stay closed`() throws {
    #expect(
      try Self.words(greeting: "Dear President von der Aue,") == ["von der Aue; President"])
    #expect(
      try Self.words(greeting: "Dear Members of the Harbour Committee (HARCO),")
        == ["Members of the Harbour Committee (HARCO)"])
  }

  @Test func `a heading that names the post in another case`() throws {
    #expect(
      try Self.words(
        title: "List otwarty do Ministra Sprawiedliwości", greeting: "Szanowny Panie Ministrze,",
        body: "body| Piszemy w sprawie promu, który od zimy nie kursuje już w nocy, i mostu.")
        == ["Ministra Sprawiedliwości"])
  }

  @Test func `whom the greeting names counts, not whom the heading is about`() throws {
    #expect(
      try Self.words(title: "Open letter to the ferry users", greeting: "Dear Minister Bell,")
        == ["Bell; Minister"])
  }

  @Test func `a dash behind the form of address begins the text`() throws {
    let draft = try LetterDrawing(
      "salutation| Sir,—Your report of the ferry (Thursday,\nbody| page 4) is not the whole of it."
    ).after(Salute.self)
    #expect(draft.string(draft.salutation?.finding) == "Sir,—")
    #expect(draft.salutation?.addressees == [])
  }

  @Test(arguments: [
    ("Dear President da Silva,", "da Silva; President"),
    ("Dear Minister van den Berg,", "van den Berg; Minister"),
    ("Dear Mr van Dam,", "Mr + van Dam"),
    ("Dear Commissioner von Ahlen:", "von Ahlen; Commissioner"),
  ])
  func `particles of other languages are part of a name`(greeting: String, expected: String) throws
  {
    #expect(try Self.words(greeting: greeting) == [expected])
  }

  @Test(arguments: [
    ("Dear Senators Bell and Crane,", ["Bell; Senators", "Crane; Senators"]),
    ("Dear Drs. Bell, Crane and Reed,", ["Drs. + Bell", "Drs. + Crane", "Drs. + Reed"]),
    ("Dear Messrs. Bell and Crane:", ["Messrs. + Bell", "Messrs. + Crane"]),
  ])
  func `a title in the plural is that of all names`(greeting: String, expected: [String]) throws {
    #expect(try Self.words(greeting: greeting) == expected)
  }

  @Test(arguments: [
    (
      "Dear Mr. Bell, Dr. Crane and the other members of the Board,",
      ["Mr. + Bell", "Dr. + Crane", "the other members of the Board"]
    ),
    (
      "Dear President Marsh, Executive Vice-President Bell, Commissioner Crane,",
      ["Marsh; President", "Bell; Executive Vice-President", "Crane; Commissioner"]
    ),
    ("Dear Harbour Commissioners and Mayor Bell,", ["Harbour Commissioners", "Bell; Mayor"]),
    ("Dear Bell, Crane & Sons,", ["Bell, Crane & Sons"]),
  ])
  func `lists of some who are named and some who are not`(greeting: String, expected: [String])
    throws
  {
    #expect(try Self.words(greeting: greeting) == expected)
  }

  @Test func `a release that quotes a letter in full has its recipients`() throws {
    func recipients(_ drawing: String) throws -> [String] {
      var drawing = try LetterDrawing(drawing)
      drawing.draft.kind = Kind(value: .pressRelease, confidence: Confidence(0.9))
      let draft = try drawing.after(ReadLetterhead.self)
      return draft.letterhead.recipients.map(draft.words)
    }
    #expect(
      try recipients("\(Self.body)\n\nsalutation| Dear Minister Bell,\n\n\(Self.body)") == [
        "Bell; Minister"
      ])
    #expect(try recipients("title| Open letter to the Minister of Ports\n\n\(Self.body)").isEmpty)
  }

  @Test func `a body behind the last and is one more`() throws {
    #expect(
      try Self.words(
        greeting: "Dear President Bell, Deans of the Faculties at Holm, and Board of Governors,"
      ).count == 3)
    #expect(try Self.words(greeting: "Dear Bell & Sons, Inc.,").count == 1)
  }

  @Test(arguments: [
    ("Dear Ministry of Education and Research,", ["Ministry of Education and Research"]),
    (
      "To the Ministry of Science and Technology Policy and the Board of Trade:",
      ["Ministry of Science and Technology Policy", "Board of Trade"]
    ),
    ("Dear Minister of Education and Research,", ["Minister of Education and Research"]),
    (
      "Dear Ministry of Education and Minister Reed,", ["Ministry of Education", "Reed; Minister"]
    ),
    ("Dear Members of Congress and Senators,", ["Members of Congress", "Senators"]),
    (
      "Egregio Ministro dell’Istruzione e del Merito,", ["Ministro dell’Istruzione e del Merito"]
    ),
  ])
  func `what a body or a post is for may be two things`(
    greeting: String, expected: [String]
  ) throws {
    let found = try Self.words(greeting: greeting)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("To the people of Holm:", ["people of Holm"]),
    ("To the citizens of Holm and Marsh,", ["citizens of Holm and Marsh"]),
    ("Exmo. Senhor Ministro da Educação e Ciência,", ["Senhor; Ministro da Educação e Ciência"]),
    ("Geacht college van burgemeester en wethouders,", ["college van burgemeester en wethouders"]),
    ("Dear Editor,", ["Editor"]),
  ])
  func `greetings by a post or a group`(greeting: String, expected: [String]) throws {
    let found = try Self.words(greeting: greeting)
    #expect(found.map { $0.replacing(" + ", with: "; ") } == expected)
  }

  @Test func `the noun of a body at its head makes it one`() throws {
    var drawing = try LetterDrawing("salutation| To the Ministry of Ports,\n\n\(Self.body)")
    drawing.draft.kind = Kind(value: .letter, confidence: Confidence(1))
    let recipients = try drawing.after(ReadLetterhead.self).letterhead.recipients
    #expect(recipients.count == 1 && recipients[0].organization != nil && recipients[0].role == nil)
  }
}
