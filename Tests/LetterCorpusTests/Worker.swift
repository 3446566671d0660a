import Glibc
import LetterCorpus
import TestSupport

/// The program `fault-worker`, as a process that may be killed.
enum Worker {
  struct Result {
    var status: Int32
    var signal: Int32?
    var output: String
    var errors: String
  }

  private static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    precondition(count > 0, "no /proc/self/exe")
    let tests = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)] + "/fault-worker"
  }()

  static func run(_ arguments: [String]) throws -> Result {
    let streams = TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let create = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, streams.path + "/1", create, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/2", create, 0o600)
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for text in argv { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &actions, nil, &argv, environ)
    precondition(failure == 0, "fault-worker does not start")
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      status: (status >> 8) & 0xFF, signal: signal == 0 ? nil : signal,
      output: String(try streams.text("1").prefix { $0 != "\n" }), errors: try streams.text("2"))
  }
}
