/// Tables that set blocks side by side: a cell holds the lines of a signature, not one datum.
struct LayoutTables {
  private var tables: Set<Int> = []
  private var cells: Set<Int> = []

  init(_ page: Page) {
    var counts: [Int: [Int: Int]] = [:]
    for line in page.lines where line.markup.tableID >= 0 && line.markup.row >= 0 {
      guard line.markup.form != .syntax, !line.text.isEmpty else { continue }
      counts[line.markup.tableID, default: [:]][Self.cell(line), default: 0] += 1
    }
    for (table, lines) in counts {
      if lines.values.count(where: { $0 > 1 }) * 3 >= lines.count { tables.insert(table) }
      // A page's frame: one cell of many holds the letter.
      for (cell, count) in lines where count >= 8 { cells.insert(cell &+ table &* 10_000_000) }
    }
  }

  func contains(_ line: Line) -> Bool {
    tables.contains(line.markup.tableID)
      || cells.contains(Self.cell(line) &+ line.markup.tableID &* 10_000_000)
  }

  static func cell(_ line: Line) -> Int { line.markup.row * 1000 + line.markup.column }
}
