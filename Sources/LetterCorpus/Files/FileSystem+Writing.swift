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

  /// Writes `bytes` beside `path` under a temporary name and returns that name.
  static func writeTemporary(_ bytes: [UInt8], for path: String) throws(FileError) -> String {
    let number = counter.add(1, ordering: .relaxed).newValue
    let temporary = Path.join(
      Path.parent(of: path) ?? "", ".epistle-\(getpid())-\(number).tmp")
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw lastError(path) }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        systemWrite(file, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let error = lastError(path)
        close(file)
        unlink(temporary)
        throw error
      }
      sent += count
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
    guard systemRename(from, path) == 0 else {
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
    guard unlink(path) == 0 || errno == ENOENT else { throw lastError(path) }
  }

}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

private func systemRename(_ from: String, _ to: String) -> Int32 { rename(from, to) }
