/// The scores of many documents, and what they come to.
public struct Scoreboard: Sendable {
  /// What a field comes to over all documents.
  public struct Row: Hashable, Sendable {
    public var precision: Double
    public var recall: Double
    public var f1: Double
    /// The mean of each document's own F1, so that a letter with 500 signatories weighs as much
    /// as one with two.
    public var f1Document: Double
    public var tally: Tally
  }

  public let documents: [DocumentScore]

  public init(_ documents: [DocumentScore]) { self.documents = documents }

  /// Fields that came up, in the order of the table.
  public var fields: [ScoredField] {
    ScoredField.allCases.filter { row($0) != nil }
  }

  public func row(_ field: ScoredField) -> Row? {
    if field == .content { return contentRow }
    let tallies = documents.compactMap { $0.tallies[field] }
    guard !tallies.isEmpty else { return nil }
    let sum = tallies.reduce(into: Tally()) { $0 += $1 }
    return Row(
      precision: sum.precision, recall: sum.recall, f1: sum.f1, f1Document: f1Document(field) ?? 1,
      tally: sum)
  }

  private var contentRow: Row? {
    let contents = documents.compactMap(\.content)
    guard !contents.isEmpty else { return nil }
    func mean(_ value: ((precision: Double, recall: Double)) -> Double) -> Double {
      contents.reduce(0) { $0 + value($1) } / Double(contents.count)
    }
    let f1 = mean { Tally.f1($0.precision, $0.recall) }
    return Row(
      precision: mean(\.precision), recall: mean(\.recall), f1: f1, f1Document: f1,
      tally: Tally(right: contents.count))
  }

  /// Nil where no document has the field.
  public func f1Document(_ field: ScoredField) -> Double? {
    let values = documents.compactMap { $0.f1(field) }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// How many documents are right in every core field.
  public var whole: Int { documents.count(where: \.isWhole) }

  /// How many documents are right in all fields.
  public var rightThroughout: Int { documents.count(where: \.isRightThroughout) }

  /// The mean of F1/doc over the core fields that came up.
  public var coreMean: Double {
    let values = ScoredField.core.compactMap { f1Document($0) }
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// A board a source, in the order of their names.
  public var bySource: [(source: String, board: Scoreboard)] {
    Dictionary(grouping: documents, by: \.source)
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, Scoreboard($0.value)) }
  }
}
