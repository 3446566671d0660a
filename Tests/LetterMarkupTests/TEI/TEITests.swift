import LetterMarkup
import LetterSchema
import Testing

@Suite struct TEITests {
  private let grammar = RelaxNGGrammar(.teiRNG)

  private func tei(_ letter: Letter) -> String { String(decoding: letter.tei, as: UTF8.self) }

  @Test func `the letter in its order`() throws {
    let body = try #require(tei(.ferry).split(separator: "<body>\n").last)
    #expect(
      body.components(upTo: "    </body>") == """
              <div type="letter">
                <head xml:id="b1">Keep the ferry</head>
                <opener>
                  <dateline xml:id="b2"><placeName>Orle</placeName>, \
        <date when="1874-06-12">12 June 1874</date></dateline>
                  <address>
                    <addrLine xml:id="b3">Ms <persName ref="#p2">Ada Bó</persName>, \
        <roleName>Harbour Master</roleName></addrLine>
                    <addrLine xml:id="b4">1 Quay Street</addrLine>
                  </address>
                  <salute xml:id="b5">Dear Ms Bó,</salute>
                </opener>
                <p xml:id="b6"><seg type="demand" xml:id="d1">We urge you to keep it.\
        <ref type="noteref" n="1" target="#n1">[1]</ref></seg> See \
        <ref target="https://harbour.example/a%20b">the &lt;timetable&gt;</ref> &amp; the \
        <hi rend="bold">map</hi>.</p>
                <list rend="numbered">
                  <item n="1." xml:id="b7"><seg type="demand" xml:id="d2">Sail at *night*.</seg>
                    <list rend="bulleted">
                      <item n="-" xml:id="b8">In winter too.
                        <p xml:id="b9">It is cold.</p></item>
                    </list></item>
                  <item n="2." xml:id="b10">Mend the bell.</item>
                </list>
                <label xml:id="b11" type="heading" n="2">Why</label>
                <quote xml:id="b12"># No bell, no boat.</quote>
                <closer>
                  <salute xml:id="b13">Yours faithfully,</salute>
                  <signed xml:id="b14"><persName ref="#p1">Tom Ruiz</persName>\
        <lb xml:id="b15"/><orgName ref="#p1">Friends of the Ferry</orgName></signed>
                </closer>
                <postscript>
                  <p xml:id="b16">The bell is cracked.</p>
                </postscript>
                <note place="end" n="1" xml:id="n1">
                  <p xml:id="b17">Harbour Act, s. 3.</p>
                </note>
              </div>
              <div type="continued">
                <p xml:id="b18">A second page.</p>
              </div>

        """)
  }

  @Test func `any letter is valid, and each pointer leads somewhere`() throws {
    for seed in 0..<300 {
      var maker = RandomLetter(seed: UInt64(seed))
      let letter = seed == 0 ? Letter.ferry : maker.letter()
      let bytes = letter.tei
      #expect(try grammar.faults(in: bytes[...]) == [], "seed \(seed)")
      let nodes = try XMLTreeReader.read(bytes).descendants
      let names = nodes.compactMap { $0.attributes["xml:id"] }
      #expect(Set(names).count == names.count, "seed \(seed)")
      #expect(names.count { $0.hasPrefix("b") } == letter.blocks.count, "seed \(seed)")
      for node in nodes {
        for pointer in (node.attributes["target"] ?? node.attributes["ref"] ?? "").split(
          separator: " ")
        where pointer.hasPrefix("#") && node.attributes["rend"] == nil && node.name != "ref"
          || node.attributes["type"] == "noteref"
        {
          #expect(names.contains(String(pointer.dropFirst())), "seed \(seed): \(pointer)")
        }
      }
    }
  }

  @Test func `every word of the letter is in the body, no removed one is`() throws {
    for seed in 0..<100 {
      var maker = RandomLetter(seed: UInt64(seed))
      let letter = maker.letter()
      let body = words(of: try #require(tei(letter).split(separator: "<body>").last))
      for block in letter.blocks where block.zone != .footnote {
        var bytes: [UInt8] = []
        XMLEscaping.append(block.text, in: .element, to: &bytes)
        #expect(body.contains(bytes), "seed \(seed)")
      }
    }
    #expect(!tei(.ferry).contains("Share this page"))
    #expect(tei(.ferry).contains("<annotation xml:id=\"r1\" target=\"byte:900-915\">"))
  }

  /// Without tags, byte by byte: `>` and an accent behind it are one character to Swift.
  private func words(of markup: Substring) -> [UInt8] {
    var isTag = false
    return markup.utf8.filter { byte in
      if byte == UInt8(ascii: "<") { isTag = true }
      defer { if byte == UInt8(ascii: ">") { isTag = false } }
      return !isTag
    }
  }

  /// What a reader of TEI gets back is what the record says.
  @Test func `the core fields can be read back`() throws {
    let letter = Letter.ferry
    let nodes = try XMLTreeReader.read(letter.tei).descendants
    func texts(_ name: String) -> [String] { nodes.filter { $0.name == name }.map(\.text) }
    let actions = nodes.filter { $0.name == "correspAction" }
    #expect(actions.map { $0.attributes["type"] } == ["sent", "received"])
    #expect(actions[0].children.map(\.text) == ["Tom Ruiz", "Orle", "12 June 1874"])
    #expect(actions[0].children[2].attributes["when"] == letter.date?.when)
    #expect(actions[1].children.map(\.text) == ["Ada Bó"])
    #expect(texts("salute") == [letter.salutation?.text, letter.closing?.text])
    #expect(texts("term") == ["letter"])
    let demands = nodes.filter { $0.name == "note" && $0.attributes["type"] == "demand" }
    #expect(demands.map(\.text) == letter.demands.map(\.text))
    let notes = nodes.filter { $0.name == "note" && $0.attributes["place"] == "end" }
    #expect(notes.map { $0.children[0].text } == letter.footnotes.map(\.text))
    let links = nodes.filter { $0.name == "link" }.compactMap { $0.attributes["target"] }
    #expect(
      links.prefix(18) == letter.blocks.map { "#\($0.id) byte:\($0.at.start)-\($0.at.end)" }[...])
  }

  @Test func `what XML cannot hold is replaced, what marks up is escaped`() throws {
    var letter = Letter.ferry
    letter.blocks[5].text = "a\u{0}b ]]> <script> \r &amp; \u{FFFF}"
    letter.blocks[5].marks = []
    letter.source.name = "a\"<>&\n.txt"
    letter.source.uri = nil
    letter.language = "no language"
    letter.pipeline.version = "new"
    #expect(try grammar.faults(in: letter.tei[...]) == [])
    #expect(tei(letter).contains("a\u{FFFD}b ]]&gt; &lt;script&gt; &#13; &amp;amp; \u{FFFD}"))
  }

  @Test(arguments: [
    ("en", "en"), ("zh-Hant", "zh-Hant"), ("", "und"), ("1a", "und"), ("en-", "und"),
    ("languages", "und"), ("e n", "und"), ("de-1996", "de-1996"),
  ])
  func `a language that is no tag is undetermined`(language: String, written: String) throws {
    var letter = Letter.ferry
    letter.language = language
    #expect(tei(letter).contains("<text xml:lang=\"\(written)\">"))
    #expect(try grammar.faults(in: letter.tei[...]) == [])
  }

  @Test func `a letter with nothing in it is valid`() throws {
    #expect(try grammar.faults(in: RandomLetter.plain.tei[...]) == [])
  }

  @Test func `many names in one line and many items take their time and no more`() throws {
    var letter = Letter.ferry
    let names = (0..<4000).map { "Name Number\($0)" }
    letter.blocks[13].text = names.joined(separator: ", ")
    letter.signatories = names.map { name in
      var person = letter.signatories[0]
      person.name = name
      return person
    }
    // A list that goes down and down, and one that goes on and on.
    let item = letter.blocks[6]
    letter.blocks += (1...40_000).map { level in
      var block = item
      block.level = level < 20_000 ? level : 1
      return block
    }
    let clock = ContinuousClock()
    let time = clock.measure { #expect(tei(letter).contains("Name Number3999</persName>")) }
    #expect(time < .seconds(30))
  }
}

extension XMLNode {
  var descendants: [XMLNode] { [self] + children.flatMap(\.descendants) }
}

extension Substring {
  /// The text before the first `end`.
  fileprivate func components(upTo end: String) -> String {
    range(of: end).map { String(self[..<$0.lowerBound]) } ?? String(self)
  }

  private func range(of other: String) -> Range<Index>? { ranges(of: other).first }
}
