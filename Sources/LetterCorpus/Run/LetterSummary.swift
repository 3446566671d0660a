public import LetterSchema

/// A line of the summary: what one record holds, in numbers.
public struct LetterSummary: Hashable, Sendable {
  public var name: String
  public var kind: Kind.Value
  /// ISO 8601, else as written, else empty.
  public var date: String
  public var recipients: Int
  public var demands: Int
  public var signatories: Int
  public var footnotes: Int
  public var grade: Quality.Grade
  public var diagnostics: Int

  public init(
    name: String, kind: Kind.Value, date: String, recipients: Int, demands: Int,
    signatories: Int, footnotes: Int, grade: Quality.Grade, diagnostics: Int
  ) {
    self.name = name
    self.kind = kind
    self.date = date
    self.recipients = recipients
    self.demands = demands
    self.signatories = signatories
    self.footnotes = footnotes
    self.grade = grade
    self.diagnostics = diagnostics
  }

  public init(_ letter: Letter, name: String) {
    self.name = name
    kind = letter.kind.value
    date = letter.date.map { $0.when ?? $0.text } ?? ""
    recipients = letter.recipients.count
    demands = letter.demands.count
    signatories = letter.signatories.count
    footnotes = letter.footnotes.count
    grade = letter.quality.grade
    diagnostics = letter.diagnostics.count
  }

  /// Whether a person should look at this record before `other`.
  func isWorse(than other: LetterSummary) -> Bool {
    let grades: [Quality.Grade] = [.poor, .fair, .good]
    let (mine, theirs) = (grades.firstIndex(of: grade), grades.firstIndex(of: other.grade))
    if mine != theirs { return (mine ?? 0) < (theirs ?? 0) }
    if diagnostics != other.diagnostics { return diagnostics > other.diagnostics }
    return name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}
