extension Page {
  /// What can be taken from the ends of a range.
  package enum Edge {
    case blanks
    /// Blanks and the punctuation that separates: commas, colons, dashes, bars, bullets.
    case separators
    /// All that is no letter and no digit, but a full stop behind an abbreviation.
    case edges
  }

  /// The range without what does not belong to it at its ends.
  package func trimmed(_ range: Range<Int>, of edge: Edge) -> Range<Int> {
    text.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var start = range.lowerBound
      var end = range.upperBound
      // Most have nothing to take away.
      if start < end, span[start].isLetter, span[end - 1].isLetter {
        return range
      }
      while start < end {
        let (value, length) = Letters.decode(span, at: start)
        guard Self.isLoose(value, edge) else { break }
        start += length
      }
      while end > start {
        var head = end - 1
        while head > start, span[head] & 0xC0 == 0x80 { head -= 1 }
        let (value, _) = Letters.decode(span, at: head)
        guard Self.isLoose(value, edge) || edge == .edges && value == 0x2E else { break }
        end = head
      }
      return start..<max(start, min(end, range.upperBound))
    }
  }

  @inline(__always)
  private static func isLoose(_ value: UInt32, _ edge: Edge) -> Bool {
    // Most of what is asked for are letters.
    if value < 0x80, UInt8(value).isLetter { return false }
    return isLooseSign(value, edge)
  }

  private static func isLooseSign(_ value: UInt32, _ edge: Edge) -> Bool {
    if Letters.kind(of: value) == .blank || value < 0x20 || value == 0x200E || value == 0x200F {
      return true
    }
    switch edge {
    case .blanks: return false
    case .separators:
      switch value {
      case 0x2C, 0x3A, 0x3B, 0x7C, 0x2D, 0x2F, 0x5F, 0x7E, 0xB7, 0x2010...0x2015, 0x2022, 0x2023,
        0x25AA, 0x25CF, 0x25E6, 0x2043, 0x060C, 0x061B, 0x3001, 0x30FB, 0xFF0C, 0xFF1A, 0xFF1B,
        0xFF5C, 0xFF0F, 0x2500:
        return true
      default: return false
      }
    case .edges:
      let kind = Letters.kind(of: value)
      return kind != .word && kind != .ideograph && value != 0x2E
    }
  }
}
