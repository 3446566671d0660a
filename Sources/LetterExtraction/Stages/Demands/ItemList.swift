import LetterSchema

/// An item of a list.
struct DemandItem {
  /// The line that it begins in.
  var line: Int
  /// From its first byte, behind bullet or number, to the last before its nested items.
  var range: Range<Int>
  var depth = 1
  var form = Demand.Form.bullet
  /// As the list gives it: `3`, `c`, `iv`.
  var number: String?
  /// Indices of the lists nested in it.
  var nested: [Int] = []
}

/// Items that stand under one lead.
struct ItemList {
  /// Where its first item begins, bullet or number included: what stands before it is its lead.
  var start: Int
  var items: [DemandItem]
  /// The list that the markup says it is; 0 where it says none.
  var id = 0
  /// The item it is nested in: its list and its place there.
  var parent: (list: Int, item: Int)?
  /// Whether nothing but likeness makes its items a list: no bullet, no number.
  var isBare = false
  /// Whether markup or the signs of a text set it.
  var isMarked = false
}

/// The lists of a letter's text, by whatever shows that they are lists.
struct ItemLists {
  private(set) var lists: [ItemList]
  /// The lines that belong to an item.
  private var lines: Set<Int>

  /// - Parameter letter: the lines of the letter's text, ascending.
  init(_ letter: [Int], passages: [Passage], parties: Parties, in page: Page) {
    let marked = MarkedLists(letter, in: page)
    (lists, lines) = (marked.lists, marked.lines)
    for list in lists.indices { lists[list].isMarked = true }
    take(WrittenLists(letter.filter { !lines.contains($0) }, in: page).lists)
    take(CellLists(letter.filter { !lines.contains($0) }, in: page).lists)
    let bare = BareLists(page: page, parties: parties)
    take(bare.headings(letter.filter { !lines.contains($0) }))
    take(bare.paragraphs(letter, taken: lines))
    for passage in passages where !lines.contains(passage.lines.lowerBound) {
      if let list = InlineList(passage, in: page).list { lists.append(list) }
    }
    nest(below: letter)
  }

  /// The lists, each behind the one that it is nested in.
  var outermostFirst: [Int] {
    // What holds a list by markup comes before it; what else holds one is held by none.
    var depths = [Int](repeating: 0, count: lists.count)
    for list in lists.indices {
      if let parent = lists[list].parent { depths[list] = depths[parent.list] + 1 }
    }
    return lists.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }

  /// A list right below an item that no markup holds it in (`2. Provide job security by:`) is
  /// nested in it.
  private mutating func nest(below letter: [Int]) {
    var items: [Int: (list: Int, item: Int)] = [:]
    for list in lists.indices where !lists[list].isMarked {
      for item in lists[list].items.indices { items[lists[list].items[item].line] = (list, item) }
    }
    guard !items.isEmpty else { return }
    let above = Dictionary(
      zip(letter.dropFirst(), letter), uniquingKeysWith: { first, _ in first })
    for list in lists.indices where lists[list].parent == nil && lists[list].isMarked {
      guard let line = above[lists[list].items[0].line], let holder = items[line] else { continue }
      lists[list].parent = holder
      lists[holder.list].items[holder.item].nested.append(list)
    }
  }

  private mutating func take(_ found: [ItemList]) {
    lists += found
    for list in found { lines.formUnion(list.items.map(\.line)) }
  }
}
