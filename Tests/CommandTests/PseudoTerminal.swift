import Glibc
import TestSupport

/// The program at a pseudo-terminal, driven as a person drives it: keys in, screen out.
final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  /// All that was shown so far.
  private(set) var screen = ""
  private var status: Int32?

  init(_ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:])
    throws
  {
    // The calls behind `posix_openpt`, `unlockpt` and `ptsname`, which glibc hides from Swift.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw Program.SpawnError(reason: "no pseudo-terminal") }
    process = try Program.start(
      arguments, in: folder, terminal: "/dev/pts/\(number)", environment: environment)
  }

  deinit {
    if status == nil { _ = kill(process, SIGKILL) }
    close(master)
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Waits until the screen has `text` that was not there at the last wait.
  func wait(for text: String, seconds: Double = 60) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if let range = fresh.range(of: text) {
        seen = screen.utf8.distance(
          from: screen.startIndex, to: range.upperBound.samePosition(in: screen) ?? screen.endIndex)
        return true
      }
      if !read(milliseconds: 100) { return fresh.contains(text) }
    }
    return false
  }

  /// Whether keys come one by one, as a review wants them.
  var isRaw: Bool {
    var mode = termios()
    guard tcgetattr(master, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ICANON | ECHO) == 0
  }

  func send(_ number: Int32) { _ = kill(process, number) }

  /// Waits for the end; the exit status, or nil where a signal ended it.
  func finish() -> Int32? {
    while read(milliseconds: 1000) {}
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    self.status = status
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  private var seen = 0

  private var fresh: Substring {
    screen[
      (screen.utf8.index(screen.startIndex, offsetBy: seen, limitedBy: screen.endIndex)
        ?? screen.endIndex)...]
  }

  /// Takes what was shown since; false where nothing comes any more.
  private func read(milliseconds: Int32) -> Bool {
    var input = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let ready = poll(&input, 1, milliseconds)
    if ready == 0 { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    screen += String(decoding: buffer[..<count], as: UTF8.self)
    return true
  }
}

extension Substring {
  /// The first place of a text in it.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
