/// What counts the pages of a print: `Page 2 of 3`, `Seite 2`, `第 2 页`, `- 2 -`. Texts made from
/// prints have it between any two lines.
enum PageNumber {
  case labelled
  /// A number alone on its line, which may also be an item's, a note's or a table's.
  case bare

  init?(_ view: LineView) {
    guard view.shape.digits > 0, view.shape.width <= 110 else { return nil }
    let text = view.page.text
    if view.shape.letters == 0 || view.shape.letters <= 4 && view.shape.digits <= 6 {
      let core = Self.unframed(text, view.text)
      if Self.count(text, from: core.lowerBound, to: core.upperBound) == core.upperBound,
        view.markup.form != .cell, view.markup.form != .item
      {
        self = .bare
        return
      }
    }
    let isLabelled = view.page.hits(.pageLabel, in: view.index).contains {
      Self.isNumbered($0.text, in: view.text, text)
    }
    guard isLabelled else { return nil }
    self = .labelled
  }

  /// Whether a number belongs to the label, and the two are the line or an end of it.
  private static func isNumbered(
    _ label: Range<Int>, in line: Range<Int>, _ text: [UInt8]
  ) -> Bool {
    let opens = unframed(text, line.lowerBound..<label.upperBound).lowerBound == label.lowerBound
    if let end = count(text, from: label.upperBound, to: line.upperBound) {
      if opens, isEdge(text, end, line.upperBound) { return true }
      // `Harbour Society | Page 2`, but not `see page 2`.
      let closes = unframed(text, end..<line.upperBound).isEmpty
      return closes && isBehindSeparator(text, label.lowerBound, line.lowerBound)
    }
    // `2 | Page`, `第 2 页`.
    let core = unframed(text, line)
    guard core.upperBound == label.upperBound else { return false }
    let number = unframed(text, core.lowerBound..<label.lowerBound)
    let start = text[number].starts(with: [0xE7, 0xAC, 0xAC]) ? 3 : 0
    let digits = unframed(text, number.lowerBound + start..<number.upperBound)
    return count(text, from: digits.lowerBound, to: digits.upperBound) == digits.upperBound
  }

  /// Behind a number of at most three digits, and of how many pages where that follows: `2`,
  /// `2 of 3`, `2/3`; nil where there is none.
  private static func count(_ text: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let first = number(text, from: skipped(text, start, end), to: end) else { return nil }
    var at = skipped(text, first, end)
    let word = at
    while at < end, text[at].isLetter || text[at] >= 0x80 { at += 1 }
    if at == word, at < end, text[at] == UInt8(ascii: "/") || text[at] == UInt8(ascii: "|") {
      at += 1
    }
    guard at > word, at - word <= 8 else { return first }
    return number(text, from: skipped(text, at, end), to: end) ?? first
  }

  private static func number(_ text: [UInt8], from start: Int, to end: Int) -> Int? {
    var at = start
    while at < end, text[at].isDigit { at += 1 }
    guard at > start, at - start <= 3 else { return nil }
    return at == end || !text[at].isLetter ? at : nil
  }

  private static func skipped(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, text[at] == 0x20 || text[at] == UInt8(ascii: ".") { at += 1 }
    return at
  }

  /// Whether nothing that goes on in words follows.
  private static func isEdge(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
    let next = skipped(text, at, end)
    return next == end || isSeparator(text[next]) || text[next] >= 0xE2
  }

  private static func isBehindSeparator(_ text: [UInt8], _ at: Int, _ start: Int) -> Bool {
    var before = at
    while before > start, text[before - 1] == 0x20 { before -= 1 }
    guard before > start else { return false }
    return isSeparator(text[before - 1])
      || before - start >= 3 && text[before - 3] == 0xE2 && text[before - 2] == 0x80
  }

  /// Without dashes, bars and brackets at the ends.
  private static func unframed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      if text[low] == 0x20 || isSeparator(text[low]) || isBracket(text[low]) {
        low += 1
      } else if low + 3 <= high, text[low] == 0xE2, text[low + 1] == 0x80 {
        low += 3
      } else {
        break
      }
    }
    while high > low {
      if text[high - 1] == 0x20 || isSeparator(text[high - 1]) || isBracket(text[high - 1]) {
        high -= 1
      } else if high - 3 >= low, text[high - 3] == 0xE2, text[high - 2] == 0x80 {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "~")
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]")
  }
}
