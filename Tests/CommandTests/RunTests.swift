import Glibc
import Testing
import TestSupport

@Suite(.enabled(if: defaultPipelineStands)) struct RunTests {
  let folder = TemporaryFolder()

  @Test func `writes records and a summary`() throws {
    try folder.write("letters/ferry.txt", shortLetter)
    try folder.write("letters/quay.txt", shortLetter)
    let result = try Program.run(["run", "letters"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("document  kind "))
    #expect(result.output.hasSuffix("2 records in out as NAME.json, NAME.xml\n"))
    #expect(try folder.names("out") == ["ferry.json", "ferry.xml", "quay.json", "quay.xml"])
  }

  @Test func `goes on where a document fails, and says so`() throws {
    try folder.write("letters/a.txt", shortLetter)
    try folder.write("letters/b.txt", "")
    let result = try Program.run(["run", "letters", "--format", "json"], in: folder)
    #expect(result.status == 1)
    #expect(
      result.errors
        == "epistle: letters/b.txt: no text in it; nothing to do unless text should be there\n")
    #expect(result.output.hasSuffix("1 document failed: see out/errors.jsonl\n"))
    #expect(try folder.names("out") == ["a.json", "errors.jsonl"])
  }

  @Test func `is silent when asked to be`() throws {
    try folder.write("letters/a.txt", shortLetter)
    let result = try Program.run(["run", "letters", "--quiet"], in: folder)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  @Test func `writes the same bytes whatever the number of jobs`() throws {
    for number in 0..<12 { try folder.write("in/\(number).txt", shortLetter + "\(number)\n") }
    for jobs in ["1", "2", "8"] {
      let run = ["run", "in", "--jobs", jobs, "--output", jobs, "--format", "json,xml,text"]
      #expect(try Program.run(run, in: folder).status == 0)
    }
    for other in ["2", "8"] {
      #expect(try folder.names("1") == folder.names(other))
      for name in try folder.names("1") {
        #expect(try folder.text("1/\(name)") == folder.text("\(other)/\(name)"))
      }
    }
  }

  @Test func `follows the pipeline file, relative to its folder`() throws {
    try folder.write("work/letters/a.txt", shortLetter)
    try folder.write(
      "work/p.yaml", "input: letters\noutput: {folder: records, formats: text}\n")
    let result = try Program.run(["run", "--config", "work/p.yaml"], in: folder)
    #expect(result.status == 0)
    #expect(try folder.names("work/records") == ["a.txt"])
  }

  @Test(arguments: [
    ([], "epistle: nothing to read; name files or folders, as in `epistle run letters`\n"),
    (["lost"], "epistle: lost: no such file or folder; check the name\n"),
    (["*.xyz"], "epistle: *.xyz: no file matches this pattern; check it with ls\n"),
    (
      ["a.txt", "--output", "a.txt"],
      "epistle: a.txt: a file stands where a folder should; choose another folder with --output\n"
    ),
    (
      ["a.txt", "--output", "."],
      "epistle: .: the output folder holds an input, a.txt; choose another with --output\n"
    ),
  ])
  func `nothing is done where the usage is wrong`(arguments: [String], says: String) throws {
    try folder.write("a.txt", shortLetter)
    let result = try Program.run(["run"] + arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.errors == says)
    #expect(try folder.names() == ["a.txt"])
  }
}
