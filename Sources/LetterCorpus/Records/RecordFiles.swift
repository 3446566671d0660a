/// The record files that somebody names: files, folders, patterns and standard input, in a fixed
/// order and each once.
///
/// Of folders and patterns files with the endings of records are taken, but not what is no record
/// by its name: lists of failures and TEI. A file that is named itself is taken whatever its name.
public struct RecordFiles: Sendable {
  public static let standardInput = "-"
  /// Of files with one record each.
  public static let singles = ["json", "xml"]
  public static let allEndings = ["json", "jsonl", "xml"]
  /// What runs and golden cases have beside records.
  private static let otherNames = [
    OutputFolder.failureList, RunReport.summaryName, "case.json",
  ]

  public private(set) var paths: [String] = []
  private let endings: [String]
  private var seen: Set<String> = []

  /// - Parameter endings: what the files of folders and patterns end in.
  /// - Throws: where an input is not there, a folder cannot be read or a pattern matches nothing.
  public init(
    _ inputs: [String], endings: [String] = RecordFiles.allEndings
  ) throws(RecordFilesError) {
    self.endings = endings
    for input in inputs {
      if input == RecordFiles.standardInput {
        add(input)
        continue
      }
      switch try? FileSystem.kind(of: input) {
      case .file: add(input)
      case .folder: try addFolder(input)
      case nil:
        guard Glob.isPattern(input) else { throw .file(.notFound(input)) }
        let glob = Glob(pattern: input)
        let matches = glob.matches()
        if matches.isEmpty { throw .noMatch(input) }
        for match in matches {
          if (try? FileSystem.kind(of: match)) == .folder {
            try addFolder(match)
          } else if isRecord(match) || glob.namesEnding && !RecordFiles.isTEI(match) {
            add(match)
          }
        }
      }
    }
    if paths.isEmpty { throw .noRecords(inputs, endings: endings) }
  }

  private mutating func add(_ path: String) {
    let canonical = path == RecordFiles.standardInput ? path : FileSystem.canonical(path) ?? path
    if seen.insert(canonical).inserted { paths.append(path) }
  }

  private mutating func addFolder(_ folder: String) throws(RecordFilesError) {
    let files: [String]
    do throws(FileError) {
      files = try FileTree.files(in: folder)
    } catch {
      throw .file(error)
    }
    for file in files where isRecord(file) { add(file) }
  }

  private func isRecord(_ path: String) -> Bool {
    endings.contains(Path.ending(of: path)) && !Self.otherNames.contains(Path.name(of: path))
      && !Self.isTEI(path)
  }

  /// What a run writes beside the records.
  private static func isTEI(_ path: String) -> Bool { path.hasSuffix(".tei.xml") }

  /// Without the XML of records that lie beside it as JSON: a run in both forms wrote them twice.
  public func withoutDoubles() -> [String] {
    let all = Set(paths)
    return paths.filter { path in
      Path.ending(of: path) != "xml" || !all.contains(path.dropLast(4) + ".json")
    }
  }
}

/// Why there are no records to read.
public enum RecordFilesError: Error, Hashable, Sendable {
  case file(FileError)
  case noMatch(String)
  case noRecords([String], endings: [String])
}

extension RecordFilesError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let error): "\(error); check the name"
    case .noMatch(let pattern): "\(pattern): no file matches this pattern; check it with ls"
    case .noRecords(let paths, let endings):
      """
      \(paths.joined(separator: ", ")): no records in it; of a folder, files ending in \
      \(endings.map { ".\($0)" }.joined(separator: " ")) are read
      """
    }
  }
}
