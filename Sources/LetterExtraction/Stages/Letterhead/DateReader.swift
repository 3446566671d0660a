import LetterSchema

/// The letter's own date, and the place beside it; else the date that the site gives.
enum DateReader {
  static func read(_ draft: Draft, _ head: inout Letterhead) {
    if let own = LetterDate.find(draft) {
      take(own.date, own.line, draft, &head)
    } else if let site = SiteDate.find(draft) {
      head.date = Finding(text: site.text, line: site.line, confidence: 0.7)
      head.when = site.when.isEmpty ? nil : site.when
      guard site.when.isEmpty, let date = site.date else { return }
      complete(date, site.line, draft, &head)
    }
  }

  private static func take(
    _ date: DateExpression, _ line: Int, _ draft: Draft, _ head: inout Letterhead
  ) {
    let confidence = draft.zones[line].probability
    head.date = Finding(text: date.text, line: line, confidence: confidence)
    complete(date, line, draft, &head)
    let text = draft.reading.lines[line].text
    let before = draft.page.trimmed(text.lowerBound..<date.text.lowerBound, of: .edges)
    if !before.isEmpty,
      PlaceName.strength(draft.page, line: line, before) >= 0.5
        || LetterDate.isBesidePlace(date, line, draft)
    {
      head.place = Finding(text: before, line: line, confidence: confidence)
    }
  }

  /// What the rest of the page says of a year that the letter leaves out, or of day and month.
  private static func complete(
    _ date: DateExpression, _ line: Int, _ draft: Draft, _ head: inout Letterhead
  ) {
    var when = date.when
    if date.isAmbiguous {
      when = PageDates(draft, except: line).choose(date.readings)?.iso ?? ""
      head.dateIsAmbiguous = when.isEmpty
    } else if when.isEmpty {
      when = PageDates(draft, except: line).year(of: date.date)?.iso ?? ""
    }
    head.when = when.isEmpty ? nil : when
  }
}
