import Foundation
import LetterSchema
import Testing

@testable import FuzzChecks
@testable import LetterExtraction

/// What `scripts/fuzz` found worth keeping, and that its checks see what is wrong.
@Suite(.timeLimit(.minutes(20))) struct FuzzCorpusTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static func corpus() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `every input of the corpus holds`(target: FuzzTarget) throws {
    let corpus = try Self.corpus()
    #expect(corpus.count > 20)
    for (name, bytes) in corpus {
      #expect(target.faults(in: bytes) == [], "\(name) as \(target)")
    }
  }

  @Test func `every record of the corpus comes back from JSON and XML`() throws {
    for (name, bytes) in try Self.corpus() {
      #expect(RecordFaults.find(in: bytes, nil, by: HostileBytesTests.extractor) == [], "\(name)")
    }
  }

  @Test func `a run of raised digits is no number`() {
    let text = "Dear Ms. Bell,\n\nWe write" + String(repeating: "²", count: 40) + " today.\n"
    #expect(FuzzTarget.record.faults(in: Array(text.utf8)) == [])
    #expect(NoteLabel.at(0, before: 8, in: Array("²²²²".utf8)) == nil)
    #expect(NoteLabel.at(0, before: 4, in: Array("²³".utf8))?.value == 23)
  }

  @Test func `events that overlap, leave bytes out or point outside are faults`() {
    let bytes = Array("ab<p>cd".utf8)
    func faults(_ events: (inout TokenLedger) -> Void) -> [String] {
      bytes.withUnsafeBufferPointer {
        var ledger = TokenLedger(bytes: $0)
        events(&ledger)
        ledger.close()
        return ledger.faults
      }
    }
    #expect(faults { HTMLTokenizer.run($0.bytes, into: &$0) } == [])
    #expect(faults { $0.text(at: 0..<7) } == [])
    #expect(faults { $0.text(at: 0..<1) }.isEmpty == false)
    #expect(
      faults {
        $0.text(at: 0..<5)
        $0.text(at: 4..<7)
      }.isEmpty == false)
    #expect(faults { $0.text(at: 0..<8) }.isEmpty == false)
    #expect(faults { $0.comment(content: 0..<9, at: 0..<7) }.isEmpty == false)
  }

  @Test(arguments: [
    (MediaType.html, "<p>one <a href=#x>two</a></p><p>three</p>"), (.plain, "one\n\n2. two\n"),
  ])
  func `a reading that lost or moved something is at fault`(type: MediaType, text: String) throws {
    let source = try SourceText(decoding: Array(text.utf8), name: "a", mediaType: type)
    let reading = SourceReader().read(source)
    #expect(ReadingFaults.find(in: reading, of: source) == [])
    var shorter = reading
    shorter.lines.removeLast()
    #expect(ReadingFaults.find(in: shorter, of: source) != [])
    var moved = reading
    moved.lines[1].at = 0..<text.utf8.count
    #expect(ReadingFaults.find(in: moved, of: source) != [])
    var rewritten = reading
    rewritten.text[0] = UInt8(ascii: "x")
    #expect(ReadingFaults.find(in: rewritten, of: source) != [])
  }

  @Test func `text that a page does not show is a fault`() throws {
    let source = try SourceText(
      decoding: Array("<p>one</p><p>two</p>".utf8), name: "a", mediaType: .html)
    let half = try SourceText(decoding: Array("<p>one</p>".utf8), name: "a", mediaType: .html)
    let faults = ReadingFaults.find(in: SourceReader().read(half), of: source)
    #expect(faults == ["13..<16 is text and is not shown"])
  }
}
