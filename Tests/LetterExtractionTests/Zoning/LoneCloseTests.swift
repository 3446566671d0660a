import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LoneCloseTests {
  private static let text = """
    body| We write about the ferry that no longer runs at night.
    body| The Board has closed the pier, and nobody on the quay was asked about it.
    body| Nobody has answered us since the winter.
    """

  private static func closes(_ drawing: String) throws -> [String] {
    let draft = try LetterDrawing(drawing).draft
    var zones = draft.zones
    LoneClose.keep(&zones, draft.cues)
    return zones.indices.filter { zones[$0].zone == .closing }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test(arguments: ["Yours sincerely,", "With kind regards"])
  func `the words of a close at the end of a text that greets`(close: String) throws {
    let greeted = "salutation| Dear Ms. Bell,\n\n\(Self.text)\nbody| \(close)\n\nbody| Ada Reed"
    #expect(try Self.closes(greeted) == [close])
    #expect(try Self.closes("\(Self.text)\nbody| \(close)\n\nbody| Ada Reed").isEmpty)
  }

  @Test func `a formula of a whole sentence`() throws {
    let formula = "Veuillez agréer, Monsieur le Maire, l'expression de nos salutations distinguées."
    let text = """
      salutation| Monsieur le Maire,

      body| Nous vous écrivons au sujet du bac qui ne passe plus la nuit, et de la jetée.
      body| Personne sur le quai n'a été consulté.
      body| \(formula)
      """
    #expect(try Self.closes(text) == [formula])
  }

  @Test func `what the text ends in otherwise is no close`() throws {
    let greeted = "salutation| Dear Ms. Bell,\n\n\(Self.text)\nbody| We ask for a hearing."
    #expect(try Self.closes(greeted).isEmpty)
  }

  @Test func `a close of two lines, the second taken for who signs`() throws {
    let text =
      "body| We write about the ferry.\nclosing| Yours,\nsignature| Sincerely,\nsignature| Ada Reed"
    #expect(try Self.closes(text) == ["Yours,", "Sincerely,"])
  }
}
