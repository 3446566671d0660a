import LetterSchema

/// Lines that a label opens: `Re:`, `Ref:`, `Via Fax:`.
enum LabelledLines {
  /// What stands behind the label, one finding a line.
  static func findings(_ draft: Draft, zone: Zone, labels: Set<LexiconSection>) -> [Finding] {
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

  /// The subject without its label, over all lines of the zone that stand together.
  static func subject(_ draft: Draft) -> Finding? {
    guard let first = draft.zones.firstIndex(where: { $0.zone == .subject }) else { return nil }
    let lines = draft.reading.lines
    var last = first
    let labels: Set<LexiconSection> = [.subjectLabel, .referenceLabel]
    while last + 1 < lines.count, draft.zones[last + 1].zone == .subject,
      draft.page.hit([.referenceLabel], at: lines[last + 1].text.lowerBound, in: last + 1) == nil
    {
      last += 1
    }
    var start = lines[first].text.lowerBound
    var line = first
    if let rest = behindSubjectLabels(draft.page, first, lines[first].text, labels) {
      start = rest.lowerBound
      if rest.isEmpty {
        guard first < last else { return nil }
        line = first + 1
        start = lines[line].text.lowerBound
      }
    }
    return Finding(
      text: start..<lines[last].text.upperBound, line: line,
      confidence: draft.zones[first].probability)
  }

  /// `RE: FW: …`, `OPEN LETTER RE: …`: behind the last of the labels at the line's head.
  private static func behindSubjectLabels(
    _ page: Page, _ line: Int, _ text: Range<Int>, _ labels: Set<LexiconSection>
  ) -> Range<Int>? {
    var found = behindLabel(page, line, text, labels)
    while let rest = found, !rest.isEmpty, let next = behindLabel(page, line, rest, [.subjectLabel]) {
      found = next
    }
    if found != nil { return found }
    let inner = page.phrases(in: line, within: text.lowerBound..<min(text.lowerBound + 24, text.upperBound))
      .first {
        $0.section == .subjectLabel && $0.text.upperBound < text.upperBound
          && (page.text[$0.text.upperBound] == 0x3A || page.text[$0.text.upperBound - 1] == 0x3A)
      }
    return inner.flatMap { behindLabel(page, line, $0.text.lowerBound..<text.upperBound, labels) }
  }

  /// What stands behind a label at the line's head; nil where there is none.
  static func behindLabel(
    _ page: Page, _ line: Int, _ text: Range<Int>, _ labels: Set<LexiconSection>
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
