internal import ArgumentParser
internal import LetterCorpus
internal import LetterGolden
internal import Terminal

struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learns the models from documents whose gold is known.",
    discussion: """
      Gold is NAME.json for the document NAME.txt (or .md, .html, …): what a person found in it. \
      Each line of the document gets its zone from the gold, and the zones' and kinds' weights \
      are learned from that. The same input gives the same bytes. A pipeline file uses the \
      models as options of its stages zones and kind; docs/training.md tells all of it.

      With --cross-validate no models are written: each source's documents (a source is the \
      name up to its first -) are read with models that never saw it, and the score is printed.

      Examples:
        epistle train --gold gold --raw letters --output models
        epistle train --gold gold --raw letters --cross-validate --always samples/gold samples
      """)

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Gold records; may be given again, each with its --raw.", valueName: "folder"))
  var gold: [String]

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("The documents of the gold.", valueName: "folder"))
  var raw: [String]

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Gold and documents to learn from as well, in cross-validation every time.",
      valueName: "gold raw"))
  var always: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Pages that are no letters, with gold of their main text: they teach what stands around a \
      text, every time, with markup and without.
      """, valueName: "gold raw"))
  var pages: [String] = []

  @Option(name: .long, help: ArgumentHelp("Where the models go.", valueName: "folder"))
  var output = "."

  @Option(name: .long, help: ArgumentHelp("Orders the documents.", valueName: "number"))
  var seed: UInt64?

  @Option(
    name: .long, help: ArgumentHelp("How often each document is looked at.", valueName: "number"))
  var rounds: Int?

  @Flag(name: .long, help: "Learn each HTML page a second time, as plain text.")
  var alsoText = false

  @Flag(name: .long, help: "Score on documents of sources that were left out; write no models.")
  var crossValidate = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cross-validate in so many steps at most, each leaving out several sources.",
      valueName: "number"))
  var folds: Int?

  @Flag(
    name: .long,
    help: """
      Cross-validate with gold's zones in the decoder's place: what is lost then, the stages \
      behind it lose.
      """)
  var givenZones = false

  @Option(
    name: .long,
    help: ArgumentHelp("Where cross-validation writes its records.", valueName: "folder"))
  var records: String?

  @OptionGroup var pipeline: PipelineOption

  func validate() throws {
    if gold.count != raw.count {
      throw ValidationError(
        "each --gold has its --raw: \(gold.count) of the one, \(raw.count) of the other")
    }
    if !always.count.isMultiple(of: 2) {
      throw ValidationError("--always takes pairs: a folder of gold, then its documents")
    }
    if !pages.count.isMultiple(of: 2) {
      throw ValidationError("--pages takes pairs: a folder of gold, then its documents")
    }
    if let rounds, !(1...1000).contains(rounds) {
      throw ValidationError("rounds are a number from 1 to 1000")
    }
    if records != nil && !crossValidate {
      throw ValidationError("--records goes with --cross-validate: training writes none")
    }
    if let folds, folds < 2 || !crossValidate {
      throw ValidationError("--folds is a number from 2 up and goes with --cross-validate")
    }
    if givenZones && !crossValidate {
      throw ValidationError("--given-zones goes with --cross-validate")
    }
  }

  func run() async throws {
    let settings = LearnedModels.Settings(rounds: rounds, seed: seed)
    let loader = TrainingLoader(alsoText: alsoText)
    let documents = try await loader.documents(Array(zip(gold, raw)))
    // What tells a page from its text without markup holds for pages with markup, too.
    let pageLoader = TrainingLoader(alsoText: true)
    let constant =
      try await loader.documents(Self.pairs(always))
      + (try await pageLoader.documents(Self.pairs(pages))).map(\.asPage)
    if crossValidate {
      try await CrossValidation(
        settings: settings, pipeline: try pipeline.load(), givenZones: givenZones,
        records: records, most: folds
      ).run(documents, always: constant)
    } else {
      try write(documents + constant, settings)
    }
  }

  private static func pairs(_ folders: [String]) -> [(String, String)] {
    stride(from: 0, to: folders.count, by: 2).map { (folders[$0], folders[$0 + 1]) }
  }

  private func write(
    _ documents: [TrainingDocument], _ settings: LearnedModels.Settings
  ) throws {
    let line = StatusLine()
    let splices = SplicedDocument.all(of: documents, seed: settings.seed)
    let models = LearnedModels(documents, splices, settings) { round, likelihood in
      let hundredths = Int((-likelihood * 100).rounded())
      let surprise = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
      line.show("round \(round) of \(settings.rounds), loss a line \(surprise)")
    }
    line.clear()
    do throws(FileError) {
      try FileSystem.createFolder(output)
      for (name, bytes) in [
        (LearnedModels.zonesFile, models.zones), (LearnedModels.kindsFile, models.kinds),
      ] {
        try FileSystem.write(bytes, to: Path.join(output, name))
      }
    } catch {
      throw CommandError.output(error)
    }
    let lines = documents.reduce(0) { $0 + $1.lines }
    try Terminal.Stream.output.write(
      """
      learned from \(SummaryText.count(documents.count, "document")), \
      \(SummaryText.count(lines, "line"))
      \(Path.join(output, LearnedModels.zonesFile))
      \(Path.join(output, LearnedModels.kindsFile))

      """)
  }
}
