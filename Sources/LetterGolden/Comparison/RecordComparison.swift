public import LetterSchema

/// What two records tell differently, field by field.
public struct RecordComparison {
  public private(set) var changes: [Change] = []
  private let matcher: Matcher
  /// Whether what only the later record has counts.
  private let isWhole: Bool

  /// Everything that differs between two records but for what made them.
  public static func changes(
    from before: Letter, to after: Letter, matcher: Matcher = .strict
  ) -> [Change] {
    var comparison = RecordComparison(matcher: matcher, isWhole: true)
    // Places mean something only within the same bytes.
    let isSameSource = before.source.sha256 == after.source.sha256
    let own: Set<String> = isSameSource ? ["pipeline", "blocks", "removed"] : ["pipeline"]
    let found = RecordTree(after)
    comparison.compareMembers(RecordTree(before), found, "", leavingOut: own)
    if isSameSource {
      return comparison.changes + LayoutComparison.changes(from: before, to: after)
    }
    return comparison.changes.map { change in
      var change = change
      if change.kind == .removed { change.at = nil }
      return change
    }
  }

  /// What differs from the fields that a person verified, both as `PlainRecord` has them.
  public static func changes(
    fromVerified verified: RecordTree, to found: RecordTree, matcher: Matcher = .strict
  ) -> [Change] {
    var comparison = RecordComparison(matcher: matcher, isWhole: false)
    comparison.compareMembers(verified, found, "", leavingOut: [])
    return comparison.changes
  }

  /// What differs in one entry that both records have at the same place; its zone aside.
  static func entryChanges(_ before: RecordTree, _ after: RecordTree, _ path: String) -> [Change] {
    var comparison = RecordComparison(matcher: .strict, isWhole: true)
    comparison.compareMembers(before, after, path, leavingOut: ["zone", "reason"])
    return comparison.changes
  }

  private init(matcher: Matcher, isWhole: Bool) {
    self.matcher = matcher
    self.isWhole = isWhole
  }

  private mutating func compare(_ before: RecordTree?, _ after: RecordTree?, _ path: String) {
    let (before, after) = (before.nonEmpty, after.nonEmpty)
    switch (before, after) {
    case (nil, nil): return
    case (nil, let after?): tellAll(after, path, .added)
    case (let before?, nil): tellAll(before, path, .removed)
    case (.text(let before)?, .text(let after)?): compareTexts(before, after, path)
    case (.list(let before)?, .list(let after)?): compareLists(before, after, path)
    case (.object?, .object?): compareMembers(before ?? .absent, after ?? .absent, path)
    case (let before?, let after?):
      guard before != after else { return }
      changes.append(Change(path, .value, before: before.summary, after: after.summary))
    }
  }

  private mutating func compareMembers(
    _ before: RecordTree, _ after: RecordTree, _ path: String, leavingOut left: Set<String> = []
  ) {
    var keys = (before.members ?? []).map(\.key)
    if isWhole {
      let known = Set(keys)
      keys += (after.members ?? []).map(\.key).filter { !known.contains($0) }
    }
    var differs: Set<Change.Kind> = []
    for key in keys where !left.contains(key) {
      if let minor = RecordComparison.minor[key], !path.isEmpty {
        if before[key] != after[key] { differs.insert(minor) }
      } else {
        let start = changes.count
        compare(before[key], after[key], path.isEmpty ? key : "\(path)/\(key)")
        for index in start..<changes.count where changes[index].at == nil {
          changes[index].at = after.place ?? before.place
        }
      }
    }
    for kind in [Change.Kind.place, .confidence] where differs.contains(kind) {
      changes.append(
        Change(path, kind, text: (after.name ?? before.name), at: after.place ?? before.place))
    }
  }

  /// Keys by which an entry differs that says the same.
  private static let minor: [String: Change.Kind] = [
    "at": .place, "block": .place, "path": .place, "id": .place,
    "confidence": .confidence, "evidence": .confidence,
  ]

  private mutating func compareTexts(_ before: String, _ after: String, _ path: String) {
    guard !before.utf8.elementsEqual(after.utf8) else { return }
    if path == "language", matcher != .strict,
      DocumentScore.primary(before) == DocumentScore.primary(after)
    {
      return
    }
    guard RecordComparison.isWords(path) else {
      changes.append(Change(path, .value, before: before, after: after))
      return
    }
    if matcher.isSame(before, after, inField: path) { return }
    let (old, new) = (Counts(ComparedText(before).words), Counts(ComparedText(after).words))
    let shared = old.overlap(new)
    let kind: Change.Kind =
      shared == old.total && shared < new.total
      ? .grew : shared == new.total && shared < old.total ? .shrank : .reworded
    changes.append(Change(path, kind, before: before, after: after))
  }

  /// Whether a text is words of the letter, not a value for machines.
  private static func isWords(_ path: String) -> Bool {
    guard let key = path.split(separator: "/").last(where: { !$0.allSatisfy(\.isNumber) })
    else { return false }
    return words.contains(String(key)) && path != "source/name"
  }

  private static let words: Set<String> = [
    "text", "name", "honorific", "role", "organization", "location", "lead", "trigger", "action",
    "addressee", "addressees", "target", "message", "address", "contact", "title", "subject",
    "salutation", "closing", "content_text",
  ]

  private mutating func compareLists(
    _ before: [RecordTree], _ after: [RecordTree], _ path: String
  ) {
    guard before != after else { return }
    let pairs = EntryPairing(before, after).pairs
    let paired = (before: Set(pairs.map(\.before)), after: Set(pairs.map(\.after)))
    for pair in pairs { compare(before[pair.before], after[pair.after], "\(path)/\(pair.after)") }
    for index in before.indices where !paired.before.contains(index) {
      tell(before[index], "\(path)/\(index)", .removed)
    }
    for index in after.indices where !paired.after.contains(index) {
      tell(after[index], "\(path)/\(index)", .added)
    }
    let order = pairs.sorted { $0.before < $1.before }.map(\.after)
    if zip(order, order.dropFirst()).contains(where: { $0 > $1 }) {
      changes.append(Change(path, .order))
    }
  }

  /// Entries of a list one by one.
  private mutating func tellAll(_ tree: RecordTree, _ path: String, _ kind: Change.Kind) {
    guard let elements = tree.elements else { return tell(tree, path, kind) }
    for (index, element) in elements.enumerated() { tell(element, "\(path)/\(index)", kind) }
  }

  private mutating func tell(_ tree: RecordTree, _ path: String, _ kind: Change.Kind) {
    let text = tree.summary
    changes.append(
      Change(
        path, kind, before: kind == .removed ? text : nil, after: kind == .added ? text : nil,
        at: tree.place))
  }
}

extension RecordTree? {
  /// Nil for what holds nothing: a person writes `null`, `[]` or leaves it out.
  fileprivate var nonEmpty: RecordTree? {
    flatMap { $0.isEmpty || $0 == .text("") ? nil : $0 }
  }
}
