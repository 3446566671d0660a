/// Which entries of two lists are the same entry: equal ones, then those of one name, then those
/// that are most alike.
struct EntryPairing {
  private(set) var pairs: [(before: Int, after: Int)] = []
  private var leftBefore: [Int]
  private var leftAfter: [Int]

  /// Beyond so many comparisons, entries without a twin are taken to have none.
  private static let most = 250_000
  /// The words' F1 from which on two entries are shown as one that changed.
  private static let least = 0.4

  init(_ before: [RecordTree], _ after: [RecordTree]) {
    leftBefore = Array(before.indices)
    leftAfter = Array(after.indices)
    pair {
      before[$0]
    } _: {
      after[$0]
    }
    let (old, new) = (before.map { Wording($0.name) }, after.map { Wording($0.name) })
    pair {
      old[$0].words
    } _: {
      new[$0].words
    }
    pairAlike(old, new)
    if before.allSatisfy({ $0.name == nil }) { pairInOrder() }
    pairs.sort { $0.after < $1.after }
  }

  /// Pairs those of one key, the first with the first.
  private mutating func pair<Key: Hashable>(_ before: (Int) -> Key, _ after: (Int) -> Key) {
    var places: [Key: [Int]] = [:]
    for index in leftAfter.reversed() { places[after(index), default: []].append(index) }
    var found: [(before: Int, after: Int)] = []
    for index in leftBefore {
      if let place = places[before(index)]?.popLast() { found.append((index, place)) }
    }
    take(found)
  }

  private mutating func pairAlike(_ before: [Wording], _ after: [Wording]) {
    let (old, new) = (leftBefore, leftAfter)
    guard old.count * new.count <= EntryPairing.most else { return pairInOrder() }
    let pairing = Pairing(old.count, new.count) {
      Matcher.fuzzy.likeness(before[old[$0]], after[new[$1]], least: EntryPairing.least)
    }
    take(pairing.pairs.map { (old[$0.gold], new[$0.found]) })
    // Lists of one entry: it is that entry, whatever became of its words.
    if before.count == 1 && after.count == 1 { pairInOrder() }
  }

  private mutating func pairInOrder() { take(Array(zip(leftBefore, leftAfter))) }

  private mutating func take(_ found: [(before: Int, after: Int)]) {
    pairs += found
    let taken = (before: Set(found.map(\.before)), after: Set(found.map(\.after)))
    leftBefore.removeAll { taken.before.contains($0) }
    leftAfter.removeAll { taken.after.contains($0) }
  }
}
