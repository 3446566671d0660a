/// Writes classified lines of Markdown: paragraphs through the inline parser, the rest as it is.
struct MarkdownBlocks {
  private let bytes: [UInt8]
  private let lines: [PhysicalLine]
  private let roles: [MarkdownRole]
  private let joins: [Bool]
  private let definitions: [String: String]
  private let regions: Markup.Regions
  private var lists = ListTracker(isMarkdown: true)

  init(_ bytes: [UInt8], _ classified: MarkdownClassifier, regions: Markup.Regions) {
    self.bytes = bytes
    lines = classified.lines
    roles = classified.roles
    definitions = classified.definitions
    joins = WrapJudge.joins(classified.lines, isMarkdown: true)
    self.regions = regions
  }

  mutating func emit(_ writer: inout MarkdownWriter, _ state: inout MarkdownState) {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      var markup = markup(of: line)
      switch roles[index] {
      case .syntax:
        markup.form = .syntax
        lists.interrupt()
        writer.verbatim(line.content, upTo: line.at.upperBound, markup)
      case .code:
        markup.form = .preformatted
        lists.interrupt()
        writer.verbatim(line.content, upTo: line.at.upperBound, markup)
      case .tableHead(let table, let row):
        lists.interrupt()
        markup.regions.insert(.tableHead)
        emitRow(line, markup, table, row, &writer, &state)
      case .tableRow(let table, let row):
        emitRow(line, markup, table, row, &writer, &state)
      case .heading, .text, .note:
        let end = paragraphEnd(index)
        emitParagraph(index..<end, &writer, &state)
        index = end - 1
      }
      index += 1
    }
  }

  /// The lines that inline syntax may run across.
  private func paragraphEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < lines.count, roles[end] == roles[start], lines[end].blankBefore == 0,
      lines[end].marker == nil, lines[end].quote == lines[start].quote
    {
      if roles[start] == .note, lines[end].indent < 2 { break }
      if case .heading = roles[start], bytes[lines[end].at.lowerBound] == UInt8(ascii: "#") {
        break
      }
      end += 1
    }
    return end
  }

  private mutating func emitParagraph(
    _ range: Range<Int>, _ writer: inout MarkdownWriter, _ state: inout MarkdownState
  ) {
    var pieces: [InlineEmitter.Piece] = []
    var isInElement = false
    for index in range {
      let line = lines[index]
      var markup = markup(of: line)
      switch roles[index] {
      case .heading(let level):
        markup.form = .heading
        markup.level = level
        lists.interrupt()
      case .note:
        markup.regions.insert(.notes)
        lists.interrupt()
      default:
        if index == range.lowerBound || !joins[index] { place(index, &markup) }
      }
      let isLast = index + 1 == range.upperBound
      isInElement = endsInParagraph(line.content) ?? isInElement
      let isJoined =
        !isLast
        && (joins[index + 1] || roles[index] == .note || isHeading(index)
          || isInElement && !endsInBreak(line.content))
      pieces.append(
        .init(
          source: line.content, end: line.at.upperBound,
          joinsNext: isJoined && (!endsHard(line) || isWrapped(index)), markup: markup))
    }
    if let marker = lines[range.lowerBound].marker {
      writer.builder.beginMarker()
      writer.builder.append(marker.range, of: bytes)
      writer.builder.endMarker()
    }
    let parser = InlineParser(InlineEmitter.buffer(pieces, bytes), definitions: definitions)
    var emitter = InlineEmitter(pieces)
    emitter.emit(parser, bytes, &writer, &state)
  }

  /// Places a line in its list; `- - text` opens two levels at once.
  private mutating func place(_ index: Int, _ markup: inout Markup) {
    for outer in lines[index].outer {
      var line = lines[index]
      (line.marker, line.indent) = (outer.marker, outer.indent)
      var unseen = Markup()
      lists.place(line, &unseen)
    }
    lists.place(lines[index], &markup)
  }

  /// Whether a `p` written as markup is open where the line ends; nil where it has no such tag.
  private func endsInParagraph(_ line: Range<Int>) -> Bool? {
    guard let last = bytes[line].lastIndex(of: UInt8(ascii: "<")) else { return nil }
    var at = last
    while at >= line.lowerBound {
      if bytes[at] == UInt8(ascii: "<") {
        if bytes[at..<line.upperBound].starts(with: "</p>".utf8) { return false }
        let opens = ["<p>", "<p "].contains {
          bytes[at..<line.upperBound].starts(with: $0.utf8)
        }
        if opens { return true }
      }
      at -= 1
    }
    return nil
  }

  private func endsInBreak(_ line: Range<Int>) -> Bool {
    ["<br>", "<br/>", "<br />"].contains { tag in
      bytes[line].count >= tag.utf8.count
        && bytes[line].suffix(tag.utf8.count).elementsEqual(tag.utf8)
    }
  }

  private func isHeading(_ index: Int) -> Bool {
    if case .heading = roles[index] { return true }
    return false
  }

  /// Whether a long line goes on in lower case in the next one: a break there is a converter's.
  private func isWrapped(_ index: Int) -> Bool {
    lines[index].width >= 60 && lines[index + 1].start == .lower && !lines[index].endsSentence
  }

  /// Two blanks or a backslash at the end of a line break it.
  private func endsHard(_ line: PhysicalLine) -> Bool {
    let end = line.content.upperBound
    if bytes[end - 1] == UInt8(ascii: "\\") { return true }
    return end + 1 < line.next && bytes[end] == 0x20 && bytes[end + 1] == 0x20
  }

  private mutating func emitRow(
    _ line: PhysicalLine, _ markup: Markup, _ table: Int, _ row: Int,
    _ writer: inout MarkdownWriter, _ state: inout MarkdownState
  ) {
    let cells = self.cells(line.content)
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      var own = markup
      own.form = .cell
      own.regions.insert(.table)
      (own.row, own.column, own.tableID) = (row, column, table)
      if column > 0 { own.blankBefore = 0 }
      let next = column + 1 < cells.count ? cells[column + 1].lowerBound : line.at.upperBound
      let piece = InlineEmitter.Piece(source: cell, end: next, joinsNext: false, markup: own)
      let parser = InlineParser(InlineEmitter.buffer([piece], bytes), definitions: definitions)
      var emitter = InlineEmitter([piece])
      emitter.emit(parser, bytes, &writer, &state)
    }
  }

  /// The cells of a row, trimmed; those at the ends only where text stands in them.
  private func cells(_ content: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    var index = start
    while index < content.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        if index > content.lowerBound { cells.append(WhiteSpace.trim(start..<index, bytes)) }
        start = index + 1
      }
      index += 1
    }
    let last = WhiteSpace.trim(min(start, content.upperBound)..<content.upperBound, bytes)
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  private func markup(of line: PhysicalLine) -> Markup {
    var markup = Markup()
    markup.blankBefore = line.blankBefore
    markup.indent = line.indent
    markup.regions = regions
    if line.quote > 0 { markup.regions.insert(.blockquote) }
    return markup
  }
}
