import Testing

@testable import LetterGolden

@Suite struct PairingTests {
  @Test func `the likest pair first, one to one`() {
    let likeness = [[0.8, 0.9], [0, 0.95]]
    let pairing = Pairing(2, 2) { likeness[$0][$1] }
    #expect(pairing.pairs.map(\.gold) == [1, 0])
    #expect(pairing.pairs.map(\.found) == [1, 0])
  }

  @Test func `of those alike, the nearest`() {
    let pairing = Pairing(3, 3) { _, _ in 1 }
    #expect(pairing.pairs.allSatisfy { $0.gold == $0.found })
    #expect(pairing.leftInGold(3).isEmpty)
  }

  @Test func `what cannot be a pair is left`() {
    let pairing = Pairing(2, 3) { $0 == 0 && $1 == 2 ? 1 : 0 }
    #expect(pairing.leftInGold(2) == [1])
    #expect(pairing.leftInFound(3) == [0, 1])
  }
}
