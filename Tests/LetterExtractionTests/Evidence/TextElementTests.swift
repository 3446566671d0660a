import Testing

@testable import LetterExtraction

@Suite struct TextElementTests {
  static let paragraph =
    "The lamps on the quay have been dark since the storm of last winter, and the harbour office "
    + "has told the fishermen of the town that they will have to wait for the spring."

  /// An article of three paragraphs, with a box and a list in it and columns around it.
  static let article = """
    <body><div class=page>
    <div class=menu><a href=/>Front page of the paper</a></div>
    <div class=column><div class=text>
    <h1>Lamps on the quay</h1>
    <p>\(paragraph) First.</p>
    <div class=box><p>A box among the paragraphs, with words of its own.</p></div>
    <ul><li>The item of a list.</li></ul>
    <div>Not a paragraph by its name.</div>
    <p>\(paragraph) Second.</p>
    <p>\(paragraph) Third.</p>
    </div>
    <div class=note>A note beside the text.</div>
    </div>
    <div class=more><p><a href=/a>Ice on the river</a> and <a href=/b>A new ferry</a></p></div>
    </div></body>
    """

  @Test(arguments: [
    (article, "The lamps", [Cue.amongParagraphs], [Cue.otherElement]),
    (article, "Lamps on the quay", [.amongParagraphs], [.otherElement]),
    (article, "A box", [.boxedInText, .branchWithoutText], [.amongParagraphs]),
    (article, "The item", [.partedInText], [.boxedInText]),
    (article, "Not a paragraph", [.amongParagraphs, .otherElement], []),
    (article, "A note", [.besideText], [.amongParagraphs]),
    (article, "Front page", [.nearText, .branchOfLinks], [.besideText]),
    (article, "Ice on", [.nearText, .branchOfLinks, .branchWithoutText], []),
  ])
  func `where a line stands to the running text`(
    html: String, line: String, seen: [Cue], unseen: [Cue]
  ) throws {
    let found = try ObserveTests.cues(html, .html, line: line)
    for cue in seen { #expect(found.contains(cue), "\(line): \(cue) in \(found)") }
    for cue in unseen { #expect(!found.contains(cue), "\(line): \(cue) in \(found)") }
  }

  @Test func `a text in several sections is held by what holds them all`() throws {
    let sections = ["First", "Second", "Third", "Fourth"].map {
      "<section><div><div><p>\(Self.paragraph) \($0).</p></div></div></section>"
    }
    let html = "<div class=all>\(sections.joined())</div><div><p>Behind it all.</p></div>"
    let found = try ObserveTests.cues(html, .html, line: "The lamps")
    #expect(found.contains(.amongParagraphs))
    #expect(try ObserveTests.cues(html, .html, line: "Behind").contains(.besideText))
  }

  @Test func `a plain text has no elements`() throws {
    let found = try ObserveTests.cues(Self.paragraph, line: "The lamps")
    #expect(found.isDisjoint(with: [.amongParagraphs, .boxedInText, .besideText, .branchOfText]))
  }
}
