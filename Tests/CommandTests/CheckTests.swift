import Testing
import TestSupport

/// `check` and `schema`.
@Suite(.enabled(if: defaultPipelineStands)) struct CheckTests {
  let folder = TemporaryFolder()

  private func records() throws {
    try folder.write("letters/a.txt", shortLetter)
    try folder.write(
      "letters/b.html", "<p>Dear Mayor Penrose,<p>We urge you to wait.<p>Yours, Ada Marsh")
    let run = try Program.run(
      ["run", "letters", "--output", "records", "--format", "json,xml,tei,text", "--quiet"],
      in: folder)
    #expect(run.status == 0)
  }

  @Test func `what a run writes is exact, in folders, patterns and pipes`() throws {
    try records()
    let all = try Program.run(["check", "records"], in: folder)
    #expect(all.output == "4 records: 4 exact\n")
    #expect(all.status == 0 && all.errors.isEmpty)
    let some = try Program.run(["check", "records/*.xml", "records/a.json"], in: folder)
    #expect(some.output == "3 records: 3 exact\n")
    let lines = try Program.shell(
      "$EPISTLE export jsonl records | tee all.jsonl | $EPISTLE check - all.jsonl", in: folder)
    #expect(lines.output == "4 records: 4 exact\n")
  }

  @Test func `says what is wrong with file, line, column and field`() throws {
    try records()
    let record = try folder.text("records/a.json")
    let broken = [
      (
        "member", record.replacing("\"language\": \"en\"", with: "\"language\": \"en\", \"x\": 1"),
        "/x: no such field in the record"
      ),
      ("missing", record.replacing("\"delivery\": [],", with: ""), "/delivery: missing"),
      (
        "null", record.replacing("\"language\": \"en\"", with: "\"language\": null"),
        "/language: expected a string, found null"
      ),
      (
        "enum", record.replacing("\"zone\": \"body\"", with: "\"zone\": \"bodice\""),
        "/zone: expected one of title, letterhead, "
      ),
      (
        "range", record.replacing("\"at\": [0, ", with: "\"at\": [10000, "),
        "/at: ends before it starts"
      ),
      (
        "block", record.replacing("\"block\": \"b1\"", with: "\"block\": \"b99\""),
        "/block: there is no block “b99”"
      ),
      (
        "sum", record.replacing("\"removed\": 0\n", with: "\"removed\": 1\n"),
        "/conservation: expected kept and removed together to be visible"
      ),
      ("cut", String(record.prefix(200)), "found the end"),
      (
        "twice", record.replacing("{\n  \"schema\"", with: "{\n  \"id\": \"a\", \"schema\""),
        "the member “id” is there twice"
      ),
    ]
    for (name, text, message) in broken {
      #expect(text != record, "\(name)")
      try folder.write("\(name).json", text)
      let result = try Program.run(["check", "\(name).json"], in: folder)
      #expect(result.status == 3, "\(name)")
      #expect(result.output.hasPrefix("\(name).json: line "), "\(name): \(result.output)")
      #expect(result.output.contains(message), "\(name): \(result.output)")
    }
    let xml = try folder.text("records/a.xml")
    try folder.write("a.xml", xml.replacing("offsetUnit=", with: "unit="))
    let result = try Program.run(["check", "a.xml", "records/a.xml"], in: folder)
    #expect(result.status == 3)
    #expect(result.output.hasPrefix("a.xml: line 3: "))
    #expect(result.output.hasSuffix("2 records: 1 exact, 1 not\n"))
  }

  @Test func `a line of a stream is told by its number`() throws {
    try records()
    let result = try Program.shell(
      "($EPISTLE export jsonl records; echo; echo '{\"schema\": 1}') | $EPISTLE check - --quiet",
      in: folder)
    #expect(result.status == 3)
    #expect(
      result.output
        == "standard input: line 4, column 12: /schema: expected a string, found the number 1\n")
  }

  @Test func `what cannot be read is no fault of the rest`() throws {
    try records()
    #expect(try Program.run(["check", "lost.json"], in: folder).status == 2)
    #expect(try Program.run(["check", "letters"], in: folder).status == 2)
    #expect(try Program.run(["check", "records/*.yaml"], in: folder).status == 2)
    try folder.write("empty.json", "")
    let empty = try Program.run(["check", "empty.json", "records/a.json"], in: folder)
    #expect(empty.status == 3)
    #expect(empty.output.contains("empty.json: line 1, column 1: expected a value, found the end"))
    #expect(empty.output.hasSuffix("2 records: 1 exact, 1 not\n"))
  }

  @Test(arguments: ["json", "rng", "rnc", "tei", "tei-rnc", "cmif", "cmif-rnc"])
  func `prints its schemas`(form: String) throws {
    let result = try Program.run(["schema", form], in: folder)
    #expect(result.status == 0)
    #expect(result.output.utf8.count > 1500)
    #expect(result.output.hasSuffix("\n"))
  }
}
