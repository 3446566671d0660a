import LetterSchema

/// A heading that the page broke with `br` is the title with all its lines or with none.
enum BrokenHeadings {
  static func join(_ zones: inout [ZoneDecision], _ lines: [Line]) {
    let follow = lines.indices.dropFirst().filter {
      lines[$0].markup.form == .heading && lines[$0].markup.blankBefore == 0
        && lines[$0 - 1].markup.form == .heading
        && lines[$0].markup.level == lines[$0 - 1].markup.level
    }
    for line in follow { give(&zones, from: line - 1, to: line) }
    for line in follow.reversed() { give(&zones, from: line, to: line - 1) }
  }

  private static func give(_ zones: inout [ZoneDecision], from title: Int, to line: Int) {
    if zones[title].zone == .title, zones[line].zone == nil { zones[line] = zones[title] }
  }
}
