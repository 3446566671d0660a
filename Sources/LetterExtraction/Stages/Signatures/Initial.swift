/// An initial that a reader took for the letter of a list: `J. Mary Smith`.
enum Initial {
  /// Where the line's own text begins.
  static func start(_ page: Page, _ index: Int) -> Int {
    let line = page.lines[index]
    guard let marker = line.marker, letter(page, marker) != nil, !isLettered(page, index),
      let first = Segment.split(page, line.text).first?.text,
      let name = PersonName(page, line: index, marker.lowerBound..<first.upperBound),
      name.strength >= 0.6
    else { return line.text.lowerBound }
    return marker.lowerBound
  }

  private static func letter(_ page: Page, _ marker: Range<Int>) -> UInt8? {
    let text = page.trimmed(marker, of: .blanks)
    guard text.count == 2, page.text[text].last == UInt8(ascii: "."),
      page.text[text.lowerBound] &- 0x41 < 26
    else { return nil }
    return page.text[text.lowerBound]
  }

  /// Whether the lines around it count in letters too.
  private static func isLettered(_ page: Page, _ index: Int) -> Bool {
    guard let own = page.lines[index].marker.flatMap({ letter(page, $0) }) else { return false }
    let around = [index - 1, index + 1].filter(page.lines.indices.contains)
    return around.contains { other in
      guard let letter = page.lines[other].marker.flatMap({ letter(page, $0) }) else {
        return false
      }
      return abs(Int(letter) - Int(own)) == 1
    }
  }
}
