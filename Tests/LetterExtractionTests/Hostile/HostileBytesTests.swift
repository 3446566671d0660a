import LetterSchema
import Testing

@testable import LetterExtraction

/// Bytes that are no letter: a typed error, or a record that holds.
@Suite struct HostileBytesTests {
  static let extractor = Extractor(TestPipeline.standard)

  static func error(_ bytes: [UInt8], limits: Extractor.Limits = Extractor.Limits())
    -> ExtractionError?
  {
    do throws(ExtractionError) {
      _ = try Extractor(TestPipeline.standard, limits: limits).extract(bytes, name: "a")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "", " ", "\n\n\t \r\n", "\u{FEFF}", "\u{FEFF} \n", "\u{A0}\u{3000}", "<html></html>",
    "<html><!-- x -->", "<html><script>x</script>", "<!DOCTYPE html><p>&nbsp;</p>",
    "<!DOCTYPE html><body><br>",
  ])
  func `nothing to read is an error of its own`(text: String) {
    #expect(Self.error(Array(text.utf8)) == .empty, "\(text.debugDescription)")
  }

  @Test(arguments: [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
    [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0],
    Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 3, 4, 20, 0], [0x1F, 0x8B, 8, 0],
    [0xFF, 0xD8, 0xFF, 0xE0],
  ])
  func `files of other kinds are no text`(magic: [UInt8]) {
    #expect(Self.error(magic + Array("text".utf8)) == .binary(offset: 0))
  }

  @Test func `control characters without end are no text`() {
    #expect(Self.error(Array("abc".utf8) + [UInt8](repeating: 1, count: 50)) == .binary(offset: 3))
  }

  @Test func `over the limit is an error that names both`() {
    let limits = Extractor.Limits(bytes: 10)
    #expect(
      Self.error(Array("Dear Sirs, ".utf8), limits: limits) == .tooLarge(bytes: 11, limit: 10))
    #expect(Self.error(Array("Dear Sirs,".utf8), limits: limits) == nil)
  }

  @Test func `over the time is an error`() {
    #expect(
      Self.error(Array("Dear Sirs,".utf8), limits: .init(seconds: 0)) == .tookTooLong(seconds: 0))
  }

  static let damaged: [[UInt8]] = [
    Array("Dear Ms. Bell,\0\n\nWe write\0 about it.\0\0".utf8),
    Array("Chère Madame,".utf8.prefix(4)),
    Array("Dear Ms. Bell,\n\nprix : 5 €".utf8.dropLast()),
    [0xC3], [0xE2, 0x82], [0x80], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
    Array("a".utf8) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80] + Array("b".utf8),
    // UTF-16 with a lone high surrogate, a lone low one, and half a unit.
    [0xFF, 0xFE, 0x44, 0, 0x3D, 0xD8, 0x65, 0], [0xFE, 0xFF, 0, 0x44, 0xDC, 0, 0, 0x65],
    [0xFF, 0xFE, 0x44, 0, 0x65], [0xFF, 0xFE, 0, 0, 0x44, 0, 0, 0, 0, 0, 0x11, 0],
    [0x44, 0, 0x65, 0, 0x61, 0, 0x72, 0, 0x20, 0, 0x53, 0, 0x69, 0, 0x72, 0],
    Array("<p>Dear".utf8), Array("<p class='".utf8), Array("<".utf8), Array("</".utf8),
    Array("<!".utf8),
    Array("<p>a<script>b".utf8), Array("<p>a<!-- b".utf8), Array("a&".utf8), Array("<p>&#".utf8),
    Array("---\ntitle: x".utf8), Array("```\nx".utf8), Array("[^1]:".utf8), Array("|".utf8),
  ]

  @Test(arguments: damaged)
  func `damaged texts`(bytes: [UInt8]) {
    for type in [nil, MediaType.plain, .markdown, .html] {
      let faults = RecordFaults.find(in: bytes, type, by: Self.extractor)
      #expect(faults == [], "\(bytes) as \(String(describing: type))")
    }
  }

  @Test func `bytes at random`() {
    var random = Generator(seed: 11)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      for type in [MediaType.plain, .html] {
        #expect(RecordFaults.find(in: bytes, type, by: Self.extractor) == [], "\(bytes)")
      }
    }
  }
}
