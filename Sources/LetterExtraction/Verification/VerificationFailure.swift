/// Something that a record says and its source does not bear out.
public struct VerificationFailure: Hashable, Sendable {
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The record is of another schema, or was made from other bytes.
    case source
    /// A range that ends before it starts, or lies outside of what it points into.
    case bounds
    /// The source at `at` does not read as the text says.
    case slice
    /// A part of an entry that does not occur where the entry stands.
    case part
    /// Two ranges that share bytes or stand in the wrong order.
    case overlap
    /// Visible text in no block and no removal.
    case uncovered
    /// A count that is not what counting gives.
    case count
    /// A block, note or id that is not there, or there twice.
    case reference
    /// A status that does not follow from the rest of the entry.
    case status
  }

  public var rule: Rule
  /// Which field, from the root: `demands/3/text`.
  public var path: String
  /// Byte offsets into the source text; into the block's text for marks.
  public var at: Range<Int>?
  /// What the source says.
  public var expected: String
  /// What the record says.
  public var found: String
}

extension VerificationFailure: CustomStringConvertible {
  /// One line: the field, the place, and both readings from where they part.
  public var description: String {
    let place = at.map { " at \($0.lowerBound)..<\($0.upperBound)" } ?? ""
    let same = zip(expected.unicodeScalars, found.unicodeScalars).prefix { $0 == $1 }.count
    return "\(path)\(place): \(rule.rawValue): expected \(Self.excerpt(expected, from: same)), "
      + "found \(Self.excerpt(found, from: same))"
  }

  private static func excerpt(_ text: String, from scalar: Int) -> String {
    let skipped = max(0, scalar - 20)
    let rest = text.unicodeScalars.dropFirst(skipped)
    let shown = String(String.UnicodeScalarView(rest.prefix(80)))
    return (skipped > 0 ? "…" : "") + "“\(shown)”" + (rest.count > 80 ? "…" : "")
  }
}
