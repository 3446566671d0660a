/// A document to read.
public struct InputFile: Hashable, Sendable {
  /// The way to it, as the user gave it or as the search found it.
  public var path: String
  /// The name of its record, which no other input of the run has.
  public var recordName: String

  public init(path: String, recordName: String) {
    self.path = path
    self.recordName = recordName
  }

  /// The file name, which stands in the record as `source.name`.
  public var name: String { Path.name(of: path) }

  /// The name of the folder that it lies in.
  public var folder: String? { FileSystem.folderName(of: path) }

  /// What is in it.
  func bytes(limit: Int) throws(DocumentFailure) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read(path, limit: limit)
    } catch {
      throw DocumentFailure(document: recordName, source: path, error)
    }
  }
}

/// Why there is nothing to run on.
public enum InputError: Error, Hashable, Sendable {
  case notFound(String)
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
    case .notFound("-"): "-: a run reads files and folders; extract and explain read standard input"
    case .notFound(let path): "\(path): no such file or folder; check the name"
    case .noMatch(let pattern): "\(pattern): no file matches this pattern; check it with ls"
    case .noDocuments(let paths):
      """
      \(paths.joined(separator: ", ")): no documents in it; of a folder, files ending in \
      \(InputList.endings.map { ".\($0)" }.joined(separator: " ")) are read
      """
    case .outputHoldsInputs(let folder, let example):
      "\(folder): the output folder holds an input, \(example); choose another with --output"
    }
  }
}
