/// Takes results one after the other and brings them to the disk, some at a time.
struct Delivery {
  private let log: RunLog
  private let store: (any LetterStore)?
  private let writer: RecordWriting
  private let report: (DocumentReport) -> Void
  private var pending = 0
  private var lastCommit = ContinuousClock.now
  private var problem: RunError?
  /// Documents that an earlier run had done.
  private(set) var unchanged = 0

  private static let mostPending = 128
  private static let mostPendingBytes = 4 << 20

  init(
    log: RunLog, store: (any LetterStore)?, writer: RecordWriting,
    report: @escaping (DocumentReport) -> Void
  ) {
    self.log = log
    self.store = store
    self.writer = writer
    self.report = report
  }

  /// False where nothing more can be written.
  mutating func take(_ result: RecordWriting.Result, number: Int) -> Bool {
    if let fatal = result.fatal {
      problem = .output(fatal)
      return false
    }
    do throws(RunError) {
      try keep(result, number: number)
      if pending >= Delivery.mostPending || log.pendingCount >= Delivery.mostPendingBytes
        || ContinuousClock.now - lastCommit > .seconds(2)
      {
        try commit()
      }
    } catch {
      problem = error
      return false
    }
    return true
  }

  private mutating func keep(
    _ result: RecordWriting.Result, number: Int
  ) throws(RunError) {
    var result = result
    if try onLog({ log throws(FileError) in try log.accepts(result.entry) }) {
      unchanged += result.known == nil ? 0 : 1
      return say(result)
    }
    // What an earlier run wrote cannot be taken over: its line, or its place in the store, is lost.
    if let document = result.known, writer.options.lines != nil, result.line == nil,
      case .written = result.entry.outcome
    {
      result = writer.result(of: document, number: number, mayBeKnown: false)
      if let fatal = result.fatal { throw .output(fatal) }
    }
    if result.known == nil { try put(result) } else { unchanged += 1 }
    try onLog { log throws(FileError) in try log.note(result.entry, line: result.line) }
    pending += 1
    say(result)
  }

  private func put(_ result: RecordWriting.Result) throws(RunError) {
    guard let store else { return }
    do throws(StoreError) {
      switch result.entry.outcome {
      case .written:
        if let letter = result.letter { try store.put(letter, name: result.entry.name) }
      case .failed(let failure): try store.fail(failure)
      }
    } catch {
      throw .store(error)
    }
    _ = DiskFault.allows(.store)
  }

  private func say(_ result: RecordWriting.Result) {
    report(
      DocumentReport(
        outcome: result.entry.documentOutcome, bytes: result.bytes,
        isUnchanged: result.known != nil))
  }

  private mutating func commit() throws(RunError) {
    lastCommit = .now
    if pending == 0 { return }
    pending = 0
    do throws(StoreError) {
      try store?.commit()
    } catch {
      throw .store(error)
    }
    _ = DiskFault.allows(.store)
    try onLog { log throws(FileError) in try log.commit() }
  }

  /// Brings the rest to the disk; where all inputs were done, gives the files their places.
  ///
  /// - Throws: what ended the run before its time.
  mutating func end(isInterrupted: Bool) throws(RunError) {
    if let problem {
      // A store that failed may have lost what was put since the last commit, so the manifest must
      // not speak of it.
      if case .store = problem { throw problem }
      try? commit()
      throw problem
    }
    try commit()
    if isInterrupted { throw .interrupted }
    try onLog { log throws(FileError) in try log.finish() }
  }

  private func onLog<Value>(
    _ action: (RunLog) throws(FileError) -> Value
  ) throws(RunError) -> Value {
    do throws(FileError) {
      return try action(log)
    } catch {
      throw .output(error)
    }
  }
}
