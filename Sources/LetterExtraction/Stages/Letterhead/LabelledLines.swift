import LetterSchema

/// Lines that a label opens: `Re:`, `Ref:`, `Via Fax:`.
enum LabelledLines {
  /// What stands behind the label, one finding a line.
  static func findings(_ draft: Draft, zone: Zone, labels: SectionSet) -> [Finding] {
    draft.zones.indices.filter { draft.zones[$0].zone == zone }.compactMap { line in
      let text = draft.reading.lines[line].text
      let rest = behindLabel(draft.page, line, text, labels) ?? text
      guard !rest.isEmpty else { return nil }
      return Finding(text: rest, line: line, confidence: draft.zones[line].probability)
    }
  }

  /// Delivery lines keep their words: `Via Fax: …` says how.
  static func delivery(_ draft: Draft) -> [Finding] {
    draft.zones.indices.filter { draft.zones[$0].zone == .delivery }.map {
      Finding(text: draft.reading.lines[$0].text, line: $0, confidence: draft.zones[$0].probability)
    }
  }

  /// The subject without its label, over all lines of the zone that stand together, up to one that
  /// a label opens in its turn.
  static func subject(_ draft: Draft) -> Finding? {
    guard
      let first = draft.zones.firstIndex(where: { $0.zone == .subject }) ?? mailSubject(draft)
        ?? BareSubject.line(draft)
    else { return nil }
    let lines = draft.reading.lines
    let labels: SectionSet = [.subjectLabel, .referenceLabel]
    let others: SectionSet = [
      .subjectLabel, .referenceLabel, .enclosureLabel, .copiesLabel, .deliveryLabel, .dateLabel,
    ]
    var last = first
    while last + 1 < lines.count, draft.zones[last + 1].zone == .subject,
      !opensWithLabel(draft.page, last + 1, lines[last + 1].text, others)
    { last += 1 }
    var text = lines[first].text
    var line = first
    text = behindLabel(draft.page, first, text, labels) ?? behindWords(draft, first, text) ?? text
    // `RE: FW: …`: mail programs put one before the other.
    while opensWithLabel(draft.page, first, text, labels),
      let rest = behindLabel(draft.page, first, text, labels)
    {
      text = rest
    }
    if text.isEmpty {
      guard first < last else { return nil }
      line = first + 1
      text = lines[line].text
    }
    return Finding(
      text: text.lowerBound..<lines[last].text.upperBound, line: line,
      confidence: draft.zones[first].probability)
  }

  /// The subject of the mail that the letter is: in the header right above it. A letter with a
  /// heading of its own, or with other words before it, was but sent on by a mail.
  private static func mailSubject(_ draft: Draft) -> Int? {
    guard draft.title == nil, let first = draft.zones.firstIndex(where: { $0.zone != nil }) else {
      return nil
    }
    for line in draft.reading.lines.indices.prefix(first).reversed() {
      let own = draft.reading.lines[line]
      guard own.markup.isNoText else { return nil }
      if own.markup.regions.contains(.mailHeader),
        opensWithLabel(draft.page, line, own.text, [.subjectLabel])
      {
        return line
      }
    }
    return nil
  }

  /// Whether a label with a colon opens a line.
  private static func opensWithLabel(
    _ page: Page, _ line: Int, _ text: Range<Int>, _ labels: SectionSet
  ) -> Bool {
    guard let label = page.hit(labels, at: text.lowerBound, in: line) else { return false }
    let end = label.text.upperBound
    return page.text[end - 1] == UInt8(ascii: ":")
      || end < text.upperBound && page.text[end] == UInt8(ascii: ":")
  }

  /// What stands behind a label with a few capitals before it: `OPEN LETTER RE: …`.
  private static func behindWords(_ draft: Draft, _ line: Int, _ text: Range<Int>) -> Range<Int>? {
    for label in draft.page.hits(.subjectLabel, in: line)
    where label.text.lowerBound > text.lowerBound
      && label.text.upperBound < min(text.upperBound, text.lowerBound + 40)
      && draft.page.text[label.text.upperBound] == UInt8(ascii: ":")
    {
      let before = LineShape(draft.page.text, text.lowerBound..<label.text.lowerBound)
      guard before.words <= 3, before.capitals == before.letters else { return nil }
      return behindLabel(
        draft.page, line, label.text.lowerBound..<text.upperBound, [.subjectLabel])
    }
    return nil
  }

  /// What stands behind a label at the line's head; nil where there is none.
  static func behindLabel(
    _ page: Page, _ line: Int, _ text: Range<Int>, _ labels: SectionSet
  ) -> Range<Int>? {
    guard let label = page.hit(labels, at: text.lowerBound, in: line) else { return nil }
    // A label may end in the colon that was trimmed off the text.
    var at = min(label.text.upperBound, text.upperBound)
    let bytes = page.text
    while at < text.upperBound {
      if [0x20, 0x3A, 0x2E, 0x2D].contains(bytes[at]) {
        at += 1
      } else if at + 2 < text.upperBound, bytes[at] == 0xEF, bytes[at + 1] == 0xBC,
        bytes[at + 2] == 0x9A
      {
        at += 3
      } else if at + 2 < text.upperBound, bytes[at] == 0xE2, bytes[at + 1] == 0x80,
        bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94
      {
        at += 3
      } else {
        break
      }
    }
    return at..<text.upperBound
  }
}
