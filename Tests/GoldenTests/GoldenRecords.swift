import Foundation
import LetterExtraction
import LetterSchema
import PipelineFile

/// The records of the default pipeline, as the goldens hold them.
enum GoldenRecords {
  static let command = "EPISTLE_RECORD=1 swift test --filter Golden"
  static let isRecording = ProcessInfo.processInfo.environment["EPISTLE_RECORD"] != nil

  static func letter(of document: URL) throws -> Letter {
    let pipeline = try Pipeline(PipelineConfiguration.standard.stages, configHash: "")
    var letter = try Extractor(pipeline).extract(
      Array(try Data(contentsOf: document)), name: document.lastPathComponent)
    letter.pipeline = stamp
    return letter
  }

  /// Hashes change with every retraining and say nothing of the record: goldens have none.
  private static let stamp = PipelineStamp(version: "", config: "", model: "", lexicons: "")

  /// Where two records part: the first line that is not the same, with its number.
  static func difference(_ found: [UInt8], from golden: [UInt8]) -> String? {
    guard found != golden else { return nil }
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
    }
    let (found, golden) = (lines(found), lines(golden))
    let same = zip(found, golden).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let other =
      found.count == golden.count ? "" : ", \(found.count) lines instead of \(golden.count)"
    return "line \(same + 1): golden \(line(golden, same)), found \(line(found, same))\(other)"
  }

  private static func line(_ lines: [Substring], _ index: Int) -> String {
    index < lines.count ? "“\(lines[index].drop { $0 == " " }.prefix(160))”" : "nothing"
  }
}
