internal import LetterCorpus
internal import LetterDatabase
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The passes of `epistle run` over its inputs: one, or with `--watch` one whenever they change.
struct BatchPasses {
  /// For how many seconds a file must not have changed to count as whole.
  static let settledFor = 2
  /// How often in a row a look at the inputs is put off since a file is being written.
  private static let mostWaits = 20

  let command: RunCommand
  let output: OutputFolder
  let state: StateFolder
  let database: LetterDatabase?
  /// The names of the files that hold all records.
  let files: [String]
  private var run: CorpusRun
  private(set) var hasBreach = false
  private(set) var hasFailures = false
  /// The state of the inputs that was last read.
  private var seen: UInt64?

  init(
    command: RunCommand, output: OutputFolder, state: StateFolder, database: LetterDatabase?,
    files: [String], run: CorpusRun
  ) {
    self.command = command
    self.output = output
    self.state = state
    self.database = database
    self.files = files
    self.run = run
  }

  /// Reads all inputs that are new or have changed.
  mutating func pass(over list: InputList) async throws {
    seen = list.state
    let count = DocumentFeed(list, limit: 0).count
    let progress = ProgressBox(
      Progress(total: count, form: command.logFormat, isShown: !command.quiet))
    let summary: RunSummary
    do throws(RunError) {
      summary = try await run.run(list, state: state, store: database) { progress.value.note($0) }
    } catch {
      progress.value.end(output)
      throw CommandError.run(error, folder: output.path)
    }
    progress.value.end(output)
    let cost = RunReport.Cost(
      seconds: progress.value.seconds, bytes: progress.value.bytes, jobs: run.jobs)
    do throws(FileError) {
      try RunReport(summary, cost).write(
        to: state, summaryFile: command.summary, metricsFile: command.metrics)
    } catch {
      throw CommandError.run(.output(error), folder: output.path)
    }
    // What `--force` wanted made anew has been.
    run.options.force = false
    hasBreach = summary.hasBreach
    hasFailures = summary.failed > 0
    if command.quiet { return }
    if command.watch {
      let new = progress.value.done - progress.value.unchanged
      try Terminal.Stream.output.write(
        "\(SummaryText.count(new, "document")) read, \(progress.value.unchanged) unchanged, "
          + "\(summary.failed) failed\n")
    } else {
      try Terminal.Stream.output.write(
        SummaryText.text(summary, output, files: files, Paint(for: .output)))
    }
  }

  /// Looks at the inputs again and again, and reads them when they have changed, until somebody
  /// asks the program to end.
  mutating func watch(_ inputs: () -> InputList?) async throws {
    var waits = 0
    while !Interruption.isAsked {
      usleep(500_000)
      // The folder may be away for the moment.
      guard let list = inputs() else { continue }
      // While something is being written the rest may wait for it, but not for ever.
      waits = list.unsettled > 0 ? waits + 1 : 0
      if waits > 0 && waits < BatchPasses.mostWaits { continue }
      if list.state != seen {
        try await pass(over: list)
      }
    }
  }
}

/// The progress of a pass, which the run's report changes. One task alone holds it.
private final class ProgressBox {
  var value: Progress

  init(_ value: Progress) { self.value = value }
}
