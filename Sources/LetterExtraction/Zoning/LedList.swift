import LetterSchema

/// A list belongs to the sentence that leads to it: items right behind a line of the text that ends
/// in a colon are text, where the text goes on behind them, be they as short as a menu's.
enum LedList {
  static func keep(_ zones: inout [ZoneDecision], _ cues: Cues, _ lines: [Line]) {
    guard let last = zones.lastIndex(where: { $0.zone != nil }) else { return }
    for lead in zones.indices.prefix(last)
    where zones[lead].zone == .body && cues.has(.endsColon, in: lead) {
      let items = zones.indices.dropFirst(lead + 1).prefix(mostItems + 1).prefix { line in
        zones[line].zone == nil && zones[line].probability < surelyPage && isItem(line, cues)
          && lines[line].markup.regions == lines[lead].markup.regions
      }
      guard (2...mostItems).contains(items.count), items.endIndex <= last,
        zones[items.endIndex].zone != nil
      else { continue }
      for line in items { zones[line] = .byForm(.body) }
    }
  }

  /// From which on the page around the letter is too likely.
  private static let surelyPage = 0.97
  private static let mostItems = 20

  private static func isItem(_ line: Int, _ cues: Cues) -> Bool {
    cues.has(.itemBullet, in: line) || cues.has(.itemNumbered, in: line)
  }
}
