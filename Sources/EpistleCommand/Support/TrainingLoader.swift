internal import LetterCorpus
internal import LetterGolden

/// Reads documents and their gold, several at once.
struct TrainingLoader {
  /// The documents of pairs of folders, in the order of the pairs and, in each, of the names.
  func documents(
    _ folders: [(gold: String, raw: String)]
  ) async throws(CommandError) -> [TrainingDocument] {
    var entries: [GoldFolder.Entry] = []
    for (gold, raw) in folders {
      entries += try GoldFolder(gold: gold, raw: raw, complete: true).entries
    }
    let line = StatusLine()
    var documents: [TrainingDocument] = []
    var first: CommandError?
    await BatchRunner(jobs: Processors.count).run(
      entries, work: { entry in Result(catching: { try entry.document() }) }
    ) { index, result in
      line.show("reading \(index + 1) of \(entries.count) documents")
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let error): first = first ?? (error as? CommandError)
      }
    }
    line.clear()
    if let first { throw first }
    return documents
  }
}
