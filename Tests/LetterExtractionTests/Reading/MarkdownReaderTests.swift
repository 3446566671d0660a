import Testing

@testable import LetterExtraction

@Suite struct MarkdownReaderTests {
  func draw(_ text: String) -> [String] { ReadingSketch.draw(text, .markdown) }

  func spans(_ text: String) -> [String] {
    let reading = ReadingSketch.read(text, .markdown)
    return reading.lines.flatMap(\.markup.spans).map {
      "\($0.form) \(String(decoding: reading.text[$0.text], as: UTF8.self))"
        + ($0.target.map { " > \($0)" } ?? "")
    }
  }

  @Test func frontMatter() {
    let text = "---\ntitle: \"To the Mayor\"\ndate: 2019-05-01T10:00:00Z\n---\n\nSir,\n"
    let reading = ReadingSketch.read(text, .markdown)
    #expect(
      draw(text) == [
        "syntax | ---", "pageTitle | To the Mayor", "syntax | date: 2019-05-01T10:00:00Z",
        "syntax | ---", "Sir,",
      ])
    #expect(reading.lines[2].markup.machineDate == "2019-05-01")
    #expect(reading.lines[1].markup.regions == .frontMatter)
    #expect(reading.lines[1].at == 4..<25)
  }

  @Test func `front matter may call the title a heading, and a value with a tag is none`() {
    #expect(draw("---\nheading: The Quay\nlayout: post\n---\n\nSir,")[1] == "pageTitle | The Quay")
    #expect(
      draw("---\nheading: B\ntitle: The Quay\n---\n\nSir,")[1...2] == [
        "syntax | heading: B", "pageTitle | The Quay",
      ])
    #expect(draw("---\ntitle: !binary |-\n  T3Bl\n---\n\nSir,")[1].hasPrefix("syntax | title"))
  }

  @Test(arguments: [("", ""), ("<!--\n", "\n-->")])
  func `front matter in directives, in a comment or bare`(opens: String, closes: String) {
    let text = opens + ".. title: The Quay\n.. slug: quay\n.. tags:" + closes + "\n\nSir,"
    let reading = ReadingSketch.read(text, .markdown)
    let lines = draw(text)
    #expect(lines.contains("pageTitle | The Quay") && lines.contains("syntax | .. slug: quay"))
    #expect(lines.last == "Sir,")
    #expect(reading.lines.dropLast().allSatisfy { $0.markup.regions == .frontMatter })
    #expect(draw("<!--\nA note.\n-->\n\nSir,").last == "Sir,")
  }

  @Test func `an escaped bracket in the text of a link`() {
    #expect(
      spans(#"[\[6]](https://quay.example#_ftnref6) See the map."#).contains {
        $0.hasSuffix("[6] > https://quay.example#_ftnref6")
      })
    #expect(draw(#"Of [\[two] quays."#) == ["Of [[two] quays."])
  }

  @Test func `front matter above a page`() {
    let page = "---\ntitle: The Quay\nlayout: letter\n---\n<html><body><p>Sir,</p></body></html>"
    let reading = ReadingSketch.read(page, .html)
    #expect(
      ReadingSketch.draw(page, .html) == [
        "syntax | ---", "pageTitle | The Quay", "syntax | layout: letter", "syntax | ---", "Sir,",
      ])
    #expect(reading.lines[1].at == 4..<19)
    #expect(reading.lines[1].markup.regions == .frontMatter)
    // A rule, and markup before the next one, is none.
    #expect(
      ReadingSketch.draw("---\n<p>Sir,</p>\n---\n<p>We write.</p>", .html).first == "---")
  }

  @Test func `a p written as markup is one line, however it is wrapped`() {
    #expect(
      draw("<p style=\"x\">Madam\nMayor,</p>\n\n<p>Ada Bell<br>\nChair</p>") == [
        "Madam Mayor,", "Ada Bell", "Chair",
      ])
  }

  @Test func `the same number over and over is counted`() {
    let reading = ReadingSketch.read(
      "1. Open.\n1. Mend it.\n1. Close.\n\nAnd:\n\n1. Pay.", .markdown)
    #expect(reading.lines.map(\.markup.number) == ["1", "2", "3", nil, "1"])
  }

  @Test func tomlAndBareFrontMatter() {
    #expect(draw("+++\ntitle = 'A'\n+++\nSir,")[1] == "pageTitle | A")
    #expect(
      draw("title: A\ndate: 2013/11/07\n\nSir,") == [
        "pageTitle | A", "syntax | date: 2013/11/07", "Sir,",
      ])
  }

  @Test func capitalizedFrontMatter() {
    #expect(
      draw("Title: The Quay\nDate: 2013/11/07\nTags: boats\nSlug: quay\n\nSir,") == [
        "pageTitle | The Quay", "syntax | Date: 2013/11/07", "syntax | Tags: boats",
        "syntax | Slug: quay", "Sir,",
      ])
    // A letter's own head.
    #expect(draw("Title: The Quay\nDate: 7 May 2013\n\nSir,").last == "Sir,")
    #expect(!draw("Title: The Quay\nDate: 7 May 2013\n\nSir,").contains("pageTitle | The Quay"))
  }

  @Test func foldedTitle() {
    let folded = "---\ntitle: \"To the Mayor:\n  the quay\"\nlayout: post\n---\n\nSir,\n"
    #expect(draw(folded)[1...2] == ["pageTitle | To the Mayor: the quay", "syntax | layout: post"])
    let block = "---\ntitle: >-\n  To the Mayor\n  of Orle\nlayout: post\n---\n\nSir,\n"
    #expect(draw(block)[1] == "pageTitle | To the Mayor of Orle")
  }

  @Test func characterReferences() {
    #expect(
      draw("Educa&ccedil;&atilde;o, R&amp;D, &#x17B;ona, &notaname; &copy")
        == ["Educação, R&D, Żona, &notaname; &copy"])
  }

  @Test func headings() {
    #expect(
      draw("# One #\n\nTwo\n===\n\n### Three {#c}\n\n#no") == [
        "h1 | One", "h1 | Two", "syntax | ===", "h3 | Three", "#no",
      ])
  }

  @Test func spansOfText() {
    let text = "We **ask** *you* to [read](http://a.example \"t\") <sup>1</sup> it[^n] `a*b*`"
    #expect(draw(text) == ["We ask you to read 1 it[^n] a*b*"])
    #expect(
      spans(text) == [
        "strong ask", "emphasis you", "link read > http://a.example", "superscript 1",
        "noteReference [^n] > n",
      ])
  }

  @Test func referenceLinksAndAutolinks() {
    let text = "See [the page][p], [p] and <http://b.example>.\n\n[p]: http://a.example 'x'"
    #expect(
      draw(text) == [
        "See the page, p and http://b.example.", "syntax | [p]: http://a.example 'x'",
      ])
    #expect(spans(text).count == 3)
  }

  @Test func escapesAndReferences() {
    #expect(
      draw("\\* A &amp; B&nbsp;\\<c\\@d> &unknown; 2 \\\\ 3") == ["* A & B <c@d> &unknown; 2 \\ 3"])
  }

  @Test func unclosedSyntaxIsText() {
    #expect(draw("a *b [c](d **e `f <g") == ["a *b [c](d **e `f <g"])
  }

  @Test func nestedLists() {
    #expect(
      draw("* one\n  * two\n\n1. three\n\n- - four") == [
        "* 1 | one", "* 2 | two", "1. 1 | three", "- 2 | four",
      ])
  }

  @Test func notes() {
    let text = "It fell.[^1]\n\n[^1]: Seen by *Ann*,\n    on Sunday.\n"
    let reading = ReadingSketch.read(text, .markdown)
    #expect(draw(text) == ["It fell.[^1]", "[^1]: Seen by Ann, on Sunday."])
    #expect(reading.lines[1].markup.regions == .notes)
  }

  @Test func breaks() {
    #expect(draw("Ann  \nBob\\\nCid<br>Dan\nEve") == ["Ann", "Bob", "Cid", "Dan", "Eve"])
  }

  @Test func softWraps() {
    let text = """
      We have been asking the council for the repair of the **old
      bridge** since the spring of last year, when the first cracks
      were seen by a teacher.
      """
    #expect(draw(text).count == 1)
    #expect(spans(text) == ["strong old bridge"])
  }

  @Test func emphasisOverLines() {
    let text = "**Ann Smith\nChair**"
    #expect(draw(text) == ["Ann Smith", "Chair"])
    #expect(spans(text) == ["strong Ann Smith", "strong Chair"])
  }

  @Test func quotes() {
    let text = "> Sir,\n>\n> 1. one\n> 2. two"
    #expect(draw(text) == ["Sir,", "1. 1 | one", "2. 1 | two"])
    #expect(
      ReadingSketch.read(text, .markdown).lines.allSatisfy { $0.markup.regions == .blockquote })
  }

  @Test func tables() {
    let text = "| Name | Town |\n|---|---|\n| **Ann** | Wick |\n| Bob | |"
    let reading = ReadingSketch.read(text, .markdown)
    #expect(
      draw(text) == [
        "[0,0] | Name", "[0,1] | Town", "syntax | |---|---|", "[1,0] | Ann", "[1,1] | Wick",
        "[2,0] | Bob",
      ])
    #expect(reading.lines[0].markup.regions == [.table, .tableHead])
  }

  @Test func codeAndRawHTML() {
    #expect(
      draw("```\na *b*\n```\n\n<!-- no\n\nno -->\n\n    c\n\n<div>Sir</div>") == [
        "syntax | ```", "preformatted | a *b*", "syntax | ```", "syntax | <!-- no",
        "syntax | no -->",
        "preformatted | c", "Sir",
      ])
  }

  @Test func images() {
    #expect(
      draw("![The bridge](a.png)\n\nSee ![x](b.png) it") == ["caption | The bridge", "See it"])
  }

  @Test func htmlLists() {
    #expect(
      draw("<p>We ask:</p>\n<ol>\n<li>one</li>\n<li>two</li>\n</ol>\nEnd.") == [
        "We ask:", " 1 | one", " 1 | two", "End.",
      ])
  }

  private static let letter = [
    "Dear Ms. Bell,", "",
    "we write about the ferry that no longer runs at night, and about the", "pier at Orle.", "",
    "Nobody on the quay was asked about it. Would you mend it before the", "winter?", "",
    "Yours sincerely,", "Tom Reed",
  ]

  @Test func `a letter that is fenced or set in is read as a text`() {
    let lines = [
      "Dear Ms. Bell,",
      "we write about the ferry that no longer runs at night, and about the pier at Orle.",
      "Nobody on the quay was asked about it. Would you mend it before the winter?",
      "Yours sincerely,", "Tom Reed",
    ]
    let fenced = "This is what we wrote.\n\n```\n\(Self.letter.joined(separator: "\n"))\n```\n"
    #expect(draw(fenced).filter { !$0.hasPrefix("syntax") }.dropFirst() == lines[...])
    let set = Self.letter.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    #expect(draw("This is what we wrote.\n\n\(set)\n").dropFirst() == lines[...])
  }

  @Test func `code stays code, and a fenced list of names stays its lines`() {
    let names = (1...12).map { "Ada Bell the \($0)th, baker, Holm" }
    let code = (1...12).map { "let ferry\($0) = pier(\($0)) ?? quay" }
    for block in [names, code] {
      let drawn = draw("```\n\(block.joined(separator: "\n"))\n```\n")
      #expect(drawn.filter { $0.hasPrefix("preformatted") }.count == 12)
    }
  }

  @Test func `a value of front matter that is longer than the page is its text`() {
    let value =
      Self.letter.joined(separator: "\n  ") + "\n  " + String(repeating: "More. ", count: 50)
    let front = "---\ntitle: The Quay\ntranscription: |\n  \(value)\n---\n"
    let regions = { (text: String) in
      ReadingSketch.read(text, .markdown).lines
        .filter { $0.markup.form == .paragraph }.map(\.markup.regions)[0]
    }
    #expect(regions(front) == [])
    #expect(regions(front + String(repeating: "A page. ", count: 200)) == .frontMatter)
  }

  @Test func `a close below a paragraph is a line of its own`() {
    let text =
      "Whoever has a doubt about what we say here may write to\nthe quay or call on any day of the week, at x@example.org\nSincerely,\n\nTom Reed"
    #expect(draw(text).suffix(2) == ["Sincerely,", "Tom Reed"])
  }
}
