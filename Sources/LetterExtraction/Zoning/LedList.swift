import LetterSchema

/// A list belongs to the sentence that leads to it: items right behind a line of the text that ends
/// in a colon are text, where the text goes on behind them, be they as short as a menu's.
enum LedList {
  static func keep(_ zones: inout [ZoneDecision], _ cues: Cues, _ lines: [Line]) {
    guard let last = zones.lastIndex(where: { $0.zone != nil }) else { return }
    for lead in zones.indices.prefix(last)
    where zones[lead].zone == .body && cues.has(.endsColon, in: lead) {
      let items = zones.indices.dropFirst(lead + 1).prefix(mostItems + 1).prefix { line in
        zones[line].isPage(below: 0.97) && cues.has(anyOf: .item, in: line)
          && lines[line].markup.regions == lines[lead].markup.regions
      }
      guard (2...mostItems).contains(items.count), items.endIndex <= last,
        zones[items.endIndex].zone != nil
      else { continue }
      for line in items { zones[line] = .byForm(.body) }
    }
  }

  private static let mostItems = 20
}
