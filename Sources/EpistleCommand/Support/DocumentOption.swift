internal import ArgumentParser
internal import LetterCorpus
internal import LetterExtraction
internal import Terminal

/// One document, from a file or from standard input, and what its sender said of it.
struct DocumentOption: ParsableArguments {
  @Argument(help: "The document: text, Markdown or HTML; - is standard input.")
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What it is: text/plain, text/markdown or text/html.",
      discussion: "Without it, name and content tell.", valueName: "type"),
    transform: DocumentOption.mediaType)
  var mediaType: MediaType?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Its charset as the sender declared it.",
      discussion: "Without it, the document tells, else it is guessed and a notice says so.",
      valueName: "name"))
  var charset: String?

  /// The name that stands in the record.
  var name: String { file == "-" ? "standard-input" : Path.name(of: file) }

  /// The name of the folder that it lies in; nil for standard input.
  var folder: String? { file == "-" ? nil : FileSystem.folderName(of: file) }

  func read(limit: Int) throws(CommandError) -> [UInt8] {
    do throws(FileError) {
      return file == "-"
        ? try FileSystem.readStandardInput(limit: limit)
        : try FileSystem.read(file, limit: limit)
    } catch {
      throw .document(path: error.path, error)
    }
  }

  /// Takes the full type, with or without parameters, or its last word.
  private static func mediaType(_ text: String) throws -> MediaType {
    let essence = text.lowercased().prefix { $0 != ";" && $0 != " " }
    switch essence {
    case "text/plain", "plain", "text": return .plain
    case "text/markdown", "markdown", "md": return .markdown
    case "text/html", "html", "application/xhtml+xml": return .html
    default:
      throw ValidationError(
        "no reader for \"\(CleanText.of(text))\"; it reads text/plain, text/markdown, text/html")
    }
  }
}
