public import LetterMarkup
public import LetterSchema

/// A folder of records: a file a document and format, each written whole or not at all.
public struct OutputFolder: Sendable {
  /// The name of the list of documents that gave no record.
  public static let failureList = "errors.jsonl"
  /// How many documents lie in one folder.
  static let mostInFolder = 10_000

  public let path: String
  public let formats: [LetterFormat]
  /// Where files are written before they get their place; nil for beside it.
  private var temporary: String?

  /// Makes the folder where it is missing.
  public init(_ path: String, formats: [LetterFormat]) throws(FileError) {
    self.path = path
    self.formats = formats
    try FileSystem.createFolder(path)
  }

  /// The same folder, where files are written in `state` before they get their place.
  func writing(in state: StateFolder) -> OutputFolder {
    var folder = self
    folder.temporary = state.temporary
    return folder
  }

  /// The folder within this one where the files of a document lie, by the number of the document
  /// from 0: the first ten thousand in the folder itself, the others in `00001`, `00002` …
  package static func place(of number: Int) -> String {
    if number < mostInFolder { return "" }
    let digits = String(number / mostInFolder)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// The file that holds the record of a document.
  public func file(_ name: String, _ format: LetterFormat, place: String = "") -> String {
    Path.join(Path.join(path, place), "\(name).\(format.fileExtension)")
  }

  /// Whether the record of a document is there in all formats. A machine that lost its power may
  /// leave files with nothing in them.
  func holds(_ name: String, place: String) -> Bool {
    formats.allSatisfy { FileSystem.isFilled(file(name, $0, place: place)) }
  }

  /// Writes a record in all formats; where one fails, none of them stands there afterwards.
  public func write(
    _ letter: Letter, name: String, place: String = ""
  ) throws(OutputError) {
    var waiting: [(temporary: String, path: String)] = []
    do throws(OutputError) {
      if !place.isEmpty && !formats.isEmpty { try makeFolder(place) }
      for format in formats {
        let path = file(name, format, place: place)
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
      discard(name, place: place)
      throw error
    }
  }

  private func makeFolder(_ place: String) throws(OutputError) {
    do throws(FileError) {
      try FileSystem.createFolder(Path.join(path, place))
    } catch {
      throw .file(error)
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
      return try FileSystem.writeTemporary(bytes, for: path, in: temporary)
    } catch {
      throw .file(error)
    }
  }

  /// Removes what an earlier run wrote for a document that has no record now.
  public func discard(_ name: String, place: String = "") {
    for format in formats { try? FileSystem.remove(file(name, format, place: place)) }
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

  /// Whether it will be the same for every record.
  var concernsAll: Bool {
    if case .file(let error) = self { return error.concernsAll }
    return false
  }
}

extension OutputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .rendering(let error): "\(error)"
    }
  }
}
