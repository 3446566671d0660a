import LetterCorpus
import Testing
import TestSupport

@Suite(.enabled(if: defaultPipelineStands)) struct ExportTests {
  let folder = TemporaryFolder()

  init() throws {
    try folder.write("letters/a.txt", shortLetter)
    try folder.write(
      "letters/b.html",
      "<p>Dear Mayor Penrose,<p>We urge you to <b>wait</b>.<p>Yours sincerely,<p>Ada Marsh")
    let run = try Program.run(
      ["run", "letters", "--output", "records", "--format", "json,xml,tei", "--quiet"], in: folder)
    #expect(run.status == 0)
  }

  private func export(_ arguments: String...) throws -> Program.Result {
    try Program.run(["export"] + arguments, in: folder)
  }

  @Test func `JSON and XML lead into each other without loss`() throws {
    #expect(try export("json", "records/a.xml").output == folder.text("records/a.json"))
    #expect(try export("xml", "records/a.json").output == folder.text("records/a.xml"))
    let lines = try export("jsonl", "records", "-o", "all.jsonl")
    #expect(lines.status == 0 && lines.output.isEmpty)
    #expect(try folder.text("all.jsonl").split(separator: "\n").count == 2)
    #expect(try export("json", "all.jsonl", "-o", "again").status == 0)
    #expect(try folder.names("again") == ["a.json", "b.json"])
    #expect(try folder.text("again/b.json") == folder.text("records/b.json"))
  }

  @Test func `a run and an extract write what an export does`() throws {
    #expect(try folder.names("records").count == 6)
    #expect(try export("tei", "records/a.json").output == folder.text("records/a.tei.xml"))
    for format in ["tei", "markdown", "text"] {
      let direct = try Program.run(["extract", "letters/b.html", "--format", format], in: folder)
      #expect(try export(format, "records/b.json").output == direct.output)
    }
    let piped = try Program.shell(
      "$EPISTLE extract letters/a.txt | $EPISTLE export text - -o a.out", in: folder)
    #expect(piped.status == 0)
    #expect(try folder.text("a.out").hasPrefix("12 June 2015\n"))
  }

  @Test func `tables go one to a pipe or all to a folder`() throws {
    let demands = try export("csv", "records", "--table", "demands")
    #expect(demands.output.hasPrefix("letter,id,form,"))
    #expect(demands.output.split(separator: "\r\n").count == 3)
    #expect(try export("csv", "records", "-o", "tables").status == 0)
    #expect(
      try folder.names("tables") == [
        "copies.csv", "demands.csv", "footnotes.csv", "letters.csv", "recipients.csv",
        "signatories.csv",
      ])
    #expect(try folder.text("tables/demands.csv") == demands.output)
  }

  @Test func `an index needs what no record knows`() throws {
    let bare = try export("cmif", "records", "--title", "Letters")
    #expect(bare.status == 2)
    #expect(
      bare.errors.contains(
        "give --editor, --publisher, --url, --published, --licence, --collection"))
    let index = try export(
      "cmif", "records", "--title", "Letters", "--editor", "E", "--publisher", "P", "--url",
      "https://a.example/i.xml", "--published", "2026", "--licence", "https://a.example/l",
      "--collection", "C")
    #expect(index.status == 0)
    #expect(index.output.contains("<licence target=\"https://a.example/l\">"))
    #expect(index.output.contains("<persName>Ada Marsh</persName>"))
  }

  @Test func `annotations need the source`() throws {
    let made = try export("annotations", "records", "--source", "letters", "-o", "notes")
    #expect(made.status == 0)
    #expect(try folder.names("notes") == ["a.annotations.jsonld", "b.annotations.jsonld"])
    #expect(
      try folder.text("notes/a.annotations.jsonld").contains("\"type\": \"TextPositionSelector\""))
    try folder.write("letters/a.txt", "changed")
    let changed = try export("annotations", "records", "--source", "letters", "-o", "notes")
    #expect(changed.status == 1)
    #expect(
      changed.errors
        == "epistle: records/a.json: its source has changed; write the record again with epistle run\n"
    )
  }

  @Test func `a record that fails does not stop the others`() throws {
    try folder.write("records/0.json", "{\"schema\": \"epistle/letter/1\"}")
    let result = try export("tei", "records", "-o", "tei")
    #expect(result.status == 1)
    #expect(result.errors == "epistle: records/0.json: line 1, column 1: /id: missing\n")
    #expect(try folder.names("tei") == ["a.tei.xml", "b.tei.xml"])
  }

  @Test func `refuses what would lose something`() throws {
    let before = try folder.text("records/a.json")
    for (arguments, message) in [
      (["json", "records", "-o", "records"], "a record that is being read"),
      (["jsonl", "records/a.json", "-o", "records/a.json"], "a record that is being read"),
      (["tei", "records"], "name a folder for them with -o"),
      (["csv", "records"], "--table"),
      (["tei", "records/a.json", "--table", "letters"], "for csv"),
      (["word", "records"], "there are json"), (["tei", "lost"], "no such file or folder"),
    ] {
      let result = try Program.run(["export"] + arguments, in: folder)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.errors.contains(message), "\(arguments): \(result.errors)")
    }
    #expect(try folder.text("records/a.json") == before)
    #expect(try !folder.names("records").contains { $0.hasSuffix(".tmp") })
  }

  @Test func `a device is written to, not replaced`() throws {
    let one = try export("text", "records/a.json", "-o", "/dev/stdout")
    #expect(one.status == 0)
    #expect(one.output == (try export("text", "records/a.json")).output)
    let all = try export("jsonl", "records", "-o", "/dev/full")
    #expect(all.status == 2)
    #expect(
      all.errors == "epistle: /dev/full: No space left on device; choose another place with -o\n")
    let piped = try Program.shell("$EPISTLE export jsonl records > /dev/full", in: folder)
    #expect(piped.status == 1)
    #expect(piped.errors.contains("No space left on device"))
  }

  @Test func `a link stays and leads to what was written`() throws {
    let result = try Program.shell(
      "echo old > real; ln -s real link; $EPISTLE export text records/a.json -o link; readlink link",
      in: folder)
    #expect(result.output == "real\n")
    #expect(try folder.text("real") == export("text", "records/a.json").output)
  }

  @Test func `a file whose name is no UTF-8 is told of`() throws {
    let result = try Program.shell(
      "cp records/a.json records/$'caf\\xe9.json'; $EPISTLE check records", in: folder)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("4 records: 4 exact, 1 file not read"))
    #expect(result.errors.contains("no such file or folder; check that it is there"))
  }

  @Test func `odd ids make sound names`() throws {
    let record = try folder.text("records/a.json").split(separator: "\n").joined()
    let lines = ["../../up", "..", "", "a/b", "A", "a", String(repeating: "é", count: 300)].map {
      record.replacing("\"id\": \"a\"", with: "\"id\": \"\($0)\"")
    }
    try folder.write("odd.jsonl", lines.joined(separator: "\n"))
    #expect(try export("text", "odd.jsonl", "-o", "odd").status == 0)
    let names = try folder.names("odd")
    #expect(names.count == 7)
    #expect(names.contains("letter.txt") && names.contains("A.txt") && names.contains("a-2.txt"))
    #expect(try !folder.names("").contains("up.txt"))
  }
}
