import LetterSchema

/// What stands under `cc:` or `Enclosures:` is what the label says, as far as the list goes on:
/// entry for entry it looks like recipients or signatories.
enum LabelledLists {
  static func join(_ zones: inout [ZoneDecision], _ cues: Cues, _ lines: [Line]) {
    for label in lines.indices {
      guard let own = zones[label].zone, own == .copies || own == .enclosure,
        cues.has(own == .copies ? .copiesLabel : .enclosureLabel, in: label)
      else { continue }
      // Under a label alone each entry may be a paragraph.
      let isAlone = cues.has(.endsColon, in: label)
      let entries = lines[(label + 1)...].indices.prefix(mostEntries + 1).prefix { line in
        (isAlone || lines[line].markup.blankBefore == 0)
          && [own, .recipient, .signature].contains(zones[line].zone)
          && !opensAnother(line, cues)
      }
      guard entries.count <= mostEntries else { continue }
      for line in entries where zones[line].zone != own { zones[line] = zones[label] }
    }
  }

  /// A list that is longer is more likely that of who signs.
  private static let mostEntries = 16

  /// Whether a line says what follows, or closes the letter.
  private static func opensAnother(_ line: Int, _ cues: Cues) -> Bool {
    cues.has(
      anyOf: [
        .addressing, .signatureLabel, .closingLine, .copiesLabel, .enclosureLabel, .endsColon,
      ], in: line)
  }
}
