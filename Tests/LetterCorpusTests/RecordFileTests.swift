import LetterCorpus
import LetterMarkup
import LetterSchema
import Testing

@Suite struct RecordFileTests {
  private var letter: Letter {
    var letter = Letter(
      id: "é e\u{301} \u{0}",
      source: Source(
        name: "a.html", uri: "https://example.org/a", mediaType: "text/html", charset: "utf-8",
        bytes: 9, sha256: "00"),
      pipeline: PipelineStamp(version: "0", config: "c", model: "m", lexicons: "l"),
      kind: Kind(value: .petition, confidence: Confidence(0.125)), language: "en",
      conservation: Conservation(visible: 2, kept: 1, removed: 1),
      quality: Quality(grade: .fair, lowest: "date"))
    let field = Field(
      text: "May 2016", block: "b1", at: ByteRange(1..<9), path: "/p[1]",
      confidence: Confidence(0.333))
    letter.date = DateField(field, when: "2016-05")
    var note = Footnote(label: "*", status: .linked)
    note.references = [Footnote.Reference(block: "b1", at: ByteRange(3..<4))]
    note.urlStripped = true
    letter.footnotes = [note]
    return letter
  }

  private func error(_ text: String) -> RecordFileError? {
    #expect(throws: RecordFileError.self) {
      try RecordFile.letter(from: Array(text.utf8), name: "a.json")
    }
  }

  @Test func `reads what it wrote, JSON and XML`() throws {
    for layout in [JSONRecordWriter.Layout.indented, .compact] {
      let copy = try RecordFile.letter(from: letter.json(layout), name: "a.json")
      #expect(copy.json() == letter.json())
    }
    var letter = letter
    letter.id = "plain"
    let copy = try RecordFile.letter(from: try letter.xml(), name: "a.xml")
    #expect(copy.json() == letter.json())
  }

  @Test func `lists that are not there are empty`() throws {
    let json = String(decoding: letter.json(.compact), as: UTF8.self)
    let bare = json.replacing("\"blocks\":[],\"removed\":[],", with: "")
    #expect(bare != json)
    #expect(try RecordFile.letter(from: Array(bare.utf8), name: "a.json").json() == letter.json())
  }

  @Test func `names the file and what was expected`() throws {
    let json = String(decoding: letter.json(.compact), as: UTF8.self)
    #expect(
      error(json.replacing("epistle/letter/1", with: "epistle/letter/9"))
        == .otherSchema(file: "a.json", found: "epistle/letter/9"))
    let unplaced = error(json.replacing("\"block\":\"b1\",\"at\":[3,4]", with: "\"at\":[3,4]"))
    #expect(unplaced?.description.hasSuffix(": /footnotes/0/references/0/block: missing") == true)
    #expect(
      error(json.replacing("[3,4]", with: "[3,\n\"x\"]"))?.description
        == "a.json: line 2, column 1: /footnotes/0/references/0/at/1: expected a whole number, "
        + "found a string")
    #expect(
      error("{\"a\":")?.description
        == "a.json: line 1, column 6: expected a value, found the end")
    #expect(
      error("<a")?.description.hasPrefix("a.json: expected a record as XML: line 1: ") == true)
    #expect(
      error("Dear all,")?.description == "a.json: expected a JSON object or a letter element")
  }
}
