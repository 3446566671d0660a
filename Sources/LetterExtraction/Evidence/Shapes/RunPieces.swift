/// A range cut at separators that stand outside brackets.
enum RunPieces {
  /// - Parameters:
  ///   - edge: what does not belong to the pieces' ends.
  ///   - spaced: whether a separator counts only between blanks.
  static func split(
    _ page: Page, _ range: Range<Int>, of edge: Page.Edge = .blanks, at separators: [UInt32],
    spaced: Bool = false
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    page.text.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var start = range.lowerBound
      var at = start
      var depth = 0
      while at < range.upperBound {
        if (span[at] | 0x20) &- 0x61 < 26 || span[at] == 0x20 {
          at += 1
          continue
        }
        let (value, length) = Letters.decode(span, at: at)
        if value == 0x28 || value == 0xFF08 { depth += 1 }
        if value == 0x29 || value == 0xFF09 { depth -= 1 }
        if depth <= 0, separators.contains(value),
          !spaced
            || at > start && span[at - 1] == 0x20
              && (at + length >= range.upperBound || span[at + length] == 0x20)
        {
          found.append(start..<at)
          start = at + length
        }
        at += length
      }
      found.append(start..<range.upperBound)
    }
    return found.compactMap { piece in
      let text = page.trimmed(piece, of: edge)
      return text.isEmpty ? nil : text
    }
  }
}
