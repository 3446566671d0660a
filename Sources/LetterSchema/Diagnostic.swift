/// Something that a person should look at.
public struct Diagnostic: Hashable, Sendable, Codable {
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    case info, warning, error
  }

  /// Stable codes; `docs/diagnostics.md` explains each.
  public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    case ambiguousDate = "ambiguous-date"
    case charsetGuessed = "charset-guessed"
    case charsetRepaired = "charset-repaired"
    case controlCharacters = "control-characters"
    case danglingNote = "dangling-note"
    case duplicateNote = "duplicate-note"
    case noSalutation = "no-salutation"
    case noSignatories = "no-signatories"
    case notALetter = "not-a-letter"
    case truncated = "truncated"
    case unreferencedNote = "unreferenced-note"
  }

  public var severity: Severity
  public var code: Code
  public var message: String
  public var at: ByteRange?

  public init(_ severity: Severity, _ code: Code, _ message: String, at: ByteRange? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.at = at
  }
}
