import Testing
import TestSupport

@Suite struct CompareTests {
  let folder = TemporaryFolder()

  private func epistle(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder)
  }

  /// Two runs: in the later one a letter is another, one is gone and one is new.
  init() throws {
    try folder.write("one/ferry.txt", shortLetter)
    try folder.write("one/quay.txt", shortLetter + "\nShare this page\n")
    try folder.write("one/gone.txt", shortLetter)
    _ = try epistle("run", "one", "--output", "before", "--format", "json", "--quiet")
    try folder.write("one/new.txt", shortLetter)
    _ = try epistle("run", "one", "--output", "after", "--format", "json", "--quiet")
    let removal = try Program.shell("rm after/gone.json", in: folder)
    #expect(removal.status == 0, "\(removal)")
  }

  private func change(_ name: String, _ from: String, _ to: String) throws {
    let path = "after/\(name).json"
    let text = try folder.text(path)
    let parts = text.split(separator: from, omittingEmptySubsequences: false)
    #expect(parts.count > 1)
    try folder.write(path, parts.joined(separator: to))
  }

  @Test func `runs that say the same`() throws {
    let same = try epistle("compare", "before", "before", "--fail-on-change")
    #expect(same.status == 0, "\(same.errors)")
    #expect(same.output == "3 records: no change\n")
  }

  @Test func `causes, the largest first, with letters that came and went`() throws {
    for name in ["ferry", "quay"] {
      try change(
        name, "\"kind\": {\n    \"value\": \"letter\"", "\"kind\": {\n    \"value\": \"petition\"")
    }
    try change("quay", "\"zone\": \"signature\"", "\"zone\": \"body\"")
    let compared = try epistle("compare", "before", "after")
    #expect(compared.status == 0)
    #expect(compared.output.hasPrefix("only after: new\nonly before: gone\n"), "\(compared.output)")
    let lines = compared.output.split(separator: "\n")
    let causes = lines.filter { $0.contains(" in ") && $0.contains("record") && $0.contains(": ") }
    #expect(causes.first == "     2 in 2 records  kind/value: letter → petition", "\(causes)")
    #expect(compared.output.contains("blocks: signature → body"))
    #expect(compared.output.hasSuffix("2 records: 2 changed, 2 in meaning; 1 added, 1 removed\n"))
    #expect(try epistle("compare", "before", "after", "--fail-on-change").status == 1)
    #expect(
      try epistle("compare", "after", "before").output.contains("kind/value: petition → letter"))
  }

  @Test func `as JSON, the same bytes every time`() throws {
    try change("ferry", "\"confidence\": 0.", "\"confidence\": 0.0")
    let json = try epistle("compare", "before", "after", "--json")
    #expect(json.output.contains("\"changedInMeaning\": 0"), "\(json.output)")
    #expect(json.output.contains("\"minor\": true"))
    #expect(json.output.contains("\"added\": [\n    \"new\"\n  ]"))
    #expect(try epistle("compare", "before", "after", "--json").output == json.output)
    let parsed = try Program.shell(
      "command -v python3 >/dev/null || exit 0; \"$EPISTLE\" compare before after --json | "
        + "python3 -m json.tool >/dev/null", in: folder)
    #expect(parsed.status == 0)
  }

  @Test func `XML is read where no JSON is, and of both it is one record`() throws {
    _ = try epistle("run", "one", "--output", "xml", "--format", "xml,json", "--quiet")
    _ = try Program.shell("rm xml/ferry.json", in: folder)
    let compared = try epistle("compare", "after", "xml")

    #expect(compared.output.contains("only after: gone"), "\(compared.output)")
    #expect(compared.output.contains("3 records: 0 changed"))
  }

  @Test func `a record that is none fails alone`() throws {
    try folder.write("after/ferry.json", "{")
    let compared = try epistle("compare", "before", "after")
    #expect(compared.status == 1)
    #expect(compared.errors.contains("after/ferry.json: line 1, column 2: expected"))
    #expect(
      compared.output.contains("1 record: no change") == false
        && compared.output.contains("1 record: 0 changed"))
    let none = try epistle("compare", "before", "nowhere")
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("epistle: nowhere: no such file or folder"))
    try folder.write("empty/a.txt", "x")
    #expect(try epistle("compare", "before", "empty").errors.contains("no records in it"))
  }
}
