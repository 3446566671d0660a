#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

/// Whether somebody asked the program to end: Ctrl-C, or a system that shuts down.
public enum Interruption {
  private static let wasAsked = Atomic<Bool>(false)

  public static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }

  /// From here on the first such signal is noted, so that work can come to a good end; the second
  /// ends the process at once.
  public static func listen() {
    _ = isAsked
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.wasAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    // A file that grows over the size that a process may write is an error of writing then.
    signal(SIGXFSZ, SIG_IGN)
  }
}
