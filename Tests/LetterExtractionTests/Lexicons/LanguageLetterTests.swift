import LetterSchema
import Testing

@testable import LetterExtraction

/// A short letter in each of the languages whose lexicons are young: its language, date, greeting,
/// close, author and demands come out of the whole pipeline.
@Suite struct LanguageLetterTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let language: String
    let when: String
    let salutation: String
    let closing: String
    let author: String
    let text: String
    var testDescription: String { language }
  }

  @Test(arguments: LanguageLetters.all)
  func `a letter is read in its language`(_ example: Example) throws {
    let letter = try Extractor(TestPipeline.standard).extract(
      Array(example.text.utf8), name: "letter", mediaType: .plain)
    #expect(letter.kind.value == .letter)
    #expect(letter.language == example.language)
    #expect(letter.date?.when == example.when)
    #expect(letter.salutation?.text == example.salutation)
    #expect(letter.closing?.text == example.closing)
    #expect(letter.signatories.map(\.name) == [example.author])
    #expect(letter.demands.count >= 2)
  }

  @Test(arguments: LanguageLetters.all)
  func `its phrases are known in its language`(_ example: Example) throws {
    let page = try LetterDrawing(html: example.text, type: .plain).draft.page
    let wanted: Set<LexiconSection> = [.stopword, .salutation, .closing, .ask, .role, .kindLetter]
    var found: Set<LexiconSection> = []
    for line in page.lines.indices {
      for hit in page.hits(in: line) where page.language(of: hit) == example.language {
        found.insert(hit.section)
      }
    }
    #expect(found.isSuperset(of: wanted), "\(wanted.subtracting(found))")
  }
}
