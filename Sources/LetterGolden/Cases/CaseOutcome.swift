public import LetterSchema
internal import LetterExtraction

/// How a field of a case stands.
public struct FieldOutcome: Hashable, Sendable {
  public enum State: String, Hashable, Sendable, CaseIterable {
    case match
    case changed
    /// Found, where the verified record has nothing.
    case new
    /// In the verified record, and not found.
    case missing
  }

  public var field: String
  public var state: State
  public var changes: [Change]
  /// Whether a person saw what was found and called it wrong.
  public var isRejected: Bool

  public init(field: String, state: State, changes: [Change], isRejected: Bool) {
    self.field = field
    self.state = state
    self.changes = changes
    self.isRejected = isRejected
  }
}

/// A case compared with what the program makes of its document now.
public struct CaseOutcome: Sendable {
  public let name: String
  public let state: CaseState
  /// The verified fields in order; of a new case all, each of them new.
  public let fields: [FieldOutcome]
  /// Fields that were found and that nobody verified.
  public let unverified: [String]
  /// The record that was found.
  public let found: Letter?
  /// Why there is none.
  public let failure: String?
  /// What a score says of it, by each matcher; empty where nothing was verified.
  public let scores: [Matcher: DocumentScore]
  public let golden: GoldenCase

  /// - Parameter found: the record, or in words why there is none.
  public init(
    _ golden: GoldenCase, _ found: Result<Letter, CaseFailure>?, matcher: Matcher = .strict
  ) {
    self.golden = golden
    name = golden.name
    var failure: String?
    var letter: Letter?
    switch found {
    case .success(let found): letter = found
    case .failure(let error): failure = error.reason
    case nil: failure = "its document is not there"
    }
    self.found = letter
    self.failure = failure
    let stale = golden.staleness
    var changes = letter.flatMap { golden.expectation?.changes(to: $0, matcher: matcher) } ?? []
    if let stale, !changes.contains(where: { $0.path == stale.path }) {
      changes.insert(stale, at: 0)
    }
    let verified = golden.expectation?.fields ?? []
    fields =
      golden.expectation == nil
      ? CaseOutcome.unseen(letter, golden.note)
      : CaseOutcome.fields(verified, changes, golden, letter)
    unverified = CaseOutcome.unverified(golden.expectation, letter)
    scores = CaseOutcome.scores(golden, letter, failure)
    state = CaseOutcome.state(golden, letter, isStale: stale != nil, isSame: changes.isEmpty)
  }

  private static func state(
    _ golden: GoldenCase, _ letter: Letter?, isStale: Bool, isSame: Bool
  ) -> CaseState {
    if golden.document == nil { return .orphan }
    if golden.expectation == nil { return .new }
    if letter == nil { return .missing }
    if isStale { return .stale }
    return isSame ? .match : .changed
  }

  public var changes: [Change] { fields.flatMap(\.changes) }

  /// What nobody has decided on: neither the same nor called wrong before.
  public var open: [FieldOutcome] { fields.filter { $0.state != .match && !$0.isRejected } }

  /// The digest by which a rejected value is known again.
  public static func digest(_ field: String, _ letter: Letter) -> String {
    let value = PlainRecord.tree(letter)[field] ?? RecordTree(letter)[field] ?? .absent
    return String(SHA256.hex(value.json).prefix(16))
  }
}

/// Why a case has no record, in words.
public struct CaseFailure: Error, Hashable, Sendable {
  public var reason: String

  public init(reason: String) { self.reason = reason }
}

extension CaseOutcome {
  private static func fields(
    _ verified: [String], _ changes: [Change], _ golden: GoldenCase, _ letter: Letter?
  ) -> [FieldOutcome] {
    let byField = Dictionary(grouping: changes, by: \.field)
    let expected = golden.expectation?.tree ?? .absent
    let known = Set(verified)
    var others: [String] = []
    for change in changes where !known.contains(change.field) && !others.contains(change.field) {
      others.append(change.field)
    }
    return (others.filter { $0 == "source" } + verified + others.filter { $0 != "source" }).map {
      let changes = byField[$0] ?? []
      return FieldOutcome(
        field: $0,
        state: letter == nil ? .missing : state(changes, wasEmpty: expected[$0]?.isEmpty ?? true),
        changes: changes,
        isRejected: isRejected($0, golden.note, letter))
    }
  }

  private static func state(_ changes: [Change], wasEmpty: Bool) -> FieldOutcome.State {
    if changes.isEmpty { return .match }
    if wasEmpty && changes.allSatisfy({ $0.kind == .added }) { return .new }
    let isGone = changes.allSatisfy { $0.kind == .removed && $0.path == $0.field }
    return isGone ? .missing : .changed
  }

  private static func unseen(_ letter: Letter?, _ note: CaseNote) -> [FieldOutcome] {
    guard let letter else { return [] }
    let tree = PlainRecord.tree(letter)
    return (tree.members ?? []).map { member in
      FieldOutcome(
        field: member.key, state: .new,
        changes: member.value.isEmpty
          ? [] : [Change(member.key, .added, after: member.value.summary)],
        isRejected: isRejected(member.key, note, letter))
    }
  }

  private static func unverified(_ expectation: Expectation?, _ letter: Letter?) -> [String] {
    guard let letter, case .fields(let verified)? = expectation else { return [] }
    return (PlainRecord.tree(letter).members ?? [])
      .filter { !$0.value.isEmpty && verified[$0.key] == nil }.map(\.key)
  }

  private static func isRejected(_ field: String, _ note: CaseNote, _ letter: Letter?) -> Bool {
    guard let letter, let digest = note.rejected[field] else { return false }
    return digest == self.digest(field, letter)
  }

  private static func scores(
    _ golden: GoldenCase, _ letter: Letter?, _ failure: String?
  ) -> [Matcher: DocumentScore] {
    guard let expectation = golden.expectation, let gold = expectation.gold else { return [:] }
    let record =
      letter.map { ScoredRecord.read($0.json()) }
      ?? .failure(ScoredRecord.NoRecord(reason: failure ?? "none"))
    return Dictionary(
      uniqueKeysWithValues: Matcher.allCases.map {
        let score = DocumentScore(
          golden.name, gold, source: nil, record, matcher: $0, fields: expectation.scored)
        return ($0, score)
      })
  }
}
