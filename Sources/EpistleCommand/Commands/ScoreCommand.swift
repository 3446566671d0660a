internal import ArgumentParser
internal import LetterCorpus
internal import LetterGolden
internal import Terminal

struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compares records with gold and prints how well they agree.",
    discussion: """
      Prints a row a field: precision, recall and F1 over all documents, and F1/doc, the mean of \
      each document's own F1. A document without a record counts as one in which nothing was \
      found. docs/training.md tells how each field is compared.

      Examples:
        epistle score --gold samples/gold out
        epistle score --gold gold --raw letters records --by-source
        epistle score --gold gold records --floors floors.json
      """)

  @Argument(help: ArgumentHelp("The folder of records, NAME.json each.", valueName: "records"))
  var records: String

  @Option(name: .long, help: ArgumentHelp("Gold records, NAME.json each.", valueName: "folder"))
  var gold: String

  @Option(
    name: .long,
    help: ArgumentHelp("The documents, for gold that names lines of them.", valueName: "folder"))
  var raw: String?

  @Flag(name: .long, help: "Tell what was missed and what is spurious in each document.")
  var list = false

  @Flag(name: .long, help: "A row a source, which is the name up to its first -.")
  var bySource = false

  @Flag(name: .long, help: "Tell of each confidence how often it was right, in ten bins.")
  var reliability = false

  @Flag(name: .long, help: "The figures as JSON.")
  var json = false

  @OptionGroup var floors: FloorsOption

  func run() async throws {
    let board = Scoreboard(try await scores())
    if json {
      try Terminal.Stream.output.write(board.json(bySource: bySource))
    } else {
      var text = board.table
      if bySource { text += "\n" + board.sourceTable }
      if reliability { text += "\n" + Reliability(board.documents.flatMap(\.calls)).table }
      if list { text += board.list }
      try Terminal.Stream.output.write(CleanText.lines(text))
    }
    try floors.check(board)
  }

  private func scores() async throws -> [DocumentScore] {
    let entries = try GoldFolder(gold: gold, raw: raw, complete: false).entries
    _ = try folder()
    let records = records
    var scores: [DocumentScore] = []
    var first: (any Error)?
    await BatchRunner(jobs: Processors.count).run(entries) { entry in
      Result { try ScoreCommand.score(entry, records) }
    } deliver: { _, result in
      switch result {
      case .success(let score): scores.append(score)
      case .failure(let error): first = first ?? error
      }
    }
    if let first { throw first }
    return scores
  }

  /// A folder that is not there is a slip, not a bad score.
  private func folder() throws(CommandError) -> [String] {
    do throws(FileError) {
      return try FileSystem.names(in: records)
    } catch {
      throw .verifyInput(error)
    }
  }

  private static func score(
    _ entry: GoldFolder.Entry, _ records: String
  ) throws(CommandError) -> DocumentScore {
    let gold = try entry.gold()
    if gold.contentText == nil && entry.sourcePath == nil {
      throw .gold(.needsSource(gold: entry.goldPath))
    }
    let source = gold.contentText == nil ? try entry.source() : nil
    let record: Result<ScoredRecord, ScoredRecord.NoRecord>
    do throws(FileError) {
      record = ScoredRecord.read(try FileSystem.read(Path.join(records, "\(entry.name).json")))
    } catch {
      record = .failure(ScoredRecord.NoRecord(reason: error.reason))
    }
    return DocumentScore(entry.name, gold, source: source, record)
  }
}
