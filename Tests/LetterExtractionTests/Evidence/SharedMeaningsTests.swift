import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct SharedMeaningsTests {
  static func page(_ holder: String) -> String {
    """
    <div \(holder)><h1>Lamps on the quay</h1><p>\(TextElementTests.paragraph)</p>
    <div class=tags>Harbour</div></div>
    """
  }

  @Test(arguments: [
    ("class=category-harbour", Cue.hintTags), ("class=sidebar-left", .hintSidebar),
    ("class=with-comments", .hintComment),
  ])
  func `a name that holds headline and text says nothing of them`(
    holder: String, hint: Cue
  ) throws {
    let html = Self.page(holder)
    #expect(try !ObserveTests.cues(html, .html, line: "The lamps").contains(hint))
    #expect(try !ObserveTests.cues(html, .html, line: "Lamps").contains(hint))
  }

  @Test func `nor does an element that does`() throws {
    let html = "<form><h1>Lamps on the quay</h1><p>\(TextElementTests.paragraph)</p></form>"
    #expect(try !ObserveTests.cues(html, .html, line: "The lamps").contains(.inForm))
  }

  @Test func `a name of the line's own does`() throws {
    let html = Self.page("class=sidebar-left")
    #expect(try ObserveTests.cues(html, .html, line: "Harbour").contains(.hintTags))
  }

  @Test func `what speaks for a text holds`() throws {
    let html = Self.page("class=entry-content")
    #expect(try ObserveTests.cues(html, .html, line: "The lamps").contains(.hintContent))
  }

  @Test func `without a headline every name counts`() throws {
    let html = "<div class=sidebar><p>\(TextElementTests.paragraph)</p></div>"
    #expect(try ObserveTests.cues(html, .html, line: "The lamps").contains(.hintSidebar))
  }
}
