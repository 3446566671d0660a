#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard output and standard error.
public enum Stream: Int32, Sendable {
  case output = 1
  case error = 2

  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Columns of the terminal; nil where it is none.
  public var columns: Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: `StreamError` where nobody reads any more, or the disk behind it is full.
  public func write(_ bytes: [UInt8]) throws(StreamError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        systemWrite(rawValue, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        sent += count
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR && errno != EAGAIN {
        throw .failed(code: errno)
      }
    }
  }

  public func write(_ text: String) throws(StreamError) {
    try write(Array(text.utf8))
  }

  /// A broken pipe is then an error of `write`, not the end of the process.
  public static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

/// Why a stream takes no more.
public enum StreamError: Error, Hashable, Sendable {
  /// The reader has gone, as `head` does: no fault.
  case closed
  case failed(code: Int32)
}

extension StreamError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .closed: "nobody reads any more"
    case .failed(let code): String(cString: strerror(code))
    }
  }
}
