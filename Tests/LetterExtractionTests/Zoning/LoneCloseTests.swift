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
    LoneClose.keep(&zones, draft.cues, draft.reading.lines)
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

  @Test func `a close below what was taken for the page`() throws {
    func drawing(_ between: String) -> String {
      """
      salutation| Dear Ms. Bell,

      \(Self.text)

      -| https://example.org/ferry/1

      -| \(between)

      -| Regards,

      -| Jane Smith
      """
    }
    #expect(
      try Self.closes(drawing("Nobody has answered us since, as you can see there.")) == [
        "Regards,"
      ])
    #expect(try Self.closes(drawing("# Comments of our readers")).isEmpty)
  }

  @Test func `what the text ends in otherwise is no close`() throws {
    let greeted = "salutation| Dear Ms. Bell,\n\n\(Self.text)\nbody| We ask for a hearing."
    #expect(try Self.closes(greeted).isEmpty)
  }

  @Test func `a Chinese close of two lines, the second taken for who signs`() throws {
    let text = "body| 我們就夜間渡輪停航一事致函閣下。\nclosing| 此致\nsignature| 敬禮\nsignature| 陳大文"
    #expect(try Self.closes(text) == ["此致", "敬禮"])
    let english = "body| We write.\nclosing| Yours,\nsignature| Sincerely,\nsignature| Ada Reed"
    #expect(try Self.closes(english) == ["Yours,"])
  }
}
