internal import LetterExtraction
internal import LetterSchema

/// What a worker does with one document: reads it, writes its files, and readies what is
/// delivered in order.
struct RecordWriting: Sendable {
  /// What a worker hands on.
  struct Result: Sendable {
    var entry: ManifestEntry
    var bytes = 0
    /// The record's line for the JSONL file.
    var line: [UInt8]?
    /// The record for the store.
    var letter: Letter?
    /// The document again, where an earlier run had done it.
    var known: Document?
    /// An error that ends the run.
    var fatal: FileError?

    var weight: Int {
      var weight = line?.count ?? 0
      if let letter { weight += 4 * letter.source.bytes }
      if case .bytes(let bytes) = known?.content { weight += bytes.count }
      return weight
    }
  }

  let extractor: Extractor
  let output: OutputFolder
  let options: CorpusRun.Options
  let known: KnownDocuments
  /// The path of the last manifest.
  let manifest: String
  let hasStore: Bool

  func result(of arrival: Arrival, number: Int) -> Result {
    switch arrival {
    case .failure(let failure):
      Result(
        entry: ManifestEntry(name: failure.document, fingerprint: nil, outcome: .failed(failure)))
    case .document(let document): result(of: document, number: number, mayBeKnown: true)
    }
  }

  /// - Parameter mayBeKnown: whether what an earlier run made of it counts.
  func result(of document: Document, number: Int, mayBeKnown: Bool) -> Result {
    let bytes: [UInt8]
    do throws(DocumentFailure) {
      bytes = try document.bytes(limit: extractor.limits.bytes)
    } catch {
      return failed(document, nil, error, number: number)
    }
    let fingerprint = Fingerprint(bytes, document)
    if mayBeKnown, let found = known.found(document.recordName, fingerprint),
      found.entry.place.map({ output.holds(document.recordName, place: $0) }) ?? true
    {
      return Result(entry: found.entry, bytes: bytes.count, line: found.line, known: document)
    }
    var result: Result
    do throws(DocumentFailure) {
      result = try written(document, bytes, fingerprint, number: number)
    } catch {
      result = failed(document, fingerprint, error, number: number)
    }
    result.bytes = bytes.count
    return result
  }

  private func written(
    _ document: Document, _ bytes: [UInt8], _ fingerprint: Fingerprint, number: Int
  ) throws(DocumentFailure) -> Result {
    try options.memory.check(bytes, document)
    let letter: Letter
    do throws(ExtractionError) {
      letter = try extractor.extract(
        bytes, name: document.name, id: document.id, uri: document.uri,
        folder: document.folderName, mediaType: document.mediaType, charset: document.charset)
    } catch {
      throw DocumentFailure(document: document.recordName, source: document.path, error)
    }
    let name = document.recordName
    let place = place(of: name, number: number)
    let summary = LetterSummary(letter, name: name)
    var result = Result(
      entry: ManifestEntry(
        name: name, fingerprint: fingerprint,
        outcome: .written(summary, place: place, span: nil)))
    do throws(OutputError) {
      try dropKnown(name)
      try output.write(letter, name: name, place: place)
    } catch {
      var failure = failed(
        document, fingerprint,
        DocumentFailure(document: name, source: document.path, error), number: number)
      if case .file(let error) = error, error.concernsAll { failure.fatal = error }
      return failure
    }
    if let lines = options.lines {
      let line = letter.json(.compact)
      result.line = lines.hasSuffix(".gz") ? Gzip.packed(line) : line
    }
    if hasStore { result.letter = letter }
    return result
  }

  private func failed(
    _ document: Document, _ fingerprint: Fingerprint?, _ failure: DocumentFailure, number: Int
  ) -> Result {
    try? dropKnown(document.recordName)
    output.discard(document.recordName, place: place(of: document.recordName, number: number))
    return Result(
      entry: ManifestEntry(
        name: document.recordName, fingerprint: fingerprint, outcome: .failed(failure)))
  }

  /// A document stays in the folder where it once was, whatever came before it since.
  private func place(of name: String, number: Int) -> String {
    known.entry(name)?.place ?? OutputFolder.place(of: number)
  }

  private func dropKnown(_ name: String) throws(OutputError) {
    do throws(FileError) {
      try known.drop(name, manifest: manifest)
    } catch {
      throw .file(error)
    }
  }
}
