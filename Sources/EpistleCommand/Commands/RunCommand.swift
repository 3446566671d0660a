internal import ArgumentParser
internal import LetterCorpus
internal import LetterSchema
internal import PipelineFile
internal import Terminal

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads many documents and writes a record each.",
    discussion: """
      Runs the pipeline over files, folders and patterns. What the command line leaves out is \
      as the pipeline file says. A document that fails is listed in errors.jsonl beside the \
      records, and the others go on.

      Examples:
        epistle run
        epistle run letters --output records --format json,xml
        epistle run "archive/**/*.html" --config strict.yaml --jobs 4
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, and patterns in quotes.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var pipeline: PipelineOption

  @Option(name: .long, help: ArgumentHelp("Where the records go.", valueName: "folder"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "json, xml, tei, markdown, text, or several with commas.", valueName: "formats"),
    transform: { try FormatArgument.list($0, of: PipelineConfiguration.formats) })
  var format: [LetterFormat]?

  @Option(
    name: .long, help: ArgumentHelp("How many documents at once, or cores.", valueName: "number"),
    transform: JobsArgument.jobs)
  var jobs: PipelineConfiguration.Jobs?

  @Flag(name: .long, help: "Say nothing but what failed.")
  var quiet = false

  func run() async throws {
    let loaded = try pipeline.load()
    let folder = output ?? Path.join(loaded.folder, loaded.configuration.output.folder)
    let list = try inputList(loaded, leavingOut: folder)
    let records = try outputFolder(folder, loaded)
    let run = CorpusRun(
      loaded.extractor, output: records,
      jobs: JobsArgument.number(of: jobs ?? loaded.configuration.jobs))
    var progress = Progress(total: list.files.count, isShown: !quiet)
    let summary: RunSummary
    do {
      summary = try await run.run(list) { progress.note($0) }
    } catch {
      progress.end(records)
      throw CommandError.output(error)
    }
    progress.end(records)
    if !quiet {
      try Terminal.Stream.output.write(
        SummaryText.text(summary, records, Paint(for: .output)))
    }
    if summary.hasBreach { throw ExitStatus.breach }
    if summary.failed > 0 { throw ExitStatus.someFailed }
  }

  func validate() throws {
    if output == "" {
      throw ValidationError("an output folder has a name; . is the working folder")
    }
  }

  private func inputList(
    _ loaded: LoadedPipeline, leavingOut output: String
  ) throws(CommandError) -> InputList {
    do throws(InputError) {
      return inputs.isEmpty
        ? try InputList(
          loaded.configuration.input, relativeTo: loaded.folder, leavingOut: output)
        : try InputList(inputs, leavingOut: output)
    } catch {
      if inputs.isEmpty && loaded.isBuiltIn, case .notFound = error { throw .noInput }
      throw .input(error)
    }
  }

  private func outputFolder(
    _ folder: String, _ loaded: LoadedPipeline
  ) throws(CommandError) -> OutputFolder {
    do throws(FileError) {
      return try OutputFolder(folder, formats: format ?? loaded.configuration.output.formats)
    } catch {
      throw .output(error)
    }
  }
}
