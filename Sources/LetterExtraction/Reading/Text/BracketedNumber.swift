/// `1.` `1)` `(1)` `1 .` `1º.` `1.-` `1 –` `1-` `2.1` `a)` `(a)` `a.` `iv)` `(iv)` `IV.` `IV –`, and `1、`
/// `（1）` `1．`.
enum BracketedNumber {
  static func parse(_ bytes: [UInt8], _ content: Range<Int>) -> ListMarker? {
    let end = content.upperBound
    var index = content.lowerBound
    let opening = bracket(bytes, index, end)
    index += opening
    let from = index
    while index < end, index - from < 9, isAlphanumeric(bytes[index]) { index += 1 }
    guard index > from, index - from <= 8 else { return nil }
    var prefix = ""
    var last = from..<index
    if isDigit(bytes[from]) {
      while index + 1 < end, bytes[index] == UInt8(ascii: "."), isDigit(bytes[index + 1]) {
        prefix = String(decoding: bytes[from...index], as: UTF8.self)
        let next = index + 1
        index = next
        while index < end, index - next < 4, isDigit(bytes[index]) { index += 1 }
        last = next..<index
      }
    }
    guard let (count, value, roman) = number(bytes[last]) else { return nil }
    var close = index
    if count == .decimal { close += ordinalSign(bytes, close, end) }
    if opening == 0, close + 2 < end, bytes[close] == 0x20, bytes[close + 1] == UInt8(ascii: ".") {
      close += 1
    }
    var (closing, kind) =
      opening == 0 && prefix.isEmpty && close < end && bytes[close] == 0x20
      ? dash(bytes, close, end) : self.closing(bytes, close, end)
    if closing == 0, opening == 0, prefix.isEmpty, count == .decimal, close + 1 < end,
      bytes[close] == UInt8(ascii: "-"), bytes[close + 1] == 0x20
    {
      (closing, kind) = (1, 5)
    }
    let isBare = closing == 0 && !prefix.isEmpty && opening == 0
    guard closing > 0 || isBare, opening == 0 || kind == 2 else { return nil }
    var markerEnd = isBare ? index : close + closing
    if kind == 1, markerEnd + 1 < end, bytes[markerEnd] == UInt8(ascii: "-"),
      bytes[markerEnd + 1] == 0x20
    {
      markerEnd += 1
    }
    let text = MarkerParser.skipBlanks(bytes, markerEnd, end)
    guard text < end else { return nil }
    if text == markerEnd {
      // `1.5`, `a.m.`, `e.g.`: only a number glued to a word, or a full-width sign, still counts.
      guard closing == 3 || (count == .decimal && !isBare && isWordStart(bytes, text, end)) else {
        return nil
      }
    }
    return ListMarker(
      shape: .init(
        count: count, dress: UInt32(opening > 0 ? 16 : 0) + kind + (isBare ? 32 : 0),
        prefix: prefix),
      range: content.lowerBound..<markerEnd, contentStart: text,
      number: String(decoding: bytes[from..<last.upperBound], as: UTF8.self), value: value,
      roman: roman)
  }

  /// Length of `º`, `ª` or `°` behind a number.
  private static func ordinalSign(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    index + 1 < end && bytes[index] == 0xC2 && [0xAA, 0xB0, 0xBA].contains(bytes[index + 1]) ? 2 : 0
  }

  /// Length of an opening round bracket, ASCII or full-width.
  static func bracket(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == UInt8(ascii: "(") { return 1 }
    return index + 2 < end && bytes[index] == 0xEF && bytes[index + 1] == 0xBC
      && bytes[index + 2] == 0x88 ? 3 : 0
  }

  /// Length and kind of what closes a number: 1 full stop, 2 bracket, 3 ideographic comma.
  static func closing(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (Int, kind: UInt32) {
    guard index < end else { return (0, 0) }
    if bytes[index] == UInt8(ascii: ".") { return (1, 1) }
    if bytes[index] == UInt8(ascii: ")") { return (1, 2) }
    guard index + 2 < end else { return (0, 0) }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBC, 0x8E): return (3, 1)
    case (0xEF, 0xBC, 0x89): return (3, 2)
    case (0xE3, 0x80, 0x81): return (3, 3)
    default: return (0, 0)
    }
  }

  /// Length of a dash between blanks that no number follows, as in `10 – 12`; its kind is 4.
  private static func dash(_ bytes: [UInt8], _ blank: Int, _ end: Int) -> (Int, kind: UInt32) {
    let start = blank + 1
    guard start < end else { return (0, 0) }
    let isLong =
      start + 2 < end && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
    let length = isLong ? 3 : bytes[start] == UInt8(ascii: "-") ? 1 : 0
    let next = start + length
    guard length > 0, next + 1 < end, bytes[next] == 0x20, !isDigit(bytes[next + 1]) else {
      return (0, 0)
    }
    return (1 + length, 4)
  }

  private static func number(
    _ digits: ArraySlice<UInt8>
  ) -> (ListMarker.Count, value: Int, roman: Int)? {
    if digits.allSatisfy(isDigit) {
      guard digits.count <= 3 else { return nil }
      return (.decimal, digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, 0)
    }
    let isLower = digits.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    guard isLower || digits.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    let roman = romanValue(digits)
    guard digits.count == 1 || roman > 0 else { return nil }
    let value = digits.count == 1 ? Int(digits[digits.startIndex] & 0x1F) : 0
    return (isLower ? .lowerLetter : .upperLetter, value, roman)
  }

  /// Up to 39; 0 for letters that are no Roman number in its usual writing.
  private static func romanValue(_ letters: ArraySlice<UInt8>) -> Int {
    guard letters.count <= 7 else { return 0 }
    var rest = letters
    var tens = 0
    while tens < 3, let first = rest.first, first | 0x20 == UInt8(ascii: "x") {
      tens += 1
      rest.removeFirst()
    }
    let one = ones.firstIndex { written in
      written.utf8.count == rest.count
        && zip(rest, written.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
    return one.map { tens * 10 + $0 } ?? 0
  }

  private static let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]

  private static func isWordStart(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    let byte = bytes[index]
    guard (byte >= 0x41 && byte <= 0x5A) || byte >= 0xC3 else { return false }
    // `1.A` may be a section's number: a word has a second letter.
    return index + 1 < end && (bytes[index + 1] >= 0x61 || byte >= 0xC3)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
