internal import ArgumentParser
internal import LetterCorpus
internal import LetterGolden
internal import Terminal

struct GoldenCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compares all cases with what is found now; changes nothing.",
    discussion: """
      Lists the cases that do not match, their fields and the causes, then precision, recall and \
      F1 by field. Exit code 1 where a case is changed, new, missing, orphan or stale.

      Examples:
        epistle golden check goldens
        epistle golden check goldens --junit goldens.xml --html goldens.html
      """)

  @Argument(help: ArgumentHelp("Cases, or folders of cases.", valueName: "case"))
  var cases: [String]

  @OptionGroup var pipeline: PipelineOption
  @OptionGroup var matcher: MatcherOption

  @Option(name: .long, help: ArgumentHelp("Write the outcome as JUnit XML.", valueName: "file"))
  var junit: String?

  @Option(name: .long, help: ArgumentHelp("Write a page to look at.", valueName: "file"))
  var html: String?

  func run() async throws {
    let loaded = try pipeline.load()
    let folders = try CaseFolder.list(cases)
    let run = CaseRun(extractor: loaded.extractor, matcher: matcher.matcher)
    let summary = GoldenSummary(try await run.outcomes(folders))
    if let junit { try GoldenCheckCommand.write(JUnitReport.xml(summary), to: junit) }
    if let html {
      let page = ReviewPage(title: "Golden cases", summary).html
      try GoldenCheckCommand.write(page, to: html)
    }
    try Terminal.Stream.output.write(GoldenText(paint: Paint(for: .output)).text(summary))
    if !summary.isMatch { throw ExitStatus.someFailed }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    do throws(FileError) {
      try FileSystem.createFolder(Path.parent(of: path) ?? "")
      try FileSystem.write(bytes, to: path)
    } catch {
      throw .goldens(error)
    }
  }
}
