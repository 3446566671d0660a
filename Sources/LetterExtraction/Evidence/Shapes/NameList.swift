/// Names one behind another on a line: between commas, or between blanks where a script needs none
/// within a name.
enum NameList {
  private static let looked = 8

  /// Whether the first entries of a line are names for the most part.
  static func isOne(_ page: Page, line: Int, _ text: Range<Int>, _ shape: LineShape) -> Bool {
    let isIdeographic = shape.ideographs * 2 > shape.letters
    guard shape.commas >= 3 || isIdeographic && text.count >= 30 else { return false }
    var names = 0
    var others = 0
    for entry in entries(page, text, cutsAtBlanks: isIdeographic && shape.commas < 3) {
      let name = entry.count <= 80 ? PersonName(page, line: line, entry) : nil
      if name.map({ $0.strength >= 0.4 }) ?? false { names += 1 } else { others += 1 }
      if others > 2 { return false }
    }
    return names >= 4 && names >= others * 3
  }

  private static func entries(
    _ page: Page, _ text: Range<Int>, cutsAtBlanks: Bool
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = text.lowerBound
    var at = start
    func close(_ end: Int) {
      let entry = page.trimmed(start..<end, of: .separators)
      if !entry.isEmpty { found.append(entry) }
    }
    while at < text.upperBound, found.count < looked {
      if !cutsAtBlanks {
        at = EightBytes.sign(in: page.text.span, from: at, to: text.upperBound)
        guard at < text.upperBound else { break }
      }
      let (value, length) = Letters.decode(page.text.span, at: at)
      switch value {
      case 0x2C, 0x3B, 0x3001, 0xFF0C, 0xFF1B, 0x060C:
        close(at)
        start = at + length
      case 0x20 where cutsAtBlanks, 0x3000 where cutsAtBlanks:
        close(at)
        start = at + length
      default: break
      }
      at += length
    }
    if found.count < looked { close(text.upperBound) }
    return found
  }
}
