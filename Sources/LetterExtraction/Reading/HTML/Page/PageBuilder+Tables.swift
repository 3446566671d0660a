/// Where a table is being read.
struct TableCursor {
  @Packed<Int32> var row: Int = -1
  @Packed<Int32> var column: Int = 0
}

struct TableCell {
  @Packed<Int32> var table: Int
  @Packed<Int32> var row: Int
  @Packed<Int32> var column: Int
  /// Whether blocks lie in it: then its lines are paragraphs, not cells.
  var hasBlocks = false
  var hasLine = false
}

extension PageBuilder {
  mutating func enterTable() {
    tables.append(TableCursor())
    stack.top.table = Int32(truncatingIfNeeded: tables.count - 1)
    stack.top.cell = -1
    stack.top.item = -1
    stack.top.list = -1
  }

  mutating func enterRow() {
    let table = Int(stack.top.table)
    guard table >= 0 else { return }
    tables[table].row += 1
    tables[table].column = 0
  }

  mutating func enterCell(_ read: ElementAttributes) {
    let table = Int(stack.top.table)
    guard table >= 0 else { return }
    // A cell before any `tr` opens the row that a browser makes for it.
    if tables[table].row < 0 { tables[table].row = 0 }
    let width = read.columnSpan.flatMap { bytes.integer(at: $0) } ?? 1
    cells.append(
      TableCell(table: table, row: tables[table].row, column: tables[table].column))
    tables[table].column += max(1, min(width, 1000))
    stack.top.cell = Int32(truncatingIfNeeded: cells.count - 1)
    stack.top.state.insert(.cell)
    stack.top.item = -1
    stack.top.list = -1
  }

  /// What the line has from the cell that it lies in. It is the cell where the cell holds nothing
  /// else: `endsCell` says that it ends with it.
  @inline(__always)
  mutating func setCell(_ index: Int, _ markup: inout Markup, endsCell: Bool) {
    let cell = cells[index]
    markup.tableID = cell.table
    markup.row = cell.row
    markup.column = cell.column
    if endsCell, !cell.hasBlocks, !cell.hasLine, markup.form == .paragraph { markup.form = .cell }
    cells[index].hasLine = true
  }
}
