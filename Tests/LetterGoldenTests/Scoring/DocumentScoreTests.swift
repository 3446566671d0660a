import Testing

@testable import LetterGolden

/// One definition a test: what counts as the same.
@Suite struct DocumentScoreTests {
  private let empty = #""kind": "letter", "language": "en", "doc": "a", "content_text": "x""#

  /// The score of a record that has `found` against a gold that has `gold`, both as JSON members.
  private func score(gold: String, found: String) throws -> DocumentScore {
    let gold = try GoldFile.record(from: Array("{\(empty), \(gold)}".utf8), name: "a")
    return DocumentScore("a", gold, source: nil, ScoredRecord.read(Array("{\(found)}".utf8)))
  }

  @Test(arguments: [
    (#""title": "a b c d e f g h i""#, #""title": "A b c d e f g h j""#, false),
    (#""title": "a b c d e f g h i j""#, #""title": {"text": "a b c d e f g h i k"}"#, true),
    (#""salutation": "Dear Ada,""#, #""salutation": {"text": "Ada dear"}"#, true),
    (#""salutation": "Dear Ada,""#, #""salutation": {"text": "Dear Ada and"}"#, false),
    (#""date": {"when": "2015-06"}"#, #""date": {"when": "2015-06-01"}"#, false),
    (#""date": {"when": "2015-06"}"#, #""date": {"when": "2015-06", "text": "?"}"#, true),
  ])
  func `scalars`(gold: String, found: String, isRight: Bool) throws {
    let score = try score(gold: gold, found: found)
    let field = try #require(
      [ScoredField.title, .salutation, .date].first { score.tallies[$0]?.isEmpty == false })
    #expect(
      score.tallies[field]
        == (isRight ? Tally(right: 1) : Tally(right: 0, spurious: 1, missed: 1)))
  }

  @Test func `the primary subtag is the language`() throws {
    let score = try score(gold: #""title": null"#, found: #""language": "en-GB""#)
    #expect(score.tallies[.language] == Tally(right: 1))
    #expect(score.tallies[.kind] == Tally(missed: 1))
  }

  @Test func `correspondents go by name, else organization, else role`() throws {
    let score = try score(
      gold: #""signatories": [{"name": "Ada Marsh", "role": "Chair"}, {"organization": "Quay"}]"#,
      found: #""signatories": [{"name": "", "organization": "quay"}, {"name": "Marsh, Ada"}]"#)
    #expect(score.tallies[.signatories] == Tally(right: 2))
    #expect(score.tallies[.signatoryRole] == Tally(missed: 1))
    #expect(score.tallies[.signatoryOrganization] == Tally(right: 1))
  }

  @Test func `an item may be found in any form`() throws {
    let score = try score(
      gold:
        #""demands": [{"form": "bullet", "text": "a b c d"}, {"form": "prose", "text": "x y"}]"#,
      found:
        #""demands": [{"form": "prose", "text": "a b c d e"}, {"form": "bullet", "text": "q"}]"#)
    #expect(score.tallies[.demandItems] == Tally(right: 1, spurious: 1))
    #expect(score.tallies[.demands] == Tally(right: 1, spurious: 1, missed: 1))
  }

  @Test func `a note without text counts only where it dangles`() throws {
    let score = try score(
      gold: #""footnotes": [{"label": "3", "text": null, "markers": 1}]"#,
      found: """
        "footnotes": [{"label": "(3)", "status": "dangling", "references": [{}, {}]},
         {"label": "4", "status": "unreferenced", "references": [{}]}]
        """)
    #expect(score.tallies[.footnotes] == Tally(right: 1))
    #expect(score.tallies[.noteLinks] == Tally(right: 1, spurious: 1))
  }

  @Test func `content is shingles of the blocks`() throws {
    let gold = try GoldFile.record(
      from: Array(
        #"{"kind": "letter", "language": "en", "doc": "a", "content_text": "a b c d e"}"#.utf8),
      name: "a")
    let record = ScoredRecord.read(Array(#"{"blocks": [{"text": "a b"}, {"text": "c d"}]}"#.utf8))
    let score = DocumentScore("a", gold, source: nil, record)
    #expect(try #require(score.content) == (1, 0.5))
  }

  @Test func `a document that lacks nothing is whole`() throws {
    let score = try score(
      gold: #""title": null"#,
      found: #""kind": "letter", "language": "en", "blocks": [{"text": "x"}]"#)
    #expect(score.isWhole)
    #expect(score.misses.isEmpty)
  }

  @Test func `calls are scalar fields with a confidence`() throws {
    let score = try score(
      gold: #""title": "A", "closing": null"#,
      found: """
        "kind": {"value": "letter", "confidence": 0.75}, "title": "A",
        "closing": {"text": "Yours,", "confidence": 0.25}
        """)
    #expect(
      score.calls == [
        .init(field: .kind, confidence: 0.75, isRight: true),
        .init(field: .closing, confidence: 0.25, isRight: false),
      ])
    let reliability = Reliability(score.calls)
    #expect(reliability.bins[7].right == 1)
    #expect(reliability.bins[2].count == 1)
    #expect(reliability.error == 0.25)
  }

  @Test func `what is no record says why`() throws {
    let gold = try GoldFile.record(from: Array("{\(empty)}".utf8), name: "a")
    let score = DocumentScore("a", gold, source: nil, ScoredRecord.read(Array("[]".utf8)))
    #expect(score.misses.first?.hasPrefix("no record: ") == true)
    #expect(score.tallies[.kind] == Tally(missed: 1))
  }
}
