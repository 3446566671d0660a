import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LedgerTests {
  private func breach(_ change: (inout Reading) -> Void) throws -> ExtractionError? {
    var hand = try HandDraft.complete()
    change(&hand.draft.reading)
    return #expect(throws: ExtractionError.self) { try hand.letter() }
  }

  @Test func `a line that is dropped is a breach`() throws {
    let error = try breach { $0.lines.remove(at: 6) }
    guard case .conservationBreach(let visible, let kept, let removed) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(visible - kept - removed == "2.Payher.".utf8.count)
  }

  @Test func `a marker that is dropped is a breach`() throws {
    #expect(try breach { $0.lines[6].marker = nil } != nil)
  }

  @Test func `a line that is there twice is a breach`() throws {
    #expect(try breach { $0.lines.insert($0.lines[2], at: 2) } != nil)
  }

  @Test func `lines that share bytes are a breach`() throws {
    #expect(
      try breach { $0.lines[2].at = $0.lines[2].at.lowerBound..<$0.lines[3].at.upperBound } != nil)
  }

  @Test func `text outside of the line's own bytes is a breach`() throws {
    #expect(try breach { $0.lines[2].at = 23..<30 } != nil)
  }

  @Test func `lines out of order are a breach`() throws {
    #expect(try breach { $0.lines.swapAt(2, 3) } != nil)
  }
}
