#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written bit by bit and stands at its path only when it is whole.
///
/// Until `finish` it has another name beside its path; without it, nothing is left. A link stays,
/// and leads to the new file. A pipe or a device, as `/dev/stdout`, is written to as it comes.
public final class NewFile {
  private let path: String
  /// The name until it is whole; nil for a device, and once it is.
  private var temporary: String?
  private let file: Int32

  public init(_ path: String) throws(FileError) {
    let isDevice = NewFile.isDevice(path)
    self.path = isDevice ? path : FileSystem.canonical(path) ?? path
    temporary = isDevice ? nil : try FileSystem.writeTemporary([], for: self.path)
    file = open(temporary ?? path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileSystem.lastError(path) }
  }

  deinit {
    if file >= 0 { close(file) }
    if let temporary { unlink(temporary) }
  }

  public func write(_ bytes: [UInt8]) throws(FileError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count >= 0 {
        sent += count
      } else if errno != EINTR {
        throw FileSystem.lastError(path)
      }
    }
  }

  public func finish() throws(FileError) {
    guard let temporary else { return }
    try FileSystem.rename(temporary, to: path)
    self.temporary = nil
  }

  /// Also what leads to an open file: `/dev/stdout` where that is a file.
  private static func isDevice(_ path: String) -> Bool {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return true }
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
