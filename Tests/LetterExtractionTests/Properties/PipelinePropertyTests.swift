import Foundation
import LetterMarkup
import LetterSchema
import Testing

@testable import LetterExtraction

/// What holds for every record of every document: nothing lost, every slice true, the same
/// again, and no loss on the way through JSON and XML.
///
/// `EPISTLE_SEED=17 swift test --filter PipelinePropertyTests` runs one document again;
/// `EPISTLE_CASES=1000000` runs more of them;
/// `EPISTLE_TRACE=1` names each seed as it starts, to find the one that crashes.
@Suite struct PipelinePropertyTests {
  static let environment = ProcessInfo.processInfo.environment
  /// The usual run makes and reads back every fourth record once more; a longer one all of them.
  static let isThorough = environment["EPISTLE_SEED"] != nil || environment["EPISTLE_CASES"] != nil
  static let chunk: UInt64 = 500
  /// The seeds of each chunk; chunks run side by side.
  static let chunks: [Range<UInt64>] = {
    if let seed = environment["EPISTLE_SEED"].flatMap(UInt64.init) { return [seed..<seed + 1] }
    let cases = environment["EPISTLE_CASES"].flatMap(UInt64.init) ?? 20_000
    return stride(from: 0, to: cases, by: Int(chunk)).map { $0..<min($0 + chunk, cases) }
  }()

  @Test(arguments: chunks)
  func `records hold`(seeds: Range<UInt64>) {
    for seed in seeds {
      if Self.environment["EPISTLE_TRACE"] != nil { Self.tell("seed \(seed)\n") }
      for fault in RecordFaults.find(
        in: MilledDocument(seed: seed), seed: seed, copies: seed % 4 == 0 || Self.isThorough)
      {
        Issue.record("EPISTLE_SEED=\(seed): \(fault)")
      }
    }
  }

  private static func tell(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }

  @Test func `documents give letters, not errors alone`() {
    var found: [String: Int] = [:]
    for seed in 0..<UInt64(400) {
      let document = MilledDocument(seed: seed)
      let letter = try? RecordFaults.extractor(for: document, seed: seed).extract(
        document.bytes, name: "a", mediaType: document.mediaType)
      guard let letter else { continue }
      found["record", default: 0] += 1
      if letter.salutation != nil { found["salutation", default: 0] += 1 }
      if letter.date != nil { found["date", default: 0] += 1 }
      if !letter.recipients.isEmpty { found["recipients", default: 0] += 1 }
      if !letter.signatories.isEmpty { found["signatories", default: 0] += 1 }
      if !letter.demands.isEmpty { found["demands", default: 0] += 1 }
      if letter.closing != nil { found["closing", default: 0] += 1 }
    }
    #expect(found["record", default: 0] > 350, "\(found)")
    for field in ["salutation", "date", "recipients", "signatories", "demands", "closing"] {
      #expect(found[field, default: 0] > 10, "\(field) in \(found)")
    }
  }
}
