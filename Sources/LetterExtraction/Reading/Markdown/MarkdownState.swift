/// What HTML tags inside Markdown have opened so far.
struct MarkdownState {
  private var htmlLists: [(form: Markup.ListForm, id: Int)] = []
  private var headingLevel = 0
  private var isItemDue = false
  private var cell: (row: Int, column: Int, table: Int)?
  private var inQuote = 0
  private var tables = 0
  private var lists = 0

  /// Follows a tag that begins or ends a block.
  mutating func follow(_ name: String, isEnd: Bool) {
    switch name {
    case "ul", "ol":
      if isEnd {
        _ = htmlLists.popLast()
      } else {
        lists += 1
        // Numbers of their own, apart from the lists that markers make.
        htmlLists.append((name == "ol" ? .numbered : .bullet, 100_000 + lists))
      }
      isItemDue = false
    case "li": isItemDue = !isEnd
    case "h1", "h2", "h3", "h4", "h5", "h6":
      headingLevel = isEnd ? 0 : Int(name.utf8.last ?? 0x31) - 0x30
    case "blockquote": inQuote = max(0, inQuote + (isEnd ? -1 : 1))
    case "table":
      if !isEnd { tables += 1 }
      cell = isEnd ? nil : (-1, -1, 10_000 + tables)
    case "tr": if !isEnd, let old = cell { cell = (old.row + 1, -1, old.table) }
    case "td", "th": if !isEnd, let old = cell { cell = (old.row, old.column + 1, old.table) }
    default: break
    }
  }

  /// What the tags say about the line that is being read.
  mutating func mark(_ markup: inout Markup) {
    if headingLevel > 0 {
      markup.form = .heading
      markup.level = headingLevel
    }
    if let list = htmlLists.last, markup.listID == 0 {
      markup.form = .item
      markup.list = list.form
      markup.listID = list.id
      markup.depth = htmlLists.count
      markup.opensItem = isItemDue
      isItemDue = false
    }
    if let cell, cell.column >= 0 {
      markup.form = .cell
      (markup.row, markup.column, markup.tableID) = (cell.row, cell.column, cell.table)
      markup.regions.insert(.table)
    }
    if inQuote > 0 { markup.regions.insert(.blockquote) }
  }
}
