#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

extension FileSystem {
  private static let counter = Atomic<Int>(0)

  /// Makes a folder and those above it, where they are missing.
  public static func createFolder(_ path: String) throws(FileError) {
    if path.isEmpty { return }
    if mkdir(path, 0o777) == 0 { return }
    if errno == ENOENT, let parent = Path.parent(of: path) {
      try createFolder(parent)
      if mkdir(path, 0o777) == 0 { return }
    }
    guard errno == EEXIST else { throw lastError(path) }
    guard try kind(of: path) == .folder else { throw .isNoFolder(path) }
  }

  /// Writes `bytes` under a temporary name, beside `path` or in a folder of the same file system,
  /// and returns that name.
  static func writeTemporary(
    _ bytes: [UInt8], for path: String, in folder: String? = nil
  ) throws(FileError) -> String {
    let number = counter.add(1, ordering: .relaxed).newValue
    let temporary = Path.join(
      folder ?? Path.parent(of: path) ?? "", ".epistle-\(getpid())-\(number).tmp")
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw lastError(path) }
    guard writeAll(bytes, to: file) else {
      let error = lastError(path)
      close(file)
      unlink(temporary)
      throw error
    }
    // Some file systems tell of a full disk only here.
    guard close(file) == 0 else {
      let error = lastError(path)
      unlink(temporary)
      throw error
    }
    return temporary
  }

  static func rename(_ from: String, to path: String) throws(FileError) {
    guard DiskFault.allows(.rename), systemRename(from, path) == 0 else {
      let error = lastError(path)
      unlink(from)
      throw error
    }
  }

  /// Writes a file whole or not at all.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try rename(try writeTemporary(bytes, for: path), to: path)
  }

  /// Removes a file; one that is not there is no error.
  public static func remove(_ path: String) throws(FileError) {
    guard DiskFault.allows(.remove), unlink(path) == 0 || errno == ENOENT else {
      throw lastError(path)
    }
  }
}

private func systemRename(_ from: String, _ to: String) -> Int32 { rename(from, to) }
