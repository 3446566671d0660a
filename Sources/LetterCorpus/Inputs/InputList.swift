/// The files of a run: files, folders and patterns, as one list in a fixed order.
///
/// Of folders and patterns only files with a known ending are taken, and no hidden ones and no
/// `README`; a file that is named itself is taken whatever its name. A file that is reached in
/// two ways is read once. Folders that an earlier run wrote its records into are passed over.
public struct InputList: Sendable {
  /// The endings of documents that are read from folders.
  public static let endings = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"]

  public private(set) var files = InputFiles()
  /// What was found but cannot be read, such as a folder without permission.
  public private(set) var failures: [DocumentFailure] = []
  /// A number that changes with the names, sizes and times of the files.
  public private(set) var state: UInt64 = 0
  /// How many files were left out since they had just changed.
  public private(set) var unsettled = 0

  /// Where to look for inputs and what to leave out.
  public struct Options: Sendable {
    /// What relative inputs are relative to; empty for the working folder.
    public var folder: String
    /// A folder that is left out, since an earlier run wrote it.
    public var output: String?
    /// Patterns of paths that are left out.
    public var ignored: [String]
    /// Whether `-` is standard input.
    public var takesStandardInput: Bool
    /// Files that changed within the last so many seconds are left out: who writes them may not
    /// have come to an end.
    public var settledFor: Int = 0

    public init(
      relativeTo folder: String = "", leavingOut output: String? = nil, ignoring: [String] = [],
      takesStandardInput: Bool = false
    ) {
      self.folder = folder
      self.output = output
      ignored = ignoring
      self.takesStandardInput = takesStandardInput
    }
  }

  public init(
    _ inputs: [String], relativeTo folder: String = "", leavingOut output: String? = nil
  ) throws(InputError) {
    try self.init(inputs, Options(relativeTo: folder, leavingOut: output))
  }

  /// - Parameter inputs: in the order in which they are to be read; within each, paths are sorted.
  public init(_ inputs: [String], _ options: Options) throws(InputError) {
    var search = InputSearch(options)
    for input in inputs {
      if input == "-" && options.takesStandardInput {
        search.files.append("-")
      } else {
        try search.add(input == "-" ? input : Path.join(options.folder, input))
      }
    }
    files = search.files
    failures = search.failures
    state = search.state
    unsettled = search.unsettled
    if files.isEmpty && failures.isEmpty { throw .noDocuments(inputs) }
    if let output = options.output, let inside = search.firstInside {
      throw .outputHoldsInputs(folder: output, example: inside)
    }
    files.nameRecords()
  }

  /// A list of files that are known to be there.
  public init(files paths: [String]) {
    for path in paths { files.append(path) }
    files.nameRecords()
  }
}

/// Walks through inputs and gathers the files.
private struct InputSearch {
  var files = InputFiles()
  var failures: [DocumentFailure] = []
  /// The first file that lies in the output folder itself: its record, or the removal of one,
  /// could hit it.
  var firstInside: String?

  private(set) var state: UInt64 = 0
  private(set) var unsettled = 0

  private let ignored: IgnoreRules
  private let settledFor: Int
  private let output: String?
  /// Canonical paths of the folders that were entered, and of the files that were named or
  /// reached by links or patterns.
  private var seen: Set<String> = []
  /// The canonical paths of all files, made when a file turns up that may be among them.
  private var kept: Set<String>?

  init(_ options: InputList.Options) {
    ignored = IgnoreRules(options.ignored)
    settledFor = options.settledFor
    output = options.output.flatMap {
      (try? FileSystem.kind(of: $0)) == .folder ? FileSystem.canonical($0) : nil
    }
    if let output { seen.insert(output) }
  }

  mutating func add(_ path: String) throws(InputError) {
    switch try? FileSystem.kind(of: path) {
    case .file: addFile(path)
    case .folder: addFolder(path, rules: [])
    case nil:
      if path == "-" { throw .noStandardInput }
      guard Glob.isPattern(path) else { throw .notFound(path) }
      let glob = Glob(pattern: path)
      let matches = glob.matches()
      if matches.isEmpty { throw .noMatch(path) }
      for match in matches where ignored.verdict(match, isFolder: false) != true {
        if (try? FileSystem.kind(of: match)) == .folder {
          addFolder(match, rules: [])
        } else if InputSearch.isDocument(match, ofAnyEnding: glob.namesEnding) {
          addFile(match)
        }
      }
    }
  }

  private mutating func addFile(_ path: String) {
    let canonical = FileSystem.canonical(path) ?? path
    guard seen.insert(canonical).inserted else { return }
    // Files of a folder that was entered were taken with it, unless they were left out there.
    if seen.contains(Path.parent(of: canonical) ?? "") {
      let all = kept ?? Set(files.map { FileSystem.canonical($0.path) ?? $0.path })
      kept = all
      if all.contains(canonical) { return }
    }
    if let output, firstInside == nil, Path.parent(of: canonical) == output { firstInside = path }
    take(path)
    kept?.insert(canonical)
  }

  private mutating func take(_ path: String) {
    if settledFor > 0 {
      guard let change = FileSystem.lastChange(of: path) else { return }
      if change.secondsAgo < settledFor {
        unsettled += 1
        return
      }
      state = StableHash.of("\(state) \(path) \(change.size) \(change.time)")
    }
    files.append(path)
  }

  private mutating func addFolder(
    _ folder: String, rules outer: [(folder: String, IgnoreRules)]
  ) {
    let canonical = FileSystem.canonical(folder) ?? folder
    // A folder is entered once, so that a circle of links ends.
    guard seen.insert(canonical).inserted else { return }
    if FileSystem.isRealFolder(Path.join(folder, StateFolder.name)) { return }
    let names: [String]
    var rules = outer
    do throws(FileError) {
      names = try FileSystem.names(in: folder)
      let own = Path.join(folder, IgnoreRules.fileName)
      if names.contains(IgnoreRules.fileName) {
        rules.append((folder, IgnoreRules(file: try FileSystem.read(own, limit: 1 << 20))))
      }
    } catch {
      failures.append(DocumentFailure(document: folder, source: folder, error))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      let isLink = FileSystem.isLink(path)
      let kind = try? FileSystem.kind(of: path)
      if isIgnored(path, isFolder: kind == .folder, rules) { continue }
      if kind == .folder {
        addFolder(path, rules: rules)
      } else if InputSearch.isDocument(path, ofAnyEnding: false) {
        if kind == nil && name.unicodeScalars.contains("\u{FFFD}") {
          failures.append(DocumentFailure(badName: path))
        } else if isLink {
          addFile(path)
        } else if !seen.contains(Path.join(canonical, name)) {
          take(path)
          kept?.insert(Path.join(canonical, name))
        }
      }
    }
  }

  private func isIgnored(
    _ path: String, isFolder: Bool, _ rules: [(folder: String, IgnoreRules)]
  ) -> Bool {
    if let verdict = ignored.verdict(path, isFolder: isFolder) { return verdict }
    for (folder, rules) in rules.reversed() {
      let below = String(path.dropFirst(folder.count))
      if let verdict = rules.verdict(below, isFolder: isFolder) { return verdict }
    }
    return false
  }

  private static func isDocument(_ path: String, ofAnyEnding any: Bool) -> Bool {
    if Path.name(of: path).uppercased().hasPrefix("README") { return false }
    let ending = Path.ending(of: path)
    let own = ending == "gz" ? Path.ending(of: Path.stem(of: path)) : ending
    return any || InputList.endings.contains(own) || Container.endings.contains(own)
  }
}
