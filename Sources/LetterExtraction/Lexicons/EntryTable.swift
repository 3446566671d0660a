/// Finds entries of a lexicon by the hash of the words that they begin with.
///
/// Entries of one slot lie side by side, so that looking one up touches one place; and of most
/// words of a text a single bit says that no entry begins with them, without touching the table.
struct EntryTable: Sendable {
  private struct Slot: Sendable {
    /// Bits of the hash that the slot's number is not made of.
    var check: UInt32
    var entry: UInt32
  }

  /// A bit for each value of some bits of a hash: whether any entry has them.
  private var filter: [UInt64]
  /// Where each slot's entries start in `slots`; one more than there are slots.
  private var starts: [UInt32]
  private var slots: [Slot]
  private let mask: Int
  private let filterMask: Int

  /// - Parameter hashes: of each entry, by its index.
  init(_ hashes: [UInt64]) {
    var size = 1 << 8
    while size < hashes.count { size <<= 1 }
    mask = size - 1
    filterMask = size * 8 - 1
    filter = Array(repeating: 0, count: size / 8)
    starts = Array(repeating: 0, count: size + 1)
    slots = Array(repeating: Slot(check: 0, entry: 0), count: hashes.count)
    for hash in hashes {
      let bit = Self.bit(hash) & filterMask
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      starts[Self.slot(hash) & mask] += 1
    }
    // Each start is first the end of its slot, and goes down as entries are put before it.
    for slot in 1...size { starts[slot] += starts[slot - 1] }
    for (entry, hash) in hashes.enumerated() {
      let slot = Self.slot(hash) & mask
      starts[slot] -= 1
      slots[Int(starts[slot])] = Slot(check: Self.check(hash), entry: UInt32(entry))
    }
  }

  /// Calls `found` with each entry whose hash is this one, or very rarely another.
  @inline(__always)
  func entries(_ hash: UInt64, _ found: (Int) -> Void) {
    let bit = Self.bit(hash) & filterMask
    guard filter[bit >> 6] & 1 << UInt64(bit & 63) != 0 else { return }
    let slot = Self.slot(hash) & mask
    let check = Self.check(hash)
    for index in Int(starts[slot])..<Int(starts[slot + 1]) where slots[index].check == check {
      found(Int(slots[index].entry))
    }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 21) }

  @inline(__always)
  private static func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
