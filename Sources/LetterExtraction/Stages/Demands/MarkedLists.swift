import LetterSchema

/// Lists that the reader saw: by markup, or by bullets and numbers of a text.
struct MarkedLists {
  private(set) var lists: [ItemList] = []
  /// The lines that belong to an item.
  private(set) var lines: Set<Int> = []
  private let page: Page
  /// The open items, outermost first.
  private var open: [(list: Int, item: Int, depth: Int)] = []

  init(_ letter: [Int], in page: Page) {
    self.page = page
    var previous = -1
    for line in letter {
      let markup = page.lines[line].markup
      guard markup.list != nil || markup.depth > 0 && markup.listID != 0 else {
        previous = -1
        continue
      }
      if markup.opensItem {
        openItem(line, isBehindItem: previous >= 0)
      } else if !goOn(line, isBehindItem: previous >= 0) {
        continue
      }
      lines.insert(line)
      previous = line
    }
  }

  /// A further paragraph of an open item; behind nested items it has no place of its own.
  private mutating func goOn(_ line: Int, isBehindItem: Bool) -> Bool {
    let markup = page.lines[line].markup
    guard isBehindItem,
      let at = open.last(where: {
        $0.depth == max(1, markup.depth) && lists[$0.list].id == markup.listID
      }), lists[at.list].items[at.item].nested.isEmpty
    else { return false }
    let start = lists[at.list].items[at.item].range.lowerBound
    lists[at.list].items[at.item].range = start..<page.lines[line].text.upperBound
    return true
  }

  private mutating func openItem(_ line: Int, isBehindItem: Bool) {
    let markup = page.lines[line].markup
    let depth = max(1, markup.depth)
    let same = open.last {
      $0.depth == depth
        && (lists[$0.list].id == markup.listID || follows(line, lists[$0.list].items[$0.item]))
    }
    while let last = open.last, last.depth >= depth { open.removeLast() }
    if !isBehindItem, same == nil { open = [] }
    let isNumbered = markup.list == .numbered
    let item = DemandItem(
      line: line, range: page.lines[line].text, depth: depth,
      form: isNumbered ? .numbered : .bullet, number: isNumbered ? markup.number : nil)
    let place: Int
    if let same {
      place = same.list
      lists[place].items.append(item)
    } else {
      let parent = open.last.map { (list: $0.list, item: $0.item) }
      lists.append(
        ItemList(
          start: page.lines[line].extent.lowerBound, items: [item], id: markup.listID,
          parent: parent))
      place = lists.count - 1
      if let parent { lists[parent.list].items[parent.item].nested.append(place) }
    }
    open.append((place, lists[place].items.count - 1, depth))
  }

  /// Whether the line counts on from the item, not far above, where markup or a text between broke
  /// the list.
  private func follows(_ line: Int, _ item: DemandItem) -> Bool {
    guard page.lines[line].markup.list == .numbered, line - item.line <= 12,
      let own = MarkerParser.parse(page.text, page.lines[line].extent),
      let other = MarkerParser.parse(page.text, page.lines[item.line].extent)
    else { return false }
    return own.shape == other.shape
      && (own.value > 0 && own.value == other.value + 1
        || own.roman > 0 && own.roman == other.roman + 1)
  }
}
