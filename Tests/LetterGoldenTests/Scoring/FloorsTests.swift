import Testing

@testable import LetterGolden

@Suite struct FloorsTests {
  private func floors(_ json: String) throws -> Floors { try Floors(json: Array(json.utf8)) }

  @Test func `a new file takes the scores, cut to three decimals`() throws {
    var floors = Floors()
    let raised = floors.raise(try ScoreboardTests.board())
    #expect(raised.contains("content"))
    #expect(raised.contains(Floors.coreMean))
    #expect(floors.floors["kind"] == 0.666)
    #expect(floors.falls(try ScoreboardTests.board()).isEmpty)
  }

  @Test func `floors go up and never down by themselves`() throws {
    var floors = try floors(#"{"floors": {"kind": 0.5, "date": 0.9}}"#)
    let board = try ScoreboardTests.board()
    #expect(floors.raise(board).contains("kind"))
    #expect(floors.floors["date"] == 0.9)
    #expect(floors.falls(board) == [.init(field: "date", floor: 0.9, score: 0.5)])
  }

  @Test func `lowering keeps its reason`() throws {
    var floors = try floors(#"{"floors": {"kind": 0.5, "date": 0.9}}"#)
    let board = try ScoreboardTests.board()
    #expect(floors.lower(board, reason: "harder letters").map(\.field) == ["date"])
    #expect(floors.floors == ["kind": 0.5, "date": 0.5])
    #expect(
      floors.lowered
        == [.init(field: "date", from: 0.9, to: 0.5, reason: "harder letters")])
    #expect(try Floors(json: floors.json) == floors)
  }

  @Test func `a field that no longer comes up has fallen`() throws {
    let floors = try floors(#"{"floors": {"copies": 0.5}}"#)
    #expect(floors.falls(Scoreboard([])) == [.init(field: "copies", floor: 0.5, score: 0)])
  }

  @Test func `what holds no floors is an error`() {
    #expect(throws: ScoredRecord.NoRecord.self) { try floors("{}") }
  }
}
