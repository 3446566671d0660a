import Testing

@testable import LetterGolden

@Suite struct GoldFileTests {
  @Test(arguments: [
    ("{", "g.json: expected a gold record as JSON: "),
    ("[]", "g.json: record: expected "),
    (#"{"doc": "g", "language": "en"}"#, "g.json: kind: missing"),
    (
      #"{"doc": "g", "kind": "leter", "language": "en", "content_text": ""}"#,
      "g.json: kind: expected one of letter, pressRelease, statement, petition, article, other"
    ),
    (
      #"{"doc": "g", "kind": "letter", "language": "en"}"#,
      "g.json: content_text: missing, and no content_lines either"
    ),
    (
      #"{"doc": "g", "kind": "letter", "language": "en", "content_text": "", "demands": [{"form": "prose"}]}"#,
      "g.json: demands/0/text: missing"
    ),
  ])
  func `says what is wrong`(json: String, says: String) {
    let error = #expect(throws: GoldError.self) {
      try GoldFile.record(from: Array(json.utf8), name: "g.json")
    }
    let found = error?.description ?? ""
    #expect(found.hasPrefix(says), "\(found)")
  }

  @Test func `lines are counted whatever their ends`() throws {
    let gold = try GoldFile.record(
      from: Array(
        #"{"doc": "g", "kind": "letter", "language": "en", "content_lines": [[2, 3], [5, 9], [8, 8]]}"#
          .utf8), name: "g")
    #expect(gold.content(of: "a\r\nb\rc\nd\r\ne") == "b\nc\ne")
  }
}
