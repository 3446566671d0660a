/// Which things of a gold are which things of a record: one to one, the best first.
struct Pairing {
  /// Indices into the gold and into the record.
  let pairs: [(gold: Int, found: Int)]

  /// - Parameter likeness: how alike two are; 0 where they cannot be a pair.
  init(_ gold: Int, _ found: Int, likeness: (Int, Int) -> Double) {
    var candidates: [(likeness: Double, distance: Int, gold: Int, found: Int)] = []
    for i in 0..<gold {
      for j in 0..<found {
        let value = likeness(i, j)
        if value > 0 { candidates.append((value, abs(i - j), i, j)) }
      }
    }
    candidates.sort {
      if $0.likeness != $1.likeness { return $0.likeness > $1.likeness }
      if $0.distance != $1.distance { return $0.distance < $1.distance }
      return ($1.gold, $1.found) < ($0.gold, $0.found)
    }
    var takenGold = Set<Int>()
    var takenFound = Set<Int>()
    var pairs: [(gold: Int, found: Int)] = []
    for candidate in candidates
    where !takenGold.contains(candidate.gold) && !takenFound.contains(candidate.found) {
      takenGold.insert(candidate.gold)
      takenFound.insert(candidate.found)
      pairs.append((candidate.gold, candidate.found))
    }
    self.pairs = pairs
  }

  func leftInGold(_ count: Int) -> [Int] {
    let taken = Set(pairs.map(\.gold))
    return (0..<count).filter { !taken.contains($0) }
  }

  func leftInFound(_ count: Int) -> [Int] {
    let taken = Set(pairs.map(\.found))
    return (0..<count).filter { !taken.contains($0) }
  }
}
