public import LetterExtraction
internal import LetterSchema

/// Reads documents, writes their records, and goes on where one fails.
public struct CorpusRun: Sendable {
  public let extractor: Extractor
  public let output: OutputFolder
  public let jobs: Int

  public init(_ extractor: Extractor, output: OutputFolder, jobs: Int) {
    self.extractor = extractor
    self.output = output
    self.jobs = jobs
  }

  /// Runs over all inputs.
  ///
  /// - Parameter report: called after each document, in the order of the inputs.
  /// - Throws: where the list of failures cannot be written; all records are then.
  public func run(
    _ inputs: InputList, report: (DocumentOutcome) -> Void
  ) async throws(FileError) -> RunSummary {
    var summary = RunSummary()
    var failures: [DocumentFailure] = []
    func note(_ outcome: DocumentOutcome) {
      summary.add(outcome)
      if case .failed(let failure) = outcome { failures.append(failure) }
      report(outcome)
    }
    for failure in inputs.failures { note(.failed(failure)) }
    await BatchRunner(jobs: jobs).run(inputs.files, work: process) { _, outcome in note(outcome) }
    try output.write(failures)
    return summary
  }

  @Sendable
  private func process(_ input: InputFile) -> DocumentOutcome {
    do throws(DocumentFailure) {
      let letter = try letter(of: input)
      do throws(OutputError) {
        try output.write(letter, name: input.recordName)
      } catch {
        throw DocumentFailure(document: input.recordName, source: input.path, error)
      }
      return .written(LetterSummary(letter, name: input.recordName))
    } catch {
      output.discard(input.recordName)
      return .failed(error)
    }
  }

  private func letter(of input: InputFile) throws(DocumentFailure) -> Letter {
    let bytes = try input.bytes(limit: extractor.limits.bytes)
    do throws(ExtractionError) {
      return try extractor.extract(
        bytes, name: input.name, id: input.recordName, folder: input.folder)
    } catch {
      throw DocumentFailure(document: input.recordName, source: input.path, error)
    }
  }
}
