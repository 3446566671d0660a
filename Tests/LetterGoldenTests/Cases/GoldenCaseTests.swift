import LetterExtraction
import LetterSchema
import Testing

@testable import LetterGolden

@Suite struct GoldenCaseTests {
  private let document = GoldenCase.Document(name: "ferry.txt", bytes: Array("Dear Mayor,".utf8))
  private let reviewer = Reviewer(by: "ms", on: "2026-11-22")

  private var letter: Letter {
    var letter = DrawnRecord.letter(["salutation: Dear Mayor,"])
    letter.salutation = Salutation(
      Field(
        text: "Dear Mayor,", block: "b1", at: ByteRange(0..<11), path: nil,
        confidence: Confidence(0.9)), addressees: ["Mayor"])
    letter.demands = [DrawnRecord.demand("Keep the ferry.")]
    return letter
  }

  private func golden(_ expected: String?) throws -> GoldenCase {
    GoldenCase(
      name: "ferry", note: CaseNote(),
      expectation: try expected.map {
        try Expectation(json: Array($0.utf8), document: nil, file: "expected.json")
      }, document: document)
  }

  private func outcome(
    _ expected: String?, matcher: Matcher = .strict
  ) throws -> CaseOutcome {
    CaseOutcome(try golden(expected), .success(letter), matcher: matcher)
  }

  private func states(_ outcome: CaseOutcome) -> [String] {
    outcome.fields.map { "\($0.field) \($0.state)" }
  }

  @Test func `fields that were verified count, and no others`() throws {
    let match = try outcome(#"{"salutation": "Dear Mayor,", "closing": null}"#)
    #expect(match.state == .match)
    #expect(states(match) == ["salutation match", "closing match"])
    #expect(match.unverified == ["kind", "language", "demands", "content_text"])
    let changed = try outcome(
      #"{"salutation": null, "title": "Keep it", "demands": [{"text": "Keep the ship."}]}"#)
    #expect(changed.state == .changed)
    #expect(states(changed) == ["title missing", "salutation new", "demands changed"])
  }

  @Test func `a key that an entry leaves out is left open, null is nothing`() throws {
    #expect(try outcome(#"{"demands": [{"text": "Keep the ferry."}]}"#).state == .match)
    #expect(
      try outcome(#"{"demands": [{"text": "Keep the ferry.", "lead": null}]}"#).state == .match)
    #expect(
      try outcome(#"{"demands": [{"text": "Keep the ferry.", "lead": "We ask:"}]}"#).state
        == .changed)
    #expect(try outcome(#"{"demands": []}"#).fields.map(\.state) == [.new])
  }

  @Test func `matchers pass more and more`() throws {
    let shouted = #"{"salutation": "DEAR MAYOR", "demands": [{"text": "Keep the old ferry."}]}"#
    #expect(states(try outcome(shouted)) == ["salutation changed", "demands changed"])
    #expect(
      states(try outcome(shouted, matcher: .normalised)) == [
        "salutation match", "demands changed",
      ])
    #expect(try outcome(shouted, matcher: .fuzzy).state == .match)
    let scores = try outcome(shouted).scores
    #expect(scores[.strict]?.f1(.salutation) == 0)
    #expect(scores[.normalised]?.f1(.salutation) == 1)
    #expect(scores[.normalised]?.f1(.demands) == 0)
    #expect(scores[.fuzzy]?.f1(.demands) == 1)
    #expect(scores[.fuzzy]?.isRightThroughout == true)
    #expect(scores[.fuzzy]?.f1(.closing) == nil)
    #expect(scores[.strict]?.content == nil)
  }

  @Test func `a whole record counts as a whole`() throws {
    var golden = try golden(nil)
    golden.acceptWhole(letter, by: reviewer)
    #expect(CaseOutcome(golden, .success(letter)).state == .match)
    var other = letter
    other.demands[0].confidence = Confidence(0.8)
    let outcome = CaseOutcome(golden, .success(other))
    #expect(outcome.state == .changed)
    #expect(outcome.changes.map(\.kind) == [.confidence])
    other = letter
    other.closing = Field(
      text: "Yours,", block: nil, at: ByteRange(0..<1), path: nil, confidence: Confidence(1))
    #expect(
      CaseOutcome(golden, .success(other)).fields.last { $0.state == .new }?.field == "closing")
    #expect(golden.note.schema == Letter.schemaIdentifier)
  }

  @Test func `states of a case`() throws {
    #expect(try outcome(nil).state == .new)
    let expected = #"{"salutation": "Dear Mayor,"}"#
    var golden = try golden(expected)
    #expect(CaseOutcome(golden, .failure(CaseFailure(reason: "empty"))).state == .missing)
    golden.document = nil
    #expect(CaseOutcome(golden, nil).state == .orphan)
    golden.document = document
    golden.note.sha256 = "00"
    let stale = CaseOutcome(golden, .success(letter))
    #expect(stale.state == .stale)
    #expect(states(stale) == ["source changed", "salutation match"])
    golden.note.sha256 = nil
    golden.note.schema = "epistle/letter/0"
    #expect(CaseOutcome(golden, .success(letter)).state == .stale)
  }

  @Test func `one field accepted leaves a stale case stale, the case or its source does not`()
    throws
  {
    var golden = try golden(#"{"salutation": "Dear Mayoress,", "demands": []}"#)
    golden.note.sha256 = "00"
    golden.accept("salutation", of: letter, by: reviewer)
    var outcome = CaseOutcome(golden, .success(letter))
    #expect(outcome.state == .stale)
    #expect(states(outcome) == ["source changed", "salutation match", "demands new"])
    golden.accept("source", of: letter, by: reviewer)
    outcome = CaseOutcome(golden, .success(letter))
    #expect(states(outcome) == ["salutation match", "demands new"])
    golden.accept(nil, of: letter, by: reviewer)
    #expect(CaseOutcome(golden, .success(letter)).state == .match)
    #expect(golden.note.by == "ms" && golden.note.on == "2026-11-22")
  }

  @Test func `what was accepted is written and read again as the same`() throws {
    var golden = try golden(nil)
    golden.accept(nil, of: letter, by: reviewer)
    let json = try #require(golden.expectation?.json)
    let again = try Expectation(json: json, document: nil, file: "expected.json")
    #expect(again.json == json)
    #expect(again.fields == PlainRecord.fields)
    golden.expectation = again
    #expect(CaseOutcome(golden, .success(letter)).state == .match)
    #expect(try CaseNote(json: golden.note.json, file: "case.json") == golden.note)
  }

  @Test func `a rejected value is not asked for again until it is another`() throws {
    var golden = try golden(#"{"salutation": "Dear Mayoress,"}"#)
    golden.reject("salutation", of: letter, by: reviewer)
    let outcome = CaseOutcome(golden, .success(letter))
    #expect(outcome.state == .changed)
    #expect(outcome.open.isEmpty)
    var other = letter
    other.salutation?.text = "Dear Major,"
    #expect(CaseOutcome(golden, .success(other)).open.map(\.field) == ["salutation"])
  }

  @Test(arguments: [
    ("[]", "expected a gold record as JSON"), ("{", "expected a gold record as JSON"),
    (#"{"salutaton": "Dear"}"#, "salutaton: expected one of kind"),
    (#"{"salutation": ["Dear"]}"#, "salutation: expected String"),
    (#"{"demands": [{"form": "prose"}]}"#, "demands/0/text: missing"),
    (#"{"schema": "epistle/letter/1"}"#, "id: missing"),
  ])
  func `what is no expected record is told with the field`(json: String, message: String) {
    let error = #expect(throws: GoldError.self) {
      try Expectation(json: Array(json.utf8), document: nil, file: "expected.json")
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains(message), "\(String(describing: error))")
  }

  @Test func `gold that names lines is compared with them`() throws {
    let gold = #"{"doc": "a", "kind": "letter", "language": "en", "content_lines": [[2, 2]]}"#
    let expectation = try Expectation(
      json: Array(gold.utf8), document: "Share\nDear Mayor,\n", file: "expected.json")
    #expect(expectation.tree["content_text"] == .text("Dear Mayor,"))
    #expect(expectation.fields == ["kind", "language", "content_text"])
  }
}
