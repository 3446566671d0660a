internal import LetterExtraction
public import LetterSchema

/// Finds the document that a record was made from.
public struct SourceIndex: Sendable {
  private var paths: [String: [String]] = [:]

  /// - Parameter inputs: folders that are searched with their subfolders, or single files.
  /// - Throws: where one of them is not there or cannot be read.
  public init(_ inputs: [String]) throws(FileError) {
    for input in inputs {
      let files = try FileSystem.kind(of: input) == .folder ? FileTree.files(in: input) : [input]
      for file in files { paths[Path.name(of: file), default: []].append(file) }
    }
  }

  /// The bytes of a record's source; nil where it is not found.
  public func bytes(of source: Source, record path: String) -> [UInt8]? {
    self.source(of: source, record: path)?.bytes
  }

  /// The path and bytes of a record's source: by its name in the given folders, else beside the
  /// record; of several with that name, the one with the record's digest.
  func source(of source: Source, record path: String) -> (path: String, bytes: [UInt8])? {
    let beside = Path.join(Path.parent(of: path) ?? "", Path.name(of: source.name))
    let candidates = paths[Path.name(of: source.name)] ?? [beside]
    var first: (path: String, bytes: [UInt8])?
    for candidate in candidates {
      guard let bytes = try? FileSystem.readUnpacked(candidate) else { continue }
      if candidates.count == 1 || SHA256.hex(bytes) == source.sha256 { return (candidate, bytes) }
      first = first ?? (candidate, bytes)
    }
    return first
  }
}
