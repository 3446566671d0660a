/// The documents of a run: files, folders and patterns, as one list in a fixed order.
///
/// Of folders and patterns only files with a known ending are taken, and no hidden ones and no
/// `README`; a file that is named itself is taken whatever its name. A file that is reached in
/// two ways is read once.
public struct InputList: Sendable {
  /// The endings that are read from folders.
  public static let endings = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"]

  public private(set) var files: [InputFile] = []
  /// What was found but cannot be read, such as a folder without permission.
  public private(set) var failures: [DocumentFailure] = []

  private var seen: Set<String> = []

  /// - Parameters:
  ///   - inputs: in the order in which they are to be read; within each, paths are sorted.
  ///   - folder: what relative inputs are relative to; empty for the working folder.
  ///   - output: a folder that is left out, since an earlier run wrote it.
  public init(
    _ inputs: [String], relativeTo folder: String = "", leavingOut output: String? = nil
  ) throws(InputError) {
    if let output, (try? FileSystem.kind(of: output)) == .folder,
      let path = FileSystem.canonical(output)
    {
      seen.insert(path)
    }
    var paths: [String] = []
    for input in inputs {
      try add(Path.join(folder, input), to: &paths)
    }
    let named = RecordNames.names(for: paths)
    files = zip(paths, named).map { InputFile(path: $0, recordName: $1) }
    if files.isEmpty && failures.isEmpty { throw .noDocuments(inputs) }
    // A record, or its removal, could hit an input of the same name.
    if let output, let folder = FileSystem.canonical(output) {
      let inside = files.first {
        Path.parent(of: FileSystem.canonical($0.path) ?? "") == folder
      }
      if let inside { throw .outputHoldsInputs(folder: output, example: inside.path) }
    }
  }

  private mutating func add(_ path: String, to paths: inout [String]) throws(InputError) {
    switch try? FileSystem.kind(of: path) {
    case .file: addFile(path, to: &paths)
    case .folder: addFolder(path, to: &paths)
    case nil:
      guard Glob.isPattern(path) else { throw .notFound(path) }
      let glob = Glob(pattern: path)
      let matches = glob.matches()
      if matches.isEmpty { throw .noMatch(path) }
      for match in matches {
        if (try? FileSystem.kind(of: match)) == .folder {
          addFolder(match, to: &paths)
        } else if InputList.isDocument(match, ofAnyEnding: glob.namesEnding) {
          addFile(match, to: &paths)
        }
      }
    }
  }

  private mutating func addFile(_ path: String, to paths: inout [String]) {
    if seen.insert(FileSystem.canonical(path) ?? path).inserted { paths.append(path) }
  }

  private mutating func addFolder(_ folder: String, to paths: inout [String]) {
    // A folder is entered once, so that a circle of links ends.
    guard seen.insert(FileSystem.canonical(folder) ?? folder).inserted else { return }
    let names: [String]
    do throws(FileError) {
      names = try FileSystem.names(in: folder)
    } catch {
      failures.append(DocumentFailure(document: folder, source: folder, error))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      if (try? FileSystem.kind(of: path)) == .folder {
        addFolder(path, to: &paths)
      } else if InputList.isDocument(path, ofAnyEnding: false) {
        addFile(path, to: &paths)
      }
    }
  }

  private static func isDocument(_ path: String, ofAnyEnding any: Bool) -> Bool {
    !Path.name(of: path).uppercased().hasPrefix("README")
      && (any || endings.contains(Path.ending(of: path)))
  }
}
