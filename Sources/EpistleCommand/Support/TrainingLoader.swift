internal import LetterCorpus
internal import LetterGolden

/// Reads documents and their gold, several at once.
struct TrainingLoader {
  /// Whether each HTML page is there a second time, as plain text.
  var alsoText = false

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
      entries,
      work: { [alsoText] entry in
        Result(catching: { try TrainingLoader.documents(entry, alsoText: alsoText) })
      }
    ) { index, result in
      line.show("reading \(index + 1) of \(entries.count) documents")
      switch result {
      case .success(let more): documents += more
      case .failure(let error): first = first ?? (error as? CommandError)
      }
    }
    line.clear()
    if let first { throw first }
    return documents
  }

  private static func documents(
    _ entry: GoldFolder.Entry, alsoText: Bool
  ) throws(CommandError) -> [TrainingDocument] {
    let document = try entry.document()
    guard alsoText else { return [document] }
    do throws(GoldError) {
      return [document] + [try document.asText()].compactMap { $0 }
    } catch {
      throw .gold(error)
    }
  }
}
