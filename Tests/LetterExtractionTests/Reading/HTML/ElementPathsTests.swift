import Testing

@testable import LetterExtraction

@Suite struct ElementPathsTests {
  /// `html > div > (section > p), (ul > li)`.
  private let paths: ElementPaths
  private let html = 0
  private let div = 1
  private let section = 2
  private let p = 3
  private let ul = 4
  private let li = 5

  init() {
    var paths = ElementPaths()
    for (parent, name) in [
      (-1, "html"), (0, "div"), (1, "section"), (2, "p"), (1, "ul"), (4, "li"),
    ] {
      _ = paths.add(parent: parent, name: name, ordinal: 1)
    }
    self.paths = paths
  }

  @Test func `the innermost element around several`() {
    #expect(paths.commonElement(of: [p, li]) == div)
    #expect(paths.commonElement(of: [li, li, ul]) == ul)
    #expect(paths.commonElement(of: [p]) == p)
    #expect(paths.commonElement(of: [p, section, li, html]) == html)
    #expect(paths.commonElement(of: [p, -1]) == -1)
    #expect(paths.commonElement(of: []) == -1)
  }

  @Test func `elements added behind others keep their own`() {
    var both = paths
    let offset = both.append(paths)
    #expect(offset == 6)
    #expect(both.path(offset + p) == "/html[1]/div[1]/section[1]/p[1]")
    #expect(both.commonElement(of: [p, offset + p]) == -1)
  }
}
