/// Ties markers to notes: by their links, else by label and nearness.
struct NoteLinker {
  private(set) var footnotes: [FootnoteFinding] = []

  init(_ document: NoteDocument, _ bodies: [NoteBody], _ markers: NoteMarkers) {
    var references: [[FootnoteFinding.Reference]] = Array(repeating: [], count: bodies.count)
    var rest: [NoteMarker] = []
    var linkedDresses: Set<NoteLabel.Dress> = []
    var highest = 0
    for marker in markers.all where !Self.isOutranked(marker, markers.all, bodies) {
      guard let body = Self.body(for: marker, bodies) else {
        rest.append(marker)
        continue
      }
      references[body].append(.init(line: marker.line, text: marker.text))
      linkedDresses.insert(marker.label.dress)
      highest = max(highest, marker.label.value)
    }
    for (body, found) in zip(bodies, references) {
      var note = FootnoteFinding(label: body.label.label)
      note.text = body.text
      note.line = body.line
      note.references = found
      note.urlStripped = NoteTrimming.lostAddress(body.text, document.bytes)
      footnotes.append(note)
    }
    footnotes += Self.dangling(rest, linkedDresses, highest)
  }

  /// The note that a marker refers to: where its link leads, else the nearest behind it that bears
  /// its label, else the nearest before.
  private static func body(for marker: NoteMarker, _ bodies: [NoteBody]) -> Int? {
    if let place = marker.place,
      let index = bodies.lastIndex(where: {
        $0.line <= place.line && place.line <= $0.lastLine && ($0.line < place.line || $0.label.text.lowerBound <= max(place.at, $0.label.text.lowerBound))
          && ($0.answers(marker.label) || $0.line == place.line)
      })
    {
      let sameLine = bodies.indices.filter { bodies[$0].line == place.line }
      return sameLine.first { bodies[$0].answers(marker.label) } ?? index
    }
    let same = bodies.indices.filter { bodies[$0].answers(marker.label) && fits(marker, bodies[$0]) }
    let isExact = same.filter { bodies[$0].label.label == marker.label.label }
    let candidates = isExact.isEmpty ? same : isExact
    return candidates.first { bodies[$0].line > marker.line } ?? candidates.last
  }

  /// A round number beside a marker of the same note that shows better what it is.
  private static func isOutranked(_ marker: NoteMarker, _ all: [NoteMarker], _ bodies: [NoteBody]) -> Bool {
    guard marker.label.dress == .round, !marker.isDeclared,
      !bodies.contains(where: { $0.label.dress == .round && $0.answers(marker.label) })
    else { return false }
    return all.contains {
      $0.label.value == marker.label.value && ($0.isDeclared || $0.label.dress.isStrong || $0.label.dress == .bare)
    }
  }

  /// A number in brackets in the text may go with a bare number before the note, and so on; a
  /// symbol goes with itself.
  private static func fits(_ marker: NoteMarker, _ body: NoteBody) -> Bool {
    if marker.label.dress == .round, !marker.isDeclared {
      return body.label.dress == .round || body.label.dress == .bare || body.label.dress == .symbol
    }
    return true
  }

  /// Markers without a note, where others of their kind have theirs or the markup says what they are.
  private static func dangling(
    _ markers: [NoteMarker], _ linked: Set<NoteLabel.Dress>, _ highest: Int
  ) -> [FootnoteFinding] {
    var found: [FootnoteFinding] = []
    let strong = markers.filter { marker in
      guard marker.label.value > 0 || marker.isDeclared else { return false }
      if marker.isDeclared { return true }
      let isBracketed = marker.label.dress == .square || marker.label.dress == .brace || marker.label.dress == .raised
      return isBracketed && linked.contains(marker.label.dress) && marker.label.value <= highest + 3
    }
    let orphans = strong.isEmpty && linked.isEmpty ? sequence(markers) : strong
    for marker in orphans {
      let reference = FootnoteFinding.Reference(line: marker.line, text: marker.text)
      if let index = found.firstIndex(where: { $0.label == marker.label.label }) {
        found[index].references.append(reference)
      } else {
        var note = FootnoteFinding(label: marker.label.label)
        note.references = [reference]
        found.append(note)
      }
    }
    return found
  }

  /// `[1]` … `[2]` … in order from 1, whose notes were cut off.
  private static func sequence(_ markers: [NoteMarker]) -> [NoteMarker] {
    for dress in [NoteLabel.Dress.square, .raised, .brace] {
      var chain: [NoteMarker] = []
      for marker in markers where marker.label.dress == dress && marker.label.value == chain.count + 1 {
        chain.append(marker)
      }
      if chain.count >= 2 { return chain }
    }
    return []
  }
}
