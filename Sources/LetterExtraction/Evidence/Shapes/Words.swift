/// The words of a text: runs of letters and digits, and each ideograph.
enum Words {
  static func ranges(_ text: [UInt8], in part: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(part.count / 4)
    text.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var at = part.lowerBound
      var open: Int?
      while at < part.upperBound {
        if open != nil, (span[at] | 0x20) &- 0x61 < 26 {
          at += 1
          continue
        }
        let (kind, length) = Letters.scalar(span, at: at)
        if kind == .word {
          if open == nil { open = at }
        } else {
          if let start = open { words.append(start..<at) }
          open = nil
          if kind == .ideograph { words.append(at..<min(at + length, part.upperBound)) }
        }
        at += length
      }
      if let start = open { words.append(start..<part.upperBound) }
    }
    return words
  }
}
