/// A note mark at the end of a row.
enum NoteMark {
  /// Where it begins; nil where none stands there.
  static func start(_ page: Page, _ range: Range<Int>) -> Int? {
    let bytes = page.text[range]
    guard let last = bytes.last, bytes.count > 2 else { return nil }
    let end = range.upperBound
    if last == UInt8(ascii: "*") || last == UInt8(ascii: "^") {
      var start = end
      while start > range.lowerBound, page.text[start - 1] == last { start -= 1 }
      return start > range.lowerBound ? start : nil
    }
    if last == UInt8(ascii: "]") { return bracket(page, range, open: UInt8(ascii: "[")) }
    // `†` `‡`: E2 80 A0, E2 80 A1; `¹²³`: C2 B9, C2 B2, C2 B3; `⁰…⁹`: E2 81 B0…B9; `＊`: EF BC 8A.
    if bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xA0])
      || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xA1])
      || bytes.suffix(3).elementsEqual([0xEF, 0xBC, 0x8A])
    {
      return end - 3
    }
    if bytes.count > 4, page.text[end - 3] == 0xE2, page.text[end - 2] == 0x81, last >= 0xB0 {
      return end - 3
    }
    if page.text[end - 2] == 0xC2, [0xB9, 0xB2, 0xB3].contains(last) { return end - 2 }
    return nil
  }

  private static func bracket(_ page: Page, _ range: Range<Int>, open: UInt8) -> Int? {
    guard let start = page.text[range].lastIndex(of: open), start > range.lowerBound else {
      return nil
    }
    let inside = page.text[start + 1..<range.upperBound - 1]
    guard !inside.isEmpty, inside.count <= 3 else { return nil }
    return inside.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2A }
      ? start : nil
  }

  /// Raised digits as plain ones.
  static func plain(_ label: String) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(label.map { raised.firstIndex(of: $0).map { Character("\($0)") } ?? $0 })
  }
}
