import LetterSchema

/// Reads the lines of the copies zone: `cc: A. Smith, Secretary, Ministry of Trade`.
enum CopyReader {
  static func copies(
    _ page: Page, _ zones: [ZoneDecision], lines: [Int]
  ) -> [CorrespondentFinding] {
    var rows: [SignatureRow] = []
    for line in lines {
      let text = behindLabel(page, line)
      let ends = RowEnds(page, line: line, text)
      guard !ends.text.isEmpty, !page.trimmed(ends.text, of: .edges).isEmpty else { continue }
      var row = SignatureRow(line: line, text: ends.text)
      row.noteRefs = ends.noteRefs
      row.hasGap = page.lines[line].markup.blankBefore > 0
      row.opensItem = page.lines[line].markup.opensItem || page.lines[line].marker != nil
      if page.isPhrase(row.text, in: line, where: { $0 == .copiesLabel || $0 == .enclosureLabel }) {
        continue
      }
      if let names = NameRuns.split(page, row) { rows += names } else { rows.append(row) }
    }
    var entries: [SignatureParts] = []
    for row in rows {
      let reading = RowReading(page, row)
      if reading.isContact || reading.isAddress && reading.personStrength < 0.4 {
        if var last = entries.popLast() {
          if reading.isContact {
            last.contact.append(row.text)
          } else {
            last.address.append(row.text)
          }
          last.stretch(over: row.text)
          entries.append(last)
        }
        continue
      }
      if continues(reading, entries.last) {
        var last = entries.removeLast()
        last.role = last.role ?? reading.detail?.role
        last.organization = last.organization ?? reading.detail?.organization
        last.stretch(over: row.text)
        entries.append(last)
      } else {
        entries.append(entry(page, reading))
      }
    }
    return entries.map { $0.finding(probability: zones[$0.line].probability) }
  }

  /// A post or a body under a bare name.
  private static func continues(_ reading: RowReading, _ last: SignatureParts?) -> Bool {
    guard let last, last.name != nil, !reading.row.opensItem, !reading.row.hasGap else {
      return false
    }
    if last.role == nil, last.organization == nil { return reading.personStrength < 0.5 }
    return last.organization == nil && reading.personStrength < 0.3
      && reading.organizationStrength >= 0.6
  }

  private static func entry(_ page: Page, _ reading: RowReading) -> SignatureParts {
    let row = reading.row
    let isRole = reading.roleStrength >= 0.6 && !reading.isCompound && reading.personStrength < 0.8
    if !isRole, let person = reading.person,
      Majority.leaning(reading) > 0 || reading.isCompound && person.strength >= 0.5
    {
      return person
    }
    var parts = SignatureParts(text: row.text, line: row.line, strength: 0.5)
    parts.noteRefs = row.noteRefs
    if reading.roleStrength >= 0.6, reading.roleStrength >= reading.organizationStrength - 0.1,
      let detail = reading.detail, detail.role != nil
    {
      // Who gets a copy by office is named by it.
      parts.role = reading.segmentCount == 1 ? row.text : detail.role
      parts.organization = reading.segmentCount == 1 ? nil : detail.organization
      parts.location = detail.location
      return parts
    }
    return reading.organization
      ?? {
        parts.organization = row.text
        return parts
      }()
  }

  /// Whether a line opens with `cc:` or its like.
  static func isLabelled(_ page: Page, _ line: Int) -> Bool {
    let text = page.trimmed(page.lines[line].text, of: .separators)
    let isWhole = page.isPhrase(text, in: line) { $0 == .copiesLabel }
    return isWhole || behindLabel(page, line).lowerBound > text.lowerBound
  }

  private static func behindLabel(_ page: Page, _ line: Int) -> Range<Int> {
    let text = page.trimmed(page.lines[line].text, of: .separators)
    guard
      let end = page.phraseEnd(
        in: line, at: text.lowerBound, before: text.upperBound, where: { $0 == .copiesLabel })
    else { return text }
    let rest = page.trimmed(end..<text.upperBound, of: .blanks)
    guard let first = page.text[rest].first else { return rest }
    let isMarked =
      [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"), 0xEF].contains(first)
      || end - text.lowerBound <= 4
    guard isMarked else { return text }
    var start = rest.lowerBound
    if first == UInt8(ascii: ".") || first == UInt8(ascii: ")") { start += 1 }
    return page.trimmed(start..<rest.upperBound, of: .separators)
  }
}
