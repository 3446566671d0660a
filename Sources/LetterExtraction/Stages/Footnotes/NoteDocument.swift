import LetterSchema

/// A document as the search for notes sees it.
struct NoteDocument {
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

  /// The place that a link within the page leads to.
  func place(of span: InlineSpan) -> Place? {
    guard let target = span.target, let hash = target.lastIndex(of: "#") else { return nil }
    return anchors[String(target[target.index(after: hash)...])]
  }
}
