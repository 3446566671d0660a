internal import ArgumentParser
internal import LetterCorpus
internal import LetterGolden
internal import LetterSchema
internal import Terminal

struct GoldenAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Takes what is found now for right, in one case.",
    discussion: """
      Look at it first, with golden diff. A case without a field accepts all verified fields, of \
      a new case all there are, and ties the case to its document as it is now; --whole holds \
      the case to the record as a whole. Many cases at once take --all and a reason, which each \
      note keeps.

      Examples:
        epistle golden accept goldens/ferry#demands
        epistle golden accept goldens/ferry
        epistle golden accept goldens --all --reason "notes keep their full stop now"
      """)

  @Argument(
    help: ArgumentHelp("A case, or CASE#FIELD; with --all a folder of cases.", valueName: "case"))
  var golden: String

  @OptionGroup var pipeline: PipelineOption
  @OptionGroup var reviewer: ReviewerOption

  @Flag(name: .long, help: "Hold the case to the whole record, places and confidences too.")
  var whole = false

  @Flag(name: .long, help: "Accept every case of a folder; takes a --reason.")
  var all = false

  @Option(name: .long, help: ArgumentHelp("Why; the notes keep it.", valueName: "text"))
  var reason: String?

  func validate() throws {
    if all && (reason ?? "").allSatisfy(\.isWhitespace) {
      throw ValidationError("--all takes a --reason, which the notes keep")
    }
    if (all || whole) && CaseName(golden).field != nil {
      throw ValidationError("a field is accepted alone, without --all and --whole")
    }
  }

  func run() async throws {
    let name = CaseName(golden)
    let loaded = try pipeline.load()
    let folders = try CaseFolder.list([name.path])
    if !all && (folders.count > 1 || folders[0].path != CaseName.trimmed(name.path)) {
      throw CommandError.severalCases(name.path, folders.count)
    }
    let run = CaseRun(extractor: loaded.extractor)
    let reviewer = try reviewer.reviewer(reason: reason)
    var accepted = 0
    var failed = 0
    for (folder, outcome) in zip(folders, try await run.outcomes(folders)) {
      guard let found = outcome.found else {
        failed += 1
        let why = outcome.failure ?? "no record"
        try? Terminal.Stream.error.write("epistle: \(CleanText.of("\(folder.path): \(why)"))\n")
        continue
      }
      if all && outcome.state == .match && !whole { continue }
      try folder.write(try accept(name.field, found, outcome, reviewer))
      accepted += 1
    }
    let what = name.field.map { "\($0) of " } ?? ""
    try Terminal.Stream.output.write(
      "accepted \(CleanText.of(what))\(SummaryText.count(accepted, "case"))\n")
    if failed > 0 { throw ExitStatus.someFailed }
  }

  private func accept(
    _ field: String?, _ found: Letter, _ outcome: CaseOutcome, _ reviewer: Reviewer
  ) throws(CommandError) -> GoldenCase {
    var golden = outcome.golden
    if let field {
      let known = outcome.fields.map(\.field) + outcome.unverified
      guard known.contains(field) || PlainRecord.fields.contains(field) || field == "source" else {
        throw .noField(field, case: outcome.name, known: known)
      }
    }
    if whole {
      golden.acceptWhole(found, by: reviewer)
    } else {
      golden.accept(field, of: found, by: reviewer)
    }
    return golden
  }
}

extension CaseName {
  static func trimmed(_ path: String) -> String {
    path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
  }
}
