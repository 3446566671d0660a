/// A run with a label before it: `Holm: A. Smith, B. Jones`.
enum LabelledRun {
  /// Where what follows the label begins.
  static func start(_ page: Page, _ range: Range<Int>) -> Int? {
    let bytes = page.text[range]
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon - range.lowerBound <= 60,
      colon + 2 < range.upperBound, page.text[colon + 1] == 0x20
    {
      return colon + 2
    }
    // U+FF1A, with or without a blank behind it.
    return bytes.prefix(60).indices.first { bytes[$0...].starts(with: [0xEF, 0xBC, 0x9A]) }
      .map { $0 + 3 }.flatMap { $0 < range.upperBound ? $0 : nil }
  }
}
