/// Why a file or folder cannot be used. The path is as the user gave it.
public enum FileError: Error, Hashable, Sendable {
  case notFound(String)
  case notPermitted(String)
  case isFolder(String)
  case isNoFolder(String)
  case tooLarge(String, bytes: Int, limit: Int)
  /// The disk, the quota or the size that the process may write is used up.
  case noSpace(String, reason: String)
  /// A file system that takes no writing.
  case readOnly(String)
  /// Compressed bytes that cannot be unpacked: the offset in the packed file.
  case corrupt(String, byte: Int)
  /// Compressed bytes that end too early.
  case cutShort(String, byte: Int)
  /// Anything else the system says, in its own words.
  case system(String, reason: String)

  public var path: String {
    switch self {
    case .notFound(let path), .notPermitted(let path), .isFolder(let path),
      .isNoFolder(let path), .tooLarge(let path, _, _), .noSpace(let path, _),
      .readOnly(let path), .corrupt(let path, _), .cutShort(let path, _), .system(let path, _):
      path
    }
  }

  /// What is wrong, without the path.
  public var reason: String {
    switch self {
    case .notFound: "no such file or folder"
    case .notPermitted: "no permission"
    case .isFolder: "a folder, not a file"
    case .isNoFolder: "a file stands where a folder should"
    case .tooLarge(_, let bytes, let limit): "\(bytes) bytes, over the limit of \(limit)"
    case .noSpace(_, let reason): reason
    case .readOnly: "a file system that is read-only"
    case .corrupt(_, let byte): "not sound gzip from byte \(byte) on"
    case .cutShort(_, let byte): "ends at byte \(byte) in the middle of its gzip data"
    case .system(_, let reason): reason
    }
  }

  /// Whether it will be the same for every file that is written there.
  public var concernsAll: Bool {
    switch self {
    case .noSpace, .readOnly: true
    default: false
    }
  }
}

extension FileError: CustomStringConvertible {
  public var description: String { "\(path): \(reason)" }
}
