/// What does not belong to a note's words at their ends: links back, arrows, blanks.
enum NoteTrimming {
  static func trimmed(_ body: NoteBody, _ document: NoteDocument) -> Range<Int> {
    var range = body.text
    var changed = true
    while changed, !range.isEmpty {
      changed = false
      while let last = range.last, Folding.isBlank(document.bytes[last]) {
        range.removeLast()
        changed = true
      }
      let spans = document.lines[body.lastLine].markup.spans
      if let back = spans.first(where: {
        ($0.form == .backLink || $0.form == .link && leadsUp($0, from: body, document))
          && $0.text.upperBound == range.upperBound && $0.text.lowerBound > range.lowerBound
          && $0.text.count <= 60
      }) {
        range = range.lowerBound..<back.text.lowerBound
        changed = true
      } else if let start = arrow(before: range.upperBound, from: range.lowerBound, document.bytes)
      {
        range = range.lowerBound..<start
        changed = true
      }
    }
    var start = range.lowerBound
    while start < range.upperBound, Folding.isBlank(document.bytes[start]) { start += 1 }
    return start..<max(start, range.upperBound)
  }

  /// A link without a word of its own that leads to a place further up.
  private static func leadsUp(_ span: InlineSpan, from body: NoteBody, _ document: NoteDocument)
    -> Bool
  {
    guard let target = span.target, target.hasPrefix("#") else { return false }
    if let place = document.place(of: span) { return place.line < body.line }
    return span.text.count <= 4
  }

  /// Where an arrow begins that ends at `end`.
  private static func arrow(before end: Int, from low: Int, _ bytes: [UInt8]) -> Int? {
    var start = end - 1
    while start > low, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start > low else { return nil }
    switch Letters.decode(bytes.span, at: start).0 {
    case 0x21A9, 0x21B5, 0x23CE, 0x2191, 0x2934, 0x21D1, 0x2B06, 0x25B2, 0xFE0E, 0xFE0F, 0x200D,
      0x5E:
      return start
    default: return nil
    }
  }

  /// Behind `^`, `↑`, `a b c`, `1.0 1.1` and other links back at a note's beginning.
  static func behindBackLinks(_ start: Int, _ line: Line, _ document: NoteDocument) -> Int {
    let bytes = document.bytes
    var at = start
    while at < line.text.upperBound {
      if let back = line.markup.spans.first(where: {
        $0.form == .backLink && $0.text.lowerBound <= at && $0.text.upperBound > at
          && $0.text.count <= 40
      }), NoteLabel.at(at, before: back.text.upperBound, in: bytes) == nil,
        NoteLabel.number(at, before: back.text.upperBound, in: bytes) == nil
      {
        at = back.text.upperBound
        continue
      }
      if let end = letterBack(at, line, document) {
        at = end
        continue
      }
      let (value, length) = Letters.decode(bytes.span, at: at)
      let isCaret = value == 0x5E && at + 1 < line.text.upperBound && bytes[at + 1] &- 0x30 >= 10
      guard value == 0x20 || value == 0x2191 || value == 0x21B5 || value == 0x21A9 || isCaret else {
        break
      }
      at += length
    }
    return min(at, line.text.upperBound)
  }

  /// The end of a link of one letter, or of a number with a stop in it, as encyclopedias write one
  /// for each reference to a note.
  private static func letterBack(_ at: Int, _ line: Line, _ document: NoteDocument) -> Int? {
    let bytes = document.bytes
    let link = line.markup.spans.first {
      ($0.form == .link || $0.form == .noteReference || $0.form == .backLink)
        && $0.text.lowerBound == at && !$0.text.isEmpty && $0.text.count <= 4
        && $0.target?.contains("#") != false
    }
    guard let text = link?.text else { return nil }
    let isLetter = text.count == 1 && bytes[at] &- 0x61 < 26
    let isPoint =
      bytes[at] &- 0x30 < 10 && bytes[text].contains(0x2E)
      && bytes[text.upperBound - 1] &- 0x30 < 10
    return isLetter || isPoint ? text.upperBound : nil
  }

  /// Behind the name that a note's place has and its text repeats: `f2 The …` for the note 2.
  static func behindName(
    of label: NoteLabel, _ start: Int, _ line: Line, _ document: NoteDocument
  ) -> Int {
    let bytes = document.bytes
    var at = start
    while at < line.text.upperBound, at - start < 4, (bytes[at] | 0x20) &- 0x61 < 26 { at += 1 }
    guard at > start, label.value > 0,
      let number = NoteLabel.number(at, before: line.text.upperBound, in: bytes),
      number.value == label.value, number.end < line.text.upperBound,
      [0x20, 0x2E, 0x3A, 0x29].contains(bytes[number.end])
    else { return start }
    at = number.end
    while at < line.text.upperBound, [0x20, 0x2E, 0x3A, 0x29].contains(bytes[at]) { at += 1 }
    return at
  }

  /// Whether a scraper took an address out of a note: its comma is left.
  static func lostAddress(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard let last = range.last else { return false }
    if bytes[last] == UInt8(ascii: ",") { return true }
    for at in range.dropLast() where bytes[at] == UInt8(ascii: ",") {
      if bytes[at + 1] == UInt8(ascii: ";") || at > range.lowerBound && bytes[at - 1] == 0x20 {
        return true
      }
    }
    return false
  }
}
