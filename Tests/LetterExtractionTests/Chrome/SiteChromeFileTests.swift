import Testing

@testable import LetterExtraction

@Suite struct SiteChromeFileTests {
  static let head = "epistle chrome 1\n"

  static func parse(_ file: String) throws(ModelFileError) -> SiteChrome {
    try SiteChrome(parsing: Array(file.utf8))
  }

  @Test func `chrome comes back from its file, sorted by bytes`() throws {
    let file = """
      epistle chrome 1
      # from a test
      folder 4 two words
      3 5 boats
      4 über uns
      host 12 a.example
      9 # of boats
      12 host 3 b.example

      """
    let chrome = try Self.parse(file)
    #expect(chrome.siteCount == 2)
    #expect(chrome.lineCount == 4)
    #expect(chrome.file(comments: ["from a test"]) == Array(file.utf8))
    #expect(try SiteChrome(parsing: SiteChrome().file(comments: [])) == SiteChrome())
  }

  @Test(arguments: ["", "{}", "epistle chrome 2\n", "epistle zone model 2\n"])
  func `other files are refused`(file: String) {
    #expect(throws: ModelFileError.notAModel(header: "epistle chrome 1")) {
      try Self.parse(file)
    }
  }

  @Test(arguments: [
    "3 a line of no site", "host a.example", "host 0 a.example", "host 3 ", "site 3 a",
    "folder 3 a\nfolder 3 a", "folder 3 a\nmenu", "folder 3 a\n-1 menu", "folder 3 a\n3 ",
  ])
  func `bad rows are told of with their line`(rows: String) {
    let error = #expect(throws: ModelFileError.self) { try Self.parse(Self.head + rows) }
    guard case .badRow(let line, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line == rows.split(separator: "\n").count + 1)
  }

  @Test func `the file is part of what made the record`() throws {
    let plain = try ToySite.pipeline(nil)
    let learned = try ToySite.pipeline(try ToySite.chrome())
    #expect(learned.modelHash.count == 64)
    #expect(learned.modelHash != plain.modelHash)
    let other = try ToySite.pipeline(SiteChrome())
    #expect(other.modelHash != learned.modelHash && other.modelHash != plain.modelHash)
  }

  @Test func `a model that is silent on it knows what the cue says`() throws {
    let base = ZoneFeatures.index(.siteChrome, .own) * ZoneModel.states
    #expect(ZoneModel.standard.emission[base + Int(ZoneState.pageAfter.rawValue)] == 2.5)
    #expect(ZoneModel.standard.emission[base + Int(ZoneState.body.rawValue)] == 0)
    #expect(
      String(decoding: ZoneModel().file(comments: []).utf8, as: UTF8.self).contains(
        "own siteChrome 2500 2500 2500 0 "))
  }
}
