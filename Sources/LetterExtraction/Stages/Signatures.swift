import LetterSchema

/// Reads the close, the signatories and those who get copies from their zones.
public struct Signatures: Stage {
  public static let description = StageDescription(
    name: "signatures",
    summary: "Reads the complimentary close, who signs, and who gets a copy",
    reads: [.lines, .cues, .zones], adds: [.closing, .signatories])

  public init(options: inout StageOptions) throws(OptionError) {}

  public func run(on draft: inout Draft) {
    let page = draft.page
    let zones = draft.zones
    guard zones.count == page.lines.count else { return }
    let closing = ClosingLines(page, zones)
    draft.closing = closing.closing
    let lines = SignatureLines(page, zones, closing)
    draft.signatories = signatories(draft, closing, lines.signatures)
    draft.copies = CopyReader.copies(draft, lines: lines.copies)
  }

  private func signatories(
    _ draft: Draft, _ closing: ClosingLines, _ lines: [Int]
  ) -> [CorrespondentFinding] {
    let page = draft.page
    let zones = draft.zones
    var gathering = RowGathering(draft)
    var next = lines.startIndex
    for line in zones.indices {
      if next < lines.endIndex, lines[next] == line {
        next += 1
        if !closing.lines.contains(line) { gathering.add(line: line, from: closing.rests[line]) }
      } else if let rest = closing.rests[line] {
        gathering.add(line: line, from: rest)
      } else if zones[line].zone != nil {
        gathering.pause()
      }
    }
    let behalf = bodyBeforeClose(page, zones)
    var entries = LooseHeadings.cut(page, gathering.sections)
      .flatMap { SectionReader.entries(page, $0, behalf: behalf) }
    if gathering.isForm { entries.removeAll { $0.name == nil } }
    if entries.isEmpty, !gathering.isForm {
      entries = gathering.sentences.prefix(1).map { SectionReader.sentence(page, $0) }
    }
    return entries.map { $0.finding(probability: zones[$0.line].probability) }
  }

  /// `On behalf of X,` on a line of its own just before the close.
  private func bodyBeforeClose(_ page: Page, _ zones: [ZoneDecision]) -> Range<Int>? {
    guard
      let end = zones.indices.last(where: { zones[$0].zone == .closing }),
      let start = zones.indices.first(where: { $0 >= end - 3 && zones[$0].zone == .closing }),
      start > 0
    else { return nil }
    let text = page.trimmed(page.lines[start - 1].text, of: .blanks)
    guard zones[start - 1].zone != nil, zones[start - 1].zone != .signature, text.count <= 120,
      page.text[text].last == UInt8(ascii: ","), let body = Behalf.end(page, text)
    else { return nil }
    return page.trimmed(body..<text.upperBound, of: .separators)
  }
}

/// Reads one section: its tables as tables, what stands between them as rows.
enum SectionReader {
  static func entries(
    _ page: Page, _ section: SignatureSection, behalf: Range<Int>? = nil
  ) -> [SignatureParts] {
    var entries: [SignatureParts] = []
    var start = section.rows.startIndex
    while start < section.rows.endIndex {
      let table = section.rows[start].tableRow >= 0 ? section.rows[start].table : -1
      var end = start
      while end < section.rows.endIndex,
        (section.rows[end].tableRow >= 0 ? section.rows[end].table : -1) == table
      {
        end += 1
      }
      let affiliations = Affiliations(page, Array(section.rows[start..<end]))
      let rows = affiliations.rows
      if table >= 0 {
        entries += SignatureTable(page, rows, section.expectation).entries
      } else {
        let head = PartedRows.head(page, rows)
        let found = [rows[..<head], rows[head...]].filter { !$0.isEmpty }.flatMap {
          list(page, Array($0), section.expectation, behalf: behalf)
        }
        entries += affiliations.resolve(page, found)
      }
      start = end
    }
    return entries
  }

  /// Rows that stand one under another.
  private static func list(
    _ page: Page, _ rows: [SignatureRow], _ expectation: SignatureSection.Expectation,
    behalf: Range<Int>?
  ) -> [SignatureParts] {
    let endsInPlace = PlaceColumn.isThere(page, rows)
    let parted = PartedRows(page, rows, expectation)
    let readings = rows.map { RowReading(page, $0, endsInPlace: endsInPlace, parted: parted) }
    let majority = Majority(readings, expectation: expectation)
    return EntryGrouping(page, readings, majority, behalf: behalf).entries
  }

  /// A collective that describes itself in a sentence.
  static func sentence(_ page: Page, _ row: SignatureRow) -> SignatureParts {
    var parts = SignatureParts(text: row.text, line: row.line, strength: 0.3)
    parts.organization = row.text
    parts.noteRefs = row.noteRefs
    return parts
  }
}
