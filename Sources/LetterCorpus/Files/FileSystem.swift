#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The few things that a run asks of the file system.
public enum FileSystem {
  public enum Kind: Hashable, Sendable { case file, folder }

  /// What stands at a path, links followed. Pipes and devices count as files.
  public static func kind(of path: String) throws(FileError) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw lastError(path) }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether a folder stands there that is no link, so that a search below it meets no circle.
  static func isRealFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file stands there that has something in it.
  static func isFilled(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
  }

  /// When a file was last written, in nanoseconds of the clock, and its size.
  static func lastChange(of path: String) -> (secondsAgo: Int, time: Int, size: Int)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return (
      now.tv_sec - time.tv_sec, time.tv_sec * 1_000_000_000 + time.tv_nsec, Int(status.st_size)
    )
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The absolute path without links, by which two ways to one file are known; nil if there is none.
  public static func canonical(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The name of the folder that a file lies in, also of one named without its folder; nil where
  /// there is none.
  public static func folderName(of path: String) -> String? {
    canonical(Path.parent(of: path) ?? ".").map(Path.name(of:))
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw lastError(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a file.
  ///
  /// - Throws: `tooLarge` without reading on where there are more than `limit`.
  public static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    guard try kind(of: path) == .file else { throw .isFolder(path) }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw lastError(path) }
    defer { close(file) }
    return try readAll(file, path: path, limit: limit)
  }

  /// All bytes of a file, unpacked where its name ends in `.gz` and it is packed.
  ///
  /// - Throws: `tooLarge` where there are more than `limit`, packed or unpacked; `corrupt` and
  ///   `cutShort` where it is not sound gzip.
  static func readUnpacked(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let bytes = try read(path, limit: limit)
    guard Path.ending(of: path) == "gz", Gzip.isPacked(bytes) else { return bytes }
    return try ByteReader(path).rest(limit: limit)
  }

  /// All bytes of standard input.
  public static func readStandardInput(limit: Int = .max) throws(FileError) -> [UInt8] {
    try readAll(STDIN_FILENO, path: "standard input", limit: limit)
  }

  private static func readAll(
    _ file: Int32, path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var status = stat()
    let size = fstat(file, &status) == 0 ? Int(status.st_size) : 0
    guard size <= limit else { throw .tooLarge(path, bytes: size, limit: limit) }
    // The size is a hint alone: pipes have none, and a file may grow while it is read.
    var bytes: [UInt8] = []
    var room = max(size + 1, 1 << 16)
    while true {
      let end = bytes.count
      var failed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = systemRead(file, buffer.baseAddress, buffer.count)
        failed = got < 0
        count = max(0, got)
      }
      if failed {
        if errno == EINTR { continue }
        throw lastError(path)
      }
      if chunk.isEmpty { return bytes }
      if end == 0 { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else {
        throw .tooLarge(path, bytes: bytes.count, limit: limit)
      }
      room = 1 << 16
    }
  }

  static func lastError(_ path: String) -> FileError {
    switch errno {
    case ENOENT: .notFound(path)
    case EACCES, EPERM: .notPermitted(path)
    case EISDIR: .isFolder(path)
    case ENOTDIR, EEXIST: .isNoFolder(path)
    case ENOSPC, EDQUOT, EFBIG: .noSpace(path, reason: String(cString: strerror(errno)))
    case EROFS: .readOnly(path)
    default: .system(path, reason: String(cString: strerror(errno)))
    }
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
