/// Markers of notes that show by themselves what they are: in brackets, raised, symbols.
package enum DressedMarkers {
  /// The labels within a range that stand where a marker can, from `start` on.
  package static func all(in range: Range<Int>, of bytes: [UInt8], from start: Int) -> [NoteLabel] {
    var found: [NoteLabel] = []
    var at = max(start, range.lowerBound)
    while true {
      at = EightBytes.sign(in: bytes.span, from: at, to: range.upperBound)
      guard at < range.upperBound else { return found }
      // The later bytes of a character open nothing.
      guard isOpener(bytes[at]) else {
        at += 1
        continue
      }
      guard let label = NoteLabel.at(at, before: range.upperBound, in: bytes) else {
        let several = several(at, before: range.upperBound, bytes)
        found += several
        at = several.last?.text.upperBound ?? at + 1
        continue
      }
      if stands(label, in: range, of: bytes) { found.append(label) }
      at = label.text.upperBound
    }
  }

  /// `[2, 3]`: numbers in one pair of square brackets, ascending.
  private static func several(_ open: Int, before end: Int, _ bytes: [UInt8]) -> [NoteLabel] {
    guard bytes[open] == UInt8(ascii: "[") else { return [] }
    var labels: [NoteLabel] = []
    var at = open + 1
    while at < end, let number = NoteLabel.number(at, before: end, in: bytes), number.end < end,
      number.value > labels.last?.value ?? 0
    {
      labels.append(
        NoteLabel(
          text: at..<number.end, label: "\(number.value)", value: number.value, dress: .square))
      at = number.end
      if bytes[at] == UInt8(ascii: "]") { return labels.count > 1 ? labels : [] }
      guard bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ";") else { return [] }
      at += 1
      if at < end, bytes[at] == 0x20 { at += 1 }
    }
    return []
  }

  /// A quick look at the first byte: brackets, `*`, raised digits, daggers, signs of Chinese notes.
  @inline(__always)
  private static func isOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "*"),
      UInt8(ascii: "/"), 0xC2, 0xE2, 0xE3, 0xE6,
      0xE8, 0xEC, 0xEA, 0xEF:
      true
    default: false
    }
  }

  private static func stands(_ label: NoteLabel, in range: Range<Int>, of bytes: [UInt8]) -> Bool {
    let start = label.text.lowerBound
    let end = label.text.upperBound
    let before = start > range.lowerBound ? bytes[start - 1] : 0
    let after = end < range.upperBound ? bytes[end] : 0
    switch label.dress {
    case .square, .brace:
      // `[t]he`: a letter changed in a quotation.
      return label.value > 0 || !isWordByte(after) || label.label.utf8.count > 6
    case .round: return mayBeRound(label, before, after, range, bytes)
    case .raised: return before != 0 && !isUnit(label, before, range, bytes)
    case .symbol:
      // At a word's end: not a bullet, a product, or the stars of emphasis.
      if label.label.first == "§" || label.label.first == "¶" {
        return isWordEnd(before) && !isBlankOrDigit(after)
      }
      let isApart =
        before == 0x20 && label.label.first == "*" && !isSentenceEnd(bytes, start, range)
      return before != 0 && before != 0x2A && !isApart
        && before != 0x28 && !isWordByte(after) && !closesEmphasis(label, range, bytes)
    case .circled: return before != 0 && before != 0x20
    case .worded: return before != 0 && !isWordByte(after)
    case .slash: return before != 0 && before &- 0x30 >= 10
    case .bare: return false
    }
  }

  /// Not `3(1)`, `f(a)`, `word(s)`; numbers alone, and not those that open a clause.
  private static func mayBeRound(
    _ label: NoteLabel, _ before: UInt8, _ after: UInt8, _ range: Range<Int>, _ bytes: [UInt8]
  ) -> Bool {
    guard before != 0,
      label.value > 0 || NoteLabel.isSymbol(UInt32(bytes[label.text.lowerBound + 1]))
    else { return false }
    if before &- 0x30 < 10 || before == UInt8(ascii: ")") || before == UInt8(ascii: "(") {
      return false
    }
    if before != 0x20 { return !isWordByte(after) && after != UInt8(ascii: "(") }
    return after == 0 || [0x2E, 0x2C, 0x3B, 0x3A, 0x3F, 0x21].contains(after)
  }

  /// `m²`, `km³`.
  private static func isUnit(
    _ label: NoteLabel, _ before: UInt8, _ range: Range<Int>, _ bytes: [UInt8]
  ) -> Bool {
    guard label.value == 2 || label.value == 3, before == UInt8(ascii: "m") else { return false }
    var start = label.text.lowerBound
    while start > range.lowerBound, (bytes[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
    return label.text.lowerBound - start <= 2
  }

  /// `*word*`: a star before it opens what this one closes.
  private static func closesEmphasis(_ label: NoteLabel, _ range: Range<Int>, _ bytes: [UInt8])
    -> Bool
  {
    guard label.label.first == "*" else { return false }
    var at = label.text.lowerBound - 1
    let low = max(range.lowerBound, at - 200)
    while at >= low, bytes[at] != UInt8(ascii: "*") { at -= 1 }
    guard at >= low, at + 1 < label.text.lowerBound, bytes[at + 1] != 0x20 else { return false }
    while at > low, bytes[at - 1] == UInt8(ascii: "*") { at -= 1 }
    return at == range.lowerBound || bytes[at - 1] == 0x20 || bytes[at - 1] == UInt8(ascii: "(")
  }

  private static func isSentenceEnd(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    guard start - 2 >= range.lowerBound else { return false }
    return [0x2E, 0x21, 0x3F, 0x2C, 0x3B, 0x22].contains(bytes[start - 2])
  }

  private static func isWordEnd(_ byte: UInt8) -> Bool {
    isWordByte(byte) || [0x2E, 0x2C, 0x22, 0x29].contains(byte)
  }
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
  private static func isBlankOrDigit(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x30 < 10 }
}
