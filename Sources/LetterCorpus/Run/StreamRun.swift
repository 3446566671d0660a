public import LetterExtraction
internal import LetterSchema

/// Reads documents from standard input, a line each, and gives the records, a line each, in the
/// same order: a link in a chain of programs.
public struct StreamRun: Sendable {
  /// What is done where a line gives no record; it gets a line of its own in any case.
  public enum OnError: String, Sendable, CaseIterable {
    /// Goes on, and the run counts as done.
    case report
    /// Goes on, and the run counts as failed.
    case fail
    /// Ends there, and the run counts as failed.
    case stop
  }

  public struct Summary: Hashable, Sendable {
    public var written = 0
    public var failed = 0
    public var hasBreach = false
  }

  public let extractor: Extractor
  public let jobs: Int
  public var isOrdered = true
  public var fields = DocumentFields()
  public var onError = OnError.fail
  public var memory = MemoryLimit()

  public init(_ extractor: Extractor, jobs: Int) {
    self.extractor = extractor
    self.jobs = jobs
  }

  /// How many bytes of output wait for more before they are written.
  private static let fullBuffer = 1 << 16

  /// Runs until the input ends.
  ///
  /// - Parameter write: takes whole lines; false where nobody reads any more, which ends the run.
  ///   It is called as soon as no further result is ready, so that who waits for an answer before
  ///   the next question gets it.
  public func run(write: ([UInt8]) -> Bool) async throws(FileError) -> Summary {
    var summary = Summary()
    var buffer: [UInt8] = []
    let input = InputBox(fields: fields, limit: extractor.limits.bytes)
    func deliver(_ result: Result<[UInt8], DocumentFailure>, hasMore: Bool) -> Bool {
      var goesOn = true
      switch result {
      case .success(let line):
        summary.written += 1
        buffer += line
      case .failure(let failure):
        summary.failed += 1
        if failure.code == .conservationBreach { summary.hasBreach = true }
        buffer += Array(Self.errorLine(failure).utf8)
        goesOn = onError != .stop
      }
      if hasMore && goesOn && buffer.count < Self.fullBuffer { return true }
      defer { buffer.removeAll(keepingCapacity: true) }
      return write(buffer) && goesOn
    }
    if Processors.count == 1 {
      // A lone processor must not wait for input while an answer is due.
      while let arrival = input.next() {
        if !deliver(line(of: arrival), hasMore: input.hasReady) { break }
      }
    } else {
      await BatchRunner(jobs: jobs, isOrdered: isOrdered).run(
        next: { input.next() }, work: { line(of: $1) }, weigh: { (try? $0.get().count) ?? 0 },
        deliver: { deliver($1, hasMore: $2) })
    }
    if !buffer.isEmpty { _ = write(buffer) }
    if let error = input.error { throw error }
    return summary
  }

  private func line(of arrival: Arrival) -> Result<[UInt8], DocumentFailure> {
    switch arrival {
    case .failure(let failure): return .failure(failure)
    case .document(let document):
      return Result { () throws(DocumentFailure) in
        let bytes = try document.bytes(limit: extractor.limits.bytes)
        try memory.check(bytes, document)
        do throws(ExtractionError) {
          return try extractor.extract(
            bytes, name: document.name, id: document.id, uri: document.uri,
            mediaType: document.mediaType, charset: document.charset
          ).json(.compact)
        } catch {
          throw DocumentFailure(document: document.id, source: document.path, error)
        }
      }
    }
  }

  private static func errorLine(_ failure: DocumentFailure) -> String {
    var line = "{\"id\":\(JSONText.quoted(failure.document)),\"error\":{"
    line += "\"stage\":\"\(failure.stage.rawValue)\",\"code\":\"\(failure.code.rawValue)\""
    line += ",\"message\":\(JSONText.quoted(failure.message))"
    if let byte = failure.byte { line += ",\"byte\":\(byte)" }
    return line + "}}\n"
  }
}

/// Standard input as documents; the runner pulls from it one at a time.
private final class InputBox: @unchecked Sendable {
  private var lines: JSONLines
  private(set) var error: FileError?

  init(fields: DocumentFields, limit: Int) {
    lines = JSONLines(ByteReader(), name: "line", fields: fields, limit: limit)
  }

  var hasReady: Bool { lines.hasReady }

  func next() -> Arrival? {
    do throws(FileError) {
      return try lines.next()
    } catch {
      self.error = error
      return nil
    }
  }
}
