#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

/// Lets a test stand between the program and the disk: it is asked before each change and may
/// have it fail, or end the process in the middle of it.
package enum DiskFault {
  package enum Change: Hashable, Sendable {
    case write, rename, remove, cut, sync, store
  }

  package enum Verdict: Hashable, Sendable {
    /// The change fails with this error; of a write, the first half was done.
    case fails(Int32)
    /// The process is killed; of a write, the first half was done.
    case killed
  }

  private typealias Judge = @Sendable (Change) -> Verdict?

  private static let judge = Mutex<Judge?>(nil)

  /// Has every change asked about from here on.
  package static func ask(_ judge: @escaping @Sendable (Change) -> Verdict?) {
    self.judge.withLock { $0 = judge }
  }

  /// Whether a change may be made; false with `errno` set.
  static func allows(_ change: Change) -> Bool {
    switch verdict(change) {
    case nil: return true
    case .killed: die()
    case .fails(let code):
      errno = code
      return false
    }
  }

  static func verdict(_ change: Change) -> Verdict? { judge.withLock { $0 }?(change) }

  static func die() -> Never {
    kill(getpid(), SIGKILL)
    while true { pause() }
  }
}

extension FileSystem {
  /// Writes all bytes to an open file, from `offset` on where one is given; false with `errno`
  /// set where not all could be written.
  static func writeAll(_ bytes: [UInt8], to file: Int32, at offset: Int? = nil) -> Bool {
    let verdict = DiskFault.verdict(.write)
    let wanted = verdict == nil ? bytes.count : bytes.count / 2
    var sent = 0
    while sent < wanted {
      let count = bytes[sent..<wanted].withUnsafeBytes { piece in
        if let offset {
          pwrite(file, piece.baseAddress, piece.count, off_t(offset + sent))
        } else {
          systemWrite(file, piece.baseAddress, piece.count)
        }
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      sent += count
    }
    switch verdict {
    case nil: return true
    case .killed: DiskFault.die()
    case .fails(let code):
      errno = code
      return false
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
