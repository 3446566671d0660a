/// Reads plain text: its lines, with hard wraps undone, lists, mail syntax and columns told.
struct TextReader {
  private let bytes: [UInt8]
  private let lines: [PhysicalLine]
  private let joins: [Bool]
  private let rows: [Int: ColumnFinder.Row]
  private var builder: ReadingBuilder
  private var lists = ListTracker()

  static func read(_ source: SourceText) -> Reading {
    let bytes = source.bytes
    let scanner = LineScanner(bytes, 0..<bytes.count, quotes: true)
    guard !scanner.lines.isEmpty else { return onlySyntax(bytes) }
    var lines = scanner.lines
    TextSyntax.mark(&lines, bytes)
    MailHeaders.mark(&lines, bytes)
    MarkerResolver.resolve(&lines, bytes)
    let rows = ColumnFinder.find(&lines, bytes)
    var reader = TextReader(
      bytes: bytes, lines: lines, joins: WrapJudge.joins(lines), rows: rows,
      builder: ReadingBuilder(capacity: bytes.count))
    reader.emit()
    if let tail = scanner.tail { reader.builder.extendLast(to: tail) }
    return reader.builder.finish()
  }

  /// A text of quote marks alone.
  private static func onlySyntax(_ bytes: [UInt8]) -> Reading {
    var builder = ReadingBuilder(capacity: bytes.count)
    var markup = Markup()
    markup.form = .syntax
    builder.append(0..<bytes.count, of: bytes)
    builder.finishLine(markup: markup)
    return builder.finish()
  }

  private init(
    bytes: [UInt8], lines: [PhysicalLine], joins: [Bool], rows: [Int: ColumnFinder.Row],
    builder: ReadingBuilder
  ) {
    self.bytes = bytes
    self.lines = lines
    self.joins = joins
    self.rows = rows
    self.builder = builder
  }

  private mutating func emit() {
    var index = 0
    while index < lines.count {
      var end = index + 1
      while end < lines.count, joins[end] { end += 1 }
      if let row = rows[index] { emit(row, lines[index]) } else { emit(index..<end) }
      index = end
    }
  }

  /// One line of the reading from physical lines that belong together.
  private mutating func emit(_ range: Range<Int>) {
    let first = lines[range.lowerBound]
    var markup = markup(of: first)
    switch first.kind {
    case .text, .cell: lists.place(first, &markup)
    case .rule: lists.interrupt()
    case .mailHeader, .syntax: break
    }
    if let marker = first.marker {
      builder.beginMarker()
      builder.append(marker.range, of: bytes)
      builder.endMarker()
      if first.kind == .mailHeader { markup.list = .bullet }
    }
    for index in range {
      let line = lines[index]
      if index > range.lowerBound {
        // The line end is the source of the space; quote marks behind it are syntax.
        builder.append(lines[index - 1].content.upperBound..<lines[index - 1].next, of: bytes)
      }
      builder.append(line.content, of: bytes)
    }
    builder.finishLine(
      at: first.at.lowerBound..<lines[range.upperBound - 1].at.upperBound, markup: markup)
  }

  private mutating func emit(_ row: ColumnFinder.Row, _ line: PhysicalLine) {
    lists.interrupt()
    for (index, cell) in row.cells.enumerated() {
      var markup = markup(of: line)
      markup.form = .cell
      markup.row = row.row
      markup.column = cell.column
      markup.tableID = row.table
      if index > 0 { markup.blankBefore = 0 }
      builder.append(cell.bytes, of: bytes)
      // The bars of a drawn table go with the cell before them.
      let start = index == 0 ? line.at.lowerBound : cell.bytes.lowerBound
      let end =
        index + 1 < row.cells.count ? row.cells[index + 1].bytes.lowerBound : line.at.upperBound
      builder.finishLine(at: WhiteSpace.trim(start..<end, bytes), markup: markup)
    }
  }

  private func markup(of line: PhysicalLine) -> Markup {
    var markup = Markup()
    markup.blankBefore = line.blankBefore
    markup.indent = line.indent
    if line.quote > 0 { markup.regions.formUnion([.quotedMail, .blockquote]) }
    switch line.kind {
    case .text, .cell: break
    case .rule, .syntax: markup.form = .syntax
    case .mailHeader:
      markup.form = .syntax
      markup.machineDate = MailDate.parse(bytes, line.content)
      markup.regions.insert(.mailHeader)
    }
    return markup
  }
}
