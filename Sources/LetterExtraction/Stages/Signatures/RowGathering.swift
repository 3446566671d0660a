/// Cuts the lines of a signature zone into rows and sections.
struct RowGathering {
  private(set) var sections: [SignatureSection] = [SignatureSection()]
  /// Prose among the signatures: an entry only where nothing else is.
  private(set) var sentences: [SignatureRow] = []

  private let page: Page
  private var gap = true

  init(_ page: Page) { self.page = page }

  /// Adds what a line says from `start` on.
  mutating func add(line index: Int, from start: Int? = nil) {
    let line = page.lines[index]
    guard line.markup.form != .caption, line.markup.form != .syntax, line.markup.form != .control else { return }
    let ends = RowEnds(page, line: index, (start ?? line.text.lowerBound)..<line.text.upperBound)
    var row = SignatureRow(line: index, text: ends.text)
    row.noteRefs = ends.noteRefs
    row.isBehalf = ends.isBehalf
    row.hasGap = gap || line.markup.blankBefore > 0
    row.opensItem = line.markup.opensItem || line.marker != nil
    row.table = line.markup.tableID
    row.tableRow = line.markup.row
    row.column = line.markup.column
    gap = false
    add(row)
  }

  /// What follows stands apart from what came before.
  mutating func pause() { gap = true }

  private mutating func add(_ row: SignatureRow) {
    switch SignatureFurniture.judge(page, row) {
    case .drop: gap = true
    case .heading(let expectation):
      // A cell's heading belongs to its table.
      if row.tableRow >= 0 {
        sections[sections.count - 1].rows.append(row)
      } else {
        sections.append(SignatureSection(rows: [], expectation: expectation))
        gap = true
      }
    case .sentence:
      sentences.append(row)
      gap = true
    case .keep:
      if row.tableRow < 0, !row.isBehalf, let names = NameRuns.split(page, row) {
        sections[sections.count - 1].rows.append(contentsOf: names)
      } else {
        sections[sections.count - 1].rows.append(row)
      }
    }
  }
}
