import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct SaluteTests {
  static let body = "body| We write about the ferry that no longer runs at night, and the pier."

  static func greeting(_ drawing: String) throws -> (text: String?, addressees: [String]) {
    let draft = try LetterDrawing(drawing).after(Salute.self)
    return (
      draft.string(draft.salutation?.finding), draft.salutation?.addressees.map { draft.string($0) } ?? []
    )
  }

  @Test(arguments: [
    ("Dear Secretary Reed and Secretary Vale:", ["Secretary Reed", "Secretary Vale"]),
    ("Dear Ms. Bell, Mr. Reed and Dr. Vale,", ["Ms. Bell", "Mr. Reed", "Dr. Vale"]),
    ("Dear Members of Congress,", ["Members of Congress"]),
    ("Chère Madame Bell et cher Monsieur Roux,", ["Madame Bell", "Monsieur Roux"]),
    ("Monsieur le Ministre,", ["Monsieur le Ministre"]),
    ("Sehr geehrte Frau Ministerin,", ["Frau Ministerin"]),
    ("Sehr geehrter Herr Vogt, sehr geehrte Frau Lang,", ["Herr Vogt", "Frau Lang"]),
    ("Estimada señora Consejera:", ["señora Consejera"]),
    ("Prezado Senhor Prefeito,", ["Senhor Prefeito"]),
    ("尊敬的市长先生：", ["市长先生"]),
    ("Уважаемый господин министр!", ["господин министр"]),
  ])
  func `addressees in several languages`(greeting: String, expected: [String]) throws {
    let found = try Self.greeting("salutation| \(greeting)\n\(Self.body)")
    #expect(found.text == greeting)
    #expect(found.addressees == expected)
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

  @Test(arguments: ["Your Excellency,", "Dear Sir or Madam,", "Messieurs,"])
  func `a bare address greets nobody by name`(greeting: String) throws {
    let found = try Self.greeting("salutation| \(greeting)\n\(Self.body)")
    #expect(found.text == greeting && found.addressees == [])
  }

  @Test func `a text that greets nobody has no salutation`() throws {
    #expect(try Self.greeting(Self.body).text == nil)
    #expect(
      try Self.greeting("body| Dear to us is the ferry. It ran at night, and nobody paid for it.").text
        == nil)
  }
}
