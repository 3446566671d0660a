import Testing

@testable import LetterExtraction

/// Pages made to be slow: time must stay linear, and nothing may recurse.
@Suite(.timeLimit(.minutes(20))) struct FloodTests {
  @Test(arguments: [
    ("<", 2_000_000), ("&", 1_000_000), ("<!", 500_000), ("<!--", 500_000), ("&#0", 300_000),
    ("&amp;&noti;", 50_000), ("<div>", 100_000), ("<b><div>", 50_000), ("<p>x<span>", 30_000),
    ("<ul><li>x", 20_000), ("<table><tr><td>x", 20_000), ("<a href=#x>y", 30_000),
    ("<svg>", 50_000),
    ("<h1>x", 20_000), ("x<br>", 50_000), ("</b></i></x-y>", 50_000), ("<x-y>", 50_000),
    ("<sup><a href=#1>1</a>", 20_000), ("<p class='aB cD' id=e>", 30_000),
  ])
  func `a flood of one thing is read`(piece: String, count: Int) {
    let page = Page(String(repeating: piece, count: count) + "end")
    #expect(page.reading.lines.count <= count + 1)
  }

  @Test func `text under a hundred thousand open elements is found`() {
    let page = Page(String(repeating: "<div>", count: 100_000) + "deep")
    #expect(page.texts == ["deep"])
    #expect(page.reading.paths.path(page.lines[0].markup.path)?.hasSuffix("/div[1]") == true)
  }

  @Test func `a tag may have half a million attributes`() {
    let attributes = (0..<500_000).map { "a\($0)=b" }.joined(separator: " ")
    #expect(Page("<p \(attributes) id=c>x").texts == ["x"])
  }

  @Test func `half a million names on one element are read`() {
    let page = Page("<p class='" + String(repeating: "fooBar ", count: 500_000) + "date'>x")
    #expect(page.lines[0].markup.hints == .date)
  }

  @Test func `a line has few spans however many elements are open`() {
    let page = Page(
      String(repeating: "<b><i><sup>", count: 500)
        + String(repeating: "<a href=/x>y</a><br>", count: 50))
    #expect(page.lines.count == 50)
    #expect(page.lines.allSatisfy { (1...20).contains($0.markup.spans.count) })
    #expect(page.lines.allSatisfy { line in line.markup.spans.contains { $0.form == .link } })
  }
}
