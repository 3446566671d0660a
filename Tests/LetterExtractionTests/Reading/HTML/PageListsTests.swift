import Testing

@testable import LetterExtraction

/// Lists, tables and notes of a page.
@Suite struct PageListsTests {
  @Test func `items are numbered as browsers number them`() {
    let page = Page(
      "<ol start=3 type=a><li>x<ol type=I><li>y</ol><li value=27>z</ol><ol reversed><li>p<li>q<p>more</ol>"
    )
    #expect(page.lines.map(\.markup.number) == ["c", "I", "aa", "2", "1", nil])
    #expect(page.lines.map(\.markup.depth) == [1, 2, 1, 1, 1, 1])
    #expect(page.lines.map(\.markup.opensItem) == [true, true, true, true, true, false])
    #expect(page.lines[0].markup.listID == page.lines[2].markup.listID)
    #expect(page.lines[0].markup.listID != page.lines[1].markup.listID)
  }

  @Test(arguments: [
    ("<ul><li>• one", "•"), ("<p>•&nbsp;one", "•"), ("<p>&bull; one", "•"), ("<p>•one", "•"),
    ("<p>- one", "-"), ("<p>1. one", "1."), ("<p>(b) one", "(b)"), ("<p>2001. one", nil),
    ("<p>a one", nil), ("<p>•", nil),
    (
      "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>one",
      "o"
    ),
  ])
  func `a written bullet is a marker`(html: String, marker: String?) {
    let page = Page(html)
    #expect(page.marker(page.lines[0]) == marker)
    #expect((page.lines[0].markup.form == .item) == (marker != nil))
  }

  @Test func `paragraphs with written bullets make one list`() {
    let page = Page("<p>• a<p>• b<p>text<p>• c")
    let ids = page.lines.map(\.markup.listID)
    #expect(ids[0] == ids[1] && ids[0] != 0 && ids[2] == 0 && ids[3] != ids[0])
  }

  @Test func `cells know their place`() {
    let page = Page("<table><thead><tr><th>a<th colspan=2>b<th>c<tbody><tr><td>d<td><p>e</table>")
    #expect(page.lines.map(\.markup.row) == [0, 0, 0, 1, 1])
    #expect(page.lines.map(\.markup.column) == [0, 1, 3, 0, 1])
    #expect(
      page.lines.map { $0.markup.regions.contains(.tableHead) } == [true, true, true, false, false])
  }

  @Test func `a cell before any row opens one`() {
    let page = Page("<table><th>a<th>b<tr><td>c<td>d</table>")
    #expect(page.lines.map(\.markup.row) == [0, 0, 1, 1])
  }

  @Test(arguments: [
    "<sup><a href='#fn1'>1</a></sup>", "<a href='#_ftn1'><sup>[1]</sup></a>",
    "<a href='page.htm#_ftn1' name='_ftnref1'><span style='vertical-align:super'>[1]</span></a>",
    "<sup class=reference><a href='#cite_note-Doe-1'>[1]</a></sup>",
    "<a role=doc-noteref href='#x'>1</a>", "<a epub:type=noteref href='#x'>1</a>",
    "<a class=footnote-ref href='#x'>1</a>", "<a href='#sdfootnote1sym'>1</a>",
    "<sup><a href='#whatever'>1</a></sup>", "<sup class=footnote-ref><a href='#fn1'>1</a></sup>",
    "<a href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a>",
    "<span class=MsoFootnoteReference>1</span>",
  ])
  func `a reference to a note is told`(html: String) {
    let page = Page("<p>word\(html) more")
    #expect(page.spans(.noteReference).map { $0.hasSuffix("1→1") || $0 == "[1]→1" } == [true])
    #expect(page.spans(.backLink) == [])
  }

  @Test(arguments: [
    "<a href='#fnref1'>↩</a>", "<a href='#_ftnref1' name='_ftn1'>[1]</a>",
    "<a href='#cite_ref-1'>^</a>",
    "<a href='#x' role=doc-backlink>back</a>", "<a href='#footnote-anchor-1'>1</a>",
    "<a href='#_ftnref1' name='_ftn1'><span class=MsoFootnoteReference>[1]</span></a>",
    "<span class=mw-cite-backlink><b><a href='#cite_ref-1'>^</a></b></span>",
    "<a class=sdfootnotesym href='#sdfootnote1anc'>1</a>",
  ])
  func `a link back from a note is told`(html: String) {
    let page = Page("<p>\(html) A note.")
    #expect(page.spans(.backLink).count == 1)
    #expect(page.spans(.noteReference) == [])
  }

  @Test(arguments: [
    "<a href='#en'>English</a>", "<a href='/2'>2</a>", "<a href='#notes'>Notes</a>", "<sup>2</sup>",
  ])
  func `other links are no references`(html: String) {
    #expect(Page("<p>word \(html)").spans(.noteReference) == [])
  }

  @Test func `places that links point to are kept, others are not`() {
    let page = Page("<p id=a><a href='#b'>x</a><p id=b>y<p><a name=_ftn3></a>z")
    #expect(page.spans(.anchor) == ["→b", "→_ftn3"])
  }

  @Test func `links count the bytes they cover`() {
    let page = Page("<p><a href=/x>one</a> <a href=/y> two </a>three<br><a href=/z>é")
    #expect(page.lines.map(\.markup.linkBytes) == [6, 2])
    #expect(page.spans(.link) == ["one→/x", "two→/y", "é→/z"])
  }
}
