#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that grows at its end and can be cut back.
///
/// A class since it owns the open file.
final class AppendFile {
  let path: String
  private(set) var length: Int
  private let file: Int32

  /// Opens a file, made where it is missing.
  init(_ path: String) throws(FileError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileSystem.lastError(path) }
    self.path = path
    length = Int(lseek(file, 0, SEEK_END))
  }

  deinit { close(file) }

  /// Adds bytes; where that fails the file is as it was.
  func append(_ bytes: [UInt8]) throws(FileError) {
    guard FileSystem.writeAll(bytes, to: file, at: length) else {
      let error = FileSystem.lastError(path)
      ftruncate(file, off_t(length))
      throw error
    }
    length += bytes.count
  }

  func cut(to length: Int) throws(FileError) {
    guard DiskFault.allows(.cut), ftruncate(file, off_t(length)) == 0 else {
      throw FileSystem.lastError(path)
    }
    self.length = length
  }

  /// Waits until the disk has it.
  func sync() throws(FileError) {
    guard DiskFault.allows(.sync), fdatasync(file) == 0 || errno == EINVAL else {
      throw FileSystem.lastError(path)
    }
  }

  /// Up to `count` bytes from an offset on.
  func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try FileSystem.bytes(of: file, path: path, at: offset, count: count)
  }
}

/// A file that many tasks read from at any offset.
final class SharedFile: Sendable {
  let path: String
  private let file: Int32

  init(_ path: String) throws(FileError) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileSystem.lastError(path) }
    self.path = path
  }

  deinit { close(file) }

  /// Up to `count` bytes from an offset on; fewer at the end.
  func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try FileSystem.bytes(of: file, path: path, at: offset, count: count)
  }
}

extension FileSystem {
  fileprivate static func bytes(
    of file: Int32, path: String, at offset: Int, count: Int
  ) throws(FileError) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        got = pread(
          file, buffer.baseAddress.map { $0 + initialized }, count - initialized,
          off_t(offset + initialized))
        if got < 0 && errno == EINTR { continue }
        if got <= 0 { break }
        initialized += got
      }
    }
    if got < 0 { throw lastError(path) }
    return bytes
  }

  /// Copies the first `count` bytes of a file to another, which is made or replaced.
  static func copy(_ from: String, to path: String, count: Int) throws(FileError) {
    let target = try AppendFile(path)
    try target.cut(to: 0)
    if count == 0 { return }
    let source = try SharedFile(from)
    while target.length < count {
      let piece = try source.bytes(
        at: target.length, count: min(1 << 20, count - target.length))
      if piece.isEmpty { break }
      try target.append(piece)
    }
    try target.sync()
  }

  /// Waits until the disk has the names in a folder.
  static func syncFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }
}
