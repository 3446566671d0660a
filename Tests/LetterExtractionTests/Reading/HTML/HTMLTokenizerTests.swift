import LetterExtraction
import Testing

@Suite struct HTMLTokenizerTests {
  @Test func `an unquoted value ends at a space, a quoted one at its quote`() {
    #expect(
      TokenRecorder.tokens(of: #"<a href=/x?a=1&amp;b id="q>" Title='it"s' checked>"#.utf8) == [
        .start(
          "a", ["href": "/x?a=1&b", "id": "q>", "title": "it\"s", "checked": ""],
          isSelfClosing: false)
      ])
  }

  @Test(arguments: [
    ("&amp;&lt;&nbsp;", "&<\u{A0}"), ("&notin;&notit;", "∉¬it;"), ("&copy2020", "©2020"),
    ("&#147;x&#x94;", "“x”"), ("&#xD800;&#0;", "\u{FFFD}\u{FFFD}"),
    ("&bogus; & &#; &#x;", "&bogus; & &#; &#x;"),
    ("&NotEqualTilde;", "≂̸"), ("&CounterClockwiseContourIntegral;", "∳"),
  ])
  func `references stand for their scalars`(html: String, text: String) {
    #expect(TokenRecorder.tokens(of: html.utf8) == [.characters(text)])
  }

  @Test func `in a link's address, a name that goes on is no reference`() {
    #expect(
      TokenRecorder.tokens(of: "<a href='?x=1&copy=2&lang=en&reg'>".utf8) == [
        .start("a", ["href": "?x=1&copy=2&lang=en®"], isSelfClosing: false)
      ])
  }

  @Test(arguments: [
    ("<!-->a", ""), ("<!--->a", ""), ("<!--b-->a", "b"), ("<!--b--!>a", "b"),
    ("<!--<!-- b ---->a", "<!-- b --"), ("<?php b ?>a", "?php b ?"), ("</ b>a", " b"),
    ("<![if !vml]>a", "[if !vml]"),
  ])
  func `comments end where browsers end them`(html: String, content: String) {
    #expect(TokenRecorder.tokens(of: html.utf8) == [.comment(content), .characters("a")])
  }

  @Test func `a script may hold a script in a comment`() {
    let html = "<!--<script></script>--></script>x"
    #expect(
      TokenRecorder.tokens(of: html.utf8, model: .script, lastStartTag: "script") == [
        .characters("<!--<script></script>-->"), .end("script"), .characters("x"),
      ])
  }

  @Test func `a tag that the source cuts off is none`() {
    #expect(TokenRecorder.tokens(of: "a<b href='c".utf8) == [.characters("a")])
  }

  @Test func `CDATA is text in SVG and a comment elsewhere`() {
    let html = "<![CDATA[a<b]]>"
    #expect(
      TokenRecorder.tokens(of: html.utf8, isInForeignContent: true) == [.characters("a<b")])
    #expect(TokenRecorder.tokens(of: html.utf8) == [.comment("[CDATA[a<b]]")])
  }

  @Test func `every known element is spelt as it is named`() {
    for name in TagName.allCases where name != .other {
      #expect(name.spelling.utf8.allSatisfy { $0.isLetterOrDigit })
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { (97...122).contains(self) || (48...57).contains(self) }
}
