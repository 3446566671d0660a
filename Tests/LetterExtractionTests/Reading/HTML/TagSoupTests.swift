import Foundation
import Testing

@testable import LetterExtraction

/// What holds of every page, however broken.
@Suite struct TagSoupTests {
  @Test(arguments: 0..<300)
  func `no visible byte is lost or told twice, whatever the tags do`(seed: UInt64) {
    var soup = TagSoup(seed: seed)
    let html = soup.page(pieces: 60)
    expectSound(Page(html), "\(html.debugDescription)")
  }

  @Test(arguments: 0..<100)
  func `a page cut off anywhere is read to where it ends`(seed: UInt64) {
    var soup = TagSoup(seed: seed &+ 1000)
    let bytes = Array(soup.page(pieces: 30).utf8)
    // Cut between scalars, as decoding would leave it.
    var end = Int(soup.next(UInt64(bytes.count)))
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    expectSound(Page(bytes: Array(bytes[..<end])), "cut at \(end) of seed \(seed)")
  }

  @Test(arguments: 0..<100)
  func `bytes changed at random do no harm`(seed: UInt64) {
    var soup = TagSoup(seed: seed &+ 2000)
    var bytes = Array(soup.page(pieces: 40).utf8)
    for _ in 0..<20 {
      let at = Int(soup.next(UInt64(bytes.count)))
      if bytes[at] < 0x80 { bytes[at] = UInt8(soup.next(0x5F)) + 0x20 }
    }
    expectSound(Page(bytes: bytes), "seed \(seed)")
  }

  /// `EPISTLE_PAGES` names files, parted by colons.
  static let pages = ProcessInfo.processInfo.environment["EPISTLE_PAGES"]?.split(separator: ":")

  @Test(.enabled(if: pages != nil))
  func `real pages are read whole`() throws {
    for path in Self.pages ?? [] {
      let data = try Data(contentsOf: URL(fileURLWithPath: String(path)))
      expectSound(Page(String(decoding: data, as: UTF8.self)), "\(path)")
    }
  }
}

/// Makes pages at random, the same for the same seed.
struct TagSoup {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(_ bound: UInt64) -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state % bound
  }

  private static let tags = [
    "p", "div", "b", "i", "a", "ul", "ol", "li", "table", "tr", "td", "th", "br", "pre", "h1",
    "h2", "span", "sup", "title", "head", "body", "form", "select", "option", "button", "dl", "dt",
    "dd", "blockquote", "svg", "math", "script", "style", "textarea", "x-y", "nav", "p", "br", "li",
    "noscript", "iframe", "template", "caption", "tbody", "section", "time", "label",
    "foreignObject",
  ]
  private static let attributes = [
    "", "", "", " class=footnotes", " id='fn1'", " href=\"#fn1\"", " hidden", " name=a",
    " style='display:none'", " style=\"mso-list:Ignore\"", " type=a start=3", " value=7",
    " colspan=2",
    " role=doc-noteref", " =x", " a=\"<p>\"", " datetime=2020-01-02", " lang=fr", " /",
  ]
  private static let texts = [
    "word", " two words ", "&amp;", "&nbsp;", "&#8226; ", "• ", "1. ", "- ", "\n", "   ", "é", "漢字",
    "[1]", "&bogus;", "&notin;", "<", "< 3", "&", "\u{A0}", "\t", "-->", "]]>", "2", "*",
    "\u{200B}",
    "&#0;", "&Aacute", "\u{3000}", "</>",
  ]
  private static let oddities = [
    "<!-- a -- b -->", "<!-->", "<!doctype html>", "<?xml?>", "<![CDATA[ x ]]>", "</br>", "</p>",
    "<!--", "<p", "<a href='", "</", "<![if !supportLists]>", "</ x>", "<plaintext>",
  ]

  mutating func page(pieces: Int) -> String {
    var html = ""
    for _ in 0..<pieces {
      switch next(16) {
      case 0..<6:
        html += "<" + pick(Self.tags) + pick(Self.attributes) + pick(Self.attributes) + ">"
      case 6..<9: html += "</" + pick(Self.tags) + ">"
      case 15 where next(3) == 0: html += pick(Self.oddities)
      default: html += pick(Self.texts)
      }
    }
    return html
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int(next(UInt64(choices.count)))]
  }
}
