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
    func add(_ piece: Range<Int>) {
      let text = page.trimmed(piece, of: edge)
      if !text.isEmpty { found.append(text) }
    }
    page.text.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var start = range.lowerBound
      var at = start
      var depth = 0
      while true {
        at = EightBytes.sign(in: span, from: at, to: range.upperBound)
        guard at < range.upperBound else { break }
        let (value, length) = Letters.decode(span, at: at)
        if value == 0x28 || value == 0xFF08 { depth += 1 }
        if value == 0x29 || value == 0xFF09 { depth -= 1 }
        if depth <= 0, separators.contains(value), !isInNumber(span, at),
          !spaced
            || at > start && span[at - 1] == 0x20
              && (at + length >= range.upperBound || span[at + length] == 0x20)
        {
          add(start..<at)
          start = at + length
        }
        at += length
      }
      add(start..<range.upperBound)
    }
    return found
  }

  /// `1,393`
  private static func isInNumber(_ span: Span<UInt8>, _ at: Int) -> Bool {
    span[at] == 0x2C && at > 0 && at + 1 < span.count && span[at - 1] &- 0x30 < 10
      && span[at + 1] &- 0x30 < 10
  }
}
