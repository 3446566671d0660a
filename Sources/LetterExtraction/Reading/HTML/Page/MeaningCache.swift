/// The meanings of attribute values met before: pages use the same few names over and over.
struct MeaningCache {
  private static let size = 128

  private var values = [Range<Int>](repeating: 0..<0, count: size)
  private var meanings = [NameMeaning](repeating: NameMeaning(), count: size)
  private let names = NameMeanings.standard

  /// The meaning of the names in `value`, a range of the page.
  mutating func meaning(
    of value: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> NameMeaning {
    let slot = slot(of: value, in: bytes)
    if isEqual(values[slot], value, in: bytes) { return meanings[slot] }
    let meaning = names.meaning(of: value, in: bytes)
    values[slot] = value
    meanings[slot] = meaning
    return meaning
  }

  private func isEqual(
    _ a: Range<Int>, _ b: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard a.count == b.count else { return false }
    for index in 0..<a.count
    where bytes[a.lowerBound &+ index] != bytes[b.lowerBound &+ index] {
      return false
    }
    return true
  }

  private func slot(of value: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: value.count) &* 0x9E37_79B9_7F4A_7C15
    var at = value.lowerBound
    while at &+ 8 <= value.upperBound {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      at &+= 8
    }
    while at < value.upperBound {
      hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3
      at &+= 1
    }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(Self.size - 1))
  }
}
