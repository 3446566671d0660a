import LetterSchema

/// Above the text of a letter without a subject, the line that opens with the label of one
/// (`Re:`, `제목:`) is it, be it taken for one more line of the address.
enum LabelledSubject {
  static func keep(_ zones: inout [ZoneDecision], _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .subject }),
      let text = zones.firstIndex(where: { $0.zone == .body }),
      let line = zones[...text].indices.first(where: {
        (zones[$0].zone == .recipient || zones[$0].zone == .body)
          && cues.has(.subjectLabel, in: $0) && !cues.has(.addressing, in: $0)
      })
    else { return }
    zones[line] = .byForm(.subject)
  }
}
