import LetterSchema

/// A table whose head names signers (`Name | City | Date`) and that is signatures in part, or stands
/// right behind a close, is signatures as a whole: a cell with a date or a word of thanks looks like
/// none by itself.
enum SignedTable {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page) {
    var start = 0
    while start < zones.count {
      let table = page.lines[start].markup.tableID
      let end =
        page.lines[start...].firstIndex { $0.markup.tableID != table } ?? zones.count
      if table >= 0, isSigned(start..<end, zones), namesSigners(start..<end, page) {
        for line in start..<end
        where zones[line].zone != .signature && page.lines[line].markup.form == .cell {
          zones[line] = .byForm(.signature)
        }
      }
      start = end
    }
  }

  private static func isSigned(_ table: Range<Int>, _ zones: [ZoneDecision]) -> Bool {
    let signed = table.count { zones[$0].zone == .signature }
    if signed * 4 >= table.count { return true }
    guard let before = zones[..<table.lowerBound].lastIndex(where: { $0.zone != nil }) else {
      return false
    }
    return signed > 0 && before == table.lowerBound - 1
      && [.closing, .signature].contains(zones[before].zone)
  }

  /// Whether most cells of the first row are words for columns, one of them for who signs.
  private static func namesSigners(_ table: Range<Int>, _ page: Page) -> Bool {
    let cells = table.filter { page.lines[$0].markup.form == .cell }
    guard let first = cells.first, let last = cells.last else { return false }
    let row = page.lines[first].markup.row
    let head = cells.prefix { page.lines[$0].markup.row == row }
    guard head.count > 1, page.lines[last].markup.row > row + 1 else { return false }
    let known = head.compactMap { line -> String? in
      let text = page.trimmed(page.lines[line].text, of: .edges)
      guard page.isPhrase(text, in: line, of: [.columnHeading]) else { return nil }
      return page.phrases(in: line, within: text).first { $0.section == .columnHeading }
        .flatMap(page.value)
    }
    return known.count * 2 > head.count && known.contains { $0 == "name" || $0 == "organization" }
  }
}
