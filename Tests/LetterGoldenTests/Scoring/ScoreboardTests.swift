import Testing

@testable import LetterGolden

@Suite struct ScoreboardTests {
  static func board() throws -> Scoreboard {
    Scoreboard(
      try ScoreSample.gold.sorted { $0.key < $1.key }.map { name, json in
        let gold = try GoldFile.record(from: Array(json.utf8), name: name)
        let record: Result<ScoredRecord, ScoredRecord.NoRecord> =
          ScoreSample.records[name].map { ScoredRecord.read(Array($0.utf8)) }
          ?? .failure(.init(reason: "no such file"))
        return DocumentScore(
          name, gold, source: gold.contentText == nil ? ScoreSample.note : nil, record)
      })
  }

  @Test func `prints the table of the scorer it stands in for`() throws {
    #expect(try ScoreboardTests.board().table == ScoreSample.table)
  }

  @Test func `tells each document's misses`() throws {
    let list = try ScoreboardTests.board().list
    #expect(
      list.hasPrefix(
        "\norle-ferry\n  closing: gold “Yours sincerely,”, found “Yours”\n"
          + "  recipients: spurious “The Captain”\n"))
    #expect(list.contains("\norle-note\n  date: gold nothing, found “2014”\n"))
    #expect(list.contains("\nquay-lost\n  no record: no such file\n"))
  }

  @Test func `has a row a source`() throws {
    let board = try ScoreboardTests.board()
    #expect(board.bySource.map(\.source) == ["orle", "quay"])
    #expect(board.bySource.map(\.board.documents.count) == [2, 1])
    #expect(board.sourceTable.split(separator: "\n").count == 3)
  }

  @Test func `says the same in JSON`() throws {
    let json = String(decoding: try ScoreboardTests.board().json(bySource: true), as: UTF8.self)
    #expect(json.contains("\"documents\" : 3"))
    #expect(json.contains("\"demands (all)\""))
    #expect(json.contains("\"sources\""))
  }

  @Test func `nothing to compare is no crash`() {
    let board = Scoreboard([])
    #expect(board.coreMean == 0)
    #expect(board.table.hasPrefix("0 documents\n"))
  }
}
