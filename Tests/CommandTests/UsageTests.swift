import LetterExtraction
import Testing
import TestSupport

@Suite struct UsageTests {
  let folder = TemporaryFolder()

  @Test func `tells its version`() throws {
    let result = try Program.run(["--version"], in: folder)
    #expect(result.status == 0)
    #expect(result.output == "\(Version.current)\n")
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [[], ["--help"], ["run", "--help"], ["help", "verify"]])
  func `helps on standard output`(arguments: [String]) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: epistle"))
    #expect(result.errors.isEmpty)
  }

  @Test func `help shows examples and exit codes`() throws {
    let text = try Program.run(["--help"], in: folder).output
    #expect(text.contains("epistle run letters --output records"))
    #expect(text.contains("  2  usage or configuration"))
  }

  @Test(arguments: [
    (["rnu"], "epistle: "), (["run", "--colour"], "Unknown option '--colour'"),
    (["extract"], "Missing expected argument '<file>'"),
    (["extract", "x", "--format", "yaml"], "no format \"yaml\"; there are json, jsonl, xml, tei"),
    (["run", "--format", "jsn"], "did you mean json?"),
    (["run", "--output", "-"], "'epistle extract' writes a record to standard output"),
    (["run", "--jobs", "0"], "jobs are a number from 1 to 1024, or cores"),
    (["extract", "x", "--media-type", "image/png"], "no reader for \"image/png\""),
    (["explain", "x", "--width", "3"], "a width is a number from 40 to 1000"),
  ])
  func `usage errors end in 2`(arguments: [String], says: String) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(says), "\(result.errors)")
    #expect(result.errors.hasPrefix("epistle: "))
  }

  @Test(arguments: [
    ["run", "--config", "nix.yaml"], ["extract", "x", "--config", "nix.yaml"],
    ["explain", "x", "--config", "nix.yaml"],
  ])
  func `a pipeline file that is not there ends in 2`(arguments: [String]) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 2)
    #expect(
      result.errors == """
        epistle: nix.yaml: no such file or folder; name a pipeline file with --config, \
        or leave it out for the built-in one

        """)
  }

  @Test func `a mistake in pipeline.yaml is shown as compilers do`() throws {
    try folder.write("pipeline.yaml", "input: letters\noutptu:\n  folder: x\n")
    let result = try Program.run(["run"], in: folder)
    #expect(result.status == 2)
    #expect(
      result.errors == """
        epistle: pipeline.yaml:2:1: error: unknown key "outptu"; did you mean "output"?
        outptu:
        ^

        """)
    #expect(try folder.names() == ["pipeline.yaml"])
  }

  @Test func `lists the stages`() throws {
    let result = try Program.run(["stages"], in: folder)
    #expect(result.status == 0)
    for stage in StageCatalog.all {
      #expect(result.output.contains("\(stage.description.name)"))
      #expect(result.output.contains(stage.description.summary))
    }
    #expect(!result.output.contains("\u{1B}"))
  }
}
