#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard input as single keys, without echo, while it is in use.
///
/// The terminal is as it was before when `close` returns, and also when a signal ends the process,
/// be it from outside or of a crash.
public struct RawTerminal: ~Copyable {
  /// A key as it came.
  public enum Key: Hashable, Sendable {
    case letter(Character)
    /// Ctrl-C or ctrl-D, or nobody types any more.
    case end
    /// Arrows, function keys and the like.
    case other
  }

  /// - Throws: `NoTerminal` where standard input is none.
  public init() throws(NoTerminal) {
    guard tcgetattr(STDIN_FILENO, &savedMode) == 0 else { throw NoTerminal() }
    var raw = savedMode
    // Keys one by one, unechoed; ctrl-C is a key too, so that the program ends in order.
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &raw.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    for number in endingSignals { signal(number, restoreAndEnd) }
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0 else { throw NoTerminal() }
  }

  deinit {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &savedMode)
    for number in endingSignals { signal(number, SIG_DFL) }
  }

  /// Ends raw mode.
  public consuming func close() {}

  /// Waits for a key.
  public func key() -> Key {
    guard let byte = byte() else { return .end }
    switch byte {
    case 0x03, 0x04: return .end
    case 0x1B:
      skipSequence()
      return .other
    case 0x20..<0x7F: return .letter(Character(Unicode.Scalar(byte)))
    default: return .other
    }
  }

  /// An arrow is one key of several bytes, `ESC [ A`: none of them is a letter typed.
  private func skipSequence() {
    guard isReady(milliseconds: 20), let kind = byte() else { return }
    guard kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else { return }
    while isReady(milliseconds: 20), let next = byte(), !(0x40..<0x7F).contains(next) {}
  }

  private func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  private func isReady(milliseconds: Int32) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, milliseconds) == 1
  }
}

/// Standard input is no terminal.
public struct NoTerminal: Error, Hashable, Sendable {}

/// Written before the handlers are set and read by them alone: a signal handler can own nothing.
nonisolated(unsafe) private var savedMode = termios()

private let endingSignals: [Int32] = [
  SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT,
]

/// Calls nothing but what may be called in a signal handler.
private func restoreAndEnd(_ number: Int32) {
  tcsetattr(STDIN_FILENO, TCSANOW, &savedMode)
  signal(number, SIG_DFL)
  raise(number)
}
