import LetterSchema

/// A list within a paragraph: `(1) …; (2) …; and (3) …`, `一、…；二、…`.
struct InlineList {
  private(set) var list: ItemList?

  init(_ passage: Passage, in page: Page) {
    let marks = Self.marks(passage, in: page)
    guard marks.count > 1 else { return }
    var items: [DemandItem] = []
    for (place, mark) in marks.enumerated() {
      let end: Int
      if place + 1 < marks.count {
        end = Self.end(mark.contentStart..<marks[place + 1].range.lowerBound, in: page)
      } else {
        let rest = Passage(passage.lines, mark.contentStart..<passage.range.upperBound)
        end = rest.sentences(in: page).first?.upperBound ?? passage.range.upperBound
      }
      guard mark.contentStart < end else { return }
      let line = passage.lines.last { page.lines[$0].text.lowerBound <= mark.contentStart }
      items.append(
        DemandItem(
          line: line ?? passage.lines.lowerBound, range: mark.contentStart..<end, form: .numbered,
          number: mark.number))
    }
    list = ItemList(start: marks[0].range.lowerBound, items: items)
  }

  /// The first row of marks that counts from one.
  private static func marks(_ passage: Passage, in page: Page) -> [ListMarker] {
    var marks: [ListMarker] = []
    for at in starts(passage.range, in: page) {
      guard let marker = MarkerParser.parse(page.text, at..<passage.range.upperBound),
        marker.shape.count != .bullet
      else { continue }
      if let last = marks.last {
        guard marker.shape == last.shape, at > last.contentStart,
          marker.value > 0 && marker.value == last.value + 1
            || marker.roman > 0 && marker.roman == last.roman + 1
        else { continue }
        marks.append(marker)
      } else if marker.value == 1 || marker.roman == 1 {
        marks.append(marker)
      }
    }
    return marks
  }

  /// Where a mark can stand: at the start, behind punctuation, or in brackets behind a word.
  private static func starts(_ range: Range<Int>, in page: Page) -> [Int] {
    let text = page.text
    var starts: [Int] = []
    func look(at place: Int) {
      guard place < range.upperBound, place > starts.last ?? -1,
        isStart(text, place, range.lowerBound)
      else { return }
      starts.append(place)
    }
    look(at: range.lowerBound)
    var at = range.lowerBound
    while true {
      at = EightBytes.sign(in: text.span, from: at, to: range.upperBound)
      guard at < range.upperBound else { return starts }
      if text[at] == 0x28 { look(at: at) }
      if text[at] >= 0x80 { look(at: at + 1) }
      if at + 1 < range.upperBound, text[at + 1] == 0x20 { look(at: at + 2) }
      at += 1
    }
  }

  private static func isStart(_ text: [UInt8], _ at: Int, _ start: Int) -> Bool {
    guard
      text[at] == 0x28 || text[at] &- 0x30 < 10 || (text[at] | 0x20) &- 0x61 < 26
        || text[at] >= 0xE2
    else { return false }
    if at == start { return true }
    var before = at - 1
    guard text[before] == 0x20 else { return isWideStop(text, before) }
    guard before > start else { return false }
    before -= 1
    switch text[before] {
    case 0x3A, 0x3B, 0x2C, 0x2E, 0x3F: return true
    default: return text[at] == 0x28 || isWideStop(text, before)
    }
  }

  /// Whether `：` `；` `。` `，` or `、` ends at the place.
  private static func isWideStop(_ text: [UInt8], _ last: Int) -> Bool {
    guard last >= 2 else { return false }
    switch (text[last - 2], text[last - 1], text[last]) {
    case (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C),
      (0xE3, 0x80, 0x81):
      return true
    default: return false
    }
  }

  /// The end of an item before the next one's mark, without blanks and a last `and`.
  private static func end(_ range: Range<Int>, in page: Page) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, page.text[end - 1] == 0x20 { end -= 1 }
    let words = Words.ranges(page.text, in: range.lowerBound..<end)
    if words.count > 1, let last = words.last, last.upperBound == end,
      let stop = page.text[words[words.count - 2].upperBound..<last.lowerBound].firstIndex(where: {
        $0 == 0x3B || $0 == 0x2C
      })
    {
      return stop + 1
    }
    return end
  }
}
