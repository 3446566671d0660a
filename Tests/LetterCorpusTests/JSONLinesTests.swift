import LetterCorpus
import LetterExtraction
import Testing
import TestSupport

@Suite struct JSONLinesTests {
  let folder = TemporaryFolder()

  @Test func `a line is a document`() throws {
    let path = try folder.write(
      "a.jsonl",
      """
      {"id": "one", "url": "https://orle.example/1", "html": "<p>Dear Zo\\u00eb,</p>"}

      {"text": "Dear \\ud83d\\ude00,\\nbye", "id": 7}
      {"markdown": "# Dear all", "extra": {"deep": [1, 2]}}

      """)
    let fed = Fed([path])
    #expect(fed.failures.isEmpty)
    #expect(fed.ids == ["one", "7", "a-4"])
    #expect(fed.documents.map(\.uri) == ["https://orle.example/1", nil, nil])
    #expect(fed.documents.map(\.mediaType) == [.html, .plain, .markdown])
    #expect(fed.text(0) == "<p>Dear Zoë,</p>")
    #expect(fed.text(1) == "Dear 😀,\nbye")
    #expect(fed.documents[1].path == "\(path):3")
  }

  @Test func `the names of fields can be given`() throws {
    let path = try folder.write(
      "a.jsonl", #"{"key": "k", "body": "<p>Dear all</p>", "text": "other", "where": "x:y"}"#)
    let fields = DocumentFields(names: [.id: ["no", "key"], .html: ["body"], .url: ["where"]])
    let fed = Fed([path], fields: fields)
    #expect(fed.ids == ["k"])
    #expect(fed.text(0) == "<p>Dear all</p>")
    #expect(fed.documents[0].uri == "x:y")
  }

  @Test func `a bad line tells where it is, and the next is read`() throws {
    let path = try folder.write(
      "a.jsonl",
      """
      {"id": "one", "text": "Dear all"}
      Dear all,
      [1, 2]
      {"id": "none"}
      {"id": "two", "text": "Dear all"}
      {"id": "cut", "text": "Dear
      """)
    let fed = Fed([path])
    #expect(fed.ids == ["one", "two"])
    #expect(fed.codes == [.malformed, .malformed, .malformed, .truncated])
    #expect(fed.failures.map(\.byte) == [34, 44, 51, 100])
    #expect(fed.failures.map(\.document) == ["a-2", "a-3", "none", "a-6"])
    #expect(fed.failures.allSatisfy { $0.stage == .input })
  }

  @Test func `lines that are too long are passed over`() throws {
    let long = String(repeating: "x", count: 300_000)
    let path = try folder.write(
      "a.jsonl", "{\"text\": \"\(long)\"}\n{\"id\": \"b\", \"text\": \"Dear\"}\n")
    let fed = Fed([path], limit: 1000)
    #expect(fed.codes == [.tooLarge])
    #expect(fed.ids == ["b"])
  }

  @Test func `gzip of many members is one file`() throws {
    let lines = (0..<3000).map { "{\"id\": \"\($0)\", \"text\": \"Dear number \($0)\"}\n" }
    var packed: [UInt8] = []
    for start in stride(from: 0, to: lines.count, by: 500) {
      packed += Gzip.packed(Array(lines[start..<start + 500].joined().utf8))
    }
    let path = try folder.write("a.jsonl.gz", bytes: packed + [0, 0, 0])
    let fed = Fed([path])
    #expect(fed.failures.isEmpty)
    #expect(fed.ids == (0..<3000).map(String.init))
    #expect(fed.text(2999) == "Dear number 2999")
  }

  @Test(arguments: [1, 10, 60, 120])
  func `gzip that is cut or damaged tells where`(length: Int) throws {
    let lines = (0..<50).map { "{\"id\": \"\($0)\", \"text\": \"Dear \($0 * 7919)\"}\n" }.joined()
    let packed = Gzip.packed(Array(lines.utf8))
    #expect(packed.count > 150)
    let cut = Fed([try folder.write("a.jsonl.gz", bytes: Array(packed.prefix(length)))])
    #expect(cut.codes.last == .truncated)
    var damaged = packed
    damaged[length + 1] ^= 0xFF
    let fed = Fed([try folder.write("b.jsonl.gz", bytes: damaged)])
    #expect(!fed.failures.isEmpty)
  }

  @Test func `ids that come twice, or that no file can have, get names of their own`() throws {
    let ids = ["a", "a", "../../etc/passwd", "..", "", "a", String(repeating: "é", count: 300)]
    let path = try folder.write(
      "x.jsonl", ids.map { "{\"id\": \"\($0)\", \"text\": \"Dear\"}\n" }.joined())
    let other = try folder.write("a.txt")
    let fed = Fed([other, path])
    #expect(fed.ids[0...4] == ["a", "a-2", "a-3", "../../etc/passwd", ".."])
    let names = fed.documents.map(\.recordName)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.contains("/") && !$0.hasPrefix(".") && $0.utf8.count < 200 })
  }

  @Test func `a packed document is read as what it holds`() throws {
    let path = try folder.write("a.html.gz", bytes: Gzip.packed(Array("<p>Dear all</p>".utf8)))
    let fed = Fed([path])
    #expect(fed.ids == ["a.html"])
  }
}
