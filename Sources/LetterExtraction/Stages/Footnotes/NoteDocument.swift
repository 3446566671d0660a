import LetterSchema

/// A document as the search for notes sees it.
struct NoteDocument {
  let page: Page
  let bytes: [UInt8]
  let lines: [Line]
  private let zones: [Zone?]
  /// Where each named place is.
  let anchors: [String: Place]

  struct Place {
    var line: Int
    var at: Int
  }

  init(_ draft: Draft) {
    page = draft.page
    bytes = draft.reading.text
    lines = draft.reading.lines
    zones = draft.zones.map(\.zone)
    var anchors: [String: Place] = [:]
    for (index, line) in draft.reading.lines.enumerated() {
      for span in line.markup.spans where span.form == .anchor {
        if let name = span.target, anchors[name] == nil {
          anchors[name] = Place(line: index, at: span.text.lowerBound)
        }
      }
    }
    self.anchors = anchors
  }

  func isOfLetter(_ line: Int) -> Bool { zones[line] != nil }

  /// Whether the line was decided to hold notes, or its markup says so.
  func isOfNotes(_ line: Int) -> Bool {
    zones[line] == .footnote || zones[line] != nil && lines[line].markup.regions.contains(.notes)
  }

  /// Whether the line belongs to the letter and was not decided to hold notes.
  func isOfText(_ line: Int) -> Bool { zones[line] != nil && zones[line] != .footnote }

  /// How a note begins at `at`, in a line of notes also with a Roman number alone.
  func opening(at: Int, in line: Int) -> NoteOpening? {
    let end = lines[line].text.upperBound
    return NoteOpening.at(at, before: end, in: bytes)
      ?? (isOfNotes(line) ? NoteOpening.roman(at, before: end, in: bytes) : nil)
  }

  /// Whether the number at `at` is a day or a year of a date, hence no label.
  func isDate(at: Int, in line: Int) -> Bool {
    let text = lines[line].text
    let reach = at..<min(text.upperBound, at + 60)
    return DateScanner.dates(in: reach, line: line, page: page).first?.text.lowerBound == at
  }

  /// The place that a link within the page leads to.
  func place(of span: InlineSpan) -> Place? {
    guard let target = span.target, let hash = target.lastIndex(of: "#") else { return nil }
    return anchors[String(target[target.index(after: hash)...])]
  }
}
