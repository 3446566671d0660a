internal import ArgumentParser
internal import LetterCorpus
internal import LetterDatabase
internal import LetterSchema
internal import PipelineFile
internal import Terminal

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads many documents and writes a record each.",
    discussion: """
      Runs the pipeline over files, folders and patterns, JSONL files, web archives (WARC, WET) \
      and standard input (-). What the command line leaves out is as the pipeline file says. A \
      document that fails is listed in errors.jsonl beside the records, and the others go on. A \
      run that was ended, even by kill -9 or a full disk, is taken up where it stopped by the \
      same command; one that came to its end does only what has changed since.

      Examples:
        epistle run
        epistle run letters --output records --format json,xml
        epistle run "archive/**/*.html" --config strict.yaml --jobs 4
        epistle run crawl.warc.gz --format jsonl.gz,sqlite
        epistle run inbox --output records --watch
        zcat dump.jsonl.gz | epistle run - --fields id=key,html=body
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, and patterns in quotes; - is standard input.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var pipeline: PipelineOption

  @OptionGroup var source: SourceOption

  @Option(name: .long, help: ArgumentHelp("Where the records go.", valueName: "folder"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "json, xml, tei, markdown, text (a file a record), jsonl, jsonl.gz, sqlite (one for all), "
        + "or several.",
      valueName: "formats"),
    transform: FormatArgument.output)
  var format: PipelineConfiguration.Output?

  @Option(
    name: .long, help: ArgumentHelp("How many documents at once, or cores.", valueName: "number"),
    transform: JobsArgument.jobs)
  var jobs: PipelineConfiguration.Jobs?

  @Flag(name: .long, help: "Write results as they come, not in the order of the inputs.")
  var unordered = false

  @Flag(name: .long, help: "Make everything anew, whatever an earlier run did.")
  var force = false

  @Flag(name: .long, help: "Stay, and read new scrapes as they land; Ctrl-C ends it.")
  var watch = false

  @Option(
    name: .long,
    help: ArgumentHelp("How progress and failures are told: text or json.", valueName: "form"),
    transform: RunCommand.logForm)
  var logFormat: Progress.Form = .text

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A further place for summary.json.",
      discussion: "It lies in the folder .epistle of the output in any case.", valueName: "file"))
  var summary: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A further place for metrics.prom, for Prometheus.", valueName: "file"))
  var metrics: String?

  @Flag(name: .long, help: "Say nothing but what failed.")
  var quiet = false

  func run() async throws {
    let loaded = try pipeline.load()
    let folder = output ?? Path.join(loaded.folder, loaded.configuration.output.folder)
    let output = format ?? loaded.configuration.output
    // Before the output folder is made: where the inputs are wrong, nothing is done.
    let list = try inputList(loaded, leavingOut: folder)
    let records = try outputFolder(folder, output.formats)
    Interruption.listen()
    let state = try stateFolder(folder)
    let databasePath =
      output.collections.contains(.sqlite)
      ? Path.join(folder, PipelineConfiguration.Collection.sqlite.fileName) : nil
    var options = CorpusRun.Options()
    options.lines = output.collections.first { $0 != .sqlite }?.fileName
    options.isOrdered = !unordered
    // A database that was taken away has to be filled anew.
    options.force = force || databasePath.map { (try? FileSystem.kind(of: $0)) != .file } ?? false
    options.fields = source.fields(loaded.configuration)
    options.memory = MemoryLimit(bytes: loaded.configuration.memoryLimit)
    options.isInterrupted = { Interruption.isAsked }
    let database = try databasePath.map { path throws(CommandError) in
      do throws(StoreError) { return try LetterDatabase(path) } catch { throw .store(error) }
    }
    var batch = BatchPasses(
      command: self, output: records, state: state, database: database,
      files: output.collections.map(\.fileName),
      run: CorpusRun(
        loaded.extractor, output: records,
        jobs: JobsArgument.number(of: jobs ?? loaded.configuration.jobs), options: options))
    try await batch.pass(over: list)
    if watch {
      try await batch.watch { try? inputList(loaded, leavingOut: folder) }
    }
    do throws(StoreError) { try database?.close() } catch { throw CommandError.store(error) }
    if batch.hasBreach { throw ExitStatus.breach }
    if batch.hasFailures { throw ExitStatus.someFailed }
  }

  private static func logForm(_ text: String) throws -> Progress.Form {
    if let form = Progress.Form(rawValue: text) { return form }
    throw ValidationError("--log-format takes text or json")
  }

  func validate() throws {
    if output == "" {
      throw ValidationError("an output folder has a name; . is the working folder")
    }
    if output == "-" {
      throw ValidationError(
        "--output takes a folder; 'epistle extract' writes a record to standard output, "
          + "'epistle stream' many")
    }
    if let format, format.collections.contains(.jsonl), format.collections.contains(.packedJSONL) {
      throw ValidationError("jsonl and jsonl.gz are the same records; choose one")
    }
  }

  private func inputList(
    _ loaded: LoadedPipeline, leavingOut output: String
  ) throws(CommandError) -> InputList {
    do throws(InputError) {
      var options = InputList.Options(
        relativeTo: inputs.isEmpty ? loaded.folder : "", leavingOut: output,
        ignoring: loaded.configuration.ignore + source.ignore, takesStandardInput: !watch)
      if watch { options.settledFor = BatchPasses.settledFor }
      return try InputList(inputs.isEmpty ? loaded.configuration.input : inputs, options)
    } catch .noDocuments where watch {
      return InputList(files: [])
    } catch {
      if inputs.isEmpty && loaded.isBuiltIn, case .notFound = error { throw .noInput }
      throw .input(error)
    }
  }

  private func outputFolder(
    _ folder: String, _ formats: [LetterFormat]
  ) throws(CommandError) -> OutputFolder {
    do throws(FileError) {
      return try OutputFolder(folder, formats: formats)
    } catch {
      throw .output(error)
    }
  }

  private func stateFolder(_ folder: String) throws(CommandError) -> StateFolder {
    do throws(StateFolderError) {
      return try StateFolder(of: folder)
    } catch {
      throw .locked(error)
    }
  }
}
