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
    let extractor = Extractor(.upToCues, limits: limits)
    var feed = DocumentFeed(inputs, limit: limits.bytes)
    await BatchRunner(jobs: jobs).run(
      next: { feed.next() },
      work: { _, arrival in
        Outcome { () throws(DocumentFailure) in try Self.lines(of: arrival, extractor) }
      }
    ) { _, outcome, _ in
      if case .success(let lines?) = outcome { tally.add(lines) }
      report(outcome)
      return true
    }
    return tally
  }

  private static func lines(
    of arrival: Arrival, _ extractor: Extractor
  ) throws(DocumentFailure) -> SiteLines? {
    switch arrival {
    case .failure(let failure): throw failure
    case .document(let document):
      let bytes = try document.bytes(limit: extractor.limits.bytes)
      do throws(ExtractionError) {
        return SiteLines(try extractor.draft(bytes, of: document))
      } catch {
        throw DocumentFailure(document: document.recordName, source: document.path, error)
      }
    }
  }
}

extension Extractor {
  func draft(_ bytes: [UInt8], of document: Document) throws(ExtractionError) -> Draft {
    try draft(
      bytes, name: document.name, uri: document.uri, folder: document.folderName,
      mediaType: document.mediaType, charset: document.charset)
  }
}
