import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct SaluteTests {
  static let body = "body| \(english)"

  static func greeting(_ drawing: String) throws -> (text: String?, addressees: [String]) {
    let draft = try LetterDrawing(drawing).after(Salute.self)
    return (
      draft.string(draft.salutation?.finding),
      draft.salutation?.addressees.map { draft.string($0) } ?? []
    )
  }

  static let english = "We write about the ferry that no longer runs at night, and the pier."
  static let french = "Nous vous écrivons au sujet du bac qui ne passe plus la nuit."
  static let german = "Wir schreiben Ihnen wegen der Fähre, die nachts nicht mehr fährt."

  @Test(arguments: [
    ("Dear Secretary Reed and Secretary Vale:", english, ["Secretary Reed", "Secretary Vale"]),
    ("Dear Ms. Bell, Mr. Reed and Dr. Vale,", english, ["Ms. Bell", "Mr. Reed", "Dr. Vale"]),
    ("Dear Members of Congress,", english, ["Members of Congress"]),
    ("Chère Madame Bell et cher Monsieur Roux,", french, ["Madame Bell", "Monsieur Roux"]),
    ("Monsieur le Ministre,", french, ["Monsieur le Ministre"]),
    ("Sehr geehrte Frau Ministerin,", german, ["Frau Ministerin"]),
    ("Sehr geehrter Herr Vogt, sehr geehrte Frau Lang,", german, ["Herr Vogt", "Frau Lang"]),
    (
      "Estimada señora Consejera:", "Le escribimos por la escuela que ya no abre en la aldea.",
      ["señora Consejera"]
    ),
    (
      "Prezado Senhor Prefeito,", "Escrevemos sobre a ponte que não abre mais para a cidade.",
      ["Senhor Prefeito"]
    ),
    ("尊敬的市长先生：", "我们写信给您，是为了城里的渡船。", ["市长先生"]),
    (
      "Уважаемый господин министр!", "Мы пишем вам о пароме, который больше не ходит ночью.",
      ["господин министр"]
    ),
  ])
  func `addressees in several languages`(greeting: String, body: String, expected: [String]) throws
  {
    let found = try Self.greeting("salutation| \(greeting)\nbody| \(body)")
    #expect(found.text == greeting)
    #expect(found.addressees == expected)
  }

  @Test func `an address label above is no greeting`() throws {
    let found = try Self.greeting(
      "salutation| To: the Harbour Board\nsalutation| Dear Ms. Bell,\n\(Self.body)")
    #expect(found.text == "Dear Ms. Bell,")
  }

  @Test func `a greeting over two lines is one`() throws {
    let found = try Self.greeting(
      "salutation| Dear Ms. Bell,\nsalutation| Dear Mr. Reed,\n\(Self.body)")
    #expect(found.text == "Dear Ms. Bell, Dear Mr. Reed,")
    #expect(found.addressees == ["Ms. Bell", "Mr. Reed"])
  }

  @Test func `a greeting that runs into the text is cut from it`() throws {
    let found = try Self.greeting(
      "body| Dear Minister, I write to you about the ferry that no longer runs at night.")
    #expect(found.text == "Dear Minister,")
    #expect(found.addressees == ["Minister"])
  }

  @Test func `a stop of an abbreviation does not end a greeting`() throws {
    let found = try Self.greeting(
      "body| Dear Mr. Reed, I write to you about the ferry that no longer runs at night.")
    #expect(found.text == "Dear Mr. Reed,")
  }

  @Test(arguments: ["Your Excellency,", "Dear Sir or Madam,", "Dear Sirs,"])
  func `a bare address greets nobody by name`(greeting: String) throws {
    let found = try Self.greeting("salutation| \(greeting)\n\(Self.body)")
    #expect(found.text == greeting && found.addressees == [])
  }

  @Test func `a text that greets nobody has no salutation`() throws {
    #expect(try Self.greeting(Self.body).text == nil)
    #expect(
      try Self.greeting("body| Dear to us is the ferry. It ran at night, and nobody paid for it.")
        .text
        == nil)
  }

  @Test(arguments: [
    ("SIR,—In your issue of Monday a reader says that nobody takes the ferry at night.", "SIR,—"),
    ("Sir – Your report on the night ferry leaves out those who have to row home.", "Sir –"),
    (
      "Director Vale, we write to you about the ferry that no longer runs at night.",
      "Director Vale,"
    ),
    ("拝啓　若葉の季節となりました。夜の渡し船についてお手紙を差し上げます。どうぞお読みください。", "拝啓"),
  ])
  func `greetings of print and of other letters run into the text`(
    body: String, expected: String
  ) throws {
    #expect(try Self.greeting("body| \(body)").text == expected)
  }

  @Test func `a wish behind the greeting is no part of it`() throws {
    let chinese = "body| 我们写信给您，是为了城里的渡船，夜里没有船，我们的孩子回不了家。"
    #expect(
      try Self.greeting("salutation| 尊敬的市长：\nsalutation| 您好！\n\(chinese)").text == "尊敬的市长：")
    #expect(
      try Self.greeting("salutation| Dear team, Greetings from the northern quay!\n\(Self.body)")
        .text
        == "Dear team,")
  }

  @Test func `the marker of a note is no part of the greeting`() throws {
    let draft = try LetterDrawing(
      html: "<p>Dear Vale,<sup>1</sup></p><p>\(Self.english)</p>", zones: ["Dear": .salutation]
    ).after(Salute.self)
    #expect(draft.string(draft.salutation?.finding) == "Dear Vale,")
  }
}
