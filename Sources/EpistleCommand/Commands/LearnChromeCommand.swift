internal import ArgumentParser
internal import LetterCorpus
internal import LetterExtraction
internal import PipelineFile
internal import Terminal

struct LearnChromeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn-chrome",
    abstract: "Learns which lines the pages of a site share.",
    discussion: """
      Menus, footers and teasers recur from page to page of a site; what letters share, such as \
      greetings, closes and dates, is left out. The site is the host of a page's canonical link \
      or og:url, else the folder that the document lies in. The option chrome of the stage cues \
      names the file in a pipeline file; a page read alone is then read as it is among the others.

      Examples:
        epistle learn-chrome archive -o site.chrome
        epistle learn-chrome "archive/**/*.html" -o site.chrome --least 5
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, and patterns in quotes.", valueName: "input"))
  var inputs: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(
    name: .long, help: ArgumentHelp("How many documents at once, or cores.", valueName: "number"),
    transform: JobsArgument.jobs)
  var jobs: PipelineConfiguration.Jobs = .cores

  @Option(
    name: .long,
    help: ArgumentHelp(
      "In how many documents of its site a line stands at least; one of five in any case.",
      valueName: "number"))
  var least = 3

  func validate() throws {
    guard least >= 2 else { throw ValidationError("--least is a number from 2 up") }
    if output.isEmpty { throw ValidationError("an output file has a name") }
  }

  func run() async throws {
    let list: InputList
    do throws(InputError) {
      list = try InputList(inputs)
    } catch {
      throw CommandError.input(error)
    }
    let line = StatusLine()
    var done = 0
    var failed = 0
    let tally = await ChromeRun(jobs: JobsArgument.number(of: jobs)).tally(list) { outcome in
      done += 1
      if case .failure(let failure) = outcome {
        failed += 1
        line.clear()
        try? Terminal.Stream.error.write("epistle: \(CleanText.of("\(failure)"))\n")
      }
      line.show("reading \(done) of \(list.files.count) documents")
    }
    line.clear()
    try write(tally)
    if failed > 0 { throw ExitStatus.someFailed }
  }

  private func write(_ tally: ChromeTally) throws {
    let chrome = tally.chrome(least: least)
    let documents = SummaryText.count(tally.documents, "document")
    do throws(FileError) {
      try FileSystem.createFolder(Path.parent(of: output) ?? "")
      try FileSystem.write(
        chrome.file(comments: ["learned by epistle learn-chrome from \(documents)"]), to: output)
    } catch {
      throw CommandError.output(error)
    }
    try Terminal.Stream.output.write(
      """
      learned \(SummaryText.count(chrome.lineCount, "line")) of \
      \(SummaryText.count(chrome.siteCount, "site")) from \(documents)
      \(output)

      """)
  }
}
