internal import ArgumentParser
internal import LetterCorpus
internal import LetterExtraction
internal import LetterGolden
internal import Terminal

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a page that shows documents beside their records.",
    discussion: """
      One file that needs no network: each source with its zones, what was removed struck out \
      with the reason, the record beside it, the least sure first. Keys j and k go from notice \
      to notice, n and p from document to document.

      Examples:
        epistle report letters -o report.html
        epistle report "archive/**/*.html" -o report.html --config strict.yaml
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, and patterns in quotes.", valueName: "input"))
  var inputs: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The page to write.", valueName: "file"))
  var output: String

  @OptionGroup var pipeline: PipelineOption

  func validate() throws {
    if output.isEmpty { throw ValidationError("an output file has a name") }
  }

  func run() async throws {
    let extractor = try pipeline.load().extractor
    let list: InputList
    do throws(InputError) {
      list = try InputList(inputs)
    } catch {
      throw CommandError.input(error)
    }
    let line = StatusLine()
    var documents: [ReviewDocument] = []
    var failures: [CommandError] = []
    await BatchRunner(jobs: Processors.count).run(Array(list.files)) { file in
      Result { () throws(CommandError) in try ReportCommand.document(file, extractor) }
    } deliver: { index, result in
      line.show("\(index + 1) of \(list.files.count) documents")
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let error): failures.append(error)
      }
    }
    line.clear()
    for failure in failures { try? Terminal.Stream.error.write("epistle: \(failure)\n") }
    let page = ReviewPage(title: "Letters and their records", documents: documents)
    try GoldenCheckCommand.write(page.html, to: output)
    try Terminal.Stream.output.write(
      "\(SummaryText.count(documents.count, "document")) in \(CleanText.of(output))\n")
    if failures.contains(where: { $0.status == .breach }) { throw ExitStatus.breach }
    if !failures.isEmpty || !list.failures.isEmpty { throw ExitStatus.someFailed }
  }

  private static func document(
    _ file: InputFile, _ extractor: Extractor
  ) throws(CommandError) -> ReviewDocument {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(file.path, limit: extractor.limits.bytes)
    } catch {
      throw .document(path: file.path, error)
    }
    do throws(ExtractionError) {
      let letter = try extractor.extract(bytes, name: file.name, folder: file.folder)
      return ReviewDocument(
        letter, document: GoldenCase.Document(name: file.name, bytes: bytes),
        name: file.recordName)
    } catch {
      throw .extraction(path: file.path, error)
    }
  }
}
