import Glibc
import GRDB
import LetterCorpus
import LetterDatabase
import LetterSchema

/// Letters of our own making for the tests of the database.
enum DatabaseLetters {
  static func letter(
    _ id: String, year: Int = 2015, about subject: String = "the ferry",
    grade: Quality.Grade = .good
  ) -> Letter {
    var letter = Letter(
      id: id,
      source: Source(
        name: "\(id).txt", uri: "https://orle.example/\(id)", mediaType: "text/plain",
        charset: "utf-8", bytes: 120, sha256: "\(id)-\(subject)"),
      pipeline: PipelineStamp(version: "0", config: "c", model: "m", lexicons: "l"),
      kind: Kind(value: .letter, confidence: Confidence(0.9)), language: "en",
      conservation: Conservation(visible: 100, kept: 90, removed: 10),
      quality: Quality(grade: grade, lowest: "signatories"))
    let at = ByteRange(0..<10)
    letter.date = DateField(
      Field(text: "June \(year)", block: "b1", at: at, path: nil, confidence: Confidence(1)),
      when: "\(year)-06")
    letter.blocks = [
      Block(
        id: "b1", zone: .body, type: .paragraph, text: "We write about \(subject).", at: at,
        path: nil, confidence: Confidence(0.8))
    ]
    letter.demands = [
      Demand(
        id: "d1", form: .prose, text: "keep \(subject)", block: "b1", at: at, path: nil,
        confidence: Confidence(0.7))
    ]
    letter.demands[0].addressee = "the Mayor"
    letter.demands[0].noteRefs = ["1", "\"2\""]
    var signatory = Correspondent(at: at, block: nil, path: nil, confidence: Confidence(0.5))
    signatory.name = "Ada Marsh"
    signatory.organization = "Friends of the Ferry"
    letter.signatories = [signatory, signatory]
    letter.removed = [
      Removal(reason: .share, text: "Share", at: at, path: nil, evidence: "the word “Share”")
    ]
    letter.footnotes = [Footnote(label: "1", status: .dangling)]
    letter.diagnostics = [Diagnostic(.warning, .danglingNote, "no such note", at: at)]
    return letter
  }
}

/// A database file of its own, and what is in it.
final class DatabaseFile {
  let path: String
  private let folder: String

  init() {
    var template = Array("/tmp/epistle-database-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else {
        fatalError("no temporary folder")
      }
      return String(cString: made)
    }
    path = folder + "/letters.sqlite"
  }

  deinit {
    for name in (try? FileSystem.names(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  func rows(_ sql: String) throws -> [[String]] {
    try DatabaseQueue(path: path).read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "NULL" : String.fromDatabaseValue($0) ?? "\($0)" }
      }
    }
  }

  /// Whether a statement goes through.
  func execute(_ sql: String) throws -> Bool {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    return true
  }

  func value(_ sql: String) throws -> String? { try rows(sql).first?.first }
}
