import Foundation
import LetterExtraction
import LetterMarkup
import Testing

/// Our reader against libxml2's.
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

  /// `EPISTLE_ORACLE` names files, parted by colons; differences are listed, not judged.
  static let pages = ProcessInfo.processInfo.environment["EPISTLE_ORACLE"]?.split(separator: ":")

  @Test(.enabled(if: pages != nil))
  func `real pages`() throws {
    var equal = 0
    for path in Self.pages ?? [] {
      let data = try Data(contentsOf: URL(fileURLWithPath: String(path)))
      let bytes = Array(String(decoding: data, as: UTF8.self).utf8)
      let (ours, theirs) = try texts(bytes)
      if ours == theirs {
        equal += 1
      } else {
        let at =
          zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset
          ?? min(ours.count, theirs.count)
        func show(_ text: [UInt8]) -> String {
          String(decoding: text[max(0, at - 30)..<min(text.count, at + 50)], as: UTF8.self)
        }
        print(
          "DIFF \(path) ours \(ours.count) theirs \(theirs.count) at \(at)\n  \(show(ours))\n  \(show(theirs))"
        )
      }
    }
    print("oracle: \(equal) of \(Self.pages?.count ?? 0) equal")
  }

  private func texts(_ html: [UInt8]) throws -> (ours: [UInt8], theirs: [UInt8]) {
    let source = SourceText(
      name: "page.html", uri: nil, mediaType: .html, bytes: html,
      charset: Charset(name: "utf-8", evidence: .validUTF8), originalCount: html.count, sha256: "",
      diagnostics: [])
    let theirs = try #require(LibXML2Events.visibleText(ofHTML: html))
    return (withoutBlanks(SourceReader().read(source).text), withoutBlanks(theirs))
  }

  private func withoutBlanks(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let blank = WhiteSpace.length(bytes, index, bytes.count)
      if blank == 0 { kept.append(bytes[index]) }
      index += max(1, blank)
    }
    return kept
  }
}
