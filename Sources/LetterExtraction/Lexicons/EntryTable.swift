/// Finds entries of a lexicon by the hash of the words that they begin with.
///
/// A slot tells what is asked of most entries, so that looking one up touches one place; and of
/// most words of a text a single bit says that no entry begins with them, without touching a slot.
struct EntryTable: Sendable {
  struct Slot: Sendable {
    fileprivate var hash: UInt64
    private let index: UInt32
    /// Bytes of the phrase; 0 where the slot is free.
    let count: UInt16
    let section: LexiconSection
    private let languageIndex: UInt8

    fileprivate static let free = Slot(
      hash: 0,
      Lexicon.Entry(
        phraseStart: 0, valueStart: 0, phraseCount: 0, valueCount: 0, section: .stopword,
        languageIndex: 0),
      at: 0)

    fileprivate init(hash: UInt64, _ entry: Lexicon.Entry, at index: Int) {
      self.hash = hash
      self.index = UInt32(index)
      count = entry.phraseCount
      section = entry.section
      languageIndex = entry.languageIndex
    }

    /// Index of the entry in its lexicon.
    var entry: Int { Int(index) }
    /// Index into `BuiltInLexicons.languages`.
    var language: Int { Int(languageIndex) }
  }

  /// A bit for each value of some bits of a hash: whether any entry has them.
  private var filter: [UInt64]
  /// Each entry at the first free slot from that on which its hash names.
  private var slots: [Slot]
  private let mask: Int
  private let filterMask: Int

  /// - Parameter hashes: of each entry that the table holds, with the entry's index.
  init(_ hashes: [(hash: UInt64, entry: Int)], _ entries: [Lexicon.Entry]) {
    var size = 1 << 8
    while size * 2 < hashes.count * 3 { size <<= 1 }
    mask = size - 1
    filterMask = size * 8 - 1
    filter = Array(repeating: 0, count: size / 8)
    slots = Array(repeating: .free, count: size)
    for (hash, entry) in hashes {
      let bit = Self.bit(hash) & filterMask
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var at = Self.slot(hash) & mask
      while slots[at].count > 0 { at = (at + 1) & mask }
      slots[at] = Slot(hash: hash, entries[entry], at: entry)
    }
  }

  /// Calls `found` with each entry whose hash is this one.
  @inline(__always)
  func entries(_ hash: UInt64, _ found: (Slot) -> Void) {
    let bit = Self.bit(hash) & filterMask
    guard filter[bit >> 6] & 1 << UInt64(bit & 63) != 0 else { return }
    var at = Self.slot(hash) & mask
    while slots[at].count > 0 {
      if slots[at].hash == hash { found(slots[at]) }
      at = (at + 1) & mask
    }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 21) }
}
