import LetterSchema
import Testing

@Suite struct JSONParserTests {
  private func fault(_ text: String) -> RecordFault? { fault(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> RecordFault? {
    #expect(throws: RecordFault.self) { try JSONRecordReader.letter(from: bytes[...]) }
  }

  private func id(_ json: String) throws -> String {
    let record = String(decoding: Letter.sample.json(.compact), as: UTF8.self)
      .replacing("\"id\":\"sample\"", with: "\"id\":\(json)")
    return try JSONRecordReader.letter(from: Array(record.utf8)[...]).id
  }

  @Test(arguments: [
    (#""plain é👍🏽""#, "plain é👍🏽"), (#""""#, ""),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\uD83D\ude00 \u20AC""#, "Aé😀 €"), (#""a\u0000b""#, "a\u{0}b"),
  ])
  func `strings with every escape`(json: String, text: String) throws {
    #expect(try id(json) == text)
  }

  @Test(arguments: [
    ("{\"a\" 1}", "line 1, column 6: expected “:”"),
    ("{\n  \"é\": tru}", "line 2, column 8: expected a value"),
    ("{\"a\": [1, 2}", "line 1, column 12: expected “,” or “]”"),
    ("{\"a\": 01}", "line 1, column 8: expected “,” or “}”"),
    ("{\"a\": 1.}", "line 1, column 9: expected a digit"),
    ("{\"a\": -}", "line 1, column 8: expected a digit"),
    (
      "{\"a\": \"b\n\"}", "line 1, column 9: a control character in a string: write it as an escape"
    ),
    (#"{"a": "\x"}"#, "line 1, column 8: no such escape"),
    (#"{"a": "\ud83d"}"#, "line 1, column 8: half of a surrogate pair, which is no character"),
    (#"{"a": "\u12"}"#, "line 1, column 12: expected four hexadecimal digits"),
    ("{\"a\": 1,}", "line 1, column 9: expected a member's name"),
    ("{\"a\": 1, \"a\": 2}", "line 1, column 10: the member “a” is there twice"),
    ("{} {}", "line 1, column 4: expected the end of the record"),
    ("{a: 1}", "line 1, column 2: expected a member's name"),
    ("", "line 1, column 1: expected a value, found the end"),
    ("{\"a\": \"b", "line 1, column 9: expected “\"”, found the end"),
    ("'a'", "line 1, column 1: expected a value"), ("NaN", "line 1, column 1: expected a value"),
  ])
  func `what is no JSON is told with its place`(json: String, message: String) {
    #expect(fault(json)?.description == message)
  }

  @Test func `bytes that are no UTF-8 are told`() {
    #expect(
      fault(Array("{\"é\": \"ab".utf8) + [0xC3, 0x28] + Array("\"}".utf8))?.description
        == "line 1, column 10: a byte that is not UTF-8")
    #expect(fault([0xFF])?.description == "line 1, column 1: expected a value")
  }

  @Test func `depth and numbers of members do no harm`() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(fault(deep)?.message == "nested deeper than any record")
    let wide = "{" + (0..<100_000).map { "\"m\($0)\":0" }.joined(separator: ",") + ",\"m7\":0}"
    #expect(fault(wide)?.message == "the member “m7” is there twice")
    let long = String(repeating: "9", count: 100_000)
    let record = String(decoding: Letter.sample.json(.compact), as: UTF8.self)
    #expect(
      fault(record.replacing("\"bytes\":120", with: "\"bytes\":\(long)"))?.description.hasSuffix(
        "/source/bytes: expected a whole number, found a number") == true)
  }

  @Test func `whole numbers may be written with a point`() throws {
    let record = String(decoding: Letter.sample.json(.compact), as: UTF8.self)
      .replacing("\"bytes\":120", with: "\"bytes\":1.2e2")
    #expect(try JSONRecordReader.letter(from: Array(record.utf8)[...]).source.bytes == 120)
  }

  @Test func `a byte order mark and any layout are no matter`() throws {
    for layout in [JSONRecordWriter.Layout.indented, .compact] {
      let bytes: [UInt8] =
        [0xEF, 0xBB, 0xBF, 0x20, 0x0D, 0x0A] + Letter.sample.json(layout) + [0x09]
      #expect(try JSONRecordReader.letter(from: bytes[...]) == .sample)
    }
  }

  @Test func `every cut of a record is told, none crashes`() {
    let bytes = Letter.sample.json(.compact)
    for count in 0..<bytes.count - 2 {
      #expect(JSONRecordReader.faults(in: bytes[..<count]).count == 1)
    }
  }
}
