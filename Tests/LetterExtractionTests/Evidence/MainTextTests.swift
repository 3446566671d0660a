import Testing

@testable import LetterExtraction

@Suite struct MainTextTests {
  static let short =
    "The lamps on the quay have been dark since the storm, and the harbour office has told the "
    + "fishermen of the town that they will have to wait until the spring of next year."

  static func page(_ others: String) -> String {
    """
    <title>Lamps on the quay - The Orle Courier</title>
    <div><h1>Lamps on the quay</h1><p>\(short)</p></div>
    <ul><li><a href=/1>Ferries</a><li><a href=/2>Pilots</a><li><a href=/3>Weather</a>
    <li><a href=/4>Tides</a><li><a href=/5>Markets</a><li><a href=/6>Letters</a>
    <li><a href=/7>Notices</a><li><a href=/8>Births</a></ul>
    \(others)
    """
  }

  static let longer =
    "The Courier's office on Rope Walk is open to readers from nine in the morning, and whoever "
    + "wants to have a notice printed may hand it in there. "

  @Test func `the text stands below the headline that names the page`() throws {
    let page = Self.page("<div>\(Self.longer)\(Self.longer)\(Self.longer)</div>")
    #expect(try ObserveTests.cues(page, .html, line: "The lamps").contains(.amidMain))
    #expect(try ObserveTests.cues(page, .html, line: "Lamps").contains(.beforeMain))
    #expect(try !ObserveTests.cues(page, .html, line: "The Courier").contains(.amidMain))
  }

  @Test func `a heading is no text however long`() throws {
    let page = """
      <title>Lamps on the quay</title><header><h1>Lamps on the quay</h1><h2>\(Self.longer)</h2></header>
      <p><a href=/1>Ferries</a><p><a href=/2>Pilots</a><p><a href=/3>Weather</a>
      <p><a href=/4>Tides</a><p><a href=/5>Markets</a><div><p>\(Self.short)</div>
      """
    #expect(try ObserveTests.cues(page, .html, line: "The lamps").contains(.amidMain))
    #expect(try !ObserveTests.cues(page, .html, line: "The Courier").contains(.amidMain))
  }

  @Test func `comments are no text however long`() throws {
    let comment = "<p>\(Self.longer)\(Self.longer)</p>"
    let page = Self.page("<div class=comments>\(comment)\(comment)\(comment)</div>")
    #expect(try ObserveTests.cues(page, .html, line: "The lamps").contains(.amidMain))
    #expect(try !ObserveTests.cues(page, .html, line: "The Courier").contains(.amidMain))
  }

  @Test func `a page of comments alone has no text`() throws {
    let page = "<div class=comments><p>\(Self.longer)</p></div>"
    let found = try ObserveTests.cues(page, .html, line: "The Courier")
    #expect(found.isDisjoint(with: [.amidMain, .beforeMain, .wellAfterMain]))
  }
}
