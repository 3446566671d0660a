/// Notes by what markers know of them.
struct NoteIndex {
  private var byLabel: [String: [Int]] = [:]
  private var byValue: [Int: [Int]] = [:]
  private var byLine: [Int: [Int]] = [:]
  private let bodies: [NoteBody]

  init(_ bodies: [NoteBody]) {
    self.bodies = bodies
    for (index, body) in bodies.enumerated() {
      byLabel[body.label.label, default: []].append(index)
      if body.label.value > 0 { byValue[body.label.value, default: []].append(index) }
      for line in body.line...body.lastLine { byLine[line, default: []].append(index) }
    }
  }

  /// The notes that bear a label as written, else those that bear its number.
  func notes(_ label: NoteLabel) -> [Int] {
    byLabel[label.label] ?? (label.value > 0 ? byValue[label.value] ?? [] : [])
  }

  /// The note that a link leads to: in its line the one with the label, else the last that begins
  /// before the place.
  func note(at place: NoteDocument.Place, _ label: NoteLabel) -> Int? {
    guard let here = byLine[place.line] else { return nil }
    return here.first { bodies[$0].answers(label) }
      ?? here.last { bodies[$0].line < place.line || bodies[$0].label.text.lowerBound <= place.at }
      ?? here.first
  }
}
