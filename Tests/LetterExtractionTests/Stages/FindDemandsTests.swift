import Testing

@testable import LetterExtraction

/// The stage as a whole; how it reads lists and prose is in `Demands/`.
@Suite struct FindDemandsTests {
  static let letter = """
    salutation| Dear Ms. Bell,
    body| We write about the ferry. We urge the Board to reopen the pier.
    signature| We ask the Board to pay.
    """

  @Test func `demands come from the letter's text alone`() throws {
    let draft = try LetterDrawing(Self.letter).after(FindDemands.self)
    #expect(
      draft.demands.map { draft.string($0.text) } == ["We urge the Board to reopen the pier."])
  }

  @Test func `a threshold of 1 is out of reach`() throws {
    var options = StageOptions(["threshold": .number(1)])
    var draft = try LetterDrawing(Self.letter).draft
    try FindDemands(options: &options).run(on: &draft)
    #expect(draft.demands.isEmpty)
  }

  @Test func `a threshold is a probability`() {
    var options = StageOptions(["threshold": .number(1.5)])
    #expect(throws: OptionError.self) { try FindDemands(options: &options) }
  }
}
