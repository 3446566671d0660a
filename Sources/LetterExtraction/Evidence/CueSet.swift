/// A set of cues as bits.
struct CueSet: Sendable {
  private var bits = SIMD4<UInt64>.zero

  init(_ marks: [Cues.Mark] = []) {
    for mark in marks { insert(mark.cue) }
  }

  func union(_ other: CueSet) -> CueSet {
    var union = self
    union.bits |= other.bits
    return union
  }

  func isDisjoint(with other: CueSet) -> Bool { bits & other.bits == .zero }

  /// Whether it was not there before.
  @inline(__always)
  @discardableResult
  mutating func insert(_ cue: Cue) -> Bool {
    let word = Int(cue.rawValue >> 6)
    let bit = UInt64(1) << UInt64(cue.rawValue & 63)
    guard bits[word] & bit == 0 else { return false }
    bits[word] |= bit
    return true
  }

  @inline(__always)
  func contains(_ cue: Cue) -> Bool {
    bits[Int(cue.rawValue >> 6)] & UInt64(1) << UInt64(cue.rawValue & 63) != 0
  }
}

extension CueSet: ExpressibleByArrayLiteral {
  init(arrayLiteral cues: Cue...) {
    self.init()
    for cue in cues { insert(cue) }
  }
}
