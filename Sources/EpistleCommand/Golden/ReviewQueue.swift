internal import LetterCorpus
internal import LetterGolden

/// The fields that a reviewer decides on, one after the other, and the way back.
///
/// Each decision is written at once, so that nothing is lost however the review ends.
struct ReviewQueue {
  struct Item {
    var folder: CaseFolder
    var outcome: CaseOutcome
    var field: FieldOutcome
  }

  enum Decision: String { case accepted, rejected, skipped }

  private(set) var items: [Item]
  private(set) var position = 0
  /// What each decision was, and the case as it was before.
  private var done: [(decision: Decision, before: GoldenCase, after: GoldenCase)] = []
  /// The cases as they are now, with the decisions so far.
  private var goldens: [CaseFolder: GoldenCase] = [:]

  /// - Parameter unverified: whether fields that nobody verified are asked for too.
  init(_ cases: [(CaseFolder, CaseOutcome)], unverified: Bool) {
    items = cases.flatMap { folder, outcome -> [Item] in
      guard outcome.found != nil else { return [] }
      var fields = outcome.open
      if unverified {
        fields += outcome.unverified.map {
          FieldOutcome(field: $0, state: .new, changes: [], isRejected: false)
        }
      }
      return fields.map { Item(folder: folder, outcome: outcome, field: $0) }
    }
    for (folder, outcome) in cases { goldens[folder] = outcome.golden }
  }

  var current: Item? { position < items.count ? items[position] : nil }

  func count(_ decision: Decision) -> Int { done.count { $0.decision == decision } }

  mutating func decide(_ decision: Decision, _ reviewer: Reviewer) throws(CommandError) {
    guard let item = current, let found = item.outcome.found, let before = goldens[item.folder]
    else { return }
    var after = before
    switch decision {
    case .accepted: after.accept(item.field.field, of: found, by: reviewer)
    case .rejected: after.reject(item.field.field, of: found, by: reviewer)
    case .skipped: break
    }
    if decision != .skipped { try item.folder.write(after) }
    goldens[item.folder] = after
    done.append((decision, before, after))
    position += 1
  }

  /// Takes the last decision back.
  mutating func undo() throws(CommandError) -> Bool {
    guard let last = done.last else { return false }
    let folder = items[position - 1].folder
    if last.decision != .skipped { try folder.write(last.before) }
    goldens[folder] = last.before
    done.removeLast()
    position -= 1
    return true
  }
}
