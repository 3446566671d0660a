/// A fixed table from packed names to values: open addressing, built once.
struct KeyTable<Value: Sendable>: Sendable {
  private var keys: [TagKey]
  private var values: [Value?]
  private let shift: UInt64
  private let mask: Int

  /// `bits`: the table has room for 2^bits entries, of which half should stay free.
  init(bits: Int) {
    keys = Array(repeating: TagKey(), count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    shift = UInt64(64 - bits)
    mask = 1 << bits - 1
  }

  private func slot(_ key: TagKey) -> Int {
    Int(truncatingIfNeeded: ((key.low ^ (key.high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  mutating func insert(_ value: Value, for key: TagKey) {
    var slot = slot(key)
    while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }

  @inline(__always) subscript(key: TagKey) -> Value? {
    var slot = slot(key)
    while let value = values[slot] {
      if keys[slot] == key { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
