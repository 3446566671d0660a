public import LetterSchema

/// What became of a run, in a size that does not grow with it.
public struct RunSummary: Sendable {
  /// Up to so many documents, each has its line.
  public static let mostLines = 60

  public private(set) var written = 0
  public private(set) var failed = 0
  /// Whether a record's ledger did not balance.
  public private(set) var hasBreach = false
  /// Each document that was written; empty where there are more than `mostLines`.
  public private(set) var lines: [LetterSummary] = []
  /// The ten that a person should look at first, worst first.
  public private(set) var worst: [LetterSummary] = []
  public private(set) var kinds: [Kind.Value: Int] = [:]
  public private(set) var grades: [Quality.Grade: Int] = [:]
  public private(set) var totals = Totals()
  /// How many failed for which reason.
  public private(set) var failures: [DocumentFailure.Code: Int] = [:]
  /// What containers held that is no document, by reason.
  public internal(set) var skipped: [String: Int] = [:]
  /// How many of the documents an earlier run had done.
  public internal(set) var unchanged = 0

  /// Sums over all records.
  public struct Totals: Hashable, Sendable {
    public var recipients = 0
    public var demands = 0
    public var signatories = 0
    public var footnotes = 0
    public var diagnostics = 0
  }

  public init() {}

  public var isShort: Bool { written <= RunSummary.mostLines }

  mutating func add(_ outcome: DocumentOutcome) {
    switch outcome {
    case .written(let line): add(line)
    case .failed(let failure):
      failed += 1
      failures[failure.code, default: 0] += 1
      if failure.code == .conservationBreach { hasBreach = true }
    }
  }

  private mutating func add(_ line: LetterSummary) {
    written += 1
    if isShort { lines.append(line) } else { lines = [] }
    kinds[line.kind, default: 0] += 1
    grades[line.grade, default: 0] += 1
    totals.recipients += line.recipients
    totals.demands += line.demands
    totals.signatories += line.signatories
    totals.footnotes += line.footnotes
    totals.diagnostics += line.diagnostics
    let place = worst.firstIndex { line.isWorse(than: $0) } ?? worst.count
    worst.insert(line, at: place)
    if worst.count > 10 { worst.removeLast() }
  }
}

/// What became of one document.
public enum DocumentOutcome: Hashable, Sendable {
  case written(LetterSummary)
  case failed(DocumentFailure)
}
