/// What was found rightly, found without being there, and missed.
public struct Tally: Hashable, Sendable {
  public var right = 0
  public var spurious = 0
  public var missed = 0

  public init(right: Int = 0, spurious: Int = 0, missed: Int = 0) {
    self.right = right
    self.spurious = spurious
    self.missed = missed
  }

  public var isEmpty: Bool { right + spurious + missed == 0 }

  /// Where nothing was found, nothing was found wrongly.
  public var precision: Double {
    right + spurious > 0 ? Double(right) / Double(right + spurious) : 1
  }

  public var recall: Double {
    right + missed > 0 ? Double(right) / Double(right + missed) : 1
  }

  public var f1: Double { Tally.f1(precision, recall) }

  public static func f1(_ precision: Double, _ recall: Double) -> Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  public static func += (tally: inout Tally, other: Tally) {
    tally.right += other.right
    tally.spurious += other.spurious
    tally.missed += other.missed
  }
}
