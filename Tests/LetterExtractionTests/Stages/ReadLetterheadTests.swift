import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct ReadLetterheadTests {
  static func read(_ drawing: String) throws -> Draft {
    try LetterDrawing(drawing).after(ReadLetterhead.self)
  }

  static func recipients(_ drawing: String) throws -> [String] {
    let draft = try read(drawing)
    return draft.letterhead.recipients.map(draft.words)
  }

  @Test func `a date line gives day and place`() throws {
    let draft = try Self.read(
      """
      title| Open letter on the night ferry
      date| Geneva, 12 June 2015
      salutation| Dear Ms. Bell,
      body| We write about the ferry that no longer runs at night, and about the pier.
      """)
    #expect(draft.string(draft.title) == "Open letter on the night ferry")
    #expect(draft.letterhead.when == "2015-06-12")
    #expect(draft.string(draft.letterhead.date) == "12 June 2015")
    #expect(draft.string(draft.letterhead.place) == "Geneva")
  }

  @Test(arguments: [
    ("12 May 2014", "2014-05-12"), ("May 12th, 2014", "2014-05-12"),
    ("le 4 avril 2009", "2009-04-04"),
    ("Berlin, den 1. Februar 1998", "1998-02-01"), ("3 de julio de 2020", "2020-07-03"),
    ("二〇一九年五月一日", "2019-05-01"), ("2019年5月1日", "2019-05-01"), ("31/12/2011", "2011-12-31"),
    ("June 2016", "2016-06"), ("12 мая 2014 г.", "2014-05-12"),
  ])
  func `dates of many languages`(text: String, when: String) throws {
    #expect(try Self.read("date| \(text)\nbody| x").letterhead.when == when)
  }

  @Test func `an ambiguous date is told of, not guessed`() throws {
    let head = try Self.read("date| 03/04/2012\nbody| We write about the ferry.").letterhead
    #expect(head.when == nil && head.dateIsAmbiguous)
  }

  @Test func `the subject of a mail is the letter's, if no heading is`() throws {
    let mail = """
      -| From: Ada Bell <ada@quay.example>
      -| To: board@orle.example
      -| Subject: Re: The night ferry
      -| Date: Tue, 14 Nov 2000 21:07:44 +0000

      salutation| Dear Board,

      body| We write about the ferry that no longer runs at night.
      """
    let draft = try Self.read(mail)
    #expect(draft.string(draft.letterhead.subject) == "The night ferry")
    let sentOn = mail.replacing("salutation|", with: "title| Letter to the board\n\nsalutation|")
    #expect(try Self.read(sentOn).letterhead.subject == nil)
  }

  @Test func `a line below a German address is the subject`() throws {
    let draft = try Self.read(
      """
      recipient| Frau Ada Bell
      recipient| Kaistraße 4
      recipient| 10115 Orle

      recipient| Erhalt der Fähre nach Mitternacht

      salutation| Sehr geehrte Frau Bell,

      body| Wir schreiben Ihnen wegen der Fähre, die nachts nicht mehr fährt.
      """)
    #expect(draft.string(draft.letterhead.subject) == "Erhalt der Fähre nach Mitternacht")
    #expect(
      draft.letterhead.recipients.map(draft.words)
        == ["Frau + Ada Bell; Kaistraße 4, 10115 Orle"])
  }

  @Test func `the greeting parts a post from a name`() throws {
    #expect(
      try Self.recipients(
        """
        recipient| Mayor Quillan Thrane
        recipient| 12 Quay Street

        salutation| Dear Mayor Thrane,

        body| We write about the ferry that no longer runs at night.
        """) == ["Quillan Thrane; Mayor; 12 Quay Street"])
  }

  private static func title(_ heading: String) throws -> String? {
    let draft = try LetterDrawing(
      html: "---\ntitle: The night ferry\n---\n\n\(heading)\n\nDear Ms. Bell,\n\nWe write.",
      zones: ["Open": .title, "The pier": .title, "Dear": .salutation, "We": .body],
      type: .markdown
    ).after(ReadLetterhead.self)
    return draft.title.map { draft.string($0.text) }
  }

  @Test(arguments: [
    ("## The pier is shut", "The pier is shut"), ("**The pier is shut**", "The pier is shut"),
    ("The pier is shut", "The night ferry"),
    ("Open letter to the Harbour Board", "Open letter to the Harbour Board"),
  ])
  func `front matter names a letter rather than a line that is no heading`(
    line: String, title: String
  ) throws {
    #expect(try Self.title(line) == title)
  }

  @Test func `front matter dates a letter that does not date itself`() throws {
    let draft = try LetterDrawing(
      html: """
        ---
        title: The night ferry
        date: 2017-11-06
        ---

        Dear Ms. Bell,

        We write about the ferry.
        """, zones: ["Dear": .salutation, "We": .body], type: .markdown
    ).after(ReadLetterhead.self)
    #expect(draft.letterhead.when == "2017-11-06")
    #expect(draft.string(draft.title) == "The night ferry")
  }

  @Test(arguments: [
    ("2014-05-12T10:00:00Z", "2014-05-12"), ("2014-05", "2014-05"), ("PT5M", nil), ("today", nil),
    ("2014-13-40", nil), ("&#2;014-05-12", nil), ("12/05/2014", nil),
  ])
  func `a page's machine date counts where it is a date`(value: String, when: String?) throws {
    let draft = try LetterDrawing(
      html: """
        <p><time class=date datetime="\(value)">lately</time></p><p>Dear Ms. Bell,</p><p>We write.</p>
        """, zones: ["Dear": .salutation, "We": .body]
    ).after(ReadLetterhead.self)
    #expect(draft.letterhead.when == when)
  }

  @Test(arguments: [
    ("Re:", "We write about the bridge."), ("Subject:", "We write about the bridge."),
    ("Objet :", "Nous vous écrivons au sujet du pont."),
    ("Betreff:", "Wir schreiben Ihnen wegen der Brücke."),
    ("Asunto:", "Le escribimos por el puente de la ciudad."),
    ("Assunto:", "Escrevemos sobre a ponte que não abre."),
    ("事由：", "我们写信给您，是为了城里的桥。"),
  ])
  func `a subject is given without its label`(label: String, body: String) throws {
    let draft = try Self.read("subject| \(label) Orle 17\nbody| \(body)")
    #expect(draft.string(draft.letterhead.subject) == "Orle 17")
  }

  @Test func `references lose their label, delivery keeps it`() throws {
    let draft = try Self.read(
      "reference| Our ref: LH/2013/0417\ndelivery| Via Fax: +41 22 555 01 02\nbody| We write.")
    #expect(draft.letterhead.references.map { draft.string($0.text) } == ["LH/2013/0417"])
    #expect(
      draft.letterhead.delivery.map { draft.string($0.text) } == ["Via Fax: +41 22 555 01 02"])
  }

  @Test func `two inside addresses are two recipients`() throws {
    let found = try Self.recipients(
      """
      recipient| Ms. Ada Bell
      recipient| Minister of Harbours
      recipient| Ministry of Harbours
      recipient| 12 Elm Street
      recipient| London SW1A 2AA
      delivery| Via Fax: +44 20 5550 0101

      recipient| The Honorable John Reed
      recipient| Department of Ferries
      recipient| 40 Quay Road
      recipient| Bristol BS1 4AA
      delivery| Via Fax: +44 20 5550 0202

      salutation| Dear Ms. Bell and Mr. Reed,
      body| We write about the ferry.
      """)
    #expect(found.count == 2)
    #expect(
      found.first == "Ms. + Ada Bell; Minister of Harbours; Ministry of Harbours; "
        + "12 Elm Street, London SW1A 2AA; Via Fax: +44 20 5550 0101")
    #expect(
      found.last == "The Honorable + John Reed; Department of Ferries; "
        + "40 Quay Road, Bristol BS1 4AA; Via Fax: +44 20 5550 0202")
  }

  @Test(arguments: [
    ("Dear Secretary Reed,", ["Secretary; "]), ("Dear Ms. Bell,", ["Ms. + Bell"]),
    ("Dear Members of Congress,", ["Members of Congress"]),
  ])
  func `without an inside address the greeting names the recipients`(
    greeting: String, expected: [String]
  ) throws {
    let found = try Self.recipients("salutation| \(greeting)\nbody| We write about the ferry.")
    #expect(found.count == expected.count, "\(found)")
  }

  @Test(arguments: ["Your Excellency,", "Dear Sir or Madam,", "Dear Sirs,", "Monsieur,", "Madam,"])
  func `a bare address names nobody`(greeting: String) throws {
    #expect(try Self.recipients("salutation| \(greeting)\nbody| We write about the ferry.") == [])
  }

  @Test func `a letter without a head has none`() throws {
    let draft = try Self.read("body| We write about the ferry, which closed.")
    #expect(draft.letterhead == Letterhead() && draft.title == nil)
  }

  static let prose =
    "We write about the ferry that no longer runs at night, and about the pier, which nobody mends."

  @Test(arguments: [
    // What the letter bears goes before what the site says.
    (
      "page| 5 May 2016\nbody| \(prose)\nsignature| Ada Marsh\nsignature| Orle, 2 May 2016",
      "2016-05-02"
    ),
    // A date at the foot that was taken for text.
    ("body| \(prose)\nbody| 2 May 2016", "2016-05-02"),
    // A dateline in the text.
    ("body| ORLE, 2 May 2016 – \(prose)", "2016-05-02"),
    // Another letter's date in a reference is not this one's.
    ("page| 5 May 2016\nreference| Your letter of 2 April 2016\nbody| \(prose)", "2016-05-05"),
    ("reference| Our ref: A 12 Orle, 2 May 2016\nbody| \(prose)", "2016-05-02"),
    // Receipts and changes come later than the letter.
    ("date| Received 9 May 2016\ndate| 2 May 2016\nbody| \(prose)", "2016-05-02"),
    ("page| Last updated 9 May 2016\npage| Published 2 May 2016\nbody| \(prose)", "2016-05-02"),
    ("page| Closing date: 9 June 2016\npage| Posted: 2 May 2016\nbody| \(prose)", "2016-05-02"),
    // Of lines decided to hold dates, the one with a place, or above whom the letter greets.
    ("date| Published: 9 May 2016\ndate| Orle, 2 May 2016\nbody| \(prose)", "2016-05-02"),
    ("date| 9 May 2016 21:16\ndate| 2 May 2016\nbody| \(prose)", "2016-05-02"),
    ("date| 9 May 2016 | Appeals\ndate| 2 May 2016\nbody| \(prose)", "2016-05-02"),
    ("date| 9 May 2016\n\ndate| 2 May 2016\nrecipient| Ada Bell\nbody| \(prose)", "2016-05-02"),
    (
      "date| 9 May 2016 21:16\ntitle| Letter dated 2 May 2016 to the Mayor\nbody| \(prose)",
      "2016-05-02"
    ),
    ("date| 9 May 2016 21:16\nrecipient| 1201 Geneva, 02.05.2016\nbody| \(prose)", "2016-05-02"),
    // What a site says of the day, though taken for text; and how a letter goes out.
    ("body| Published on 2 May 2016 at 7:00 · 4 min\nbody| \(prose)", "2016-05-02"),
    ("delivery| Delivered by hand on 2 May 2016\nbody| \(prose)", "2016-05-02"),
    // The year, and the order of day and month, from the rest of the page.
    ("page| Saturday 29 August 1891\ndate| August 24th\nbody| \(prose)", "1891-08-24"),
    ("date| 03/04/2012\nbody| \(prose)\npage| Next meeting 22/05/2012", "2012-04-03"),
  ])
  func `of several dates the letter's own`(drawing: String, when: String) throws {
    #expect(try Self.read(drawing).letterhead.when == when)
  }

  @Test func `a date without a year has no when`() throws {
    let head = try Self.read("date| 4 May\nbody| \(Self.prose)").letterhead
    #expect(head.date != nil && head.when == nil)
  }

  @Test(arguments: [
    ("subject| Re: Night ferry and\nsubject| the pier at Orle", "Night ferry and the pier at Orle"),
    ("subject| RE: FW: Night ferry", "Night ferry"),
    ("subject| OPEN LETTER RE: Night ferry", "Night ferry"),
    ("subject| Subject: Night ferry\nsubject| Ref: A 12", "Night ferry"),
  ])
  func `subjects of several lines, without their labels`(drawing: String, subject: String) throws {
    let draft = try Self.read("\(drawing)\nbody| \(Self.prose)")
    #expect(draft.string(draft.letterhead.subject) == subject)
  }
}
