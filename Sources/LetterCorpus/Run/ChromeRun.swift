public import LetterExtraction

/// Reads documents and learns which lines those of one site share; goes on where one fails.
public struct ChromeRun: Sendable {
  /// What one document gave: the lines of its site, or why it gave none.
  public typealias Outcome = Result<SiteLines?, DocumentFailure>

  public let limits: Extractor.Limits
  public let jobs: Int

  public init(limits: Extractor.Limits = .init(), jobs: Int) {
    self.limits = limits
    self.jobs = jobs
  }

  /// Reads all inputs: the same tally in any order of them, whatever the number of jobs.
  ///
  /// - Parameter report: called after each document, in the order of the inputs.
  public func tally(_ inputs: InputList, report: (Outcome) -> Void) async -> ChromeTally {
    var tally = ChromeTally()
    for failure in inputs.failures { report(.failure(failure)) }
    let extractor = Extractor(.upToCues, limits: limits)
    await BatchRunner(jobs: jobs).run(
      inputs.files,
      work: { input in
        Outcome { () throws(DocumentFailure) in try Self.lines(of: input, extractor) }
      }
    ) { _, outcome in
      if case .success(let lines?) = outcome { tally.add(lines) }
      report(outcome)
    }
    return tally
  }

  private static func lines(
    of input: InputFile, _ extractor: Extractor
  ) throws(DocumentFailure) -> SiteLines? {
    let bytes = try input.bytes(limit: extractor.limits.bytes)
    do throws(ExtractionError) {
      return SiteLines(try extractor.draft(bytes, name: input.name, folder: input.folder))
    } catch {
      throw DocumentFailure(document: input.recordName, source: input.path, error)
    }
  }
}
