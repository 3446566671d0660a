import LetterSchema

/// The date that the page gives its text: near the heading, in front matter, in a mail's header.
struct SiteDate {
  var line: Int
  var text: Range<Int>
  /// ISO 8601; empty where the page's words leave it open.
  var when: String
  /// As the page writes it, where it does.
  var date: DateExpression?

  static func find(_ draft: Draft) -> SiteDate? {
    let place = TextPlace(draft)
    var best: (found: SiteDate, score: Double)?
    for line in draft.reading.lines.indices
    where draft.zones[line].zone == nil || isPublished(line, draft) {
      guard let found = read(line, draft) else { continue }
      let score = score(found, place, draft)
      if score >= 3.5, score > best?.score ?? 0 { best = (found, score) }
    }
    return best?.found
  }

  /// `Published on 5 May 2016 at 7.00 · 4 min`, though taken for text.
  private static func isPublished(_ line: Int, _ draft: Draft) -> Bool {
    let text = draft.reading.lines[line].text
    return draft.zones[line].zone == .body && text.count <= 100
      && !(draft.cues.has(.functionWords, in: line) && draft.cues.has(.endsStop, in: line))
      && draft.page.hits(.dateLabel, in: line).contains {
        $0.text.lowerBound == text.lowerBound
      }
  }

  private static func read(_ line: Int, _ draft: Draft) -> SiteDate? {
    let markup = draft.reading.lines[line].markup
    let text = draft.reading.lines[line].text
    guard markup.machineDate != nil || draft.cues.has(.dateInside, in: line), text.count <= 160
    else { return nil }
    let dates = DateScanner.dates(in: text, line: line, page: draft.page)
    let date = dates.first { !LetterDate.isLater($0, line, draft) } ?? dates.first
    if let machine = markup.machineDate.flatMap(MachineDate.day) {
      return SiteDate(line: line, text: date?.text ?? text, when: machine, date: date)
    }
    return date.map { SiteDate(line: line, text: $0.text, when: $0.when, date: $0) }
  }

  /// How much speaks for a date: what markup and labels say, and how near the text it is.
  private static func score(_ found: SiteDate, _ place: TextPlace, _ draft: Draft) -> Double {
    let line = found.line
    let markup = draft.reading.lines[line].markup
    var score = 0.0
    if markup.machineDate != nil { score += 3 }
    if !markup.regions.isDisjoint(with: [.frontMatter, .mailHeader]) { score += 4 }
    if draft.cues.has(.dateWhole, in: line) { score += 2 }
    if !markup.hints.isDisjoint(with: [.date, .byline]) { score += 3 }
    if let date = found.date {
      if LetterDate.isLater(date, line, draft) {
        score -= 3
      } else if isLabelled(date, line, draft) {
        score += 2
      }
      if date.date.year == nil { score -= 3 }
      if date.date.day == nil { score -= 2 }
    }
    // What the markup names the date of publication may stand anywhere.
    let isNamed = markup.machineDate != nil && markup.hints.contains(.date)
    if !isNamed, !markup.regions.isDisjoint(with: [.hidden, .footer, .aside]) { score -= 4 }
    if !isNamed, !markup.hints.isDisjoint(with: [.comment, .related, .advert, .sidebar]) {
      score -= 4
    }
    if let reason = draft.removals[line]?.reason, [.comment, .caption].contains(reason) {
      score -= 3
    }
    return score + place.nearness(of: line)
  }

  /// Whether a label stands at the line's head or just before the date.
  private static func isLabelled(_ date: DateExpression, _ line: Int, _ draft: Draft) -> Bool {
    let start = draft.reading.lines[line].text.lowerBound
    return draft.page.hits(.dateLabel, in: line).contains {
      $0.text.lowerBound == start
        || $0.text.upperBound <= date.text.lowerBound
          && date.text.lowerBound - $0.text.upperBound <= 2
    }
  }
}

/// Where the letter lies on its page.
private struct TextPlace {
  /// Its first line, the line where its text begins, its last.
  let first, text, last: Int

  init(_ draft: Draft) {
    let zones = draft.zones
    first = zones.firstIndex { $0.zone != nil } ?? 0
    last = zones.lastIndex { $0.zone != nil } ?? max(0, zones.count - 1)
    let opening = zones.indices.first {
      zones[$0].zone == .salutation
        || zones[$0].zone == .body
          && draft.page.shapes[$0].width >= 90
    }
    text = opening ?? zones.firstIndex { $0.zone == .body } ?? first
  }

  /// Most between the letter's heading and its text, less above and behind its first lines, where
  /// an article has its standfirst, little below.
  func nearness(of line: Int) -> Double {
    if line > last { return line - last <= 4 ? 1 : -4 }
    if line > text { return line - text <= 6 ? 4 - 0.2 * Double(line - text) : -2 }
    if line >= first { return 5 }
    let distance = first - line
    let slope = -0.05 * Double(min(distance, 20))
    return slope + (distance <= 4 ? 4 : distance <= 10 ? 2 : 0)
  }
}
