import Glibc
import Testing
import TestSupport

/// The review at a pseudo-terminal.
@Suite struct ReviewTests {
  let folder = TemporaryFolder()
  private let keys = "a accept  r reject  s skip"

  /// Two cases whose salutation was verified otherwise, and one that holds.
  init() throws {
    for name in ["ferry", "quay"] {
      try folder.write("goldens/\(name)/letter.txt", shortLetter)
      try folder.write(
        "goldens/\(name)/expected.json",
        #"{"kind": "letter", "salutation": "Dear Mayor,", "closing": "Yours,"}"#)
    }
    try folder.write("goldens/town/letter.txt", shortLetter)
    try folder.write("goldens/town/expected.json", #"{"salutation": "Dear Mayor Penrose,"}"#)
  }

  private func review(_ more: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["golden", "review", "goldens", "--by", "ms"] + more, in: folder,
      environment: ["TERM": "xterm", "NO_COLOR": "1"])
  }

  @Test func `takes, refuses, skips and takes back, each at once`() throws {
    let terminal = try review()
    #expect(terminal.wait(for: "1 of 4  ferry  changed"), "\(terminal.screen)")
    #expect(terminal.wait(for: "Dear Mayor{+ Penrose+},"), "\(terminal.screen)")
    #expect(terminal.wait(for: keys) && terminal.isRaw)
    terminal.type("a")
    #expect(terminal.wait(for: "accepted"))
    #expect(terminal.wait(for: "2 of 4  ferry"))
    // Written before the next question is answered.
    let ferry = try folder.text("goldens/ferry/expected.json")
    #expect(ferry.contains("\"salutation\": \"Dear Mayor Penrose,\""), "\(ferry)")
    #expect(ferry.contains("\"closing\": \"Yours,\""))
    #expect(try folder.text("goldens/ferry/case.json").contains("\"by\": \"ms\""))
    terminal.type("r")
    #expect(terminal.wait(for: "rejected") && terminal.wait(for: "3 of 4  quay"))
    terminal.type("u")
    #expect(terminal.wait(for: "taken back") && terminal.wait(for: "2 of 4  ferry"))
    terminal.type("r")
    #expect(terminal.wait(for: "3 of 4  quay"))
    // An arrow and a letter that means nothing are no answer.
    terminal.type("\u{1B}[Ax")
    terminal.type("s")
    #expect(terminal.wait(for: "skipped") && terminal.wait(for: "4 of 4  quay"))
    terminal.type("q")
    #expect(terminal.wait(for: "1 accepted, 1 rejected, 1 skipped, 1 left"), "\(terminal.screen)")
    #expect(terminal.finish() == 0)
    #expect(!terminal.isRaw)
    #expect(try folder.text("goldens/ferry/case.json").contains("\"rejected\""))
    #expect(try folder.names("goldens/quay") == ["expected.json", "letter.txt"])
  }

  @Test func `does not ask again for what was rejected`() throws {
    let first = try review()
    #expect(first.wait(for: keys))
    first.type("rrrr")
    #expect(first.wait(for: "0 accepted, 4 rejected, 0 skipped, 0 left"), "\(first.screen)")
    #expect(first.finish() == 0)
    let second = try review()
    #expect(second.wait(for: "nothing to review"))
    #expect(second.finish() == 0)
    // What was verified stands, and the check says so.
    let check = try Program.run(["golden", "check", "goldens"], in: folder)
    #expect(check.status == 1)
    #expect(check.output.contains("3 cases: 1 match, 2 changed"), "\(check.output)")
  }

  @Test func `undo of everything leaves the files as they were`() throws {
    let before = try folder.text("goldens/ferry/expected.json")
    let terminal = try review()
    #expect(terminal.wait(for: keys))
    terminal.type("aauuu")
    #expect(terminal.wait(for: "nothing to take back"))
    terminal.type("q")
    #expect(terminal.finish() == 0)
    #expect(try folder.names("goldens/ferry") == ["expected.json", "letter.txt"])
    let after = try Program.run(["golden", "diff", "goldens/ferry"], in: folder)
    #expect(
      after.output.contains("salutation  changed") && after.output.contains("closing  changed"))
    #expect(before.contains("\"closing\": \"Yours,\""))
  }

  @Test(arguments: ["\u{3}", "\u{4}"])
  func `ctrl-C and ctrl-D end it in order`(key: String) throws {
    let terminal = try review()
    #expect(terminal.wait(for: keys) && terminal.isRaw)
    terminal.type("a" + key)
    #expect(terminal.wait(for: "1 accepted, 0 rejected, 0 skipped, 3 left"), "\(terminal.screen)")
    #expect(terminal.finish() == 0)
    #expect(!terminal.isRaw)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGSEGV, SIGILL, SIGABRT])
  func `the terminal is as before however it ends`(number: Int32) throws {
    let terminal = try review()
    #expect(terminal.wait(for: keys) && terminal.isRaw)
    terminal.send(number)
    #expect(terminal.finish() == nil)
    #expect(!terminal.isRaw)
  }

  @Test func `asks for what nobody verified where it is told to`() throws {
    let terminal = try review(["--unverified"])
    #expect(terminal.wait(for: keys))
    terminal.type("sss")
    #expect(terminal.wait(for: "language  new") && terminal.wait(for: "date  new"))
    terminal.type("a")
    #expect(terminal.wait(for: "accepted"))
    terminal.type("q")
    #expect(terminal.finish() == 0)
    #expect(try folder.text("goldens/ferry/expected.json").contains("\"when\": \"2015-06-12\""))
  }

  @Test func `needs a terminal`() throws {
    let result = try Program.run(["golden", "review", "goldens", "--by", "ms"], in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("review asks at a terminal, and this is none"))
    let half = try Program.shell(
      "script -qec '\"$EPISTLE\" golden review goldens --by ms </dev/null' /dev/null", in: folder)
    #expect(half.output.contains("this is none"), "\(half.output)\(half.errors)")
  }
}
