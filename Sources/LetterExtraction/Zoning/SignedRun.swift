import LetterSchema

/// Who signs may stand in one paragraph below the text: `Ada Bell (Holm) · Tom Reed, baker · …`,
/// `First signatories: …; …; …`. Nobody's sentence has so many names with one sign between them.
enum SignedRun {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    let prose = zones.indices.filter { zones[$0].zone == .body && isProse($0, page, cues) }
    guard let first = prose.first else { return }
    for line in zones.indices.dropFirst(first + 1)
    where mayBeRun(line, zones, page, cues) {
      let above = prose.count { $0 < line }
      guard (prose.count - above) * 3 <= above, isRun(line, page, cues) else { continue }
      zones[line] = .byForm(.signature)
    }
  }

  private static func isProse(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    page.shapes[line].width >= 60 && cues.has(.functionWords, in: line)
      && cues.has(anyOf: [.endsStop, .endsQuestion, .endsColon], in: line)
  }

  private static func mayBeRun(
    _ line: Int, _ zones: [ZoneDecision], _ page: Page, _ cues: Cues
  ) -> Bool {
    // `Modern slavery statement · Site by …` below a page says what it is.
    guard
      zones[line].zone == .body
        || zones[line].isPage() && page.sections(in: line).isDisjoint(with: chrome),
      page.lines[line].markup.form != .heading, page.lines[line].text.count >= 40
    else { return false }
    return !cues.has(anyOf: foreign, in: line)
      && !(cues.has(.functionWords, in: line) && cues.has(.endsStop, in: line))
      && page.text[page.lines[line].text].count { signs.contains($0) } >= fewest - 1
  }

  /// Four entries and more, most of which a name opens, each short and with a capital.
  private static func isRun(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let whole = page.lines[line].text
    let start = SigningLabel(page, line: line, whole).end ?? whole.lowerBound
    let text = page.trimmed(start..<whole.upperBound, of: .separators)
    guard let rows = NameRuns.split(page, SignatureRow(line: line, text: text)),
      rows.count >= fewest
    else { return false }
    let entries = rows.count { row in
      let words = page.words(in: row.text, limit: longest + 1)
      return words.count <= longest && words.first?.casing != .lower
    }
    let named = rows.count { row in
      let head = Segment.head(page, line: line, row.text)
      return (PersonName(page, line: line, head)?.strength ?? 0) >= 0.5
        || OrganizationName.strength(page, line: line, head) >= 0.5
    }
    return entries * 10 >= rows.count * 9 && named * 10 >= rows.count * 6
  }

  /// What may part entries, or begins what does: dashes and dots of two and three bytes.
  private static let signs: [UInt8] = [
    0x2A, 0x2C, 0x2D, 0x2F, 0x3B, 0x7C, 0xC2, 0xD8, 0xE2, 0xE3, 0xEF,
  ]
  private static let chrome = SectionSet { $0.isChrome }
  private static let fewest = 4
  /// Words of an entry: name, post and body.
  private static let longest = 16

  private static let foreign = CueSet.aroundText.union(.item).union([
    .pageTitle, .inFigure, .url, .email, .repeatsEarlier, .copiesLabel,
  ])
}
