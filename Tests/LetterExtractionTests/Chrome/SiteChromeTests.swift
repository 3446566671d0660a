import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct SiteChromeTests {
  private let shared = (ToySite.menu + ToySite.footer).map { $0.lowercased() }.sorted()

  @Test func `learning is the same in any order`() throws {
    let file = try ToySite.chrome().file(comments: [])
    #expect(try ToySite.chrome(ToySite.places.reversed()).file(comments: []) == file)
    #expect(try ToySite.chrome(ToySite.places.shuffled()).file(comments: []) == file)
  }

  @Test func `lines that letters share are not the site's`() throws {
    #expect(try ToySite.chrome().texts(.folder("toys")) == shared)
  }

  @Test func `a line needs enough documents, and a page that is there twice is one`() throws {
    #expect(try ToySite.chrome(["ferry", "bridge"]).siteCount == 0)
    #expect(try ToySite.chrome(["ferry", "bridge", "ferry", "ferry"]).siteCount == 0)
    #expect(try ToySite.chrome(["ferry", "bridge"], least: 2).lineCount == shared.count)
    #expect(try ToySite.chrome(least: 6).siteCount == 0)
  }

  @Test func `one document in five has a line of the site`() throws {
    var tally = ChromeTally()
    for number in 0..<16 {
      let teaser = number < 3 ? "<div>Knots of the week</div>" : ""
      let page = ToySite.page("pier \(number)").replacing("<h1>", with: teaser + "<h1>")
      tally.add(try #require(SiteLines(try ToySite.draft(page))))
    }
    #expect(tally.documents == 16)
    #expect(tally.chrome(least: 3).texts(.folder("toys")) == shared)
  }

  @Test func `a page read alone loses the menu that no phrase gives away`() throws {
    let page = ToySite.page("slipway")
    let plain = try ToySite.draft(page, try ToySite.pipeline(nil))
    let learned = try ToySite.draft(page, try ToySite.pipeline(try ToySite.chrome()))
    #expect(!removed(plain).contains(ToySite.footer[0]))
    #expect(removed(learned) == Set(["The slipway"] + ToySite.menu + ToySite.footer))
    let evidence = learned.removals.values.filter { $0.reason != .markup }.map(\.evidence)
    #expect(Set(evidence) == ["the same line recurs on other pages of the folder toys"])
  }

  @Test func `only the lines of its own site, or of the only one`() throws {
    let one = try ToySite.chrome()
    #expect(try marks(one, folder: "toys") == 4)
    #expect(try marks(one, folder: "elsewhere") == 4)
    #expect(try marks(one, folder: nil) == 4)
    var two = one
    two.sites[.host("b.example")] = .init(documents: 9, counts: [:])
    #expect(try marks(two, folder: "toys") == 4)
    #expect(try marks(two, folder: "elsewhere") == 0)
    #expect(try marks(two, folder: "toys", uri: "https://b.example/x") == 0)
  }

  @Test(arguments: [
    ("<link rel=canonical href='https://www.Quay.example/a?b'>", "quay.example"),
    ("<meta property=og:url content='//quay.example:80/a'>", "quay.example"),
    ("<link rel=canonical href=/a><meta property=og:url content=http://a@b.example>", "b.example"),
  ])
  func `a page's own address says its site`(head: String, host: String) throws {
    #expect(Site(try ToySite.draft(ToySite.page("ferry", head: head))) == .host(host))
  }

  @Test(arguments: ["", "/a/b", "mailto:a@b.example", "https:///a", "http://a b/"])
  func `other addresses name no host`(address: String) {
    #expect(Site.host(of: address) == nil)
  }

  private func removed(_ draft: Draft) -> Set<String> {
    Set(draft.removals.keys.map { draft.string(draft.reading.lines[$0].text) })
  }

  private func marks(
    _ chrome: SiteChrome, folder: String?, uri: String? = nil
  ) throws -> Int {
    var draft = try ToySite.draft(ToySite.page("slipway"), folder: folder, uri: uri)
    chrome.mark(&draft)
    return draft.cues.lines.indices.count { draft.cues.has(.siteChrome, in: $0) }
  }
}
