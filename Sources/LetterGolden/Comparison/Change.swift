/// One thing that two records tell differently.
public struct Change: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the later record has it.
    case added
    /// Only the earlier record has it.
    case removed
    /// The later text holds the earlier one and more.
    case grew
    /// The earlier text holds the later one and more.
    case shrank
    /// Other words.
    case reworded
    /// A number, or a member of an enumeration.
    case value
    /// A stretch of the source in another zone, or removed for another reason.
    case moved
    /// Entries stand in another order.
    case order
    /// The same stretch of the source, cut into other blocks.
    case boundary
    /// The same words with another place, block or number.
    case place
    /// Nothing but how sure it is, or on what evidence.
    case confidence

    /// What leaves the meaning of the record as it was.
    public var isMinor: Bool { self == .boundary || self == .place || self == .confidence }
  }

  /// From the root, with the number of the entry: `demands/3/text`.
  public var path: String
  public var kind: Kind
  public var before: String?
  public var after: String?
  /// The words that are concerned, where `before` and `after` are not they.
  public var text: String?
  /// Bytes of the source; nil where no place is known.
  public var at: Range<Int>?

  public init(
    _ path: String, _ kind: Kind, before: String? = nil, after: String? = nil,
    text: String? = nil, at: Range<Int>? = nil
  ) {
    self.path = path
    self.kind = kind
    self.before = before
    self.after = after
    self.text = text
    self.at = at
  }

  /// The field of the record that it is in.
  public var field: String { String(path.prefix { $0 != "/" }) }

  /// The path without the numbers of entries.
  public var place: String {
    path.split(separator: "/").filter { !$0.allSatisfy(\.isNumber) }.joined(separator: "/")
  }
}

/// What changes have in common: by that they are counted.
public struct Cause: Hashable, Sendable {
  public var place: String
  public var kind: Change.Kind
  /// From what to what, for values and moves.
  public var detail: String

  public init(_ change: Change) {
    place = change.place
    kind = change.kind
    detail = ""
    guard kind == .value || kind == .moved else { return }
    let (before, after) = (change.before ?? "nothing", change.after ?? "nothing")
    // Counts and dates differ in every record; kinds and zones are few.
    guard !(before + after).contains(where: \.isNumber) else { return }
    detail = "\(before) → \(after)"
  }
}

extension Cause {
  /// 0 for what changes a record's meaning, 1 for counts and grades that follow from it, 2 for
  /// what leaves it as it was.
  var rank: Int {
    if kind.isMinor { return 2 }
    return place.hasPrefix("conservation/") || place.hasPrefix("quality/") ? 1 : 0
  }
}

extension Cause: CustomStringConvertible {
  public var description: String {
    let what =
      switch kind {
      case .added: "added"
      case .removed: "removed"
      case .grew: "text grew"
      case .shrank: "text shrank"
      case .reworded: "other words"
      case .value: "another value"
      case .moved: "moved"
      case .order: "another order"
      case .boundary: "cut otherwise"
      case .place: "place only"
      case .confidence: "confidence or evidence only"
      }
    return "\(place): " + (detail.isEmpty ? what : detail)
  }
}
