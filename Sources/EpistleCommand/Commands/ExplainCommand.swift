internal import ArgumentParser
internal import LetterExtraction
internal import Terminal

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows a document line by line, with what each was taken for and why.",
    discussion: """
      Each line has its number, its zone or the reason for its removal, how sure that is, and \
      what decided: the cues that were seen, with the second best zone where it came near, or \
      the evidence for the removal. The last lines tell the kind of the document, the signs that \
      decided between it and the second best, and what was found. Colours are for terminals; NO_COLOR turns them off.

      Examples:
        epistle explain letter.html
        epistle explain letter.html --all | less
        epistle explain letter.html --line 12
      """)

  @OptionGroup var document: DocumentOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Columns to use.", discussion: "Without it, those of the terminal, else 120.",
      valueName: "number"))
  var width: Int?

  @Flag(name: .long, help: "Show long stretches of removed lines and long texts whole.")
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Show one line with all that speaks for its zone and for the second best.",
      valueName: "number"))
  var line: Int?

  @OptionGroup var pipeline: PipelineOption

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("a width is a number from 40 to 1000")
    }
  }

  func run() throws {
    let extractor = try pipeline.load().extractor
    let bytes = try document.read(limit: extractor.limits.bytes)
    let draft = try draft(bytes, extractor)
    let explanation = Explanation(
      draft, extractor.pipeline,
      width: width ?? Terminal.Stream.output.columns ?? 120,
      isWhole: all || line != nil, paint: Paint(for: .output))
    if let line {
      guard (1...draft.reading.lines.count).contains(line) else {
        throw ValidationError("\(document.name) has lines 1 to \(draft.reading.lines.count)")
      }
      return try explanation.write(line: line - 1) { text throws(StreamError) in
        try Terminal.Stream.output.write(text)
      }
    }
    try explanation.write { text throws(StreamError) in try Terminal.Stream.output.write(text) }
  }

  private func draft(_ bytes: [UInt8], _ extractor: Extractor) throws(CommandError) -> Draft {
    do throws(ExtractionError) {
      return try extractor.draft(
        bytes, name: document.name, folder: document.folder, mediaType: document.mediaType,
        charset: document.charset)
    } catch {
      throw .extraction(path: document.file, error)
    }
  }
}
