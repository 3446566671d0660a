import Testing
import TestSupport

/// `epistle golden` as a user runs it, but for the review.
@Suite struct GoldenCommandTests {
  let folder = TemporaryFolder()

  private func epistle(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder, environment: ["EPISTLE_REVIEWER": "ms"])
  }

  /// A case that was verified as a whole, and one with three fields.
  private func write() throws {
    try folder.write("letters/ferry.txt", shortLetter)
    #expect(try epistle("golden", "add", "letters/ferry.txt", "--to", "goldens").status == 0)
    #expect(try epistle("golden", "accept", "goldens/ferry", "--whole").status == 0)
    try folder.write("goldens/quay/letter.txt", shortLetter)
    try folder.write(
      "goldens/quay/expected.json",
      #"{"kind": "letter", "salutation": "Dear Mayor Penrose,", "copies": []}"#)
  }

  @Test func `from a document to a case that holds`() throws {
    try folder.write("letters/ferry.txt", shortLetter)
    let added = try epistle("golden", "add", "letters/ferry.txt", "--to", "goldens")
    #expect(added.status == 0, "\(added.errors)")
    #expect(try folder.names("goldens/ferry") == ["case.json", "ferry.txt"])
    let new = try epistle("golden", "check", "goldens")
    #expect(new.status == 1)
    #expect(new.output.hasSuffix("1 case: 1 new\n"), "\(new.output)")
    #expect(try epistle("golden", "accept", "goldens/ferry#salutation").status == 0)
    let check = try epistle("golden", "check", "goldens")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(check.output.contains("letters right in all fields"))
    #expect(check.output.hasSuffix("1 case: 1 match\n"))
    let expected = try folder.text("goldens/ferry/expected.json")
    #expect(expected == "{\n  \"salutation\": \"Dear Mayor Penrose,\"\n}\n")
    let note = try folder.text("goldens/ferry/case.json")
    #expect(note.contains("\"by\": \"ms\"") && note.contains("\"schema\": \"epistle/letter/1\""))
    let again = try epistle("golden", "add", "letters/ferry.txt", "--to", "goldens")
    #expect(again.status == 2)
    #expect(again.errors.contains("goldens/ferry: is there already"))
  }

  @Test func `a check writes nothing and says the same every time`() throws {
    try write()
    let before = try folder.names("goldens/ferry") + folder.names("goldens/quay")
    let first = try epistle("golden", "check", "goldens")
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    #expect(first.output.hasSuffix("2 cases: 2 match\n"))
    #expect(try epistle("golden", "check", "goldens").output == first.output)
    #expect(try folder.names("goldens/ferry") + folder.names("goldens/quay") == before)
  }

  @Test func `every state has its name and its exit code`() throws {
    try write()
    try folder.write("goldens/quay/expected.json", #"{"salutation": "Dear Mayoress,"}"#)
    try folder.write("goldens/empty/letter.txt", " \n")
    try folder.write("goldens/empty/expected.json", #"{"kind": "letter"}"#)
    try folder.write("goldens/gone/expected.json", #"{"kind": "letter"}"#)
    try folder.write("goldens/fresh/letter.txt", shortLetter)
    try folder.write("goldens/ferry/ferry.txt", shortLetter + "\nShare this page\n")
    let check = try epistle("golden", "check", "goldens", "--junit", "j.xml", "--html", "p.html")
    #expect(check.status == 1)
    for line in [
      "quay   changed  salutation", "empty  missing  no text in it", "gone   orphan",
      "fresh  new      nothing verified", "ferry  stale    source",
    ] {
      #expect(check.output.contains("\n" + line), "\(line)\n\(check.output)")
    }
    #expect(
      check.output.hasSuffix(
        "5 cases: 1 changed, 1 new, 1 missing, 1 orphan, 1 stale\n"))
    #expect(check.output.contains("salutation: other words"))
    let junit = try folder.text("j.xml")
    #expect(junit.contains("<testcase classname=\"quay\" name=\"salutation\">"))
    #expect(try folder.text("p.html").hasPrefix("<!doctype html>"))
    let xml = try Program.shell(
      "command -v python3 >/dev/null || exit 0; python3 -c 'import xml.dom.minidom as m; m.parse(\"j.xml\")'",
      in: folder)
    #expect(xml.status == 0, "\(xml.errors)")
  }

  @Test func `a diff shows words, in colours on a terminal alone`() throws {
    try write()
    try folder.write("goldens/quay/expected.json", #"{"salutation": "Dear Mayor Marsh,"}"#)
    let plain = try epistle("golden", "diff", "goldens")
    #expect(plain.status == 0)
    #expect(
      plain.output == """
        quay  changed
          salutation  changed
            Dear Mayor [-Marsh-]{+Penrose+},

        """)
    let field = try epistle("golden", "diff", "goldens/quay#salutation")
    #expect(field.output == plain.output)
    let coloured = try Program.run(
      ["golden", "diff", "goldens"], in: folder, environment: ["CLICOLOR_FORCE": "1"])
    #expect(coloured.output.contains("\u{1B}[31m[-Marsh-]\u{1B}[0m"))
    let slip = try epistle("golden", "diff", "goldens/quay#salutaton")
    #expect(slip.status == 2)
    #expect(slip.errors.contains("no field “salutaton”, did you mean salutation?"))
  }

  @Test func `nothing is accepted in bulk without a reason`() throws {
    try write()
    for name in ["ferry", "quay"] {
      try folder.write("goldens/\(name)/expected.json", #"{"salutation": "Dear Mayor,"}"#)
    }
    let several = try epistle("golden", "accept", "goldens")
    #expect(several.status == 2)
    #expect(several.errors.contains("goldens: a folder of 2 cases; name one case"))
    #expect(try epistle("golden", "accept", "goldens", "--all").status == 2)
    #expect(try epistle("golden", "accept", "goldens", "--all", "--reason", " ").status == 2)
    #expect(try epistle("golden", "check", "goldens").status == 1)
    let all = try epistle("golden", "accept", "goldens", "--all", "--reason", "names in full")
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output == "accepted 2 cases\n")
    #expect(try folder.text("goldens/quay/case.json").contains("\"reason\": \"names in full\""))
    #expect(try epistle("golden", "check", "goldens").status == 0)
  }

  @Test func `a folder of one case is no case`() throws {
    try folder.write("goldens/quay/letter.txt", shortLetter)
    let result = try epistle("golden", "accept", "goldens")
    #expect(result.status == 2)
    #expect(try folder.names("goldens/quay") == ["letter.txt"])
    #expect(try epistle("golden", "accept", "goldens/quay/").status == 0)
    #expect(try epistle("golden", "check", "goldens/quay").status == 0)
  }

  @Test func `links in a circle end, and a case is read once`() throws {
    try folder.write("goldens/quay/letter.txt", shortLetter)
    try folder.write("goldens/quay/expected.json", #"{"kind": "letter"}"#)
    try folder.write("more/deep/pier/letter.txt", shortLetter)
    try folder.write("more/deep/pier/expected.json", #"{"kind": "letter"}"#)
    _ = try Program.shell("ln -s .. more/deep/up; ln -s ../goldens more/again", in: folder)
    let check = try epistle("golden", "check", "goldens", "goldens/quay", "more")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.hasSuffix("2 cases: 2 match\n"), "\(check.output)")
    try folder.write("more/deep/pier/expected.json", #"{"kind": "petition"}"#)
    let named = try epistle("golden", "check", "more", "goldens")
    #expect(named.output.contains("more/deep/pier  changed"), "\(named.output)")
  }

  @Test func `matchers decide what passes`() throws {
    try write()
    try folder.write("goldens/quay/expected.json", #"{"salutation": "DEAR MAYOR PENROSE"}"#)
    #expect(try epistle("golden", "check", "goldens").status == 1)
    #expect(try epistle("golden", "check", "goldens", "--matcher", "normalised").status == 0)
    #expect(try epistle("golden", "check", "goldens", "--matcher", "loose").status == 2)
  }

  @Test func `slips are told with the file and what to do`() throws {
    let none = try epistle("golden", "check", "goldens")
    #expect(none.status == 2)
    #expect(none.errors == "epistle: goldens: no such file or folder\n")
    try folder.write("goldens/README.txt", "nothing\n")
    #expect(try epistle("golden", "check", "goldens").errors.contains("no golden case in it"))
    try folder.write("goldens/quay/letter.txt", shortLetter)
    try folder.write("goldens/quay/expected.json", #"{"salutaton": "Dear"}"#)
    let field = try epistle("golden", "check", "goldens")
    #expect(field.status == 2)
    #expect(field.errors.contains("goldens/quay/expected.json: salutaton: expected one of kind,"))
    try folder.write("goldens/quay/expected.json", "{")
    #expect(try epistle("golden", "check", "goldens").errors.contains("expected a gold record"))
    try folder.write("goldens/quay/expected.json", #"{"kind": "letter"}"#)
    try folder.write("goldens/quay/other.txt", shortLetter)
    let two = try epistle("golden", "check", "goldens")
    #expect(two.errors.contains("document: which of letter.txt, other.txt is the document?"))
    try folder.write("goldens/quay/case.json", #"{"document": "letter.txt"}"#)
    #expect(try epistle("golden", "check", "goldens").status == 0)
    let reviewer = try Program.run(["golden", "accept", "goldens/quay"], in: folder)
    #expect(reviewer.status == 2)
    #expect(reviewer.errors.contains("who verifies?"))
  }

  @Test func `odd names and linked documents`() throws {
    let name = "a #1 “ferry” \u{202E}x"
    try folder.write("letters/\(name).txt", shortLetter)
    #expect(try epistle("golden", "add", "letters", "--to", "goldens", "--link").status == 0)
    #expect(try folder.names("goldens/\(name)") == ["case.json"])
    #expect(try folder.text("goldens/\(name)/case.json").contains("../../letters/"))
    #expect(try epistle("golden", "accept", "goldens/\(name)").status == 2)
    #expect(try epistle("golden", "accept", "goldens/\(name)/").status == 0)
    let check = try epistle("golden", "check", "goldens", "--html", "deep/p.html")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(!check.output.unicodeScalars.contains("\u{202E}"))
  }
}
