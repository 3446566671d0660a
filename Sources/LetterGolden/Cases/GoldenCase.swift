internal import LetterExtraction
internal import LetterSchema

/// A document with the record that it has to give, and the note of who says so.
public struct GoldenCase: Sendable {
  /// The document's file name and bytes as read.
  public struct Document: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public var name: String
  public var note: CaseNote
  /// Nil where nobody has verified anything.
  public var expectation: Expectation?
  /// Nil where it is gone.
  public var document: Document?

  public init(
    name: String, note: CaseNote, expectation: Expectation?, document: Document?
  ) {
    self.name = name
    self.note = note
    self.expectation = expectation
    self.document = document
  }

  /// What was verified is no longer what is there: the document or the schema is another.
  var staleness: Change? {
    guard expectation != nil, let document else { return nil }
    if let verified = note.sha256, case let digest = SHA256.hex(document.bytes),
      digest != verified
    {
      return Change("source/sha256", .value, before: verified, after: digest)
    }
    let schema = Letter.schemaIdentifier
    if let verified = note.schema, verified != schema {
      return Change("source/schema", .value, before: verified, after: schema)
    }
    return nil
  }
}

/// How a case stands.
public enum CaseState: String, Hashable, Sendable, CaseIterable {
  case match
  case changed
  /// Nobody has verified anything of it.
  case new
  /// There is no record: the document cannot be read.
  case missing
  /// There is no document.
  case orphan
  /// The document or the schema is another than what was verified.
  case stale
}
