internal import Synchronization

/// What earlier runs made of documents, asked by many tasks at once.
final class KnownDocuments: Sendable {
  struct Found {
    var entry: ManifestEntry
    /// Its line of the JSONL file that the run before wrote whole, where it can be had.
    var line: [UInt8]?
  }

  private struct State {
    /// The newest first.
    var indexes: [ManifestIndex] = []
    var lines: SharedFile?
    /// The manifest of the last run that came to its end.
    var drops: AppendFile?
  }

  private let state = Mutex(State())

  /// Takes in manifests, the newest first.
  func set(_ indexes: [ManifestIndex]) { state.withLock { $0.indexes = indexes } }

  /// The JSONL file that belongs to the last of the manifests.
  func setLines(_ file: SharedFile?) { state.withLock { $0.lines = file } }

  func entry(_ name: String) -> ManifestEntry? {
    let indexes = state.withLock { $0.indexes }
    return indexes.lazy.compactMap { $0.entry(name) }.first
  }

  /// What is known of a document that has not changed since.
  func found(_ name: String, _ fingerprint: Fingerprint) -> Found? {
    let (indexes, lines) = state.withLock { ($0.indexes, $0.lines) }
    for (place, index) in indexes.enumerated() {
      guard let entry = index.entry(name), entry.fingerprint == fingerprint, entry.isLasting
      else { continue }
      guard place == indexes.count - 1, let lines, let span = entry.span,
        let bytes = try? lines.bytes(at: span.lowerBound, count: span.count),
        bytes.count == span.count
      else { return Found(entry: entry) }
      return Found(entry: entry, line: bytes)
    }
    return nil
  }

  /// Says, before its record is written anew, that what the last manifest knows of a document
  /// does not hold any more: a run that is killed then leaves no record that passes for another.
  func drop(_ name: String, manifest path: String) throws(FileError) {
    let isKnown = entry(name) != nil
    guard isKnown else { return }
    let result = state.withLock { state -> Result<Void, FileError> in
      Result { () throws(FileError) in
        if state.drops == nil { state.drops = try AppendFile(path) }
        try state.drops?.append(ManifestFile.dropped(name))
      }
    }
    try result.get()
  }
}
