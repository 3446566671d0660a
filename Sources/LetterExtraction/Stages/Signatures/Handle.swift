/// Names that people go by on the net: `@fenfolk`.
enum Handle {
  /// Whether the range is one that stands where names do; under a name it says how to reach it.
  static func isName(_ page: Page, _ row: SignatureRow, _ range: Range<Int>) -> Bool {
    (row.opensItem || row.tableRow >= 0) && isHandle(page, range)
  }

  static func isHandle(_ page: Page, _ range: Range<Int>) -> Bool {
    let bytes = page.text[range]
    return (3...40).contains(bytes.count) && bytes.first == UInt8(ascii: "@")
      && bytes.dropFirst().allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D || $0 >= 0x80
      }
  }
}
