import Testing

@testable import LetterExtraction

@Suite("Notes of a page")
struct NotesInMarkupTests {
  private let wanted = ["1 <- osed.1 : By the order of May.", "2 <- not.2 : See the map."]

  private func notes(_ html: String) throws -> [String] {
    try NoteDrawing(html: html).notes().map { note in
      String(note.unicodeScalars.filter { $0 != "[" && $0 != "]" })
    }
  }

  @Test("Roles of digital publishing")
  func roles() throws {
    #expect(
      try notes(
        """
        <p>The quay is closed.<a href="#n1" role="doc-noteref" id="r1">1</a> The pier is not.<a href="#n2" role="doc-noteref" id="r2">2</a></p>
        <section role="doc-endnotes"><ol><li id="n1">By the order of May. <a href="#r1" role="doc-backlink">↩</a></li>
        <li id="n2">See the map. <a href="#r2" role="doc-backlink">↩</a></li></ol></section>
        """) == wanted)
  }

  @Test("Pandoc and kramdown")
  func pandoc() throws {
    #expect(
      try notes(
        """
        <p>The quay is closed.<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a> The pier is not.<a href="#fn2" class="footnote-ref" id="fnref2"><sup>2</sup></a></p>
        <div class="footnotes"><ol><li id="fn1"><p>By the order of May.<a href="#fnref1" class="footnote-back">↩︎</a></p></li>
        <li id="fn2"><p>See the map.<a href="#fnref2" class="footnote-back">↩︎</a></p></li></ol></div>
        """) == wanted)
  }

  @Test("MediaWiki")
  func wiki() throws {
    #expect(
      try notes(
        """
        <p>The quay is closed.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> The pier is not.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup></p>
        <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">By the order of May.</span></li>
        <li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">See the map.</span></li></ol>
        """) == wanted)
  }

  @Test("Word")
  func word() throws {
    #expect(
      try notes(
        """
        <p>The quay is closed.<a href="#_ftn1" name="_ftnref1">[1]</a> The pier is not.<a href="#_ftn2" name="_ftnref2">[2]</a></p>
        <div><p><a href="#_ftnref1" name="_ftn1">[1]</a> By the order of May.</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> See the map.</p></div>
        """) == wanted)
  }

  @Test("Anchors without a name that tells")
  func anchors() throws {
    #expect(
      try notes(
        """
        <p>The quay is closed.<sup><a href="#x7">1</a></sup> The pier is not.<sup><a href="#x8">2</a></sup></p>
        <p><a name="x7"></a>1. By the order of May.</p><p><a name="x8"></a>2. See the map.</p>
        """) == wanted)
  }

  @Test("Raised numbers without links")
  func raised() throws {
    let html = """
      <p>The quay is closed.<sup>1</sup> The pier is not.<sup>2</sup> It is the 3<sup>rd</sup> time.</p>
      <p><sup>1</sup> By the order of May.</p><p><sup>2</sup> See the map.</p>
      """
    let drawing = try NoteDrawing(html: html) { $0.contains("order") || $0.contains("map") }
    #expect(drawing.notes() == wanted)
  }

  @Test("Markup declares a reference whose note is not there")
  func dangling() throws {
    #expect(
      try notes("<p>The quay is closed.<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a></p>") == [
        "1 <- osed.1 : -"
      ])
  }
}
