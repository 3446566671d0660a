import Testing
import TestSupport

@Suite struct ScoreTests {
  let folder = TemporaryFolder()

  private let gold = """
    {"doc": "a", "kind": "letter", "language": "en", "salutation": "Dear Ada,",
     "content_lines": [[1, 1]]}
    """

  private func write(salutation: String = "Dear Ada,") throws {
    try folder.write("gold/a.json", gold)
    try folder.write("raw/a.txt", "Dear Ada, all is well here.\nShare\n")
    try folder.write(
      "out/a.json",
      """
      {"kind": {"value": "letter", "confidence": 0.9}, "language": "en",
       "salutation": {"text": "\(salutation)", "confidence": 0.8},
       "blocks": [{"text": "Dear Ada, all is well here."}]}
      """)
  }

  private let score = ["score", "--gold", "gold", "--raw", "raw", "out"]

  @Test func `prints the table, and more where it is asked to`() throws {
    try write(salutation: "Dear Eve,")
    let plain = try Program.run(score, in: folder)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.output.hasPrefix("1 documents\nfield                           P      R"))
    #expect(plain.output.contains("\nsalutation                  0.000  0.000  0.000   0.000"))
    let more = try Program.run(
      score + ["--list", "--by-source", "--reliability"], in: folder)
    #expect(more.output.hasPrefix(plain.output))
    #expect(more.output.contains("\na          1   1.000"))
    #expect(more.output.contains("\n0.8 to 0.9         1            0.800   0.000\n"))
    #expect(more.output.hasSuffix("salutation: gold “Dear Ada,”, found “Dear Eve,”\n"))
    let json = try Program.run(score + ["--json"], in: folder)
    #expect(json.output.hasPrefix("{\n"))
    #expect(json.output.contains("\"core_mean\""))
  }

  @Test func `floors hold, go up, and come down with a reason alone`() throws {
    try write()
    let floors = score + ["--floors", "floors.json"]
    let none = try Program.run(floors, in: folder)
    #expect(none.status == 2)
    #expect(none.errors.contains("floors.json: no such file or folder; --raise makes it"))
    #expect(try Program.run(floors + ["--raise"], in: folder).status == 0)
    let first = try folder.text("floors.json")
    #expect(first.contains("\"salutation\" : 1"))
    #expect(try Program.run(floors, in: folder).status == 0)
    try write(salutation: "Dear Eve,")
    let fallen = try Program.run(floors + ["--raise"], in: folder)
    #expect(fallen.status == 3)
    #expect(fallen.errors.contains("salutation: 0.0 is under its floor of 1.0\n"))
    #expect(try folder.text("floors.json") == first)
    #expect(try Program.run(floors + ["--lower"], in: folder).status == 2)
    let lowered = try Program.run(floors + ["--lower", "--reason", "harder"], in: folder)
    #expect(lowered.status == 0, "\(lowered.errors)")
    #expect(try folder.text("floors.json").contains("\"reason\" : \"harder\""))
  }

  @Test func `says what is missing`() throws {
    try write()
    let lines = try Program.run(["score", "--gold", "gold", "out"], in: folder)
    #expect(lines.status == 2)
    #expect(lines.errors.contains("gold/a.json: its content_lines are lines of the document"))
    let lost = try Program.run(["score", "--gold", "gold", "--raw", "raw", "lost"], in: folder)
    #expect(lost.status == 2)
    #expect(lost.errors.hasPrefix("epistle: lost: no such file or folder"))
    let empty = try Program.run(["score", "--gold", "raw", "out"], in: folder)
    #expect(empty.errors == "epistle: raw: no gold in it; gold is NAME.json, a file a document\n")
  }
}
