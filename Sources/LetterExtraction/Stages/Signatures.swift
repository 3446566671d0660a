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
    draft.signatories = signatories(page, zones, closing)
    draft.copies = CopyReader.copies(page, zones)
  }

  private func signatories(
    _ page: Page, _ zones: [ZoneDecision], _ closing: ClosingLines
  ) -> [CorrespondentFinding] {
    var gathering = RowGathering(page)
    for line in zones.indices {
      if zones[line].zone == .signature {
        gathering.add(line: line, from: closing.rests[line])
      } else if let rest = closing.rests[line] {
        gathering.add(line: line, from: rest)
      } else if zones[line].zone != nil {
        gathering.pause()
      }
    }
    var entries = gathering.sections.flatMap { SectionReader.entries(page, $0) }
    if entries.isEmpty { entries = gathering.sentences.prefix(1).map { SectionReader.sentence(page, $0) } }
    return entries.map { $0.finding(probability: zones[$0.line].probability) }
  }
}

/// Reads one section: its tables as tables, what stands between them as rows.
enum SectionReader {
  static func entries(_ page: Page, _ section: SignatureSection) -> [SignatureParts] {
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
      let rows = Array(section.rows[start..<end])
      if table >= 0 {
        entries += SignatureTable(page, rows, section.expectation).entries
      } else {
        let readings = rows.map { RowReading(page, $0) }
        let majority = Majority(readings, expectation: section.expectation)
        entries += EntryGrouping(page, readings, majority).entries
      }
      start = end
    }
    return entries
  }

  /// A collective that describes itself in a sentence.
  static func sentence(_ page: Page, _ row: SignatureRow) -> SignatureParts {
    var parts = SignatureParts(text: row.text, line: row.line, strength: 0.3)
    parts.organization = row.text
    parts.noteRefs = row.noteRefs
    return parts
  }
}
