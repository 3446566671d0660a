public import LetterExtraction
internal import LetterSchema

/// Reads documents, writes their records, and goes on where one fails, and where an earlier run
/// was ended.
public struct CorpusRun: Sendable {
  /// What is made of the records beside a file each.
  public struct Options: Sendable {
    /// The name of the file in the output folder that takes a line a record; packed where it
    /// ends in `.gz`.
    public var lines: String?
    /// Whether results are written in the order of the inputs, or as they come.
    public var isOrdered = true
    /// Whether all is made anew, whatever an earlier run did.
    public var force = false
    public var fields = DocumentFields()
    public var memory = MemoryLimit()
    /// Asked after each document: whether to end here.
    public var isInterrupted: @Sendable () -> Bool = { false }

    public init() {}
  }

  public let extractor: Extractor
  public let output: OutputFolder
  public let jobs: Int
  public var options: Options

  public init(_ extractor: Extractor, output: OutputFolder, jobs: Int, options: Options = Options())
  {
    self.extractor = extractor
    self.output = output
    self.jobs = jobs
    self.options = options
  }

  /// Runs over all inputs.
  ///
  /// - Parameters:
  ///   - state: the lock on the output folder.
  ///   - store: a database that takes the records, too.
  ///   - report: called after each document, in the order of the inputs.
  /// - Throws: where the output takes nothing more, or a signal came; what was committed stands.
  public func run(
    _ inputs: InputList, state: StateFolder, store: (any LetterStore)? = nil,
    report: @escaping (DocumentReport) -> Void
  ) async throws(RunError) -> RunSummary {
    let log: RunLog
    do throws(FileError) {
      log = try RunLog(
        state, output: output.path, signature: signature(hasStore: store != nil),
        linesName: options.lines, follows: options.isOrdered, force: options.force)
    } catch {
      throw .output(error)
    }
    let writer = RecordWriting(
      extractor: extractor, output: output.writing(in: state), options: options, known: log.known,
      manifest: state.file(RunLog.manifestName), hasStore: store != nil)
    var delivery = Delivery(log: log, store: store, writer: writer, report: report)
    let feed = FeedBox(DocumentFeed(inputs, fields: options.fields, limit: extractor.limits.bytes))
    await BatchRunner(jobs: jobs, isOrdered: options.isOrdered).run(
      next: { [isInterrupted = options.isInterrupted] in isInterrupted() ? nil : feed.next() },
      work: { writer.result(of: $1, number: $0) }, weigh: { $0.weight },
      deliver: { number, result, _ in delivery.take(result, number: number) })
    try delivery.end(isInterrupted: options.isInterrupted())
    return try summary(state, skipped: feed.skipped, unchanged: delivery.unchanged)
  }

  /// What the records depend on beside the documents.
  private func signature(hasStore: Bool) -> String {
    let pipeline = extractor.pipeline
    let formats =
      output.formats.map(\.rawValue)
      + [options.lines, hasStore ? "store" : nil]
      .compactMap { $0 }
    return [
      "version=\(Version.current)", "config=\(pipeline.configHash)",
      "model=\(pipeline.modelHash)", "lexicons=\(pipeline.lexiconsHash)",
      "limits=\(extractor.limits.bytes),\(extractor.limits.seconds),\(options.memory.bytes)",
      "fields=\(options.fields.signature)", "formats=\(formats.joined(separator: ","))",
    ].joined(separator: " ")
  }

  /// What became of the run, read back from its manifest, with the list of failures.
  private func summary(
    _ state: StateFolder, skipped: [String: Int], unchanged: Int
  ) throws(RunError) -> RunSummary {
    var summary = RunSummary()
    summary.skipped = skipped
    summary.unchanged = unchanged
    do throws(FileError) {
      let list = Path.join(output.path, OutputFolder.failureList)
      let temporary = Path.join(state.temporary, OutputFolder.failureList)
      let failures = try AppendFile(temporary)
      try failures.cut(to: 0)
      try RunLog.outcomes(state) { outcome throws(FileError) in
        summary.add(outcome)
        guard case .failed(let failure) = outcome else { return }
        try failures.append(Array((failure.jsonLine + "\n").utf8))
      }
      if summary.failed == 0 {
        try FileSystem.remove(temporary)
        try FileSystem.remove(list)
      } else {
        try FileSystem.rename(temporary, to: list)
      }
    } catch {
      throw .output(error)
    }
    return summary
  }
}

/// What became of a document, for those who look on.
public struct DocumentReport: Sendable {
  public var outcome: DocumentOutcome
  /// How many bytes it had; 0 where it could not be read.
  public var bytes: Int
  /// Whether an earlier run had done it.
  public var isUnchanged: Bool
}

/// The feed of a run, which the runner pulls from and the run asks at its end.
private final class FeedBox: @unchecked Sendable {
  private var feed: DocumentFeed

  init(_ feed: sending DocumentFeed) { self.feed = feed }

  func next() -> Arrival? { feed.next() }
  var skipped: [String: Int] { feed.skipped }
}
