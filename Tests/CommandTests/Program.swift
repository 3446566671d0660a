import Glibc
import TestSupport

/// The built `epistle`, run as a user runs it: another process in a fresh folder.
enum Program {
  struct Result: Sendable {
    var status: Int32
    var output: String
    var errors: String
    /// Whether a signal ended it.
    var crashed: Bool
  }

  /// The executable that SwiftPM built beside the tests.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    precondition(count > 0, "no /proc/self/exe")
    let tests = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)] + "/epistle"
  }()

  /// Runs it with `arguments` in `folder` and waits for its end.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    try launch([path] + arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in `folder`; `$EPISTLE` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Result {
    try launch(["/bin/bash", "-c", line], in: folder, environment: ["EPISTLE": path])
  }

  /// The streams of the process are files, so that no pipe can fill up and block it.
  private static func launch(
    _ command: [String], in folder: TemporaryFolder, input: String? = nil,
    environment: [String: String]
  ) throws -> Result {
    let streams = TemporaryFolder()
    try streams.write("0", input ?? "")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let create = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, streams.path + "/0", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams.path + "/1", create, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/2", create, 0o600)
    // `env` changes the folder: glibc's own call for that is hidden from Swift.
    let status = try spawn(
      "/usr/bin/env", ["-C", folder.path] + command, &actions, environment)
    return Result(
      status: (status >> 8) & 0xFF, output: try streams.text("1"), errors: try streams.text("2"),
      crashed: status & 0x7F != 0)
  }

  /// Starts it at a terminal of its own, in a session of its own.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder, terminal: String,
    environment: [String: String] = [:]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    return try start(
      "/usr/bin/env", ["-C", folder.path, path] + arguments, &actions, environment,
      isSession: true)
  }

  private static func spawn(
    _ program: String, _ arguments: [String],
    _ actions: inout posix_spawn_file_actions_t, _ environment: [String: String]
  ) throws -> Int32 {
    let process = try start(program, arguments, &actions, environment)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  private static func start(
    _ program: String, _ arguments: [String],
    _ actions: inout posix_spawn_file_actions_t, _ environment: [String: String],
    isSession: Bool = false
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, hidden from Swift too.
    if isSession { posix_spawnattr_setflags(&attributes, 0x80) }
    var variables = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C"]
    // The dynamic Swift libraries may be found through it.
    if let library = getenv("LD_LIBRARY_PATH") {
      variables["LD_LIBRARY_PATH"] = String(cString: library)
    }
    variables.merge(environment) { $1 }
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for text in argv + envp { free(text) }
    }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
    guard failure == 0 else { throw SpawnError(reason: String(cString: strerror(failure))) }
    return process
  }

  struct SpawnError: Error {
    var reason: String
  }
}
