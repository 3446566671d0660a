/// A set of sections as bits: told without a walk over hits.
package struct SectionSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt128 = 0

  @inline(__always)
  package init(arrayLiteral sections: LexiconSection...) {
    for section in sections { insert(section) }
  }

  /// The sections that satisfy `isMember`.
  package init(_ isMember: (LexiconSection) -> Bool) {
    for section in LexiconSection.allCases where isMember(section) { insert(section) }
  }

  package mutating func insert(_ section: LexiconSection) { bits |= Self.bit(section) }

  package func union(_ other: SectionSet) -> SectionSet {
    var union = self
    union.bits |= other.bits
    return union
  }

  package func contains(_ section: LexiconSection) -> Bool { bits & Self.bit(section) != 0 }

  package func isDisjoint(with other: SectionSet) -> Bool { bits & other.bits == 0 }

  @inline(__always)
  private static func bit(_ section: LexiconSection) -> UInt128 {
    1 &<< UInt128(truncatingIfNeeded: section.rawValue)
  }
}
