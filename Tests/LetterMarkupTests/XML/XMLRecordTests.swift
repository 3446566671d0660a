import LetterMarkup
import LetterSchema
import Testing

@Suite struct XMLRecordTests {
  /// JSON tells more than `==`, which takes é for e and an accent.
  @Test func `what is read back from XML is the record, byte for byte`() throws {
    for seed in 0..<300 {
      var maker = RandomLetter(seed: UInt64(seed))
      let letter = maker.letter()
      let xml = try letter.xml()
      let copy = try XMLRecordReader.letter(from: xml)
      #expect(copy.json() == letter.json(), "seed \(seed)")
      #expect(try copy.xml() == xml, "seed \(seed)")
    }
  }

  @Test func `numbers, ids and places are attributes, texts are elements`() throws {
    var letter = RandomLetter.plain
    var demand = Demand(
      id: "d1", form: .bullet, text: "Free <her> & \"him\"", block: "b2", at: ByteRange(3..<9),
      path: "/html[1]", confidence: Confidence(0.5))
    demand.evidence = ["asks"]
    letter.demands = [demand]
    #expect(
      String(decoding: try letter.xml(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <letter schema="epistle/letter/1" id="é&quot;&#10;" language="en">
          <source name="n" mediaType="text/plain" charset="utf-8" bytes="1" sha256="00" \
        offsetUnit="utf8-byte"/>
          <pipeline version="0" config="" model="" lexicons=""/>
          <kind value="letter" confidence="1"/>
          <references/>
          <delivery/>
          <recipients/>
          <demands>
            <demand id="d1" form="bullet" block="b2" start="3" end="9" path="/html[1]" \
        confidence="0.5">
              <text>Free &lt;her&gt; &amp; "him"</text>
              <noteRefs/>
              <evidence>
                <item>asks</item>
              </evidence>
            </demand>
          </demands>
          <signatories/>
          <copies/>
          <footnotes/>
          <blocks/>
          <removed/>
          <conservation visible="0" kept="0" removed="0"/>
          <quality grade="good" lowest="kind"/>
          <diagnostics/>
        </letter>

        """)
  }

  @Test func `characters that XML cannot hold are replaced`() throws {
    var letter = RandomLetter.plain
    letter.id = "a\u{0}b\u{1B}"
    letter.language = "\u{FFFE}\u{FFFD}\u{FFFF}\u{FFF0}"
    letter.quality.lowest = "c\u{8}"
    let copy = try XMLRecordReader.letter(from: try letter.xml())
    #expect(copy.id == "a\u{FFFD}b\u{FFFD}" && copy.quality.lowest == "c\u{FFFD}")
    #expect(copy.language == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFF0}")
  }

  @Test func `a long text goes through whole`() throws {
    var letter = RandomLetter.plain
    let long = String(repeating: "Every word counts — ", count: 1 << 19)
    letter.removed = [
      Removal(reason: .footer, text: long, at: ByteRange(0..<1), path: nil, evidence: "")
    ]
    #expect(try XMLRecordReader.letter(from: try letter.xml()).removed[0].text == long)
  }

  private func error(_ xml: String) -> XMLRecordError? {
    #expect(throws: XMLRecordError.self) { try XMLRecordReader.letter(from: Array(xml.utf8)) }
  }

  @Test func `says what is wrong and where`() throws {
    #expect(error("<letters/>") == .otherRoot(name: "letters"))
    #expect(error("<letter id='x'/>") == .field(path: "schema", expected: "missing"))
    guard case .malformed(let message, line: 3) = error("<letter>\n\n<a></b>") else {
      Issue.record("no line")
      return
    }
    #expect(message.contains("mismatch"))
    guard case .malformed = error("") else {
      Issue.record("nothing is no record")
      return
    }
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(error(deep) == .tooDeep(line: 1))
    let bomb = "<?xml version='1.0'?><!DOCTYPE letter [<!ENTITY a 'b'>]><letter id='&a;'/>"
    #expect(error(bomb) == .documentType)
  }

  @Test func `a field of the wrong type is told by its path`() throws {
    var letter = RandomLetter.plain
    letter.removed = [
      Removal(reason: .footer, text: "t", at: ByteRange(0..<1), path: nil, evidence: "")
    ]
    let xml = String(decoding: try letter.xml(), as: UTF8.self)
    #expect(
      error(xml.replacing("end=\"1\"", with: "end=\"one\""))
        == .field(path: "removed/0/at/1", expected: "expected Int, found “one”"))
    #expect(
      error(xml.replacing("end=\"1\"", with: ""))
        == .field(path: "removed/0/at", expected: "missing"))
    guard case .field(path: "removed/0/reason", _) = error(xml.replacing("footer", with: "hat"))
    else {
      Issue.record("no path")
      return
    }
  }

  @Test func `lists that are not there are empty`() throws {
    let xml = String(decoding: try RandomLetter.plain.xml(), as: UTF8.self)
    let bare = xml.split(separator: "\n").filter {
      !$0.hasSuffix("s/>") && !$0.contains("<removed/")
    }
    let letter = try XMLRecordReader.letter(from: Array(bare.joined(separator: "\n").utf8))
    #expect(letter.json() == RandomLetter.plain.json())
  }
}

extension RandomLetter {
  static var plain: Letter {
    Letter(
      id: "é\"\n",
      source: Source(
        name: "n", uri: nil, mediaType: "text/plain", charset: "utf-8", bytes: 1, sha256: "00"),
      pipeline: PipelineStamp(version: "0", config: "", model: "", lexicons: ""),
      kind: Kind(value: .letter, confidence: Confidence(1)), language: "en",
      conservation: Conservation(visible: 0, kept: 0, removed: 0),
      quality: Quality(grade: .good, lowest: "kind"))
  }
}
