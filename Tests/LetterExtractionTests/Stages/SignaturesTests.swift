import Testing

@testable import LetterExtraction

/// The stage as a whole; how it reads entries and tables is in `Signatures/`.
@Suite struct SignaturesTests {
  @Test func `close, signatories and copies come from their zones`() throws {
    let draft = try LetterDrawing(
      """
      body| We write about the ferry.
      closing| Yours sincerely,
      signature| Tom Reed
      signature| Chair, Harbour Watch

      copies| cc: Ada Bell
      """
    ).after(Signatures.self)
    #expect(draft.string(draft.closing) == "Yours sincerely,")
    #expect(draft.signatories.map(draft.words) == ["Tom Reed; Chair; Harbour Watch"])
    #expect(draft.copies.map(draft.words) == ["Ada Bell"])
  }

  @Test func `what goes on with a note names nobody`() throws {
    let draft = try LetterDrawing(
      """
      body| We write about the ferry.[1]

      footnote| [1] Quay Company v. Reed, 12 R. 3 (2000)
      signature| Harbour Board v. Bell, 14 R. 1 (1999)

      signature| Tom Reed
      """
    ).after(Signatures.self)
    #expect(draft.signatories.map(draft.words) == ["Tom Reed"])
  }

  @Test func `a letter that nobody signs has no signatories`() throws {
    let draft = try LetterDrawing("body| We write about the ferry.").after(Signatures.self)
    #expect(draft.closing == nil && draft.signatories.isEmpty && draft.copies.isEmpty)
  }

  @Test func `the line of the date may name who signs`() throws {
    func signed(_ line: String) throws -> [String] {
      let draft = try LetterDrawing("body| 我們支持渡輪。\nclosing| 此致\ndate| \(line)")
        .after(Signatures.self)
      return draft.signatories.map(draft.words)
    }
    #expect(try signed("陳大文 2019年1月27日") == ["陳大文"])
    #expect(try signed("2019年1月27日") == [])
  }

  @Test func `a hyphen behind it makes a title part of a word`() throws {
    let draft = try LetterDrawing(
      "body| We write about the ferry.\nclosing| Yours,\nsignature| Pan-Harbour Forum"
    ).after(Signatures.self)
    #expect(draft.signatories.map(draft.words) == ["Pan-Harbour Forum"])
  }
}
