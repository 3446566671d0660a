import LetterExtraction
import LetterMarkup
import Testing

/// Our reader against libxml2's; `scripts/html-differential` does the same on whole pages.
@Suite struct LibXML2OracleTests {
  @Test(arguments: [
    "<!DOCTYPE html><html><head><title>A &amp; B</title></head><body><p>Dear <b>all</b>,</p></body></html>",
    "<p>One<p>two<ul><li>three<li>four</ul><table><tr><td>five<td>six</table>",
    "<div>a<br>b<!-- no --><script>var x = '<p>no</p>';</script><style>p { }</style>c &eacute; &#8212;</div>",
    "<p>unclosed <i>italics <a href='/x?a=1&b=2'>link</p><p>&nbsp;x&nbsp;</p>",
    "<h1>漢字 ελληνικά</h1><blockquote><p>“quoted”</p></blockquote><pre>\n  kept\n</pre>",
    "<form><select><option>a<option selected>b</select><button type=submit>Go</button></form>",
  ])
  func `both see the same text`(html: String) throws {
    let (ours, theirs) = try texts(Array(html.utf8))
    #expect(ours == theirs)
  }

  private func texts(_ html: [UInt8]) throws -> (ours: [UInt8], theirs: [UInt8]) {
    let source = SourceText(
      name: "page.html", uri: nil, mediaType: .html, bytes: html,
      charset: Charset(name: "utf-8", evidence: .validUTF8), originalCount: html.count, sha256: "",
      diagnostics: [])
    let theirs = try #require(LibXML2Events.visibleText(ofHTML: html))
    return (
      WhiteSpace.removed(from: SourceReader().read(source).text), WhiteSpace.removed(from: theirs)
    )
  }
}
