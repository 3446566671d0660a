/// Ties markers to notes: by their links, else by label and nearness.
struct NoteLinker {
  private(set) var footnotes: [FootnoteFinding] = []

  init(_ document: NoteDocument, _ bodies: [NoteBody], _ markers: NoteMarkers) {
    let index = NoteIndex(bodies)
    var references: [[FootnoteFinding.Reference]] = Array(repeating: [], count: bodies.count)
    var rest: [NoteMarker] = []
    var linkedDresses: Set<NoteLabel.Dress> = []
    var highest = 0
    let shown = Self.shownValues(markers.all)
    for marker in markers.all {
      let notes = index.notes(marker.label)
      // A round number beside a marker of the same note that shows better what it is.
      if marker.label.dress == .round, !marker.isDeclared, shown.contains(marker.label.value),
        !notes.contains(where: { bodies[$0].label.dress == .round })
      {
        continue
      }
      guard
        let body = marker.place.flatMap({ index.note(at: $0, marker.label) })
          ?? Self.nearest(notes, to: marker, bodies)
      else {
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

  /// The numbers of the markers that hardly are anything else.
  private static func shownValues(_ markers: [NoteMarker]) -> Set<Int> {
    Set(
      markers.filter { $0.isDeclared || $0.label.dress.isStrong || $0.label.dress == .bare }
        .map(\.label.value).filter { $0 > 0 })
  }

  /// The first note behind the marker, for notes start anew in each part of a document; else the
  /// last before it. A number in round brackets goes with few dresses.
  private static func nearest(_ notes: [Int], to marker: NoteMarker, _ bodies: [NoteBody]) -> Int? {
    let fitting =
      marker.label.dress == .round && !marker.isDeclared
      ? notes.filter { [.round, .bare, .symbol].contains(bodies[$0].label.dress) } : notes
    return fitting.first { bodies[$0].line > marker.line } ?? fitting.last
  }

  /// Markers without a note, where others of their kind have theirs or the markup says what they are.
  private static func dangling(
    _ markers: [NoteMarker], _ linked: Set<NoteLabel.Dress>, _ highest: Int
  ) -> [FootnoteFinding] {
    var found: [FootnoteFinding] = []
    var places: [String: Int] = [:]
    let strong = markers.filter { marker in
      guard marker.label.value > 0 || marker.isDeclared else { return false }
      if marker.isDeclared { return true }
      let isBracketed =
        marker.label.dress == .square || marker.label.dress == .brace
        || marker.label.dress == .raised
      return isBracketed && linked.contains(marker.label.dress) && marker.label.value <= highest + 3
    }
    let orphans = strong.isEmpty && linked.isEmpty ? sequence(markers) : strong
    for marker in orphans {
      let reference = FootnoteFinding.Reference(line: marker.line, text: marker.text)
      if let index = places[marker.label.label] {
        found[index].references.append(reference)
      } else {
        var note = FootnoteFinding(label: marker.label.label)
        note.references = [reference]
        places[note.label] = found.count
        found.append(note)
      }
    }
    return found
  }

  /// `[1]` … `[2]` … in order from 1, whose notes were cut off.
  private static func sequence(_ markers: [NoteMarker]) -> [NoteMarker] {
    for dress in [NoteLabel.Dress.square, .raised, .brace] {
      var chain: [NoteMarker] = []
      for marker in markers
      where marker.label.dress == dress && marker.label.value == chain.count + 1 {
        chain.append(marker)
      }
      if chain.count >= 2 { return chain }
    }
    return []
  }
}
