/// What stands in quotation marks behind a name: `Jane Smith ps. „Wren”`, `John Roe "Red"`.
enum Nickname {
  /// The name before it; nil where a range ends in none.
  static func head(_ page: Page, _ range: Range<Int>) -> Range<Int>? {
    // Most end in a letter.
    guard let last = page.text[range].last, !last.isLetter,
      let close = mark(page, endingAt: range.upperBound), close.lowerBound > range.lowerBound
    else { return nil }
    var at = close.lowerBound - 1
    while at > range.lowerBound, !isOpening(page, at) { at -= 1 }
    guard at > range.lowerBound + 4, page.text[at - 1] == 0x20, close.lowerBound - at <= 30 else {
      return nil
    }
    let head = page.trimmed(range.lowerBound..<at, of: .separators)
    let words = page.words(in: head, limit: 8)
    guard words.count >= 2, words.count < 8, let link = words.last else { return nil }
    // `ps.`, `alias`, `dit`.
    guard link.casing == .lower, link.letters <= 6 else { return head }
    let name = page.trimmed(head.lowerBound..<link.text.lowerBound, of: .separators)
    return words.count >= 3 ? name : nil
  }

  /// The closing mark before an offset: `"`, `”`, `“`, `’`, `»`.
  private static func mark(_ page: Page, endingAt end: Int) -> Range<Int>? {
    let tail = page.text[max(0, end - 3)..<end]
    if tail.last == 0x22 { return end - 1..<end }
    if tail.suffix(2).elementsEqual([0xC2, 0xBB]) { return end - 2..<end }
    guard tail.starts(with: [0xE2, 0x80]), [0x9C, 0x9D, 0x99].contains(tail.last) else {
      return nil
    }
    return end - 3..<end
  }

  /// `"`, `„`, `“`, `”`, `‘`, `«`.
  private static func isOpening(_ page: Page, _ at: Int) -> Bool {
    switch page.text[at] {
    case 0x22: true
    case 0xC2: page.text[at + 1] == 0xAB
    case 0xE2: page.text[at + 1] == 0x80 && [0x9E, 0x9C, 0x9D, 0x98].contains(page.text[at + 2])
    default: false
    }
  }
}
