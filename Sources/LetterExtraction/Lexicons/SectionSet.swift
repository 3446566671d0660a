/// A set of sections as bits: told without a walk over hits.
package struct SectionSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt128 = 0

  @inline(__always)
  package init(arrayLiteral sections: LexiconSection...) {
    for section in sections { insert(section) }
  }

  package mutating func insert(_ section: LexiconSection) { bits |= Self.bit(section) }

  package func contains(_ section: LexiconSection) -> Bool { bits & Self.bit(section) != 0 }

  package func isDisjoint(with other: SectionSet) -> Bool { bits & other.bits == 0 }

  private static func bit(_ section: LexiconSection) -> UInt128 { 1 << section.rawValue }
}
