import Testing
import TestSupport

/// `train`, and `run` with what it learned.
@Suite struct TrainTests {
  let folder = TemporaryFolder()

  /// A corpus of three letters of two sources, of our own making.
  private func write(_ root: String) throws {
    for (name, place) in [("orle-a", "ferry"), ("orle-b", "bridge"), ("quay-a", "library")] {
      let text = shortLetter.replacing("ferry", with: place)
      try folder.write("\(root)/\(name).txt", text)
      let content = text.replacing("\n", with: "\\n")
      try folder.write(
        "\(root)/gold/\(name).json",
        """
        {"doc": "\(name)", "kind": "letter", "language": "en",
         "date": {"text": "12 June 2015", "when": "2015-06-12"},
         "recipients": [{"role": "The Mayor of Orle", "address": ["Town Hall, 1 Quay Street"]}],
         "salutation": "Dear Mayor Penrose,", "closing": "Yours sincerely,",
         "signatories": [{"name": "Ada Marsh", "role": "Chair"}],
         "content_text": "\(content)"}
        """)
    }
  }

  private let train = ["train", "--gold", "c/gold", "--raw", "c", "--rounds", "3"]

  @Test func `the same gold gives the same bytes`() throws {
    try write("c")
    for output in ["m1", "m2"] {
      let result = try Program.run(train + ["--output", output], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("learned from 3 documents"))
      #expect(result.output.hasSuffix("\(output)/zones.model\n\(output)/kinds.model\n"))
    }
    for name in ["zones.model", "kinds.model"] {
      #expect(try folder.text("m1/\(name)") == folder.text("m2/\(name)"))
    }
    let seeded = try Program.run(train + ["--output", "m3", "--seed", "9"], in: folder)
    #expect(seeded.status == 0)
    #expect(try folder.text("m1/zones.model") != folder.text("m3/zones.model"))
  }

  @Test func `a pipeline file uses what was learned`() throws {
    try write("c")
    #expect(try Program.run(train + ["--output", "p/m"], in: folder).status == 0)
    let stages = "input: ../c\nstages: [read, cues, {zones: {model: m/zones.model}}, boilerplate, "
    try folder.write("p/own.yaml", stages + "{kind: {model: m/kinds.model}}]\n")
    let run = ["run", "--config", "p/own.yaml", "--quiet", "--format", "json"]
    let result = try Program.run(run, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.text("p/out/orle-a.json").contains("\"zone\": \"salutation\""))
    try folder.write("p/own.yaml", stages.replacing("zones.model", with: "lost") + "kind]\n")
    let lost = try Program.run(run, in: folder)
    #expect(lost.status == 2)
    #expect(
      lost.errors.hasPrefix(
        "epistle: p/own.yaml:2:38: error: option \"model\" of stage \"zones\": m/lost: "
          + "no such file or folder\n"))
  }

  @Test func `cross-validation writes records and prints the score`() throws {
    try write("c")
    try folder.write("p.yaml", "stages: [read, cues, zones, boilerplate, letterhead, kind]\n")
    let arguments = ["--cross-validate", "--records", "r", "--config", "p.yaml"]
    let result = try Program.run(train + arguments, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("3 documents\nfield  "))
    #expect(try folder.names("r") == ["orle-a.json", "orle-b.json", "quay-a.json"])
    let score = try Program.run(["score", "--gold", "c/gold", "r"], in: folder)
    #expect(result.output.hasPrefix(score.output))
    #expect(result.output.contains("lines in their zones: "))
    let always = try Program.run(
      train + ["--cross-validate", "--config", "p.yaml", "--always", "c/gold", "c"], in: folder)
    #expect(always.status == 0, "\(always.errors)")
  }

  @Test func `says what is wrong with a corpus`() throws {
    try write("c")
    try folder.write("c/extra.txt", "Dear all,")
    let extra = try Program.run(train, in: folder)
    #expect(extra.status == 2)
    #expect(
      extra.errors
        == "epistle: c/extra.txt: no gold; write c/gold/extra.json, or put the document away\n")
    try folder.write("c/gold/extra.json", "{")
    let bad = try Program.run(train, in: folder)
    #expect(bad.status == 2)
    #expect(bad.errors.hasPrefix("epistle: c/gold/extra.json: expected a gold record as JSON: "))
    try folder.write("c/gold/lost.json", "{}")
    let lost = try Program.run(train, in: folder)
    #expect(
      lost.errors
        == "epistle: c/gold/lost.json: no document of that name in c; put it there, or the gold away\n"
    )
  }

  @Test(arguments: [
    (["--gold", "a"], "Missing expected argument '--raw <folder> ...'"),
    (["--gold", "a", "--raw", "b", "--raw", "c"], "each --gold has its --raw: 1 of the one"),
    (["--gold", "a", "--raw", "b", "--always", "c"], "--always takes pairs"),
    (["--gold", "a", "--raw", "b", "--records", "c"], "--records goes with --cross-validate"),
    (["--gold", "a", "--raw", "b", "--rounds", "0"], "rounds are a number from 1 to 1000"),
    (["--gold", "a", "--raw", "b"], "epistle: a: no such file or folder; check the name\n"),
  ])
  func `usage errors end in 2`(arguments: [String], says: String) throws {
    let result = try Program.run(["train"] + arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains(says), "\(result.errors)")
  }
}
