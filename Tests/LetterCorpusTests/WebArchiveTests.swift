import LetterCorpus
import LetterExtraction
import Testing
import TestSupport

@Suite struct WebArchiveTests {
  let folder = TemporaryFolder()

  private func record(
    _ type: String, _ block: String, id: String? = "<urn:uuid:0000>", more: [String] = []
  ) -> [UInt8] {
    record(type, Array(block.utf8), id: id, more: more)
  }

  private func record(
    _ type: String, _ block: [UInt8], id: String? = "<urn:uuid:0000>", more: [String] = []
  ) -> [UInt8] {
    var lines = ["WARC/1.0", "WARC-Type: \(type)", "Content-Length: \(block.count)"]
    if let id { lines.append("WARC-Record-ID: \(id)") }
    return Array((lines + more).joined(separator: "\r\n").utf8) + Array("\r\n\r\n".utf8) + block
      + Array("\r\n\r\n".utf8)
  }

  private func response(
    _ body: [UInt8], status: Int = 200, _ fields: [String] = ["Content-Type: text/html"],
    id: String = "<urn:uuid:0000>"
  ) -> [UInt8] {
    let head = (["HTTP/1.1 \(status) X"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
    return record(
      "response", Array(head.utf8) + body, id: id,
      more: [
        "Content-Type: application/http; msgtype=response", "WARC-Target-URI: http://x.example/",
      ])
  }

  private let page = Array("<p>Dear Mayor</p>".utf8)

  @Test func `reads what was found, and counts what is no document`() throws {
    let bytes =
      record("warcinfo", "software: x") + record("request", "GET / HTTP/1.1\r\n\r\n")
      + response(page, ["content-type: text/html; charset=\"ISO-8859-1\""], id: "<urn:uuid:AB>")
      + response(page, status: 404) + response([1, 2], ["Content-Type: image/png"])
      + record("revisit", "HTTP/1.1 200 OK\r\n\r\n") + record("metadata", "x: y")
      + record("resource", "Dear all", id: "<urn:uuid:CD>", more: ["Content-Type: text/plain"])
      + record("conversion", "Dear friends", id: nil, more: ["Content-Type: text/plain"])
    for (name, bytes) in [("a.warc", bytes), ("b.warc.gz", Gzip.packed(bytes))] {
      let fed = Fed([try folder.write(name, bytes: bytes)])
      #expect(fed.failures.isEmpty)
      #expect(fed.ids == ["AB", "CD", "\(name.prefix(1))-5"])
      #expect(fed.documents.map(\.mediaType) == [.html, .plain, .plain])
      #expect(fed.documents.map(\.charset) == ["ISO-8859-1", nil, "utf-8"])
      #expect(fed.documents[0].uri == "http://x.example/")
      #expect(fed.text(0) == "<p>Dear Mayor</p>")
      #expect(fed.text(2) == "Dear friends")
      #expect(
        fed.skipped == [
          "warcinfo record": 1, "request record": 1, "HTTP status 404": 1, "image/png": 1,
          "revisit record": 1, "metadata record": 1,
        ])
    }
  }

  @Test func `takes chunks and encodings off`() throws {
    let chunked = Array("6;x=y\r\n<p>Dea\r\nb\r\nr Mayor</p>\r\n0\r\n\r\n".utf8)
    let packed = Gzip.packed(page)
    let size = String(packed.count, radix: 16)
    let chunkedPacked = Array("\(size)\r\n".utf8) + packed + Array("\r\n0\r\n\r\n".utf8)
    let type = "Content-Type: text/html"
    let bytes =
      response(chunked, [type, "Transfer-Encoding: chunked"])
      + response(packed, [type, "Content-Encoding: gzip"])
      + response(chunkedPacked, [type, "Transfer-Encoding: chunked", "Content-Encoding: x-gzip"])
      // Headers that a crawler left when it had done their work itself.
      + response(page, [type, "Transfer-Encoding: chunked", "Content-Encoding: gzip"])
      + response(page, [type, "Content-Encoding: deflate"])
    let fed = Fed([try folder.write("a.warc", bytes: bytes)])
    #expect(fed.failures.isEmpty)
    #expect((0..<5).map { fed.text($0) } == Array(repeating: "<p>Dear Mayor</p>", count: 5))
  }

  @Test func `tells of what it cannot unpack and goes on`() throws {
    let type = "Content-Type: text/html"
    let bytes =
      response(page, [type, "Content-Encoding: br"])
      + response(Array(Gzip.packed(page).dropLast(9)), [type, "Content-Encoding: gzip"])
      + response(Gzip.packed(Array(repeating: 65, count: 5000)), [type, "Content-Encoding: gzip"])
      + record("response", "no response at all", more: ["Content-Type: application/http"])
      + response(page, id: "<urn:uuid:last>")
    let fed = Fed([try folder.write("a.warc", bytes: bytes)], limit: 1000)
    #expect(fed.codes == [.unsupportedEncoding, .malformed, .tooLarge, .malformed])
    #expect(fed.failures[0].message == "content encoding br, which there is no decoder for")
    #expect(fed.failures[0].byte == 0)
    #expect(fed.ids == ["last"])
  }

  @Test func `a cut archive gives what is whole, and tells of the rest`() throws {
    let first = response(page, id: "<urn:uuid:1>")
    let second = response(page, id: "<urn:uuid:2>")
    for cut in stride(from: first.count + 6, to: first.count + second.count - 5, by: 7) {
      let bytes = Array((first + second).prefix(cut))
      let fed = Fed([try folder.write("a.warc", bytes: bytes)])
      #expect(fed.ids == ["1"], "cut at \(cut)")
      #expect(fed.codes == [.truncated], "cut at \(cut)")
      #expect(fed.failures.first?.byte == first.count)
    }
    let packed = Gzip.packed(first) + Gzip.packed(second).dropLast(20)
    let fed = Fed([try folder.write("b.warc.gz", bytes: packed)])
    #expect(fed.ids == ["1"])
    #expect(fed.codes == [.truncated])
  }

  @Test func `finds the next record behind garbage`() throws {
    let bytes =
      Array("garbage\r\nmore\r\n".utf8) + response(page, id: "<urn:uuid:1>")
      + Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8) + response(page, id: "<urn:uuid:2>")
    let fed = Fed([try folder.write("a.warc", bytes: bytes)])
    #expect(fed.ids == ["1", "2"])
    #expect(fed.codes == [.malformed, .malformed])
    #expect(fed.failures[0].byte == 0)
  }

  @Test func `a record that the crawler cut is told, not read`() throws {
    let bytes = record(
      "resource", "Dear", more: ["Content-Type: text/plain", "WARC-Truncated: length"])
    let fed = Fed([try folder.write("a.warc", bytes: bytes)])
    #expect(fed.ids.isEmpty)
    #expect(fed.codes == [.truncated])
  }

  @Test func `any bytes end`() throws {
    var random = SystemRandomNumberGenerator()
    let whole = response(page) + record("conversion", "Dear", more: ["Content-Type: text/plain"])
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = Fed([try folder.write("a.warc", bytes: bytes)])
      _ = Fed([
        try folder.write("a.warc.gz", bytes: Gzip.packed(whole).map { $0 ^ (.random() ? 0 : 1) })
      ])
    }
  }
}
