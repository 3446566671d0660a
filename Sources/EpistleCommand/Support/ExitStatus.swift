/// The exit codes, as `docs/commands.md` promises them. Thrown to end without a message.
enum ExitStatus: Int32, Error {
  case done = 0
  /// Some documents failed; the rest is written.
  case someFailed = 1
  case usage = 2
  /// A record that does not account for every byte, a proof that failed, or a score under its
  /// floor.
  case breach = 3
  /// The output took nothing more; what was done stands, and the same command goes on there.
  case stopped = 4
  /// Ctrl-C, as shells have it; the same command goes on there.
  case interrupted = 130
}
