import LetterExtraction
import PipelineFile
import Testing
import TestSupport

/// Whether every stage of the built-in pipeline is there.
let defaultPipelineStands =
  Set(StageCatalog.all.map { $0.description.name })
  .isSuperset(of: PipelineConfiguration.standardStages.map(\.stage))

/// `extract`, `explain` and `verify`.
@Suite(.enabled(if: defaultPipelineStands)) struct DocumentTests {
  let folder = TemporaryFolder()

  @Test func `a file and standard input give the same letter`() throws {
    try folder.write("a.txt", shortLetter)
    let file = try Program.run(["extract", "a.txt"], in: folder)
    let pipe = try Program.run(["extract", "-"], in: folder, input: shortLetter)
    #expect(file.status == 0)
    #expect(file.errors.isEmpty)
    #expect(file.output.contains("Dear Mayor Penrose,"))
    let named = pipe.output.replacing("\"standard-input\"", with: "\"a.txt\"")
    #expect(named == file.output.replacing("\"id\": \"a\"", with: "\"id\": \"a.txt\""))
  }

  @Test(arguments: [("json", "{\n"), ("jsonl", "{\"schema\":"), ("xml", "<?xml ")])
  func `writes each format`(format: String, start: String) throws {
    try folder.write("a.txt", shortLetter)
    let result = try Program.run(["extract", "a.txt", "--format", format], in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(start))
    #expect(result.output.hasSuffix("\n"))
  }

  @Test func `reads what the sender says it is`() throws {
    let html = "<p>Dear all,<p>&lt;b&gt; &amp; done"
    let page = try Program.run(
      ["extract", "-", "--media-type", "text/html"], in: folder, input: html)
    #expect(page.output.contains("<b> & done"))
    let text = try Program.run(
      ["extract", "-", "--media-type", "plain"], in: folder, input: html)
    #expect(text.output.contains("<p>Dear all"))
  }

  @Test func `tells what is wrong with a document`() throws {
    try folder.write("empty.txt", " \n")
    let empty = try Program.run(["extract", "empty.txt"], in: folder)
    #expect(empty.status == 1)
    #expect(empty.output.isEmpty)
    #expect(empty.errors.hasPrefix("epistle: empty.txt: no text in it; "))
    let lost = try Program.run(["explain", "lost.txt"], in: folder)
    #expect(lost.status == 2)
    #expect(
      lost.errors
        == "epistle: lost.txt: no such file or folder; check that it is there and may be read\n")
    let wrong = try Program.run(["extract", "."], in: folder)
    #expect(wrong.status == 1)
    #expect(wrong.errors.hasPrefix("epistle: .: a folder, not a file; "))
  }

  @Test func `explains in colour only where it is wanted`() throws {
    try folder.write("a.txt", shortLetter + "\u{1B}[2Jred\n")
    let plain = try Program.run(["explain", "a.txt", "--all"], in: folder)
    #expect(plain.status == 0)
    #expect(plain.output.contains("Dear Mayor Penrose,"))
    #expect(!plain.output.contains("\u{1B}"))
    let forced = try Program.run(
      ["explain", "a.txt", "--all"], in: folder, environment: ["CLICOLOR_FORCE": "1"])
    #expect(forced.output.contains("\u{1B}["))
    #expect(!forced.output.contains("\u{1B}[2J"))
    let never = try Program.run(
      ["explain", "a.txt", "--all"], in: folder,
      environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
    #expect(never.output == plain.output)
  }

  @Test func `a reader that has seen enough is no failure`() throws {
    let line = "for i in $(seq 4000); do echo \"Line $i of a long letter.\"; done > long.txt"
    let result = try Program.shell(
      "\(line); set -o pipefail; $EPISTLE explain long.txt --all | head -n 2", in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
  }

  @Test func `proves records and finds the one that lies`() throws {
    try folder.write("in/a.txt", shortLetter)
    try folder.write("in/sub/b.txt", shortLetter + "P.S. Soon.\n")
    #expect(try Program.run(["run", "in", "--quiet"], in: folder).status == 0)
    let proved = try Program.run(["verify", "out", "--source", "in"], in: folder)
    #expect(proved.status == 0, "\(proved.output)")
    #expect(proved.output == "4 records: 4 proved\n")
    let homeless = try Program.run(["verify", "out/a.json"], in: folder)
    #expect(homeless.status == 1)
    #expect(homeless.errors.contains("name its folder with --source"))
    try folder.write("in/a.txt", shortLetter.replacing("ferry", with: "Ferry"))
    let refuted = try Program.run(["verify", "out", "--source", "in"], in: folder)
    #expect(refuted.status == 3)
    #expect(refuted.output.contains("out/a.json: source/sha256"))
    #expect(refuted.output.hasSuffix("4 records: 2 proved, 2 failed\n"))
  }

  @Test func `proves records of packed documents`() throws {
    try folder.write("in/a.txt", shortLetter)
    let result = try Program.shell(
      "gzip in/a.txt && $EPISTLE run in --format json --quiet && $EPISTLE verify out --source in",
      in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "1 record: 1 proved\n")
  }

  @Test(arguments: ["", "{", "{}", "<letter/>", "hello", "[1]", "{\"schema\": \"other/1\"}"])
  func `what is no record is told`(text: String) throws {
    try folder.write("x.json", text)
    let result = try Program.run(["verify", "x.json"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("epistle: x.json: "))
    #expect(!result.crashed)
  }
}
