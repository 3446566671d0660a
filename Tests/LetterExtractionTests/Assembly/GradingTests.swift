import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct GradingTests {
  @Test func `the field that is least sure decides`() throws {
    var hand = try HandDraft.complete()
    #expect(try hand.letter().quality == Quality(grade: .good, lowest: "signatories"))
    hand.draft.closing?.confidence = 0.6
    #expect(try hand.letter().quality == Quality(grade: .fair, lowest: "closing"))
    hand.draft.demands[1].confidence = 0.2
    #expect(try hand.letter().quality == Quality(grade: .poor, lowest: "demands"))
  }

  @Test func `a letter wants a salutation and somebody who signs`() throws {
    var hand = try HandDraft.complete()
    hand.draft.signatories = []
    #expect(try hand.letter().quality == Quality(grade: .poor, lowest: "signatories"))
    hand.draft.salutation = nil
    #expect(try hand.letter().quality == Quality(grade: .poor, lowest: "salutation"))
    hand.draft.kind.value = .article
    #expect(try hand.letter().quality.grade == .good)
  }

  @Test func `tells what a person should look at`() throws {
    var hand = try HandDraft.complete()
    #expect(try hand.letter().diagnostics.map(\.code) == [.danglingNote])
    hand.draft.salutation = nil
    hand.draft.signatories = []
    hand.draft.footnotes[0].references = []
    hand.draft.footnotes.append(hand.draft.footnotes[0])
    hand.draft.letterhead.date = hand.finding("Pay")
    hand.draft.letterhead.dateIsAmbiguous = true
    #expect(
      try hand.letter().diagnostics.map(\.code) == [
        .noSalutation, .noSignatories, .ambiguousDate, .unreferencedNote, .danglingNote,
        .duplicateNote, .unreferencedNote,
      ])
    hand.draft.kind.value = .pressRelease
    let first = try #require(try hand.letter().diagnostics.first)
    #expect(first.code == .notALetter && first.message.contains("a press release"))
  }
}
