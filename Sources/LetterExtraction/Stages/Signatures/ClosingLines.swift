import LetterSchema

/// The complimentary close, and where a line that holds more than it goes on.
struct ClosingLines {
  private(set) var closing: Finding?
  /// For lines that hold close and signature: where the signature begins.
  private(set) var rests: [Int: Int] = [:]

  init(_ page: Page, _ zones: [ZoneDecision]) {
    let lines = zones.indices.filter { zones[$0].zone == .closing }
    if let run = Self.run(lines, zones) {
      var range: Range<Int>?
      for line in run {
        let text = page.trimmed(page.lines[line].text, of: .blanks)
        let end = Self.end(page, line, text)
        if end < text.upperBound { rests[line] = end }
        let part = Self.bare(page, text.lowerBound..<end)
        range = (range?.lowerBound ?? part.lowerBound)..<part.upperBound
        if end < text.upperBound { break }
      }
      // A line of asterisks closes nothing.
      if let range, !range.isEmpty {
        let probability = run.map { zones[$0].probability }.reduce(0, +) / Double(run.count)
        closing = Finding(text: range, line: run[0], confidence: probability)
      }
    } else if let line = zones.indices.first(where: { zones[$0].zone == .signature }) {
      let text = page.trimmed(page.lines[line].text, of: .blanks)
      let end = Self.end(page, line, text)
      if end < text.upperBound, Self.opensWithClose(page, line, text) {
        rests[line] = end
        closing = Finding(
          text: Self.bare(page, text.lowerBound..<end), line: line,
          confidence: zones[line].probability * 0.8)
      }
    }
  }

  /// The closing lines that stand together; of several runs the last before a signature.
  private static func run(_ lines: [Int], _ zones: [ZoneDecision]) -> [Int]? {
    var runs: [[Int]] = []
    for line in lines {
      // Boilerplate between two lines of a close does not part them.
      if let last = runs.last?.last, zones[last..<line].allSatisfy({ $0.zone == .closing || $0.zone == nil }) {
        runs[runs.count - 1].append(line)
      } else {
        runs.append([line])
      }
    }
    return runs.max { a, b in
      let before = { (run: [Int]) in run.map { zones[$0].probability }.max() ?? 0 }
      return before(a) < before(b)
    }
  }

  private static func opensWithClose(_ page: Page, _ line: Int, _ text: Range<Int>) -> Bool {
    let core = bare(page, text)
    return page.phraseEnd(in: line, at: core.lowerBound, before: core.upperBound) { $0 == .closing } != nil
  }

  /// Where the close ends: behind its words and comma, if a name or body follows them.
  private static func end(_ page: Page, _ line: Int, _ text: Range<Int>) -> Int {
    let core = bare(page, text)
    guard
      let end = page.phraseEnd(
        in: line, at: core.lowerBound, before: core.upperBound, where: { $0 == .closing })
    else { return text.upperBound }
    let after = page.trimmed(end..<text.upperBound, of: .separators)
    guard !after.isEmpty, after.lowerBound > end, page.text[after].contains(where: { $0 != 0x2A && $0 != 0x5F && $0 != 0x2E && $0 != 0x21 && $0 != 0x20 }) else { return text.upperBound }
    let hasComma = page.text[end..<after.lowerBound].contains(0x2C) || page.text[end..<after.lowerBound].contains(0xEF)
    let head = Segment.split(page, after).first?.text ?? after
    let person = PersonName(page, line: line, head)?.strength ?? 0
    let body = OrganizationName.strength(page, line: line, head)
    // Ideographs: `此致 敬礼` is two closes in one line.
    if page.phraseEnd(in: line, at: after.lowerBound, before: after.upperBound, where: { $0 == .closing }) != nil {
      return text.upperBound
    }
    return person >= (hasComma ? 0.4 : 0.7) || hasComma && body >= 0.5 ? after.lowerBound : text.upperBound
  }

  /// Without the asterisks and underscores of a text's emphasis.
  private static func bare(_ page: Page, _ range: Range<Int>) -> Range<Int> {
    var core = page.trimmed(range, of: .blanks)
    while let byte = page.text[core].first, [0x2A, 0x5F, 0x3E, 0x20].contains(byte) { core.removeFirst() }
    while let byte = page.text[core].last, [0x2A, 0x5F, 0x20].contains(byte) { core.removeLast() }
    return core
  }
}
