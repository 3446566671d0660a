import Testing
import TestSupport

/// `learn-chrome`, and a page read alone with what it learned.
@Suite struct LearnChromeTests {
  let folder = TemporaryFolder()

  private func write() throws {
    for place in ["ferry", "bridge", "library", "market"] {
      let letter = shortLetter.replacing("ferry", with: place)
      try folder.write(
        "site/\(place).txt",
        "Tides and quays\nKeepers of the light\n\nA letter about the \(place)\n\n\(letter)")
    }
  }

  @Test func `the same bytes in any order and with any number of jobs`() throws {
    try write()
    let first = try Program.run(["learn-chrome", "site", "-o", "m/a.chrome"], in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "learned 2 lines of 1 site from 4 documents\nm/a.chrome\n")
    let file = try folder.text("m/a.chrome")
    #expect(
      file == """
        epistle chrome 1
        # learned by epistle learn-chrome from 4 documents
        folder 4 site
        4 keepers of the light
        4 tides and quays

        """)
    let files = ["market", "ferry", "library", "bridge"].map { "site/\($0).txt" }
    for jobs in ["1", "3"] {
      let again = ["learn-chrome"] + files + ["--output", "b.chrome", "--jobs", jobs]
      #expect(try Program.run(again, in: folder).status == 0)
      #expect(try folder.text("b.chrome") == file)
    }
  }

  @Test func `a bad document is told of and does not stop the rest`() throws {
    try write()
    try folder.write("site/empty.txt", "")
    let result = try Program.run(["learn-chrome", "site", "-o", "a.chrome"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("epistle: site/empty.txt: no text in it"))
    #expect(try folder.text("a.chrome").contains("\n4 tides and quays\n"))
  }

  @Test func `a page read alone goes by the file`() throws {
    try write()
    #expect(try Program.run(["learn-chrome", "site", "-o", "p/a.chrome"], in: folder).status == 0)
    let stages = "zones, boilerplate, kind]\n"
    try folder.write("p/own.yaml", "stages: [read, {cues: {chrome: a.chrome}}, \(stages)")
    try folder.write("p/none.yaml", "stages: [read, cues, \(stages)")
    let extract = ["extract", "site/ferry.txt", "--config"]
    let own = try Program.run(extract + ["p/own.yaml"], in: folder)
    #expect(own.status == 0, "\(own.errors)")
    let evidence = "the same line recurs on other pages of the folder site"
    #expect(own.output.contains(evidence))
    #expect(try !Program.run(extract + ["p/none.yaml"], in: folder).output.contains(evidence))
  }

  @Test func `a damaged file is told of with its line`() throws {
    try write()
    try folder.write("own.yaml", "stages: [read, {cues: {chrome: a.chrome}}, zones, boilerplate]\n")
    try folder.write("a.chrome", "epistle chrome 1\nfolder 4 site\ntides and quays\n")
    let result = try Program.run(["extract", "site/ferry.txt", "--config", "own.yaml"], in: folder)
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "option \"chrome\" of stage \"cues\": a.chrome: line 3: expected a number and a line"),
      "\(result.errors)")
  }

  @Test(arguments: [
    (["site"], "Missing expected argument '--output <file>'"),
    (["-o", "a"], "Missing expected argument '<input> ...'"),
    (["site", "-o", "a", "--least", "1"], "--least is a number from 2 up"),
    (["lost", "-o", "a"], "epistle: lost: no such file or folder; check the name"),
  ])
  func `usage errors end in 2`(arguments: [String], says: String) throws {
    let result = try Program.run(["learn-chrome"] + arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains(says), "\(result.errors)")
  }
}
