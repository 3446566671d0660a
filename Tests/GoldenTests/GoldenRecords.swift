import Foundation
import LetterExtraction
import LetterGolden
import LetterSchema
import PipelineFile

/// The records of the default pipeline, as the goldens hold them.
enum GoldenRecords {
  static let command = "EPISTLE_RECORD=1 swift test --filter Golden"
  static let isRecording = ProcessInfo.processInfo.environment["EPISTLE_RECORD"] != nil

  static func letter(of document: URL) throws -> Letter {
    let pipeline = try Pipeline(PipelineConfiguration.standard.stages, configHash: "")
    let letter = try Extractor(pipeline).extract(
      Array(try Data(contentsOf: document)), name: document.lastPathComponent)
    return letter.unstamped
  }

  /// The case that holds a sample to its record.
  static func golden(of document: URL) throws -> GoldenCase {
    let folder = Samples.golden(of: document)
    func file(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: name)))
    }
    let bytes = Array(try Data(contentsOf: document))
    return GoldenCase(
      name: Samples.stem(document),
      note: try CaseNote(json: file(CaseNote.file), file: CaseNote.file),
      expectation: try Expectation(
        json: file(Expectation.file), document: nil, file: Expectation.file),
      document: GoldenCase.Document(name: document.lastPathComponent, bytes: bytes))
  }

  /// Records a case: the whole record, and which bytes it is of.
  static func write(_ letter: Letter, of document: URL, to folder: URL) throws {
    let old = try? golden(of: document)
    let bytes = Array(try Data(contentsOf: document))
    let new = GoldenCase(
      name: "", note: CaseNote(), expectation: nil,
      document: .init(name: document.lastPathComponent, bytes: bytes))
    var golden = old ?? new
    golden.note.document = "../../\(document.lastPathComponent)"
    let isSame = old.map { CaseOutcome($0, .success(letter)).state == .match } ?? false
    let today = isSame ? golden.note.on ?? "" : Date.now.formatted(.iso8601.year().month().day())
    golden.acceptWhole(letter, by: Reviewer(by: "recorded", on: today))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(letter.json()).write(to: folder.appending(path: Expectation.file))
    try Data(golden.note.json).write(to: folder.appending(path: CaseNote.file))
  }

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
