/// Why a file or folder cannot be used. The path is as the user gave it.
public enum FileError: Error, Hashable, Sendable {
  case notFound(String)
  case notPermitted(String)
  case isFolder(String)
  case isNoFolder(String)
  case tooLarge(String, bytes: Int, limit: Int)
  /// Anything else the system says, in its own words.
  case system(String, reason: String)

  public var path: String {
    switch self {
    case .notFound(let path), .notPermitted(let path), .isFolder(let path),
      .isNoFolder(let path), .tooLarge(let path, _, _), .system(let path, _):
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
    case .system(_, let reason): reason
    }
  }
}

extension FileError: CustomStringConvertible {
  public var description: String { "\(path): \(reason)" }
}
