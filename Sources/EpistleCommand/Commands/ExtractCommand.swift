internal import ArgumentParser
internal import LetterCorpus
internal import LetterExtraction
internal import LetterMarkup
internal import LetterSchema
internal import Terminal

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Writes the record of one document to standard output.",
    discussion: """
      Examples:
        epistle extract letter.html
        epistle extract letter.txt --format text
        curl -s URL | epistle extract - --media-type text/html | jq .demands
      """)

  @OptionGroup var document: DocumentOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "json, jsonl (on one line), xml, tei, markdown, or text (the letter alone).",
      valueName: "format"),
    transform: { try FormatArgument.one($0, of: LetterFormat.allCases) })
  var format: LetterFormat = .json

  @OptionGroup var pipeline: PipelineOption

  func run() throws {
    let extractor = try pipeline.load().extractor
    var bytes = try document.read(limit: extractor.limits.bytes)
    let letter = try letter(bytes, extractor)
    do {
      bytes = try letter.bytes(as: format)
    } catch {
      throw CommandError.rendering(path: document.file, error)
    }
    try Terminal.Stream.output.write(bytes)
  }

  private func letter(_ bytes: [UInt8], _ extractor: Extractor) throws(CommandError) -> Letter {
    do throws(ExtractionError) {
      return try extractor.extract(
        bytes, name: document.name, folder: document.folder, mediaType: document.mediaType,
        charset: document.charset)
    } catch {
      throw .extraction(path: document.file, error)
    }
  }
}
