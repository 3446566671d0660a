import Glibc
import LetterCorpus
import LetterExtraction
import LetterSchema
import Testing
import TestSupport

@Suite struct CorpusRunTests {
  let folder = TemporaryFolder()

  private func run(
    _ inputs: [String] = ["in"], jobs: Int = 2, limits: Extractor.Limits = .init(),
    before: () throws -> Void = {}
  ) async throws -> (RunSummary, [DocumentOutcome]) {
    let list = try InputList(inputs, relativeTo: folder.path)
    try before()
    let pipeline = try Pipeline(
      [.init("read"), .init("stub")], configHash: "", catalog: [Read.self, DecideNothing.self])
    let state = try StateFolder(of: "\(folder.path)/out")
    let run = CorpusRun(
      Extractor(pipeline, limits: limits),
      output: try OutputFolder("\(folder.path)/out", formats: [.json]), jobs: jobs)
    var outcomes: [DocumentOutcome] = []
    let summary = try await run.run(list, state: state) { outcomes.append($0.outcome) }
    return (summary, outcomes)
  }

  @Test func `one bad document never stops the rest`() async throws {
    try folder.write("in/a.txt")
    try folder.write("in/b.txt", "")
    try folder.write("in/c.txt")
    try folder.write("in/d.txt", String(repeating: "x", count: 2000))
    try folder.write("in/e.txt")
    try folder.write("out/b.json", "stale")
    let (summary, outcomes) = try await run(limits: .init(bytes: 1000)) {
      unlink("\(folder.path)/in/e.txt")
    }
    #expect(summary.written == 2)
    #expect(summary.failed == 3)
    #expect(!summary.hasBreach)
    let codes = outcomes.map { outcome -> DocumentFailure.Code? in
      if case .failed(let failure) = outcome { failure.code } else { nil }
    }
    #expect(codes == [nil, .empty, nil, .tooLarge, .unreadable])
    #expect(try folder.names("out") == ["a.json", "c.json", "errors.jsonl"])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `tells what it may not read`() async throws {
    let file = try folder.write("in/a.txt")
    try folder.write("in/sub/b.txt")
    try folder.write("in/c.txt")
    chmod(file, 0)
    chmod("\(folder.path)/in/sub", 0)
    defer { chmod("\(folder.path)/in/sub", 0o700) }
    let (summary, _) = try await run()
    #expect(summary.written == 1)
    #expect(summary.failed == 2)
  }

  @Test func `the same bytes at 1, 2 and 8 jobs`() async throws {
    for number in 0..<40 {
      try folder.write(
        "in/\(number % 7)/\(number).txt", String(repeating: "Dear \(number),\n", count: number % 9))
    }
    var records: [[String]] = []
    for jobs in [1, 2, 8] {
      let (summary, _) = try await run(jobs: jobs)
      #expect(summary.written == 35)
      #expect(summary.failed == 5)
      records.append(try folder.names("out").map { try folder.text("out/\($0)") })
    }
    #expect(records[0] == records[1])
    #expect(records[0] == records[2])
  }

  @Test func `the summary of many documents stays small`() async throws {
    for number in 0..<70 { try folder.write("in/\(number).txt") }
    let (summary, _) = try await run()
    #expect(summary.written == 70)
    #expect(summary.lines.isEmpty)
    #expect(summary.worst.count == 10)
  }
}

/// Adds what every record needs, and decides that every line is of the body.
struct DecideNothing: Stage {
  static let description = StageDescription(
    name: "stub", summary: "stub", reads: [.lines], adds: [.zones, .removals])

  init(options: inout StageOptions) throws(OptionError) {}

  func run(on draft: inout Draft) {
    draft.zones = draft.reading.lines.map { _ in ZoneDecision(zone: .body, probability: 1) }
  }
}
