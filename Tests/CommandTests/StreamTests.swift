import Testing
import TestSupport

@Suite(.enabled(if: defaultPipelineStands)) struct StreamTests {
  let folder = TemporaryFolder()
  private let good = "{\"id\": \"a\", \"text\": \"Dear Mayor,\\n\\nWe urge you to stay.\"}\n"

  @Test func `a line in, a line out, in order`() throws {
    let input = (0..<50).map { good.replacing("\"a\"", with: "\"\($0)\"") }.joined()
    for jobs in ["1", "2", "7"] {
      let result = try Program.run(["stream", "--jobs", jobs], in: folder, input: input)
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 50)
      for (number, line) in lines.enumerated() {
        #expect(line.hasPrefix("{\"schema\":\"epistle/letter/1\",\"id\":\"\(number)\","))
      }
    }
  }

  @Test func `a bad line gives a line of its own`() throws {
    let result = try Program.run(["stream"], in: folder, input: good + "oops\n" + good)
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1].hasPrefix(
        "{\"id\":\"line-2\",\"error\":{\"stage\":\"input\",\"code\":\"malformed\",\"message\":"))
    #expect(lines[1].hasSuffix(",\"byte\":\(good.utf8.count)}}"))
  }

  @Test(arguments: [("report", Int32(0), 3), ("fail", 1, 3), ("stop", 1, 2)])
  func `what a bad line means is the caller's to say`(
    policy: String, status: Int32, lines: Int
  ) throws {
    let result = try Program.run(
      ["stream", "--jobs", "1", "--on-error", policy], in: folder, input: good + "oops\n" + good)
    #expect(result.status == status)
    #expect(result.output.split(separator: "\n").count == lines)
  }

  @Test func `answers before the next question`() throws {
    try folder.write("line", good)
    let result = try Program.shell(
      """
      mkfifo in out
      $EPISTLE stream < in > out & exec 3> in 4< out
      for i in 1 2 3; do cat line >&3; read -t 20 -r answer <&4 || exit 9; done
      exec 3>&-; wait
      """, in: folder)
    #expect(result.status == 0)
  }

  @Test func `ends where nobody reads any more`() throws {
    try folder.write("line", good)
    let result = try Program.shell("yes \"$(cat line)\" | $EPISTLE stream | head -n 2", in: folder)
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.isEmpty)
  }
}
