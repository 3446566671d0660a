public import LetterMarkup
public import LetterSchema

/// A folder of records: a file a document and format, each written whole or not at all.
public struct OutputFolder: Sendable {
  /// The name of the list of documents that gave no record.
  public static let failureList = "errors.jsonl"

  public let path: String
  public let formats: [LetterFormat]

  /// Makes the folder where it is missing.
  public init(_ path: String, formats: [LetterFormat]) throws(FileError) {
    self.path = path
    self.formats = formats
    try FileSystem.createFolder(path)
  }

  /// The file that holds the record of a document.
  public func file(_ name: String, _ format: LetterFormat) -> String {
    Path.join(path, "\(name).\(format.fileExtension)")
  }

  /// Writes a record in all formats; where one fails, none of them stands there afterwards.
  public func write(_ letter: Letter, name: String) throws(OutputError) {
    var waiting: [(temporary: String, path: String)] = []
    do throws(OutputError) {
      for format in formats {
        let path = file(name, format)
        waiting.append((try temporary(letter, format, for: path), path))
      }
      while let next = waiting.first {
        do throws(FileError) {
          try FileSystem.rename(next.temporary, to: next.path)
        } catch {
          throw .file(error)
        }
        waiting.removeFirst()
      }
    } catch {
      for left in waiting { try? FileSystem.remove(left.temporary) }
      discard(name)
      throw error
    }
  }

  private func temporary(
    _ letter: Letter, _ format: LetterFormat, for path: String
  ) throws(OutputError) -> String {
    let bytes: [UInt8]
    do throws(XMLRecordError) {
      bytes = try letter.bytes(as: format)
    } catch {
      throw .rendering(error)
    }
    do throws(FileError) {
      return try FileSystem.writeTemporary(bytes, for: path)
    } catch {
      throw .file(error)
    }
  }

  /// Removes what an earlier run wrote for a document that has no record now.
  public func discard(_ name: String) {
    for format in formats { try? FileSystem.remove(file(name, format)) }
  }

  /// Writes the list of failures, a line each; removes it where nothing failed.
  public func write(_ failures: [DocumentFailure]) throws(FileError) {
    let path = Path.join(path, OutputFolder.failureList)
    if failures.isEmpty { return try FileSystem.remove(path) }
    let lines = failures.map { $0.jsonLine + "\n" }
    try FileSystem.write(Array(lines.joined().utf8), to: path)
  }
}

/// Why a record could not be written.
public enum OutputError: Error, Hashable, Sendable {
  case file(FileError)
  case rendering(XMLRecordError)
}

extension OutputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .rendering(let error): "\(error)"
    }
  }
}
