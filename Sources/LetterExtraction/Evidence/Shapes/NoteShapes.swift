/// What the lines of a page show of notes and of markers, for the decoder to weigh.
package struct NoteShapes: Sendable {
  /// How much a line's beginning looks like a note's.
  package enum Body: UInt8, Comparable, Sendable {
    case none
    /// A number or a bracketed number at its start, such as any list has.
    case weak
    /// A label that hardly is anything else, or one that the lines around it carry on.
    case likely
    /// Its label stands as a marker in an earlier line.
    case matched

    package static func < (a: Body, b: Body) -> Bool { a.rawValue < b.rawValue }
  }

  package private(set) var bodies: [Body] = []
  package private(set) var holdsMarker: [Bool] = []

  package init(_ page: Page) {
    var seen: Set<String> = []
    var openings: [NoteOpening?] = []
    for (index, line) in page.lines.enumerated() {
      let opening = NoteOpening.at(
        line.text.lowerBound, before: line.text.upperBound, in: page.text)
      openings.append(opening)
      bodies.append(Self.body(opening, line, seen))
      let markers = Self.markers(page, index, opening)
      holdsMarker.append(!markers.isEmpty)
      seen.formUnion(markers)
    }
    carryOn(openings)
  }

  private static func body(_ opening: NoteOpening?, _ line: Line, _ seen: Set<String>) -> Body {
    guard let opening, line.text.count - (opening.start - line.text.lowerBound) >= 3 else {
      return .none
    }
    if seen.contains(opening.label.label) { return .matched }
    switch opening.label.dress {
    case .square, .brace, .raised, .worded: return .likely
    case .symbol: return line.text.count > 12 ? .likely : .weak
    case .round, .circled, .slash, .bare: return .weak
    }
  }

  /// A number that the line before or behind carries on, in the same strong dress.
  private mutating func carryOn(_ openings: [NoteOpening?]) {
    for index in openings.indices.dropFirst() {
      guard let one = openings[index - 1]?.label, let two = openings[index]?.label,
        one.isFollowed(by: two)
      else { continue }
      for line in [index - 1, index] where bodies[line] == .weak && isMatched(near: line) {
        bodies[line] = .likely
      }
    }
  }

  private func isMatched(near line: Int) -> Bool {
    (max(0, line - 2)...min(bodies.count - 1, line + 2)).contains { bodies[$0] == .matched }
  }

  /// The labels of the markers inside a line, those that dress or markup shows.
  private static func markers(_ page: Page, _ index: Int, _ opening: NoteOpening?) -> [String] {
    let line = page.lines[index]
    var labels: [String] = []
    for span in line.markup.spans where span.form == .noteReference || span.form == .superscript {
      if span.text.lowerBound > line.text.lowerBound,
        let number = NoteLabel.number(
          span.text.lowerBound, before: span.text.upperBound, in: page.text),
        number.end == span.text.upperBound
      {
        labels.append("\(number.value)")
      }
    }
    for marker in DressedMarkers.all(
      in: line.text, of: page.text, from: opening?.start ?? line.text.lowerBound)
    {
      labels.append(marker.label)
    }
    return labels
  }
}
