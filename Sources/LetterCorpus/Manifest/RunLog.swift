/// The manifest of a run while it is written, with the JSONL file that grows beside it.
///
/// Both grow under other names and take their place when the run comes to its end. A run that
/// follows one that was killed, or one that came to its end, first follows what that wrote, line
/// by line, and writes nothing; where it comes to something else it goes on from there.
final class RunLog {
  static let manifestName = "manifest"

  private enum Mode {
    /// Follows a manifest; `isNew` where it is that of a run that was killed.
    case following(ManifestFile, isNew: Bool)
    case writing
  }

  let known = KnownDocuments()
  private let state: StateFolder
  private let signature: String
  /// The name of the JSONL file in the output folder, where there is one.
  private let linesName: String?
  private let output: String
  private var mode = Mode.writing
  /// How much of the followed manifest, and of the lines, agrees.
  private var agreedLength: Int
  private var agreedLines = 0
  private var manifest: AppendFile?
  private var lines: AppendFile?
  /// What was noted and not yet written.
  private var pendingEntries: [UInt8] = []
  private var pendingLines: [UInt8] = []
  private var count = 0

  private var manifestPath: String { state.file(RunLog.manifestName) }
  private var newManifestPath: String { state.file(RunLog.manifestName + ".new") }

  /// - Parameters:
  ///   - signature: the settings of the run; what other settings made is not used again.
  ///   - follows: whether what an earlier run wrote is followed: not where results come in any
  ///     order.
  ///   - force: whether everything is made anew.
  init(
    _ state: StateFolder, output: String, signature: String, linesName: String?, follows: Bool,
    force: Bool
  ) throws(FileError) {
    self.state = state
    self.output = output
    self.signature = signature
    self.linesName = linesName
    agreedLength = ManifestFile.head(signature).count
    try publishIfComplete()
    try removeOfOtherSettings(force: force)
    try index()
    if let new = try ManifestFile(newManifestPath) {
      mode = .following(new, isNew: true)
      if !follows { try leave() }
    } else if follows, let old = try ManifestFile(manifestPath), try isIntact() {
      mode = .following(old, isNew: false)
    } else {
      try startWriting(keeping: agreedLength)
    }
  }

  private func newLinesPath(_ name: String) -> String { state.file(name + ".new") }

  /// A run may have been killed between its end and the last of its renamings.
  private func publishIfComplete() throws(FileError) {
    guard let new = try ManifestFile(newManifestPath) else {
      return try FileSystem.remove(newManifestPath)
    }
    while let line = try new.next() {
      if case .end = line { return try publish() }
    }
  }

  private func removeOfOtherSettings(force: Bool) throws(FileError) {
    for path in [newManifestPath, manifestPath] {
      let isSame = try ManifestFile(path)?.signature == signature
      if force || !isSame { try FileSystem.remove(path) }
    }
    if try ManifestFile(newManifestPath) == nil {
      for name in try FileSystem.names(in: state.path) where name.hasSuffix(".new") {
        try FileSystem.remove(state.file(name))
      }
    }
  }

  /// Whether the files that the last run made are as it left them.
  private func isIntact() throws(FileError) -> Bool {
    guard try ManifestIndex(manifestPath, signature: signature)?.isComplete == true else {
      return false
    }
    guard let linesName else { return true }
    return (try? FileSystem.kind(of: Path.join(output, linesName))) == .file
  }

  private func index() throws(FileError) {
    var indexes: [ManifestIndex] = []
    for path in [newManifestPath, manifestPath] {
      if let index = try ManifestIndex(path, signature: signature) { indexes.append(index) }
    }
    known.set(indexes)
    let path = linesName.map { Path.join(output, $0) }
    let hasOld = try ManifestFile(manifestPath) != nil
    known.setLines(hasOld ? path.flatMap { try? SharedFile($0) } : nil)
  }

  // MARK: Noting

  /// Notes an outcome that an earlier run may have written in the same place; false where it did
  /// not, so that the outcome has to be noted with its line.
  func accepts(_ entry: ManifestEntry) throws(FileError) -> Bool {
    guard case .following(let file, _) = mode else { return false }
    if case .entry(let theirs)? = try file.next(), theirs.agrees(with: entry) {
      agreedLength = file.offset
      if let span = theirs.span { agreedLines = span.upperBound }
      count += 1
      return true
    }
    try leave()
    return false
  }

  /// Notes an outcome, and its record's line where the run writes a JSONL file.
  func note(_ entry: ManifestEntry, line: [UInt8]?) throws(FileError) {
    var entry = entry
    entry.span = nil
    if let lines, let line, case .written = entry.outcome {
      let start = lines.length + pendingLines.count
      entry.span = start..<start + line.count
      pendingLines += line
    }
    pendingEntries += Array(entry.line.utf8)
    count += 1
  }

  /// Bytes that were noted and are not yet on the disk.
  var pendingCount: Int { pendingEntries.count + pendingLines.count }

  /// Brings what was noted to the disk: the lines first, then the manifest that speaks of them.
  func commit() throws(FileError) {
    guard let manifest, !pendingEntries.isEmpty else { return }
    if let lines, !pendingLines.isEmpty {
      try lines.append(pendingLines)
      try lines.sync()
      pendingLines = []
    }
    try manifest.append(pendingEntries)
    try manifest.sync()
    pendingEntries = []
  }

  /// Goes over from following to writing, behind what agreed.
  private func leave() throws(FileError) {
    guard case .following(_, let isNew) = mode else { return }
    if isNew {
      try keepRest()
    } else {
      try FileSystem.copy(manifestPath, to: newManifestPath, count: agreedLength)
      if let linesName {
        try FileSystem.copy(
          Path.join(output, linesName), to: newLinesPath(linesName), count: agreedLines)
      }
    }
    try startWriting(keeping: agreedLength)
  }

  /// What the run that was killed did behind the place where this one differs is kept in the old
  /// manifest, so that it need not be done again.
  private func keepRest() throws(FileError) {
    let new = try AppendFile(newManifestPath)
    let rest = try new.bytes(at: agreedLength, count: new.length - agreedLength)
    guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return }
    let old = try AppendFile(manifestPath)
    if old.length == 0 { try old.append(ManifestFile.head(signature)) }
    var kept: [UInt8] = []
    for line in String(decoding: rest[...end], as: UTF8.self).split(separator: "\n") {
      guard var entry = ManifestEntry(line) else { continue }
      entry.span = nil
      kept += Array(entry.line.utf8)
    }
    try old.append(kept)
    try old.sync()
    try new.cut(to: agreedLength)
    try index()
  }

  private func startWriting(keeping length: Int) throws(FileError) {
    let manifest = try AppendFile(newManifestPath)
    if manifest.length == 0 {
      try manifest.append(ManifestFile.head(signature))
    } else {
      try manifest.cut(to: length)
    }
    self.manifest = manifest
    if let linesName {
      let lines = try AppendFile(newLinesPath(linesName))
      guard lines.length >= agreedLines else {
        throw .system(
          lines.path, reason: "shorter than the manifest says; start anew with --force")
      }
      try lines.cut(to: agreedLines)
      self.lines = lines
    }
    mode = .writing
  }

  // MARK: The end

  /// Ends the run: its files take their places.
  func finish() throws(FileError) {
    if case .following(let file, let isNew) = mode {
      let next = try file.next()
      let isAtEnd = if case .end? = next { !isNew } else { false }
      // The same documents with the same outcomes: nothing to write.
      if isAtEnd { return }
      try leave()
    }
    try commit()
    try manifest?.append(ManifestFile.end)
    try manifest?.sync()
    try publish()
  }

  private func publish() throws(FileError) {
    // Whatever lies there is of the run whose manifest this is, also where this one has other
    // settings.
    for name in try FileSystem.names(in: state.path)
    where name.hasSuffix(".new") && state.file(name) != newManifestPath {
      try FileSystem.rename(state.file(name), to: Path.join(output, String(name.dropLast(4))))
    }
    try FileSystem.rename(newManifestPath, to: manifestPath)
    FileSystem.syncFolder(output)
    FileSystem.syncFolder(state.path)
  }

  /// All outcomes of the last run that came to its end, in its order.
  static func outcomes(_ state: StateFolder, _ take: (DocumentOutcome) throws(FileError) -> Void)
    throws(FileError)
  {
    guard let file = try ManifestFile(state.file(manifestName)) else { return }
    while let line = try file.next() {
      switch line {
      case .entry(let entry): try take(entry.documentOutcome)
      case .dropped: continue
      case .end: return
      }
    }
  }
}
