import Testing

@testable import LetterExtraction

/// How a page falls into lines.
@Suite struct PageLinesTests {
  @Test(arguments: [
    ("<p>One</p><p>two", ["One", "two"]),
    ("<p>One<p>two<div>three<p>four</div>five", ["One", "two", "three", "four", "five"]),
    ("bare <b>bold</b>text <i> and </i> more", ["bare boldtext and more"]),
    ("<b>a</b><b>c</b>", ["ac"]),
    ("a&nbsp;&nbsp; b &amp; c", ["a b & c"]),
    ("a<br>b<br/>c", ["a", "b", "c"]),
    ("x<script>var a = '<p>no';</script>y<style>p{}</style>z<!-- no -->", ["xyz"]),
    ("<h1>Head<h2>two</h1>after", ["Head", "two", "after"]),
    ("<table><tr><td>a<td>b<tr><th>c</table>d", ["a", "b", "c", "d"]),
    ("<select><option>one<option>two</select>", ["one", "two"]),
    ("<b><p>one</b> more</p>two", ["one more", "two"]),
    ("<title>A &lt; B</title><p>x", ["A < B", "x"]),
    ("one</p>two", ["one", "two"]),
    ("co\u{AD}op wo\u{200B}rd", ["co\u{AD}op word"]),
  ])
  func `blocks and breaks end lines`(html: String, texts: [String]) {
    #expect(Page(html).texts == texts)
  }

  @Test func `a line goes from its first visible byte to its last`() {
    let page = Page("<p> <b>Dear</b> Ms&nbsp;<i>Doe</i>, </p>")
    #expect(page.slice(page.lines[0]) == "Dear</b> Ms&nbsp;<i>Doe</i>,")
  }

  @Test func `one break is no blank line, two are`() {
    let page = Page("<p>a<br>b<br><br>c</p><p>d")
    #expect(page.lines.map(\.markup.blankBefore) == [1, 0, 1, 1])
  }

  @Test func `preformatted text keeps its lines and its indent`() {
    let page = Page("<pre>\nDear all,\n\n  we &amp; you\r\n\tare</pre>")
    #expect(page.texts == ["Dear all,", "we & you", "are"])
    #expect(page.lines.map(\.markup.indent) == [0, 2, 8])
    #expect(page.lines.dropFirst().map(\.markup.blankBefore) == [1, 0])
    #expect(page.lines.allSatisfy { $0.markup.form == .preformatted })
  }

  @Test func `each line knows its element`() {
    let page = Page("<body><div>a</div><div><p>b<p>c <x-y><p>d")
    #expect(
      page.lines.map { page.reading.paths.path($0.markup.path) } == [
        "/html[1]/body[1]/div[1]", "/html[1]/body[1]/div[2]/p[1]", "/html[1]/body[1]/div[2]/p[2]",
        "/html[1]/body[1]/div[2]/p[3]",
      ])
  }

  @Test(arguments: [
    ("<nav>x", Markup.Regions.nav), ("<div role=banner>x", .header), ("<p hidden>x", .hidden),
    ("<p style='color:red; DISPLAY : none'>x", .hidden),
    ("<i aria-hidden=true>x</i>", Markup.Regions()),
    ("<div hidden id='S:1f'><p>x", Markup.Regions()), ("<div style='visibility:hidden'>x", .hidden),
    ("<div class=content style='visibility:hidden'>x", Markup.Regions()),
    ("<noscript>x</noscript>", .noscript), ("<iframe>x</iframe>", .hidden),
    ("<template>x</template>", .hidden), ("<form>x", .form), ("<aside>x", .aside),
    ("<section role=doc-endnotes><p>x", .notes), ("<div id=ftn2>x", .notes),
    ("<p class=MsoFootnoteText>x", .notes), ("<div class=wp-block-footnotes>x", .notes),
    ("<svg><title>x", .hidden),
  ])
  func `the parts of a page are told`(html: String, region: Markup.Regions) {
    #expect(Page("<body>" + html).lines[0].markup.regions == region)
  }

  @Test(arguments: [
    ("main-nav", Markup.Hints.navigation), ("siteFooter", .footer), ("navigate", Markup.Hints()),
    ("has-sidebar", Markup.Hints()), ("shareButtons post", Markup.Hints([.share, .content])),
    ("badge", Markup.Hints()),
    ("sr-only", .hidden), ("visually-hidden", .hidden), ("hidden", .hidden),
    ("field-label-hidden", Markup.Hints()), ("hide-on-mobile", Markup.Hints()),
  ])
  func `names hint by their words`(names: String, hints: Markup.Hints) {
    #expect(Page("<div class='\(names)'>x").lines[0].markup.hints == hints)
  }

  @Test func `what is hidden from readers aloud is only a hint`() {
    #expect(Page("<i aria-hidden=true>x</i>").lines[0].markup.hints == .hidden)
    #expect(Page("<i aria-hidden=false>x</i>").lines[0].markup.hints == [])
  }

  @Test func `a page's language and day are read`() {
    let page = Page(
      "<html lang=pt-BR><meta itemprop=datePublished content='2019-05-06'><time datetime=2019-05-05>5 de maio</time>"
    )
    #expect(page.reading.declaredLanguage == "pt-BR")
    #expect(page.reading.publishedDate == "2019-05-06")
    #expect(page.lines[0].markup.machineDate == "2019-05-05")
  }

  @Test(arguments: [
    ("<h3>x", Markup.Form.heading), ("<button>x", .control), ("<dt>x", .term),
    ("<figcaption>x", .caption), ("<blockquote><p>x", .quotation), ("<title>x", .pageTitle),
    ("<label>x", .control), ("<td>x", .paragraph), ("<table><td>x", .cell),
    ("<table><td><p>x", .paragraph), ("<li>x", .item),
  ])
  func `elements give lines their form`(html: String, form: Markup.Form) {
    #expect(Page(html).lines[0].markup.form == form)
  }
}
