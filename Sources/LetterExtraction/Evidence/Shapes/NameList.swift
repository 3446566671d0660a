/// Names one behind another on a line: between commas, between semicolons where each has its post
/// behind it, or between blanks where a script needs none within a name.
enum NameList {
  private static let looked = 8

  private enum Separator { case comma, semicolon, blank }

  /// Whether the first entries of a line are names for the most part.
  static func isOne(_ page: Page, line: Int, _ text: Range<Int>, _ shape: LineShape) -> Bool {
    let isIdeographic = shape.ideographs * 2 > shape.letters
    let hasSemicolons = hasSemicolons(page, text)
    guard shape.commas >= 2 || isIdeographic && text.count >= 30 || hasSemicolons else {
      return false
    }
    if let start = labelEnd(page, line, text) {
      let rest = start..<text.upperBound
      let entries =
        self.hasSemicolons(page, rest) ? heads(page, rest) : self.entries(page, rest, at: .comma)
      if areNames(page, line, entries, least: 3, orBodies: true) { return true }
    }
    if hasSemicolons, areNames(page, line, heads(page, text), least: 3) { return true }
    guard shape.commas >= 3 || isIdeographic else { return false }
    let cutsAtBlanks = isIdeographic && shape.commas < 3
    return areNames(page, line, entries(page, text, at: cutsAtBlanks ? .blank : .comma), least: 4)
  }

  private static func areNames(
    _ page: Page, _ line: Int, _ entries: [Range<Int>], least: Int, orBodies: Bool = false
  ) -> Bool {
    var names = 0
    var others = 0
    for entry in entries {
      let isName =
        entry.count <= 80
        && ((PersonName(page, line: line, entry)?.strength ?? 0) >= 0.4
          || orBodies && OrganizationName.strength(page, line: line, entry) >= 0.4)
      if isName { names += 1 } else { others += 1 }
      if others > 2 { return false }
    }
    return names >= least && names >= others * 3
  }

  /// `Organisations: A, B, C`: where the names behind a label for who signs begin.
  private static func labelEnd(_ page: Page, _ line: Int, _ text: Range<Int>) -> Int? {
    guard !page.sections(in: line).isDisjoint(with: [.signatureLabel, .groupHeading]),
      let start = LabelledRun.start(page, text),
      page.phrases(in: line, within: text.lowerBound..<start).contains(where: {
        $0.section == .signatureLabel || $0.section == .groupHeading
      })
    else { return nil }
    return start
  }

  /// What stands before the commas of entries between semicolons.
  private static func heads(_ page: Page, _ text: Range<Int>) -> [Range<Int>] {
    entries(page, text, at: .semicolon).map { Segment.split(page, $0).first?.text ?? $0 }
  }

  private static func hasSemicolons(_ page: Page, _ text: Range<Int>) -> Bool {
    page.text[text].count { $0 == UInt8(ascii: ";") } >= 2
  }

  private static func entries(
    _ page: Page, _ text: Range<Int>, at separator: Separator
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = text.lowerBound
    var at = start
    func close(_ end: Int) {
      let entry = page.trimmed(start..<end, of: .separators)
      if !entry.isEmpty { found.append(entry) }
    }
    while at < text.upperBound, found.count < looked {
      if separator != .blank {
        at = EightBytes.sign(in: page.text.span, from: at, to: text.upperBound)
        guard at < text.upperBound else { break }
      }
      let (value, length) = Letters.decode(page.text.span, at: at)
      let cuts =
        switch value {
        case 0x3B, 0xFF1B: true
        case 0x2C, 0x3001, 0xFF0C, 0x060C: separator != .semicolon
        case 0x20, 0x3000: separator == .blank
        default: false
        }
      if cuts {
        close(at)
        start = at + length
      }
      at += length
    }
    if found.count < looked { close(text.upperBound) }
    return found
  }
}
