import LetterSchema

/// Lists whose bullets, numbers or ordinals stand in the text of paragraphs that no markup makes
/// items: `① …`, `（一）…`, `2º. …`, `Second: …`, `Recommendation 2`.
struct WrittenLists {
  private(set) var lists: [ItemList] = []
  private let page: Page

  /// What a line begins with that could be one of a row.
  private struct Mark {
    /// What the marks of one list share.
    var kind: Kind
    var number: String?
    /// 0 for marks that do not count.
    var value: Int
    var roman = 0
    /// Where it begins: a label may stand above its text.
    var start: Int
    var item: DemandItem
  }

  private enum Kind: Hashable {
    case marker(ListMarker.Shape)
    case ordinal
    case label(ArraySlice<UInt8>)
  }

  /// - Parameter letter: the lines of the letter's text that belong to no other list, ascending.
  init(_ letter: [Int], in page: Page) {
    self.page = page
    var run: [Mark] = []
    for (place, line) in letter.enumerated() {
      guard let mark = mark(line, next: place + 1 < letter.count ? letter[place + 1] : nil) else {
        continue
      }
      if let last = run.last, line - last.item.line <= 4, continues(mark, last) {
        run.append(mark)
      } else {
        close(run)
        run = opens(mark) ? [mark] : []
      }
    }
    close(run)
  }

  private mutating func close(_ run: [Mark]) {
    guard run.count > 1 else { return }
    lists.append(ItemList(start: run[0].start, items: run.map(\.item)))
  }

  private func opens(_ mark: Mark) -> Bool { mark.value <= 1 || mark.roman == 1 }

  private func continues(_ mark: Mark, _ last: Mark) -> Bool {
    // `하나, …` opens every item or only the first of a row.
    mark.kind == last.kind
      && (mark.value == 0 && last.value == 0 || mark.value == max(last.value, 1) + 1
        || mark.roman > 0 && mark.roman == last.roman + 1)
  }

  private func mark(_ line: Int, next: Int?) -> Mark? {
    let own = page.lines[line]
    guard own.markup.form != .heading, own.markup.form != .cell, own.text.count > 4 else {
      return nil
    }
    if let marker = MarkerParser.parse(page.text, own.extent) {
      let isCounted = marker.shape.count != .bullet
      return Mark(
        kind: .marker(marker.shape), number: marker.number, value: marker.value,
        roman: marker.roman, start: own.extent.lowerBound,
        item: DemandItem(
          line: line, range: marker.contentStart..<own.text.upperBound,
          form: isCounted ? .numbered : .bullet, number: marker.number))
    }
    return ordinal(line) ?? label(line, next: next)
  }

  /// `First: …`, `Tercero. …`, `第二，…`.
  private func ordinal(_ line: Int) -> Mark? {
    let text = page.lines[line].text
    guard let hit = page.hit([.itemOrdinal], at: text.lowerBound, in: line),
      let value = page.number(of: hit),
      let start = contentStart(behind: hit.text.upperBound, in: text)
    else { return nil }
    // Behind the sentence that counts, the paragraph explains.
    let passage = Passage(line..<line + 1, start..<text.upperBound)
    let range = passage.sentences(in: page).first ?? start..<text.upperBound
    let number = value > 0 ? "\(value)" : nil
    return Mark(
      kind: .ordinal, number: number, value: value, start: text.lowerBound,
      item: DemandItem(line: line, range: range, form: .numbered, number: number))
  }

  /// `Recommendation 2` above its text, or before it with a colon or full stop.
  private func label(_ line: Int, next: Int?) -> Mark? {
    let text = page.lines[line].text
    let words = Words.ranges(
      page.text, in: text.lowerBound..<min(text.upperBound, text.lowerBound + 64))
    guard words.count >= 2, words[0].lowerBound == text.lowerBound, words[0].count >= 4,
      words[1].lowerBound == words[0].upperBound + 1, words[1].count <= 2,
      let value = Int(String(decoding: page.text[words[1]], as: UTF8.self))
    else { return nil }
    let range: Range<Int>
    var place = line
    if words.count == 2, text.upperBound - words[1].upperBound <= 1 {
      guard let next, next == line + 1, page.lines[next].markup.form != .heading else { return nil }
      range = page.lines[next].text
      place = next
    } else if let start = contentStart(behind: words[1].upperBound, in: text) {
      range = start..<text.upperBound
    } else {
      return nil
    }
    return Mark(
      kind: .label(page.folded[words[0]]), number: "\(value)", value: value, start: text.lowerBound,
      item: DemandItem(line: place, range: range, form: .numbered, number: "\(value)"))
  }

  /// Where the text begins behind a mark that punctuation ends; nil where none does.
  private func contentStart(behind end: Int, in text: Range<Int>) -> Int? {
    guard let stop = ItemStop.length(page.text, at: end, before: text.upperBound) else {
      return nil
    }
    let start = MarkerParser.skipBlanks(page.text, end + stop, text.upperBound)
    return start < text.upperBound ? start : nil
  }
}

/// What ends a mark: `.` `:` `)` `,` and their wide and Arabic kin, or a dash behind a blank.
enum ItemStop {
  static func length(_ text: [UInt8], at start: Int, before end: Int) -> Int? {
    guard start < end else { return nil }
    switch text[start] {
    case 0x2E, 0x3A, 0x29, 0x2C:
      return start + 1 < end && (text[start + 1] == 0x2D || text[start + 1] == 0x29) ? 2 : 1
    case 0xD8 where start + 1 < end && text[start + 1] == 0x8C: return 2
    case 0x20:
      let rest = text[start + 1..<min(end, start + 4)]
      return rest.starts(with: [0xE2, 0x80])
        ? 4 : rest.first == 0x2D || rest.first == 0x3A ? 2 : nil
    case 0xE3, 0xEF:
      let wide: [[UInt8]] = [
        [0xE3, 0x80, 0x81], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x8E],
        [0xEF, 0xBC, 0x9A], [0xEF, 0xBC, 0x89], [0xE3, 0x80, 0x80],
      ]
      return wide.contains { text[start..<end].starts(with: $0) } ? 3 : nil
    default: return nil
    }
  }
}
