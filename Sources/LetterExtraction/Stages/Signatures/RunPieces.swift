/// A range cut at separators that stand outside brackets.
enum RunPieces {
  /// With `spaced`, a separator counts only between blanks.
  static func split(
    _ page: Page, _ range: Range<Int>, at separators: [UInt32], spaced: Bool = false
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
      let text = page.trimmed(piece, of: .blanks)
      return text.isEmpty ? nil : text
    }
  }
}

/// A run with a label before it: `Holm: A. Smith, B. Jones`.
enum LabelledRun {
  /// Where what follows the label begins.
  static func start(_ page: Page, _ range: Range<Int>) -> Int? {
    let bytes = page.text[range]
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon - range.lowerBound <= 60,
      colon + 2 < range.upperBound, page.text[colon + 1] == 0x20
    else { return nil }
    return colon + 2
  }
}
