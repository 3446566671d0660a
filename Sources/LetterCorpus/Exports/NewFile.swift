#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written bit by bit and stands at its path only when it is whole.
///
/// Until `finish` it has another name beside its path; without it, nothing is left.
public final class NewFile {
  private let path: String
  private let temporary: String
  private let file: Int32
  private var isFinished = false

  public init(_ path: String) throws(FileError) {
    self.path = path
    temporary = try FileSystem.writeTemporary([], for: path)
    file = open(temporary, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileSystem.lastError(path) }
  }

  deinit {
    close(file)
    if !isFinished { unlink(temporary) }
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
    try FileSystem.rename(temporary, to: path)
    isFinished = true
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
