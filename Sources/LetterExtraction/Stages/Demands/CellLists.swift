import LetterSchema

/// Lists that a page laid out as a table: in each row one text, alone or behind a bullet or number.
struct CellLists {
  private(set) var lists: [ItemList] = []

  /// - Parameter letter: the lines of the letter's text that belong to no other list, ascending.
  init(_ letter: [Int], in page: Page) {
    var place = 0
    while place < letter.count {
      let markup = page.lines[letter[place]].markup
      guard markup.form == .cell, markup.tableID >= 0 else {
        place += 1
        continue
      }
      var end = place + 1
      while end < letter.count, page.lines[letter[end]].markup.form == .cell,
        page.lines[letter[end]].markup.tableID == markup.tableID
      {
        end += 1
      }
      if let list = Self.list(Array(letter[place..<end]), in: page) { lists.append(list) }
      place = end
    }
  }

  private static func list(_ cells: [Int], in page: Page) -> ItemList? {
    var items: [DemandItem] = []
    var mark: String?
    var row = -1
    for cell in cells {
      let line = page.lines[cell]
      if line.markup.row != row { (row, mark) = (line.markup.row, nil) }
      if line.text.count <= 4 {
        mark = String(
          decoding: page.text[line.text].filter { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 },
          as: UTF8.self)
        continue
      }
      // Two texts in a row: a table indeed.
      if let last = items.last, page.lines[last.line].markup.row == row { return nil }
      let isNumbered = mark?.isEmpty == false
      items.append(
        DemandItem(
          line: cell, range: line.text, form: isNumbered ? .numbered : .bullet,
          number: isNumbered ? mark : nil))
    }
    guard items.count > 1, let first = cells.first else { return nil }
    return ItemList(start: page.lines[first].extent.lowerBound, items: items)
  }
}
