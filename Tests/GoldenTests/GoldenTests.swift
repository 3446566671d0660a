import Foundation
import LetterGolden
import LetterSchema
import Testing

/// The record of every sample is the golden one, byte for byte but for the hashes of the pipeline.
///
/// The golden is the expected record of a case in `samples/golden`, which `epistle golden` works
/// on too: it tells field by field what differs.
@Suite struct GoldenTests {
  @Test(arguments: Samples.documents)
  func `the record is the golden one`(document: URL) throws {
    let record = try GoldenRecords.letter(of: document)
    let folder = Samples.golden(of: document)
    let expected = folder.appending(path: Expectation.file)
    if GoldenRecords.isRecording {
      try GoldenRecords.write(record, of: document, to: folder)
      Issue.record("recorded \(folder.lastPathComponent); read the difference before you commit it")
      return
    }
    guard let golden = try? Data(contentsOf: expected) else {
      Issue.record(
        "no samples/golden/\(folder.lastPathComponent): run \(GoldenRecords.command)")
      return
    }
    if let difference = GoldenRecords.difference(record.json(), from: Array(golden)) {
      Issue.record(
        "\(Samples.stem(document)): \(difference). If it should be so: \(GoldenRecords.command)")
    }
  }

  @Test(arguments: Samples.documents)
  func `each case is a match to who compares field by field`(document: URL) throws {
    let golden = try GoldenRecords.golden(of: document)
    let outcome = CaseOutcome(golden, .success(try GoldenRecords.letter(of: document)))
    #expect(outcome.state == .match, "\(outcome.changes)")
    #expect(golden.note.sha256 != nil && golden.note.by != nil && golden.note.on != nil)
  }

  @Test func `every golden case has its sample`() {
    let stems = Set(Samples.documents.map(Samples.stem))
    #expect(!stems.isEmpty)
    #expect(Samples.goldens.map(\.lastPathComponent).filter { !stems.contains($0) } == [])
  }
}
