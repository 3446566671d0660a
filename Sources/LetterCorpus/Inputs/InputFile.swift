/// A file of the inputs: a document, or a container of many.
public struct InputFile: Hashable, Sendable {
  /// The way to it, as the user gave it or as the search found it.
  public var path: String
  /// The name of its record, which no other file of the run has; of a container, what the ids
  /// of its documents begin with where they have none of their own.
  public var recordName: String

  public init(path: String, recordName: String) {
    self.path = path
    self.recordName = recordName
  }

  /// The file name, which stands in the record as `source.name`.
  public var name: String { Path.name(of: path) }

  /// The name of the folder that it lies in.
  public var folder: String? { FileSystem.folderName(of: path) }

  public var container: Container? { Container(path) }

  /// What is in it.
  func bytes(limit: Int) throws(DocumentFailure) -> [UInt8] {
    try Document(self).bytes(limit: limit)
  }
}

/// The forms of files that hold many documents.
public enum Container: Hashable, Sendable {
  /// A JSON object a line.
  case jsonLines
  /// A web archive, or the texts drawn from one (WET).
  case webArchive
  /// Standard input, which its first bytes tell.
  case standardInput

  static let endings = ["jsonl", "ndjson", "warc", "wet"]

  /// Told by the ending, behind which `.gz` may stand.
  init?(_ path: String) {
    if path == "-" {
      self = .standardInput
      return
    }
    let ending = Path.ending(of: path)
    switch ending == "gz" ? Path.ending(of: Path.stem(of: path)) : ending {
    case "jsonl", "ndjson": self = .jsonLines
    case "warc", "wet": self = .webArchive
    default: return nil
    }
  }
}

/// Why there is nothing to run on.
public enum InputError: Error, Hashable, Sendable {
  case notFound(String)
  /// Standard input where only files and folders can be read.
  case noStandardInput
  /// The pattern matches no file.
  case noMatch(String)
  /// The inputs are there, but no document is in them.
  case noDocuments([String])
  /// Records would be written among the inputs.
  case outputHoldsInputs(folder: String, example: String)
}

extension InputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noStandardInput:
      "-: this command reads files and folders; run, stream, extract and explain read standard input"
    case .notFound(let path): "\(path): no such file or folder; check the name"
    case .noMatch(let pattern): "\(pattern): no file matches this pattern; check it with ls"
    case .noDocuments(let paths):
      """
      \(paths.joined(separator: ", ")): no documents in it; of a folder, files ending in \
      \((InputList.endings + Container.endings).map { ".\($0)" }.joined(separator: " ")) are \
      read, also with .gz behind it
      """
    case .outputHoldsInputs(let folder, let example):
      "\(folder): the output folder holds an input, \(example); choose another with --output"
    }
  }
}
