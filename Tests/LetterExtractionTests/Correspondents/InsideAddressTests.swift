import LetterSchema
import Testing

@testable import LetterExtraction

/// Cards of an inside address: where one ends, and what each of its lines is.
@Suite struct InsideAddressTests {
  static func recipients(_ address: String, body: String = english) throws -> [String] {
    let lines = address.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "recipient| \($0)" }.joined(separator: "\n")
    let draft = try LetterDrawing("\(lines)\n\nbody| \(body)").after(ReadLetterhead.self)
    return draft.letterhead.recipients.map(draft.words)
  }

  static let english = "We write about the ferry that no longer runs at night, and the pier."
  static let german = "Wir schreiben Ihnen wegen der Fähre, die nachts nicht mehr fährt."
  static let french = "Nous vous écrivons au sujet du bac qui ne passe plus la nuit."

  @Test func `houses and towns without a number are the address`() throws {
    #expect(
      try Self.recipients(
        """
        Mrs Ada Bell
        Head of Harbours
        Orle County Council
        County Hall
        Pell Street
        Wexmoor WX1 4PT
        """) == [
          "Mrs + Ada Bell; Head of Harbours; Orle County Council; "
            + "County Hall, Pell Street, Wexmoor WX1 4PT"
        ])
    #expect(
      try Self.recipients("The Rt Hon Tom Reed\nGovernor of the Isles\nGovernment House\nPort Orle")
        == ["The Rt Hon + Tom Reed; Governor of the Isles; Government House, Port Orle"])
  }

  @Test func `a heading that names but the post of somebody below or above is nobody else`() throws
  {
    #expect(
      try Self.recipients("Professor Ada Bell\nVice-Chancellor\n\nTO THE VICE-CHANCELLOR")
        == ["Professor + Ada Bell; Vice-Chancellor"])
  }

  @Test func `articles in capitals name nobody`() throws {
    #expect(
      try Self.recipients("A LOS PESCADORES DEL PUERTO", body: "body").contains {
        $0.hasPrefix("PESCADORES")
      })
  }

  @Test func `officials one below the other need no blank line`() throws {
    #expect(
      try Self.recipients(
        """
        Mr. Tom Reed
        Minister of Harbours
        12 Elm Street
        Fax: +44 20 5550 0101
        Ms. Ada Bell
        Prosecutor General
        14 Quay Road
        Director
        Central Prison of Orle
        """) == [
          "Mr. + Tom Reed; Minister of Harbours; 12 Elm Street; Fax: +44 20 5550 0101",
          "Ms. + Ada Bell; Prosecutor General; 14 Quay Road", "Director; Central Prison of Orle",
        ])
  }

  @Test func `what a German post is of is no name`() throws {
    #expect(
      try Self.recipients(
        "Bundesministerin der Fischerei\nFrau Ada Bell\nKaistraße 4\n10115 Orle", body: Self.german)
        == ["Frau + Ada Bell; Bundesministerin der Fischerei; Kaistraße 4, 10115 Orle"])
    #expect(
      try Self.recipients(
        "Herrn\nTom Reed\nMinisterpräsident von Orle\nKaistraße 4\n10115 Orle", body: Self.german)
        == ["Herrn + Tom Reed; Ministerpräsident von Orle; Kaistraße 4, 10115 Orle"])
  }

  @Test func `an Italian street is no way to send, a title no place`() throws {
    #expect(
      try Self.recipients(
        """
        All’on. Ada Belli, Ministro della Pesca,
        Via Lunga 56 - 00187 Orle
        All'on. Tommaso Reda, Ministro dei Porti,
        Via del Molo 4 - 00187 Orle
        """, body: "Le scriviamo a proposito del traghetto che non parte più di notte.") == [
          "on. + Ada Belli; Ministro della Pesca; Via Lunga 56 - 00187 Orle",
          "on. + Tommaso Reda; Ministro dei Porti; Via del Molo 4 - 00187 Orle",
        ])
  }

  @Test func `a further field in small letters is part of the post`() throws {
    #expect(
      try Self.recipients(
        "Madame Ada Belle\nMinistre de la Mer, de la Pêche et des Ports\n75001 Orle",
        body: Self.french) == [
          "Madame + Ada Belle; Ministre de la Mer, de la Pêche et des Ports; 75001 Orle"
        ])
  }

  @Test func `who writes stands above a preposition alone`() throws {
    #expect(
      try Self.recipients("Le Président\n\nà\n\nMonsieur le Préfet des Îles", body: Self.french)
        == ["Monsieur; Préfet des Îles"])
  }

  @Test func `what the text is addresses nobody`() throws {
    #expect(
      try Self.recipients("Press release\nMrs Ada Bell\nHead of Harbours")
        == ["Mrs + Ada Bell; Head of Harbours"])
  }

  @Test func `a rank is a title where a post follows, an office is the post`() throws {
    #expect(
      try Self.recipients("Professor Ada Bell\nVice-Chancellor\nUniversity of Orle")
        == ["Professor + Ada Bell; Vice-Chancellor; University of Orle"])
    #expect(
      try Self.recipients("Mayor Ada Bell\nCity of Orle\nMembers of the Harbour Board")
        == ["Ada Bell; Mayor; City of Orle", "Members of the Harbour Board"])
  }

  @Test func `compounds are read by their last part`() throws {
    #expect(
      try Self.recipients(
        "Herrn Landrat\nDr. Hans Vogt\nKaistraße 4\n24105 Förde", body: Self.german)
        == ["Dr. + Hans Vogt; Landrat; Kaistraße 4, 24105 Förde"])
    #expect(
      try Self.recipients("Herr Hafenpräsident Hans Vogt\nKaistraße 4", body: Self.german)
        == ["Herr + Hans Vogt; Hafenpräsident; Kaistraße 4"])
  }

  @Test func `lines that go on are one`() throws {
    #expect(
      try Self.recipients(
        "Mr Tom Reed\nCommissioner for Justice, Freedom and\nSecurity\nHarbour Commission")
        == ["Mr + Tom Reed; Commissioner for Justice, Freedom and Security; Harbour Commission"])
    #expect(
      try Self.recipients(
        "Ministerium für Häfen, Fähren\nund Leuchttürme\nKaistraße 4", body: Self.german)
        == ["Ministerium für Häfen, Fähren und Leuchttürme; Kaistraße 4"])
  }

  @Test func `names one below the other share the body at the end`() throws {
    #expect(
      try Self.recipients("Hon. Ada Bell, Chair\nHon. Tom Reed, Ranking Member\nHarbour Committee")
        == [
          "Hon. + Ada Bell; Chair; Harbour Committee",
          "Hon. + Tom Reed; Ranking Member; Harbour Committee",
        ])
    #expect(
      try Self.recipients(
        "Mr. Tom Reed and Ms. Ada Bell\nCo-Owners\nQuay Boats Inc.\n12 Elm Street")
        == [
          "Mr. + Tom Reed; Co-Owners; Quay Boats Inc.; 12 Elm Street",
          "Ms. + Ada Bell; Co-Owners; Quay Boats Inc.; 12 Elm Street",
        ])
  }

  @Test(arguments: [
    ("To: Tom Reed, Chief Executive, Quay Boats", ["Tom Reed; Chief Executive; Quay Boats"]),
    (
      "To: the Quay Parish Council, and to Orle Water plc",
      ["Quay Parish Council", "Orle Water plc"]
    ),
    (
      "To: Office for Tides, Ms. Ada Reed, Director", ["Ms. + Ada Reed; Director; Office for Tides"]
    ),
    ("To: Ministry of Harbours Mrs Ada Reed", ["Mrs + Ada Reed; Ministry of Harbours"]),
    (
      "To: the Secretary of State for Harbours, the Chief Pilot of Orle",
      ["Secretary of State for Harbours", "Chief Pilot of Orle"]
    ),
    (
      "Through the Director of Harbours, Quay Office",
      ["Director of Harbours; Quay Office"]
    ),
  ])
  func `cards on one line`(line: String, expected: [String]) throws {
    #expect(try Self.recipients(line) == expected)
  }

  @Test func `labels with values`() throws {
    #expect(
      try Self.recipients(
        """
        Recipient name: Dr. Tom Reed
        Recipient title: Managing Director
        """
      ).first == "Dr. + Tom Reed; Managing Director")
  }

  @Test func `several in one line of French`() throws {
    #expect(
      try Self.recipients(
        "À l’attention de Monsieur le Préfet de la Côte et de Madame la Présidente du Port",
        body: Self.french)
        == ["Monsieur; Préfet de la Côte", "Madame; Présidente du Port"])
  }

  @Test func `a name in the dative behind its post`() throws {
    let body = "Мы пишем вам о пароме, который больше не ходит ночью."
    #expect(
      try Self.recipients("Мэру города Орла Петрову В. Е.", body: body)
        == ["Петрову В. Е.; Мэру города Орла"])
    #expect(
      try Self.recipients("Председателю Правительства\nА. Н. Петрову", body: body)
        == ["А. Н. Петрову; Председателю Правительства"])
  }

  @Test func `a letterhead with the signatory's name is the sender's`() throws {
    let draft = try LetterDrawing(
      """
      recipient| Dr. Ada Bell
      recipient| 14 Quay Road

      recipient| Mr. Tom Reed
      recipient| Minister of Harbours

      body| \(Self.english)
      signature| Ada Bell
      """
    ).after(ReadLetterhead.self)
    #expect(
      draft.letterhead.recipients.map(draft.words) == ["Mr. + Tom Reed; Minister of Harbours"])
  }

  @Test func `a title behind a blank begins the next address`() throws {
    #expect(
      try Self.recipients(
        """
        President Ada Bell
        14 Quay Road
        Holm 2041

        Governor Tobin Reedmar
        P.O. Box 30
        Fen 2050
        """, body: Self.english
      ).count == 2)
  }

  @Test func `who writes is no recipient`() throws {
    #expect(
      try Self.recipients("To: Mr. Tom Reed\nFrom: The ferry crew", body: Self.english)
        .count == 1)
  }

  @Test func `labels on lines of their own tell more of one person`() throws {
    #expect(
      try Self.recipients(
        """
        Recipient Name
        Mr. Tom Reed
        Recipient Title
        Managing Director
        Quay Paints Ltd.
        12 Elm Street
        """) == ["Mr. + Tom Reed; Managing Director; Quay Paints Ltd.; 12 Elm Street"])
  }

  @Test(arguments: [
    ("Mr. Tom ReedMinistry of Ports", "Mr. + Tom Reed; Ministry of Ports"),
    ("Tom ReedDirector", "Tom Reed; Director"), ("Ada McBride", "Ada McBride"),
  ])
  func `a break that a scrape has lost`(line: String, expected: String) throws {
    #expect(try Self.recipients(line) == [expected])
  }

  @Test func `whom the letter greets is no sender, be they named below as well`() throws {
    let draft = try LetterDrawing(
      """
      recipient| Mr Tom Reed
      recipient| Minister of Ports

      salutation| Dear Minister Reed,

      body| \(Self.english)

      closing| Sincerely,

      signature| Ada Bell
      signature| Call Mr Tom Reed now
      """
    ).after(ReadLetterhead.self)
    #expect(draft.letterhead.recipients.map(draft.words) == ["Mr + Tom Reed; Minister of Ports"])
  }

  @Test func `two with their posts in one line`() throws {
    #expect(
      try Self.recipients("To: President Jane Smith and Provost Peter Brown") == [
        "Jane Smith; President", "Peter Brown; Provost",
      ])
  }

  @Test func `the small word that leads from the post to the body is no part of it`() throws {
    #expect(
      try Self.recipients(
        """
        To the Directors of
        Quay Paints Ltd.
        12 Elm Street
        """) == ["Directors; Quay Paints Ltd.; 12 Elm Street"])
  }

  @Test(arguments: ["Mr. Foster Quill", "The Honorable Grant Quill", "Ms. Guide Quill"])
  func `behind a title a verb is a name`(name: String) throws {
    let found = try Self.recipients("\(name)\nCourt Administrator\nHolm District Court")
    #expect(
      found.count == 1 && found[0].hasSuffix("Quill; Court Administrator; Holm District Court"))
  }

  @Test(arguments: [
    ("UN Secretary-General Ada Bell", "Ada Bell; UN Secretary-General"),
    ("Senate President Ada Bell", "Ada Bell; Senate President"),
    ("Quay Boats Ltd CEO Ada Bell", "Ada Bell; CEO; Quay Boats Ltd"),
  ])
  func `whose post it is stands before it`(line: String, expected: String) throws {
    #expect(try Self.recipients(line) == [expected])
  }

  @Test func `two with their posts in two lines`() throws {
    #expect(
      try Self.recipients("Chair Ada Bell\nRanking Member Tom Reed\nCommittee on Ports").map {
        $0.prefix(8)
      } == ["Ada Bell", "Tom Reed"])
  }

  @Test func `a president and the members of the board in one line`() throws {
    #expect(
      try Self.recipients("President Jane Smith and Members of the Board of Trustees") == [
        "Jane Smith; President", "Members of the Board of Trustees",
      ])
  }

  @Test func `under whose roof somebody lives is part of the address`() throws {
    #expect(
      try Self.recipients("Ms. Ada Bell\nc/o Harbour Trust\n12 Quay Street")
        == ["Ms. + Ada Bell; c/o Harbour Trust, 12 Quay Street"])
  }

  @Test func `a body with a legal form of two letters is nobody's name`() throws {
    #expect(
      try Self.recipients("Prezes Zarządu Kolei Podgórskich S.A.", body: Self.polish)
        == ["Prezes Zarządu; Kolei Podgórskich S.A."])
  }

  static let polish = "Piszemy w sprawie promu, który nocą już nie kursuje, i prosimy o pomoc."

  @Test(arguments: [
    ("Board of Directors of the Quay Foundation", "Board of Directors; Quay Foundation"),
    ("Executive Board of Holm Design Academy", "Executive Board; Holm Design Academy"),
    ("Board of Education", "Board of Education"),
    ("Board of Public Works of Holm", "Board of Public Works of Holm"),
  ])
  func `a board is the post, whose it is the body`(line: String, expected: String) throws {
    #expect(try Self.recipients(line) == [expected])
  }
}
