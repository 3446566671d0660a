import LetterSchema

/// The letter's own date, and the place beside it; else the date that the site gives.
enum DateReader {
  static func read(_ draft: Draft, _ head: inout Letterhead) {
    for zones: Set<Zone> in [
      [.date], [.letterhead, .reference], [.recipient, .title, .subject],
      [.signature, .closing, .postscript],
    ] {
      for line in draft.zones.indices {
        guard let zone = draft.zones[line].zone, zones.contains(zone) else { continue }
        if zone != .date, draft.reading.lines[line].text.count > 120 { continue }
        if take(line, draft, &head, confidence: draft.zones[line].probability) { return }
      }
    }
    readSite(draft, &head)
  }

  /// The date of one line, with the place before or behind it.
  private static func take(
    _ line: Int, _ draft: Draft, _ head: inout Letterhead, confidence: Double
  ) -> Bool {
    let text = draft.reading.lines[line].text
    guard let date = DateScanner.dates(in: text, line: line, page: draft.page).first else {
      return false
    }
    head.date = Finding(text: date.text, line: line, confidence: confidence)
    head.when = date.isAmbiguous ? nil : date.when
    head.dateIsAmbiguous = date.isAmbiguous
    let before = draft.page.trimmed(text.lowerBound..<date.text.lowerBound, of: .edges)
    if !before.isEmpty,
      PlaceName.strength(draft.page, line: line, before) >= 0.5
        || isPlaceBefore(draft, text, date.text, before)
    {
      head.place = Finding(text: before, line: line, confidence: confidence)
    }
    return true
  }

  /// `Geneva, 12 June`: a capitalised word or two and a comma before the date.
  private static func isPlaceBefore(
    _ draft: Draft, _ text: Range<Int>, _ date: Range<Int>, _ before: Range<Int>
  ) -> Bool {
    let shape = LineShape(draft.page.text, before)
    guard shape.words >= 1, shape.words <= 3, shape.capitalizedWords >= 1, shape.digits == 0 else {
      return false
    }
    return draft.page.text[before.upperBound..<date.lowerBound].contains(UInt8(ascii: ","))
  }

  /// A page dates its text near the heading, in front matter or in a mail's header.
  private static func readSite(_ draft: Draft, _ head: inout Letterhead) {
    let lines = draft.reading.lines
    let first = draft.zones.firstIndex { $0.zone != nil } ?? 0
    let body = draft.zones.firstIndex { $0.zone == .body } ?? first
    var best: (line: Int, score: Int)?
    for line in lines.indices where draft.zones[line].zone == nil {
      let markup = lines[line].markup
      let cues = draft.cues
      guard markup.machineDate != nil || cues.has(.dateInside, in: line) else { continue }
      guard lines[line].text.count <= 160 else { continue }
      var score = 0
      if markup.machineDate != nil { score += 4 }
      if markup.regions.contains(.frontMatter) || markup.regions.contains(.mailHeader) {
        score += 4
      }
      if cues.has(.dateWhole, in: line) { score += 2 }
      if cues.has(.dateLabelStart, in: line) { score += 2 }
      if markup.hints.contains(.date) || markup.hints.contains(.byline) { score += 3 }
      let near = min(abs(line - first), abs(line - body))
      score += near <= 4 ? 4 : near <= 10 ? 2 : 0
      if line > body { score -= 4 }
      if markup.regions.contains(.hidden) || markup.regions.contains(.footer)
        || markup.regions.contains(.aside)
      {
        score -= 4
      }
      if score >= 5, score > best?.score ?? 0 { best = (line, score) }
    }
    guard let line = best?.line else { return }
    let text = lines[line].text
    let found = DateScanner.dates(in: text, line: line, page: draft.page).first
    let machine = lines[line].markup.machineDate.flatMap(MachineDate.day)
    guard found != nil || machine != nil else { return }
    head.date = Finding(text: found?.text ?? text, line: line, confidence: 0.7)
    if let machine {
      head.when = machine
    } else if let found {
      head.when = found.isAmbiguous ? nil : found.when
      head.dateIsAmbiguous = found.isAmbiguous
    }
  }
}
