import LetterSchema

/// The date that stands in the letter itself.
enum LetterDate {
  typealias Found = (date: DateExpression, line: Int)

  static func find(_ draft: Draft) -> Found? {
    if let line = dateLine(draft) {
      guard isOfSite(line.date, line.line, draft) else { return line }
      return labelled(draft) ?? first(draft, in: [.recipient]) { closes($0, $1, draft) } ?? line
    }
    return first(draft, in: [.letterhead]) { _, _ in true }
      ?? first(draft, in: [.title]) { $0.date.year != nil && isAtEnd($0, $1, draft) }
      ?? first(draft, in: [.reference, .recipient]) { closes($0, $1, draft) }
      ?? first(draft, in: [.signature, .closing, .postscript]) { _, _ in true }
      // `Delivered by hand on 5 May 2016`
      ?? first(draft, in: [.delivery]) { date, _ in date.date.year != nil }
      ?? besideText(draft)
      ?? dateline(draft)
  }

  /// The best date of the lines decided to hold it, the first of equals: one with a year before
  /// others, one that a label tells to be of a later day (`Updated`, `Received`) last. What a site
  /// says of a date (`Published: …`, a time of day) makes it less likely the letter's own, a place
  /// before it or whom it greets below it likelier.
  private static func dateLine(_ draft: Draft) -> Found? {
    var best: (found: Found, rank: Int)?
    for line in draft.zones.indices where draft.zones[line].zone == .date {
      let text = draft.reading.lines[line].text
      for date in DateScanner.dates(in: text, line: line, page: draft.page) {
        let rank =
          (isLater(date, line, draft) ? 12 : 0) + (date.date.year == nil ? 6 : 0)
          + (isOfSite(date, line, draft) ? 2 : 0)
          - (isBesidePlace(date, line, draft) || isAboveGreeting(line, draft) ? 1 : 0)
        if rank < best?.rank ?? 18 { best = ((date, line), rank) }
      }
    }
    return best?.found
  }

  /// `Letter dated 30 September 2020 from …` above the text.
  private static func labelled(_ draft: Draft) -> Found? {
    let text = draft.zones.firstIndex { $0.zone == .salutation } ?? draft.zones.count
    return first(draft, in: [.title, .letterhead, .subject, .body]) { date, line in
      line < text && date.date.year != nil
        && draft.page.hits(.dateLabel, in: line).contains {
          $0.text.count > 3 && isPlain($0.text, draft.page)
            && $0.text.upperBound + 1 == date.text.lowerBound
        }
    }
  }

  private static func first(
    _ draft: Draft, in zones: [Zone], where fits: (DateExpression, Int) -> Bool
  ) -> Found? {
    for line in draft.zones.indices {
      guard let zone = draft.zones[line].zone, zones.contains(zone) else { continue }
      let text = draft.reading.lines[line].text
      guard text.count <= 120,
        let date = DateScanner.dates(in: text, line: line, page: draft.page).first,
        !isLater(date, line, draft), fits(date, line)
      else { continue }
      return (date, line)
    }
    return nil
  }

  /// Whether a label of publication stands before the date, or other fields of a site beside it; or
  /// a time of day behind it.
  private static func isOfSite(_ date: DateExpression, _ line: Int, _ draft: Draft) -> Bool {
    let labels = draft.page.hits(.dateLabel, in: line).filter {
      $0.text.upperBound <= date.text.lowerBound
    }
    let hasFields = draft.page.text[draft.reading.lines[line].text].contains(UInt8(ascii: "|"))
    if hasFields || labels.contains(where: { !isPlain($0.text, draft.page) }) { return true }
    let behind = draft.page.text[date.text.upperBound...].prefix(8)
    guard let colon = behind.firstIndex(of: UInt8(ascii: ":")), colon > behind.startIndex,
      colon + 1 < behind.endIndex
    else { return false }
    return behind[colon - 1] &- 0x30 < 10 && behind[colon + 1] &- 0x30 < 10
  }

  /// `Date:` is a letter's label and a site's.
  private static func isPlain(_ label: Range<Int>, _ page: Page) -> Bool {
    label.count <= 3 || plainLabels.contains(page.folded[page.trimmed(label, of: .edges)])
  }

  private static let plainLabels: WordSet = [
    "date", "dated", "daté", "datum", "data", "fecha", "dato", "päiväys", "päivämäärä", "kelt",
    "dátum", "дата", "датум", "tarih", "tarihi", "日期", "日付", "날짜", "التاريخ", "تاریخ", "दिनांक",
    "tanggal", "ngày", "ημερομηνία", "תאריך", "fait à", "kuupäev", "datums",
  ]

  /// `Geneva, 5 May 2016`: one to four words, the first with a capital, and a comma.
  static func isBesidePlace(_ date: DateExpression, _ line: Int, _ draft: Draft) -> Bool {
    let text = draft.reading.lines[line].text
    let before = draft.page.trimmed(text.lowerBound..<date.text.lowerBound, of: .edges)
    guard !before.isEmpty,
      draft.page.text[before.upperBound..<date.text.lowerBound].contains(UInt8(ascii: ","))
    else { return false }
    let place = LineShape(draft.page.text, before)
    return place.words <= 4 && place.capitalizedWords > 0 && place.digits == 0
      && !draft.page.hits(in: line).contains {
        $0.section == .weekday && $0.text.overlaps(before)
      }
  }

  /// Whether the next lines of the letter name or greet whom it is written to.
  private static func isAboveGreeting(_ line: Int, _ draft: Draft) -> Bool {
    let next = draft.zones.indices.dropFirst(line + 1).prefix(3).first {
      draft.zones[$0].zone != nil
    }
    return next.map { [.recipient, .salutation].contains(draft.zones[$0].zone) } ?? false
  }

  /// Whether a label before the date says that it is of a later day than the text.
  static func isLater(_ date: DateExpression, _ line: Int, _ draft: Draft) -> Bool {
    let start = draft.reading.lines[line].text.lowerBound
    let labels = draft.page.hits(in: line).filter {
      ($0.section == .laterDateLabel || $0.section == .dateLabel)
        && $0.text.upperBound <= date.text.lowerBound && $0.text.lowerBound >= start
    }
    // Of several, the one beside the date; of `Closing Date:`, the whole.
    guard let last = labels.max(by: { $0.text.upperBound < $1.text.upperBound }) else {
      return false
    }
    return labels.contains { $0.section == .laterDateLabel && $0.text.overlaps(last.text) }
  }

  /// Whether nothing but a place or a label stands beside the date.
  private static func stands(_ date: DateExpression, in line: Int, _ draft: Draft) -> Bool {
    let text = draft.reading.lines[line].text
    let before = LineShape(draft.page.text, text.lowerBound..<date.text.lowerBound)
    let after = LineShape(draft.page.text, date.text.upperBound..<text.upperBound)
    guard before.width + after.width <= 48 else { return false }
    let stopwords = draft.page.hits(in: line).count {
      $0.section == .stopword && $0.text.upperBound - $0.text.lowerBound > 1
        && !date.text.overlaps($0.text)
    }
    return before.words + after.words <= 6 && stopwords <= 2
      && before.end != .stop && after.innerStops == 0
  }

  /// Whether the date opens or ends its line.
  private static func isAtEnd(_ date: DateExpression, _ line: Int, _ draft: Draft) -> Bool {
    let text = draft.page.trimmed(draft.reading.lines[line].text, of: .edges)
    return date.text.lowerBound <= text.lowerBound || date.text.upperBound >= text.upperBound
  }

  /// Whether the date ends its line behind a comma, as a place has it, or is all of it: `Our ref: A 12
  /// Geneva, 5 May 2016`, not `Your letter of 5 May 2016`.
  private static func closes(_ date: DateExpression, _ line: Int, _ draft: Draft) -> Bool {
    let text = draft.page.trimmed(draft.reading.lines[line].text, of: .edges)
    guard date.text.upperBound >= text.upperBound else { return false }
    var at = date.text.lowerBound
    while at > text.lowerBound, draft.page.text[at - 1] == 0x20 { at -= 1 }
    return at <= text.lowerBound || draft.page.text[at - 1] == UInt8(ascii: ",")
  }

  /// A line with little but a date before the text or behind it, though taken for text.
  private static func besideText(_ draft: Draft) -> Found? {
    let body = draft.zones.indices.filter { draft.zones[$0].zone == .body }
    let prose = body.filter { isProse($0, draft) }
    guard let first = prose.first, let last = prose.last else { return nil }
    let found = body.filter { $0 < first || $0 > last }.compactMap { line -> Found? in
      let text = draft.reading.lines[line].text
      guard text.count <= 100,
        let date = DateScanner.dates(in: text, line: line, page: draft.page).first,
        date.date.year != nil, stands(date, in: line, draft), !isLater(date, line, draft)
      else { return nil }
      return (date, line)
    }
    // Many of them are a list of other things' dates.
    return found.count <= 2 ? found.first : nil
  }

  /// `TOWN, 5 May 2016 – The …`: place and date before the first words of the text.
  private static func dateline(_ draft: Draft) -> Found? {
    let prose = draft.zones.indices.filter {
      draft.zones[$0].zone == .body && isProse($0, draft)
    }
    for line in prose.prefix(2) {
      let text = draft.reading.lines[line].text
      let head = text.lowerBound..<min(text.upperBound, text.lowerBound + 120)
      guard let date = DateScanner.dates(in: head, line: line, page: draft.page).first,
        opensText(date, line, draft)
      else { continue }
      return (date, line)
    }
    return nil
  }

  private static func opensText(_ date: DateExpression, _ line: Int, _ draft: Draft) -> Bool {
    let bytes = draft.page.text
    let text = draft.reading.lines[line].text
    let before = draft.page.trimmed(text.lowerBound..<date.text.lowerBound, of: .edges)
    let place = LineShape(bytes, before)
    guard place.words <= 5, place.capitalizedWords * 2 >= place.words, place.digits == 0 else {
      return false
    }
    var at = date.text.upperBound
    while at < text.upperBound, [0x20, 0x29, 0x2A, 0x5F, 0x5D].contains(bytes[at]) { at += 1 }
    guard at < text.upperBound else { return false }
    switch Letters.decode(bytes.span, at: at).0 {
    case 0x2D, 0x2013, 0x2014, 0x7C, 0x2F: return true
    // `Town, 14. September 2023. The …`
    case 0x2E, 0x3A: return !before.isEmpty && bytes[before.upperBound] == UInt8(ascii: ",")
    default:
      // `（…）`, `讯`: a Chinese dateline stands in brackets.
      return bytes[at - 1] == UInt8(ascii: ")") && bytes[text.lowerBound] == UInt8(ascii: "(")
    }
  }

  private static func isProse(_ line: Int, _ draft: Draft) -> Bool {
    draft.page.shapes[line].width >= 90
  }
}
