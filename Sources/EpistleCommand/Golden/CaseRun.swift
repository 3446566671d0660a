internal import LetterCorpus
internal import LetterExtraction
internal import LetterGolden

/// Reads the documents of cases as they are read now, several at once.
struct CaseRun {
  var extractor: Extractor
  var matcher = Matcher.strict

  /// In the order of the cases.
  ///
  /// - Throws: where a case cannot be read, or a record would not account for every byte.
  func outcomes(_ folders: [CaseFolder]) async throws(CommandError) -> [CaseOutcome] {
    let run = self
    let line = StatusLine()
    var outcomes: [CaseOutcome] = []
    var first: CommandError?
    await BatchRunner(jobs: Processors.count).run(folders) { folder in
      Result { () throws(CommandError) in try run.outcome(folder) }
    } deliver: { index, result in
      line.show("\(index + 1) of \(folders.count) cases")
      switch result {
      case .success(let outcome): outcomes.append(outcome)
      case .failure(let error): first = first ?? error
      }
    }
    line.clear()
    if let first { throw first }
    return outcomes
  }

  func outcome(_ folder: CaseFolder) throws(CommandError) -> CaseOutcome {
    let golden = try folder.read()
    guard let document = golden.document else {
      return CaseOutcome(golden, nil, matcher: matcher)
    }
    do throws(ExtractionError) {
      let letter = try extractor.extract(document.bytes, name: document.name)
      return CaseOutcome(golden, .success(letter), matcher: matcher)
    } catch {
      if case .conservationBreach = error {
        throw .extraction(path: Path.join(folder.path, document.name), error)
      }
      return CaseOutcome(golden, .failure(CaseFailure(reason: "\(error)")), matcher: matcher)
    }
  }
}
