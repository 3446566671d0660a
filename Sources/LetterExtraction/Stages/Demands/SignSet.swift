/// A set of signs as bits.
struct SignSet<Sign: RawRepresentable & Sendable>: Sendable, ExpressibleByArrayLiteral
where Sign.RawValue == Int {
  private var bits: UInt64 = 0

  @inline(__always)
  init(arrayLiteral signs: Sign...) {
    for sign in signs { insert(sign) }
  }

  mutating func insert(_ sign: Sign) { bits |= 1 << sign.rawValue }

  /// Whether it was there.
  mutating func remove(_ sign: Sign) -> Bool {
    defer { bits &= ~(1 << sign.rawValue) }
    return contains(sign)
  }

  func contains(_ sign: Sign) -> Bool { bits & 1 << sign.rawValue != 0 }

  func isDisjoint(with other: SignSet) -> Bool { bits & other.bits == 0 }

  /// The weights of all of them, from the first sign to the last.
  func sum(_ weights: [Double], _ bias: Double) -> Double {
    var sum = bias
    var rest = bits
    while rest != 0 {
      sum += weights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}
