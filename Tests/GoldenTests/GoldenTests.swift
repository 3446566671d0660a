import Foundation
import LetterSchema
import Testing

/// The record of every sample is the golden one, byte for byte but for the hashes of the pipeline.
@Suite struct GoldenTests {
  @Test(arguments: Samples.documents)
  func `the record is the golden one`(document: URL) throws {
    let record = try GoldenRecords.letter(of: document).json()
    let golden = Samples.golden(of: document)
    if GoldenRecords.isRecording {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(record).write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent); read the difference before you commit it")
      return
    }
    guard let expected = try? Data(contentsOf: golden) else {
      Issue.record("no samples/golden/\(golden.lastPathComponent): run \(GoldenRecords.command)")
      return
    }
    if let difference = GoldenRecords.difference(record, from: Array(expected)) {
      Issue.record(
        "\(Samples.stem(document)): \(difference). If it should be so: \(GoldenRecords.command)")
    }
  }

  @Test func `every golden record has its sample`() {
    let stems = Set(Samples.documents.map(Samples.stem))
    #expect(!stems.isEmpty)
    #expect(Samples.goldenFiles.map(Samples.stem).filter { !stems.contains($0) } == [])
  }
}
