/// Cuts the lines of a signature zone into rows and sections.
struct RowGathering {
  private(set) var sections: [SignatureSection] = [SignatureSection()]
  /// Prose among the signatures: an entry only where nothing else is.
  private(set) var sentences: [SignatureRow] = []
  /// Whether the block is a form to fill in: what follows the blank is about whoever will sign.
  private(set) var isForm = false

  private let page: Page
  private let cutting: RowCutting
  private var gap = true
  /// Whether notes have begun: nobody signs behind them.
  private var hasEnded = false
  private let layout: LayoutTables
  /// The cell of the line before, where a table is but layout.
  private var cell = -1
  /// Counts blocks of lines cut into columns, each a table of its own.
  private var columnBlock = 1_000_000
  /// Where the columns of the line above begin in the source.
  private var columnStarts: [Int] = []

  init(_ draft: Draft) {
    page = draft.page
    cutting = RowCutting(draft)
    layout = LayoutTables(draft.page)
  }

  /// Adds what a line says from `start` on.
  mutating func add(line index: Int, from start: Int? = nil) {
    let line = page.lines[index]
    guard line.markup.form != .caption, line.markup.form != .syntax, line.markup.form != .control
    else { return }
    guard !hasEnded else { return }
    let isLayout = line.markup.tableID >= 0 && layout.contains(line)
    if isLayout {
      let own = LayoutTables.cell(line)
      if own != cell { gap = true }
      cell = own
    }
    let range = (start ?? Initial.start(page, index))..<line.text.upperBound
    gap = gap || line.markup.blankBefore > 0
    var pieces = cutting.pieces(line: index, range)
    if pieces.count > 1, pieces[0].column == 0 {
      columnStarts = pieces.map { cutting.sourceColumn(of: $0.text) }
    } else if pieces.count == 1, !gap, continuesColumns, !columnStarts.isEmpty {
      // A line of one column alone.
      let start = cutting.sourceColumn(of: pieces[0].text)
      pieces[0].column = columnStarts.lastIndex { abs($0 - start) <= 2 } ?? -1
    }
    for (number, piece) in pieces.enumerated() {
      let ends = RowEnds(page, line: index, piece.text)
      var row = SignatureRow(line: index, text: ends.text)
      row.noteRefs = ends.noteRefs
      row.nameEnd = cutting.nameEnd(line: index, ends.text)
      row.isBehalf = ends.isBehalf
      row.isBody = ends.isBody
      row.opensWithPost = piece.opensWithPost
      row.endsWithPost = piece.endsWithPost
      row.hasGap = gap
      row.opensItem = number == 0 && (line.markup.opensItem || line.marker != nil)
      if !isLayout {
        row.table = line.markup.tableID
        row.tableRow = line.markup.row
        row.column = line.markup.column
      }
      if piece.column >= 0 {
        if gap, piece.column == 0, !continuesColumns { columnBlock += 1 }
        row.table = columnBlock
        row.tableRow = index
        row.column = piece.column
      }
      gap = false
      add(row)
    }
  }

  private var continuesColumns: Bool {
    (sections.last?.rows.last?.table ?? -1) == columnBlock
  }

  /// What follows stands apart from what came before.
  mutating func pause() { gap = true }

  private mutating func add(_ row: SignatureRow) {
    if row.tableRow < 0, !row.isBehalf, let names = NameRuns.split(page, row) {
      // A paragraph of names stands for itself: what is stacked above it goes on in no other way.
      if row.hasGap, names.count > 2, let last = sections.last, !last.rows.isEmpty {
        sections.append(SignatureSection(rows: [], expectation: last.expectation))
      }
      sections[sections.count - 1].rows.append(
        contentsOf: names.filter { !Counters.isCounter(page, $0.line, $0.text) })
      return
    }
    if row.tableRow == 0 {
      // The first row of a table may be its header, of words that are furniture elsewhere.
      if !row.text.isEmpty { sections[sections.count - 1].rows.append(row) }
      return
    }
    switch SignatureFurniture.judge(page, row) {
    case .drop: gap = true
    case .end: hasEnded = !sections.allSatisfy(\.rows.isEmpty)
    case .form:
      gap = true
      isForm = true
    case .heading(let expectation):
      // A cell's heading belongs to its table.
      if row.tableRow >= 0 {
        sections[sections.count - 1].rows.append(row)
      } else {
        sections.append(
          SignatureSection(rows: [], expectation: expectation, heading: row.line))
        gap = true
      }
    case .sentence:
      sentences.append(row)
      gap = true
    case .keep:
      sections[sections.count - 1].rows.append(row)
    }
  }
}
