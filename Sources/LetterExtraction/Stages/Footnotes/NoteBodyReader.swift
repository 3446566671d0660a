import LetterSchema

/// Reads the notes' bodies: where each begins, its label, and how far it goes.
struct NoteBodyReader {
  private let document: NoteDocument
  /// The labels of references by the place that they lead to.
  private var proven: [Int: [(at: Int, label: NoteLabel)]] = [:]
  private(set) var bodies: [NoteBody] = []

  init(_ document: NoteDocument, _ references: NoteReferences) {
    self.document = document
    for link in references.links {
      guard let place = link.place, document.isOfLetter(place.line) else { continue }
      proven[place.line, default: []].append((place.at, link.label))
    }
    read()
  }

  private mutating func read() {
    var isOpen = false
    var seen: Set<NoteKey> = []
    var lone: NoteLabel?
    for index in document.lines.indices {
      let line = document.lines[index]
      if let label = lone {
        lone = nil
        add([Start(label: label, text: line.text.lowerBound, isProven: false)], index)
        isOpen = true
        continue
      }
      if let label = self.lone(index) {
        lone = label
        continue
      }
      guard document.isOfLetter(index),
        document.isOfNotes(index) || proven[index] != nil || isOpen && carriesOn(index)
          || isEvident(index, seen)
      else {
        isOpen = false
        seen.formUnion(dressed(index))
        continue
      }
      if let starts = starts(index), !starts.isEmpty {
        add(starts, index)
        isOpen = true
      } else if isOpen, goesOn(index) {
        bodies[bodies.count - 1].text =
          bodies[bodies.count - 1].text.lowerBound..<line.text.upperBound
        bodies[bodies.count - 1].lastLine = index
      } else {
        isOpen = false
      }
    }
    for index in bodies.indices {
      bodies[index].text = NoteTrimming.trimmed(bodies[index], document)
    }
    bodies.removeAll { $0.text.isEmpty }
  }

  /// The label that stands on a line of its own before the note's words, as it does where a page's
  /// text has raised numbers apart; a page's own number stands before no words or before a label.
  private func lone(_ index: Int) -> NoteLabel? {
    guard document.isOfNotes(index), index + 1 < document.lines.count,
      document.isOfNotes(index + 1), proven[index] == nil
    else { return nil }
    let text = document.lines[index].text
    let label: NoteLabel
    if let number = NoteLabel.number(text.lowerBound, before: text.upperBound, in: document.bytes),
      number.end == text.upperBound
    {
      label = NoteLabel(
        text: text, label: "\(number.value)", value: number.value, dress: .bare)
    } else if let dressed = NoteLabel.at(
      text.lowerBound, before: text.upperBound, in: document.bytes),
      dressed.text == text
    {
      label = dressed
    } else {
      return nil
    }
    let next = document.lines[index + 1].text
    let continues = bodies.last.map { $0.label.isFollowed(by: label) } ?? true
    return continues || document.opening(at: next.lowerBound, in: index + 1) == nil ? label : nil
  }

  /// Whether a line bears the number behind that of the note just before it, in the same dress: one
  /// more note, whatever was decided for it.
  private func carriesOn(_ index: Int) -> Bool {
    guard let last = bodies.last, last.lastLine == index - 1, let next = first(index, nil)?.label
    else {
      return false
    }
    return last.label.isFollowed(by: next)
  }

  private struct NoteKey: Hashable {
    var label: String
    var dress: NoteLabel.Dress
  }

  /// The labels of the markers in a line of text.
  private func dressed(_ index: Int) -> [NoteKey] {
    let text = document.lines[index].text
    return DressedMarkers.all(in: text, of: document.bytes, from: text.lowerBound + 1)
      .filter { $0.dress.isStrong || $0.label == "†" || $0.label == "‡" }
      .map { NoteKey(label: $0.label, dress: $0.dress) }
  }

  /// Whether a line opens with a label that hardly is anything else and that a line before has as a
  /// marker: a note, whatever was decided for it.
  private func isEvident(_ index: Int, _ seen: Set<NoteKey>) -> Bool {
    guard !seen.isEmpty, let label = first(index, nil)?.label else { return false }
    return seen.contains(NoteKey(label: label.label, dress: label.dress))
  }

  /// A heading, or the next item of the same list, ends a note.
  private func goesOn(_ index: Int) -> Bool {
    guard let last = bodies.last, last.lastLine == index - 1, document.isOfNotes(index) else {
      return false
    }
    let markup = document.lines[index].markup
    let first = document.lines[last.line].markup
    let isSibling = markup.opensItem && first.opensItem && markup.listID == first.listID
    return markup.form != .heading && !isSibling
  }

  private struct Start {
    var label: NoteLabel
    var text: Int
    var isProven: Bool
  }

  /// Where notes begin in a line, in order.
  private func starts(_ index: Int) -> [Start]? {
    let line = document.lines[index]
    let places = (proven[index] ?? []).sorted { $0.at < $1.at }
    guard let first = first(index, places.first?.label) else { return nil }
    var starts = [first]
    for place in places.dropFirst() where place.at > starts[starts.count - 1].text {
      if let opening = NoteOpening.at(place.at, before: line.text.upperBound, in: document.bytes) {
        starts.append(Start(label: opening.label, text: opening.start, isProven: true))
      }
    }
    if starts.count == 1 {
      starts += NoteRun.further(after: first.label, from: first.text, in: index, document).map {
        Start(label: $0.label, text: $0.start, isProven: false)
      }
    }
    return starts
  }

  private func first(_ index: Int, _ proof: NoteLabel?) -> Start? {
    let line = document.lines[index]
    let start = NoteTrimming.behindBackLinks(line.text.lowerBound, line, document)
    let opening = document.opening(at: start, in: index)
    if let opening, accepts(opening, index, proof) {
      let text = NoteTrimming.behindBackLinks(opening.start, line, document)
      return Start(label: opening.label, text: text, isProven: proof != nil)
    }
    let text = start
    if let marker = line.marker, let label = written(marker, line) {
      return Start(label: label, text: text, isProven: proof != nil)
    }
    if let number = line.markup.number, line.markup.opensItem,
      proof != nil || document.isOfNotes(index)
    {
      let value = NoteLabel.number(0, before: number.utf8.count, in: Array(number.utf8))?.value ?? 0
      let label = NoteLabel(
        text: text..<text, label: proof?.label ?? number, value: proof?.value ?? value, dress: .bare
      )
      return Start(label: label, text: text, isProven: proof != nil)
    }
    guard var proof else { return nil }
    proof.text = text..<text
    let words = NoteTrimming.behindName(of: proof, text, line, document)
    return Start(label: proof, text: words, isProven: true)
  }

  /// The bullet or number that the reader took off the line.
  private func written(_ marker: Range<Int>, _ line: Line) -> NoteLabel? {
    if let number = line.markup.number, let value = Int(number), value > 1,
      document.bytes[marker].first == UInt8(ascii: "1"), marker.count <= 2
    {
      // `1.` over and over: Markdown counts.
      return NoteLabel(text: marker, label: number, value: value, dress: .bare)
    }
    if let label = NoteLabel.at(marker.lowerBound, before: marker.upperBound, in: document.bytes) {
      return label
    }
    guard line.markup.opensItem || line.markup.number != nil else { return nil }
    guard
      let number = NoteLabel.number(
        marker.lowerBound, before: marker.upperBound, in: document.bytes)
    else {
      guard let written = line.markup.number else { return nil }
      return NoteLabel(text: marker, label: written, value: 0, dress: .bare)
    }
    return NoteLabel(text: marker, label: "\(number.value)", value: number.value, dress: .bare)
  }

  /// In a line of notes nearly any label counts; a bare number must carry on what goes before.
  private func accepts(_ opening: NoteOpening, _ index: Int, _ proof: NoteLabel?) -> Bool {
    if let proof {
      return opening.label.label == proof.label || opening.label.value == proof.value
        || opening.label.dress.isStrong
    }
    guard opening.label.dress == .bare, opening.label.value > 0, let last = bodies.last else {
      return true
    }
    guard last.lastLine == index - 1, last.label.dress == .bare, last.label.value > 0 else {
      return last.label.dress == .bare || last.lastLine < index - 1 || last.label.value == 0
    }
    let value = opening.label.value
    if value != last.label.value + 1, document.isDate(at: opening.label.text.lowerBound, in: index)
    {
      return false
    }
    return value == 1 || value > last.label.value && value <= last.label.value + 3
  }

  private mutating func add(_ starts: [Start], _ index: Int) {
    let end = document.lines[index].text.upperBound
    for (position, start) in starts.enumerated() {
      let stop = position + 1 < starts.count ? starts[position + 1].label.text.lowerBound : end
      bodies.append(
        NoteBody(
          label: start.label, text: start.text..<max(start.text, stop), line: index,
          lastLine: index,
          isProven: start.isProven))
    }
  }
}
