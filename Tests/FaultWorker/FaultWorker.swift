import Glibc
import LetterCorpus
import LetterDatabase
import LetterExtraction
import LetterSchema
import Synchronization

/// A run over stub stages that meets a fault at one of its changes of the disk:
/// `fault-worker INPUTS OUTPUT FORMATS JOBS count|kill|full N [force]`.
///
/// `count` prints how many changes there were; the fault tests then go through them.
@main
enum FaultWorker {
  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count >= 7, let jobs = Int(words[4]), let number = Int(words[6]) else { exit(64) }
    let counter = Counter()
    let mode = words[5]
    let formats = words[3].split(separator: ",").map(String.init)
    let pipeline = try Pipeline(
      [.init("read"), .init("stub")], configHash: "c", catalog: [Read.self, OneZone.self])
    let list = try InputList(
      words[1].split(separator: ",").map(String.init), .init(leavingOut: words[2]))
    DiskFault.ask { _ in
      let now = counter.next()
      if mode == "kill" { return now == number ? .killed : nil }
      // A disk that is full stays so.
      if mode == "full" { return now >= number ? .fails(ENOSPC) : nil }
      return nil
    }
    var options = CorpusRun.Options()
    options.lines = formats.first { $0.hasPrefix("jsonl") }.map { "records.\($0)" }
    options.isOrdered = !words.contains("unordered")
    options.force = words.contains("force")
    do {
      let output = try OutputFolder(
        words[2], formats: formats.compactMap(LetterFormat.init).filter { $0 != .jsonl })
      let state = try StateFolder(of: words[2])
      let store =
        formats.contains("sqlite") ? try LetterDatabase("\(words[2])/letters.sqlite") : nil
      let run = CorpusRun(Extractor(pipeline), output: output, jobs: jobs, options: options)
      let summary = try await run.run(list, state: state, store: store, report: FaultWorker.ignore)
      try store?.close()
      print(mode == "count" ? counter.total : summary.unchanged)
    } catch {
      let text = Array("\(error)\n".utf8)
      write(STDERR_FILENO, text, text.count)
      exit(3)
    }
  }
}

extension FaultWorker {
  @Sendable private static func ignore(_ report: DocumentReport) {}
}

/// Counts the changes.
final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }

  var total: Int { count.withLock { $0 } }
}

/// Decides that every line is of the body.
struct OneZone: Stage {
  static let description = StageDescription(
    name: "stub", summary: "stub", reads: [.lines], adds: [.zones, .removals])

  init(options: inout StageOptions) throws(OptionError) {}

  func run(on draft: inout Draft) {
    draft.zones = draft.reading.lines.map { _ in ZoneDecision(zone: .body, probability: 1) }
  }
}
