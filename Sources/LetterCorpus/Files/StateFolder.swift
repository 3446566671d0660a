#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What runs keep beside their records, in the hidden folder `.epistle` of the output folder: the
/// lock, the manifest, and what is not finished.
///
/// A class since it holds the lock: as long as it lives, no other run may write there.
public final class StateFolder: Sendable {
  static let name = ".epistle"

  let path: String
  private let lock: Int32

  /// Locks an output folder, made where it is missing, and removes what a run that was killed
  /// left half written.
  public init(of output: String) throws(StateFolderError) {
    path = Path.join(output, StateFolder.name)
    do throws(FileError) {
      try FileSystem.createFolder(Path.join(path, "tmp"))
    } catch {
      throw .file(error)
    }
    lock = open(Path.join(path, "lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else { throw .file(FileSystem.lastError(Path.join(path, "lock"))) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let refused = errno == EWOULDBLOCK
      let error = FileSystem.lastError(Path.join(path, "lock"))
      var text = [UInt8](repeating: 0, count: 32)
      let count = pread(lock, &text, text.count, 0)
      close(lock)
      guard refused else { throw .file(error) }
      throw .locked(
        output, process: Int(String(decoding: text.prefix(max(0, count)), as: UTF8.self)))
    }
    let process = Array(String(getpid()).utf8)
    ftruncate(lock, 0)
    pwrite(lock, process, process.count, 0)
    for name in (try? FileSystem.names(in: temporary)) ?? [] {
      try? FileSystem.remove(Path.join(temporary, name))
    }
  }

  deinit {
    // A process that is being started may hold a copy of the open file for a moment: closing alone
    // would leave the lock to it.
    flock(lock, LOCK_UN)
    close(lock)
  }

  /// Where files are written before they get their place.
  var temporary: String { Path.join(path, "tmp") }

  func file(_ name: String) -> String { Path.join(path, name) }
}

/// Why a run may not write into a folder.
public enum StateFolderError: Error, Hashable, Sendable {
  /// Another run does, in the process of that number.
  case locked(String, process: Int?)
  case file(FileError)
}

extension StateFolderError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .locked(let path, let process):
      "\(path): another run is writing there\(process.map { " (process \($0))" } ?? "")"
    case .file(let error): "\(error)"
    }
  }
}
