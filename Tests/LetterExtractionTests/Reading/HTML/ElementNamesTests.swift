import Testing

@testable import LetterExtraction

@Suite struct ElementNamesTests {
  @Test func `names that are no element's of HTML are told apart, without their case`() {
    let page = Page("<x-a><p>1</p></x-a><X-A><p>2</p></X-A><x-b><p>3</p></x-b>")
    let paths = page.lines.map { page.reading.paths.path($0.markup.path) }
    #expect(
      paths == [
        "/html[1]/body[1]/x-a[1]/p[1]", "/html[1]/body[1]/x-a[2]/p[1]",
        "/html[1]/body[1]/x-b[1]/p[1]",
      ])
  }

  @Test func `a page may have more names than fit into the cache`() {
    let names = (0..<500).map { "n\($0)" }
    let page = Page(names.map { "<\($0)><div>x</div></\($0)>" }.joined())
    let paths = page.lines.map { page.reading.paths.path($0.markup.path) ?? "" }
    #expect(paths == names.map { "/html[1]/body[1]/\($0)[1]/div[1]" })
  }
}
