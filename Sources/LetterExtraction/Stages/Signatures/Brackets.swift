/// Brackets at the end of a row.
enum Brackets {
  /// With the brackets and without, if the range ends with a pair.
  static func last(_ page: Page, _ range: Range<Int>) -> (outer: Range<Int>, inside: Range<Int>)? {
    let bytes = page.text[range]
    if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) {
      return (open..<range.upperBound, open + 1..<range.upperBound - 1)
    }
    guard bytes.suffix(3).elementsEqual([0xEF, 0xBC, 0x89]) else { return nil }
    let open = bytes.indices.dropLast(3).last { bytes[$0...].starts(with: [0xEF, 0xBC, 0x88]) }
    return open.map { ($0..<range.upperBound, $0 + 3..<range.upperBound - 3) }
  }
}
