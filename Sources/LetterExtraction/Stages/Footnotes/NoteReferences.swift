/// The markers of a document that its markup declares or shows by links.
struct NoteReferences {
  struct Link {
    var line: Int
    /// The marker as it stands in the text.
    var text: Range<Int>
    var label: NoteLabel
    /// Where it leads; nil where the markup only says that it is a reference.
    var place: NoteDocument.Place?
  }

  private(set) var links: [Link] = []

  init(_ document: NoteDocument) {
    for (index, line) in document.lines.enumerated()
    where document.isOfLetter(index) && !line.markup.spans.isEmpty {
      read(line, index, document)
    }
  }

  private mutating func read(_ line: Line, _ index: Int, _ document: NoteDocument) {
    let spans = line.markup.spans
    let backs = Set(spans.lazy.filter { $0.form == .backLink }.map(\.text))
    let declared = TakenRanges(spans.filter { $0.form == .noteReference }.map(\.text))
    let places = Dictionary(
      spans.lazy.filter { $0.form == .link }.compactMap { span in
        document.place(of: span).map { (span.text, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Range<Int>> = []
    for span in spans where span.form == .noteReference || span.form == .link {
      guard !backs.contains(span.text), let label = Self.label(span, document) else { continue }
      let place = places[span.text]
      if span.form == .link {
        guard let place, !declared.overlaps(span.text),
          Self.leadsToNote(from: index, place, label, document)
        else { continue }
      }
      let opens = span.text.lowerBound <= line.text.lowerBound + 2
      // A label that opens a note, or leads up, is the way back.
      if document.isOfNotes(index), opens || place == nil { continue }
      if let place, place.line < index || place.line == index && place.at <= span.text.lowerBound,
        opens || document.isOfNotes(index)
      {
        continue
      }
      if seen.insert(span.text).inserted {
        links.append(Link(line: index, text: span.text, label: label, place: place))
      }
    }
  }

  /// The label in a span's text, with or without brackets.
  private static func label(_ span: InlineSpan, _ document: NoteDocument) -> NoteLabel? {
    let text = span.text
    guard !text.isEmpty, text.count <= 32 else { return nil }
    if let label = NoteLabel.at(text.lowerBound, before: text.upperBound, in: document.bytes),
      label.text.upperBound == text.upperBound
    {
      return label
    }
    if let number = NoteLabel.number(text.lowerBound, before: text.upperBound, in: document.bytes) {
      let rest = document.bytes[number.end..<text.upperBound]
      guard rest.isEmpty || rest.elementsEqual([0x2E]) else { return nil }
      return NoteLabel(text: text, label: "\(number.value)", value: number.value, dress: .bare)
    }
    if span.form == .noteReference {
      let name = span.target ?? String(decoding: document.bytes[text], as: UTF8.self)
      return NoteLabel(text: text, label: name, value: 0, dress: .bare)
    }
    return nil
  }

  /// Whether a link whose text is a label leads down to a line that begins where the anchor is or
  /// with that label.
  private static func leadsToNote(
    from line: Int, _ place: NoteDocument.Place, _ label: NoteLabel,
    _ document: NoteDocument
  ) -> Bool {
    guard document.isOfLetter(place.line), place.line > line else { return false }
    if document.isOfNotes(place.line) { return true }
    let text = document.lines[place.line].text
    let start = max(place.at, text.lowerBound)
    guard
      let opening = NoteOpening.at(
        min(start, text.upperBound), before: text.upperBound, in: document.bytes)
    else {
      return document.lines[place.line].markup.number == label.label
    }
    return opening.label.label == label.label
      || opening.label.value == label.value && label.value > 0
  }
}
