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
