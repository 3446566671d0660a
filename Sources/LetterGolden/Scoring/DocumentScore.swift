/// How one record compares with its gold, field by field.
public struct DocumentScore: Sendable {
  /// A scalar field that the record has: how sure it is, and whether it is right.
  public struct Call: Hashable, Sendable {
    public var field: ScoredField
    public var confidence: Double
    public var isRight: Bool
  }

  public let name: String
  /// Fields that nothing could be said of are not there.
  public private(set) var tallies: [ScoredField: Tally] = [:]
  /// Precision and recall of the kept text; nil where nothing is known of the letter's text.
  public internal(set) var content: (precision: Double, recall: Double)?
  public private(set) var calls: [Call] = []
  /// What was missed and what is spurious, a line each.
  public private(set) var misses: [String] = []

  /// Where the document came from: its name up to the first `-`.
  public var source: String { TrainingDocument.source(of: name) }

  public var contentF1: Double? { content.map { Tally.f1($0.precision, $0.recall) } }

  /// When texts count as the same.
  let matcher: Matcher

  /// - Parameters:
  ///   - source: the document, for a gold that names lines of it; nil where it does not.
  ///   - record: the record, or why there is none, which misses everything.
  ///   - fields: what the gold speaks of; nil for all.
  public init(
    _ name: String, _ gold: GoldRecord, source: String?,
    _ record: Result<ScoredRecord, ScoredRecord.NoRecord>, matcher: Matcher = .fuzzy,
    fields: Set<ScoredField>? = nil
  ) {
    self.name = name
    self.matcher = matcher
    let found: ScoredRecord
    switch record {
    case .success(let record): found = record
    case .failure(let error):
      found = ScoredRecord()
      misses.append("no record: \(error.reason)")
    }
    compareScalars(gold, found)
    compare(.recipients, gold.recipients ?? [], found.recipients ?? [])
    compare(.signatories, gold.signatories ?? [], found.signatories ?? [])
    compare(.copies, gold.copies ?? [], found.copies ?? [])
    compareDemands(gold.demands ?? [], found.demands ?? [])
    compareFootnotes(gold.footnotes ?? [], found.footnotes ?? [])
    compareContent(gold.content(of: source ?? ""), found.blocks ?? [])
    if let fields {
      tallies = tallies.filter { fields.contains($0.key) }
      calls = calls.filter { fields.contains($0.field) }
      if !fields.contains(.content) { content = nil }
    }
  }

  /// The document's own F1 of a field; nil where neither gold nor record has it.
  public func f1(_ field: ScoredField) -> Double? {
    if field == .content { return contentF1 }
    guard let tally = tallies[field], !tally.isEmpty else { return nil }
    return Double(2 * tally.right) / Double(2 * tally.right + tally.spurious + tally.missed)
  }

  /// Whether it is right in every core field that it has.
  public var isWhole: Bool {
    ScoredField.core.allSatisfy { field in f1(field).map { $0 >= field.whole } ?? true }
  }

  /// Whether it is right in all fields that it has.
  public var isRightThroughout: Bool {
    ScoredField.allCases.allSatisfy { field in f1(field).map { $0 >= field.whole } ?? true }
  }

  mutating func add(_ field: ScoredField, _ tally: Tally) {
    tallies[field, default: Tally()] += tally
  }

  mutating func call(_ field: ScoredField, _ confidence: Double?, isRight: Bool) {
    if let confidence {
      calls.append(Call(field: field, confidence: confidence, isRight: isRight))
    }
  }

  mutating func miss(_ text: String) { misses.append(text) }

  /// A text for a miss: short, in quotes.
  static func shown(_ text: String?) -> String {
    guard let text else { return "nothing" }
    return "“" + text.prefix(90).map { $0.isNewline ? " " : String($0) }.joined() + "”"
  }
}
