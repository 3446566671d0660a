/// A marker that may refer to a note.
struct NoteMarker {
  var line: Int
  var text: Range<Int>
  var label: NoteLabel
  /// The line of the note that its link leads to.
  var place: NoteDocument.Place?
  /// Whether the markup itself says that it is one.
  var isDeclared: Bool
}

/// The markers in the letter's text.
struct NoteMarkers {
  private(set) var all: [NoteMarker] = []

  init(_ document: NoteDocument, _ bodies: [NoteBody], _ references: NoteReferences) {
    for link in references.links {
      all.append(
        NoteMarker(
          line: link.line, text: link.text, label: link.label, place: link.place, isDeclared: true))
    }
    let declared = Dictionary(grouping: all, by: \.line)
    let bodyLines = Set(bodies.flatMap { Array($0.line...$0.lastLine) })
    let dresses = Set(bodies.map(\.label.dress))
    for (index, line) in document.lines.enumerated()
    where document.isOfText(index) && !bodyLines.contains(index) {
      let known = TakenRanges((declared[index] ?? []).map(\.text))
      let raised = Self.raised(line, document).filter { !known.overlaps($0.text) }
      for label in raised { add(label, index) }
      let taken = TakenRanges((declared[index] ?? []).map(\.text) + raised.map(\.text))
      let start = Self.hasOpening(line, document) ? line.text.lowerBound + 1 : line.text.lowerBound
      for label in DressedMarkers.all(in: line.text, of: document.bytes, from: start) {
        if !Self.goesWith(label, line, dresses, document) { continue }
        if !taken.overlaps(label.text) { add(label, index) }
      }
    }
    let labels = Set(all.map(\.label.label))
    let missing = bodies.filter {
      !labels.contains($0.label.label) && !labels.contains("\($0.label.value)")
    }
    for marker in GluedNumbers.markers(document, missing, bodyLines) {
      add(marker.label, marker.line)
    }
    all.sort { $0.text.lowerBound < $1.text.lowerBound }
  }

  /// Round brackets and slashes count and enumerate in prose: they mark notes that bear them too;
  /// round ones glued to a word also notes with a bare number.
  private static func goesWith(
    _ label: NoteLabel, _ line: Line, _ dresses: Set<NoteLabel.Dress>, _ document: NoteDocument
  ) -> Bool {
    switch label.dress {
    case .round:
      if dresses.contains(.round) || label.value == 0 && dresses.contains(.symbol) { return true }
      return dresses.contains(.bare) && document.bytes[label.text.lowerBound - 1] != 0x20
    case .slash: return dresses.contains(.slash)
    default: return true
    }
  }

  private mutating func add(_ label: NoteLabel, _ line: Int) {
    all.append(
      NoteMarker(line: line, text: label.text, label: label, place: nil, isDeclared: false))
  }

  /// A label at a line's start opens an item, it marks nothing.
  private static func hasOpening(_ line: Line, _ document: NoteDocument) -> Bool {
    NoteLabel.at(line.text.lowerBound, before: line.text.upperBound, in: document.bytes) != nil
  }

  /// Numbers and symbols that stand in `sup`.
  private static func raised(_ line: Line, _ document: NoteDocument) -> [NoteLabel] {
    var labels: [NoteLabel] = []
    for span in line.markup.spans
    where span.form == .superscript && span.text.lowerBound > line.text.lowerBound {
      var at = span.text.lowerBound
      // `<sup>1, 2</sup>`: several.
      while at < span.text.upperBound, labels.count < 40 {
        if let number = NoteLabel.number(at, before: span.text.upperBound, in: document.bytes) {
          guard
            number.end == span.text.upperBound
              || [0x2C, 0x20, 0x3B].contains(document.bytes[number.end])
          else { break }
          labels.append(
            NoteLabel(
              text: at..<number.end, label: "\(number.value)", value: number.value, dress: .raised))
          at = number.end
        } else if let label = NoteLabel.at(at, before: span.text.upperBound, in: document.bytes) {
          labels.append(label)
          at = label.text.upperBound
        } else if span.text.count == 1, document.bytes[at] &- 0x61 < 26 {
          let name = String(decoding: document.bytes[span.text], as: UTF8.self)
          labels.append(NoteLabel(text: span.text, label: name, value: 0, dress: .raised))
          at += 1
        } else if [0x2C, 0x20, 0x3B].contains(document.bytes[at]) {
          at += 1
        } else {
          break
        }
      }
    }
    return labels
  }
}
