/// Finds texts set side by side: columns that adjacent lines share.
struct ColumnFinder {
  /// One cell: its column on the screen and its bytes.
  struct Cell {
    var start: Int
    var bytes: Range<Int>
  }

  /// The cells of a line that is a row, and its place.
  struct Row {
    var cells: [(column: Int, bytes: Range<Int>)]
    var table: Int
    var row: Int
  }

  private let bytes: [UInt8]

  /// The rows among the lines, by line; such lines get the kind `cell`.
  static func find(_ lines: inout [PhysicalLine], _ bytes: [UInt8]) -> [Int: Row] {
    let finder = ColumnFinder(bytes: bytes)
    var rows: [Int: Row] = [:]
    var table = 0
    var index = 0
    while index < lines.count {
      let cells = finder.cells(lines[index])
      guard cells.count > 1 || (lines[index].isBoxed && !cells.isEmpty) else {
        index += 1
        continue
      }
      let group = finder.group(index, cells, lines)
      if group.count > 1 {
        let starts = finder.columns(group.flatMap { $0.cells.map(\.start) })
        for (row, member) in group.enumerated() {
          let placed = member.cells.map { cell in
            (column: starts.lastIndex { $0 <= cell.start + 2 } ?? 0, bytes: cell.bytes)
          }
          rows[member.line] = Row(cells: placed, table: table, row: row)
          lines[member.line].kind = .cell
        }
        table += 1
      }
      index = (group.last?.line ?? index) + 1
    }
    return rows
  }

  /// The lines from `first` on that share a column with it, and single cells that stand in one.
  private func group(
    _ first: Int, _ cells: [Cell], _ lines: [PhysicalLine]
  ) -> [(line: Int, cells: [Cell])] {
    var group = [(line: first, cells: cells)]
    var starts = Set(cells.map(\.start))
    var index = first + 1
    var lastWide = 0
    while index < lines.count, lines[index].blankBefore <= 1,
      lines[index].quote == lines[first].quote,
      lines[index].kind == .text, lines[index].marker == nil
    {
      let cells = self.cells(lines[index])
      if lines[index].isBoxed, lines[first].isBoxed, !cells.isEmpty {
        group.append((index, cells))
        starts.formUnion(cells.map(\.start))
        lastWide = group.count - 1
      } else if cells.count > 1 {
        guard
          cells.dropFirst().contains(where: { cell in starts.contains { abs($0 - cell.start) <= 1 }
            })
        else { break }
        group.append((index, cells))
        starts.formUnion(cells.map(\.start))
        lastWide = group.count - 1
      } else {
        guard lines[index].blankBefore == 0, lines[index].width - lines[index].indent <= 40,
          starts.contains(where: { abs($0 - lines[index].indent) <= 1 })
        else { break }
        group.append((index, [Cell(start: lines[index].indent, bytes: lines[index].content)]))
      }
      index += 1
    }
    // A single cell at the end belongs where it stands in a later column, or right below.
    let keep = group.count - 1 == lastWide + 1 ? group.count : lastWide + 1
    return lastWide == 0 ? [group[0]] : Array(group.prefix(keep))
  }

  /// The pieces of a line between gaps of three columns or more, or a tab.
  private func cells(_ line: PhysicalLine) -> [Cell] {
    guard line.kind == .text, line.marker == nil, line.width <= 200, !line.isDrawn else {
      return []
    }
    var cells: [Cell] = []
    var start = line.content.lowerBound
    var startColumn = line.indent
    var column = line.indent
    var index = start
    while index < line.content.upperBound {
      let gapEnd = self.gapEnd(index, line.content.upperBound)
      if gapEnd == index {
        if bytes[index] < 0x80 || bytes[index] >= 0xC0 {
          column += bytes[index] >= 0xC0 && Columns.isWide(bytes, index) ? 2 : 1
        }
        index += 1
        continue
      }
      let after = Columns.count(bytes, index..<gapEnd, from: column)
      if after - column >= 3 || bytes[index..<gapEnd].contains(0x09) || index == start
        || gapEnd == line.content.upperBound
      {
        if index > start { cells.append(Cell(start: startColumn, bytes: start..<index)) }
        (start, startColumn) = (gapEnd, after)
      }
      (index, column) = (gapEnd, after)
    }
    if start < line.content.upperBound {
      cells.append(Cell(start: startColumn, bytes: start..<line.content.upperBound))
    }
    return cells.allSatisfy { $0.bytes.count <= 90 } && cells.count <= 12 ? cells : []
  }

  /// Behind blanks and the bars that a table is drawn with.
  private func gapEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "|") {
        index += 1
        continue
      }
      let blank = WhiteSpace.length(bytes, index, end)
      if blank == 0 { break }
      index += blank
    }
    return index
  }

  /// Column starts with those within two columns taken as one.
  private func columns(_ starts: [Int]) -> [Int] {
    var columns: [Int] = []
    for start in starts.sorted() where columns.last.map({ start - $0 > 2 }) ?? true {
      columns.append(start)
    }
    return columns
  }
}
