import Testing

@testable import LetterExtraction

/// The stage as a whole; how it reads notes and markers is in `Footnotes/`.
@Suite struct FootnotesTests {
  static func notes(_ drawing: String) throws -> [String] {
    let draft = try LetterDrawing(drawing).after(Footnotes.self)
    return draft.footnotes.map {
      "\($0.label) \(draft.string($0.text) ?? "-") \($0.references.count)"
    }
  }

  @Test func `a note and its marker find each other`() throws {
    #expect(
      try Self.notes(
        "body| It closed in the winter.[1]\n\nfootnote| [1] See the minutes of the Board.")
        == ["1 See the minutes of the Board. 1"])
  }

  @Test func `without notes there are none`() throws {
    #expect(try Self.notes("body| We write about the ferry.") == [])
  }
}
