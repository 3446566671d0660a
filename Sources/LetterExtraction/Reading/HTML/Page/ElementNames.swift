/// The names of a page's elements, each once and told apart by its index: those of `TagName` at
/// their raw values, others behind them in the order of their coming.
struct ElementNames {
  private(set) var spellings = TagName.spellings
  private var others: [TagKey: Int32] = [:]
  /// The others met last, by some bits of their keys.
  private var recent = [(key: TagKey, index: Int32)](repeating: (TagKey(), 0), count: 32)

  mutating func index(of tag: MarkupTag, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard tag.name == .other else { return Int32(tag.name.rawValue) }
    let slot = Int(truncatingIfNeeded: (tag.key.low &* 0x9E37_79B9_7F4A_7C15) >> 59)
    if recent[slot].key == tag.key { return recent[slot].index }
    let index = others[tag.key] ?? add(tag, in: bytes)
    recent[slot] = (tag.key, index)
    return index
  }

  private mutating func add(_ tag: MarkupTag, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let index = Int32(truncatingIfNeeded: spellings.count)
    spellings.append(
      String(decoding: bytes[tag.nameRange].map(\.lowercased), as: UTF8.self))
    others[tag.key] = index
    return index
  }
}
