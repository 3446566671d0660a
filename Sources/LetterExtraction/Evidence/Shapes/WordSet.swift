/// A closed set of words, looked up by their bytes: no string is made to ask.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var bytes: [UInt8] = []
  /// Where each word lies in `bytes`.
  private var words: [Range<Int>] = []
  /// Open addressing by hash: one more than the word's index, 0 where none is.
  private var slots: [UInt16]
  /// A bit for each length that a word has, the last one for all longer ones.
  private var lengths: UInt64 = 0

  init(arrayLiteral words: String...) {
    var size = 8
    while size < words.count * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for word in words where !contains(word) {
      let start = bytes.count
      bytes += word.utf8
      self.words.append(start..<bytes.count)
      lengths |= Self.bit(word.utf8.count)
      var slot = hash(word.utf8.span)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(self.words.count)
    }
  }

  func contains(_ word: ArraySlice<UInt8>) -> Bool { contains(word.span) }

  func contains(_ word: String) -> Bool { contains(word.utf8.span) }

  private func contains(_ word: borrowing Span<UInt8>) -> Bool {
    guard lengths & Self.bit(word.count) != 0 else { return false }
    var slot = hash(word)
    while case let index = Int(slots[slot]), index > 0 {
      if isEqual(words[index - 1], word) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private func isEqual(_ own: Range<Int>, _ word: borrowing Span<UInt8>) -> Bool {
    guard own.count == word.count else { return false }
    for offset in 0..<own.count where bytes[own.lowerBound + offset] != word[offset] {
      return false
    }
    return true
  }

  private func hash(_ word: borrowing Span<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for offset in word.indices { hash = (hash ^ UInt32(word[offset])) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15) & (slots.count - 1)
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
