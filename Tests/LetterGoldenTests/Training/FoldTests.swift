import LetterExtraction
import Testing

@testable import LetterGolden

@Suite struct FoldTests {
  private func documents() throws -> [TrainingDocument] {
    [
      try DrawnLetter.toy(0, source: "orle"), try DrawnLetter.toy(1, source: "quay"),
      try DrawnLetter.toy(2, source: "orle"),
    ]
  }

  @Test func `a fold never learns from the source that it tests`() throws {
    let always = [try DrawnLetter.toy(3, source: "orle")]
    let folds = try Fold.folds(of: try documents(), always: always)
    #expect(folds.map(\.sources) == [["orle"], ["quay"]])
    #expect(folds[0].tested.map(\.name) == ["orle-0", "orle-2"])
    #expect(folds[0].learned.map(\.name) == ["quay-1", "orle-3"])
    #expect(folds[1].learned.map(\.name) == ["orle-0", "orle-2", "orle-3"])
  }

  @Test func `one source cannot be left out`() throws {
    let one = [try DrawnLetter.toy(0)]
    #expect(throws: GoldError.oneSource("toy")) { try Fold.folds(of: one) }
  }

  @Test func `records have a name each`() throws {
    let twice = [try DrawnLetter.toy(0), try DrawnLetter.toy(0)]
    #expect(throws: GoldError.sameName("toy-0")) { try Fold.folds(of: twice) }
  }

  @Test func `a page as text is learned from and never tested`() throws {
    let page = "<title>x</title><p>Dear all,<ul><li>Keep the ferry.</ul><p>Yours,<p>Ada Marsh"
    let json =
      #"{"doc": "a", "kind": "letter", "language": "en", "salutation": "Dear all,", "#
      + #""content_text": "Dear all,\nKeep the ferry.\nYours,\nAda Marsh"}"#
    let html = try TrainingDocument(
      Array(page.utf8), file: "orle-a.html", name: "orle-a",
      gold: try GoldFile.record(from: Array(json.utf8), name: "orle-a"))
    let text = try #require(try html.asText())
    #expect(try text.asText() == nil)
    #expect(String(decoding: text.bytes, as: UTF8.self).contains("Dear all,\n"))
    #expect(!String(decoding: text.bytes, as: UTF8.self).contains("<"))
    #expect(text.zones.states.first == .salutation)
    let folds = try Fold.folds(of: [html, text, try DrawnLetter.toy(0)])
    #expect(folds[0].tested.count == 1)
    #expect(folds[1].learned.count == 2)
  }

  @Test func `the records carry the fold's models`() throws {
    let folds = try Fold.folds(of: try documents())
    let stages = ["read", "cues", "zones", "boilerplate"].map { Pipeline.Entry($0) }
    let settings = LearnedModels.Settings(rounds: 2)
    let records = try folds[1].records([], settings, stages: stages, configHash: "c")
    #expect(records.map(\.name) == ["quay-1"])
    let bytes = try records[0].record.get()
    let models = LearnedModels(folds[1].learned, [], settings)
    let hash = try Pipeline(
      stages.map { models.serving($0) }, configHash: "c"
    ).modelHash
    #expect(String(decoding: bytes, as: UTF8.self).contains(hash))
    #expect(hash != Pipeline.standardModelHash)
  }
}

extension Pipeline {
  fileprivate static var standardModelHash: String {
    let stages = ["read", "cues", "zones", "boilerplate"].map { Pipeline.Entry($0) }
    return (try? Pipeline(stages, configHash: "c").modelHash) ?? ""
  }
}
