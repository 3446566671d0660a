import LetterSchema

/// An item of a list: its lines from the one with the bullet to the last before its nested items.
struct DemandItem {
  var lines: [Int]
  var depth: Int
  /// Indices of the lists nested in it.
  var nested: [Int] = []

  var first: Int { lines[0] }

  /// From its first to its last byte, without the bullet.
  func range(in page: Page) -> Range<Int> {
    page.lines[lines[0]].text.lowerBound..<page.lines[lines[lines.count - 1]].text.upperBound
  }
}

/// Items that stand under one lead.
struct ItemList {
  var id: Int
  var items: [DemandItem]
  /// The item it is nested in: its list and its place there.
  var parent: (list: Int, item: Int)?
}

/// The lists of the letter's text.
struct ItemLists {
  private(set) var lists: [ItemList] = []
  /// The lines that belong to an item.
  private(set) var lines: Set<Int> = []

  /// - Parameter letter: the lines of the letter's text, ascending.
  init(_ letter: [Int], in page: Page) {
    var open: [(list: Int, item: Int, depth: Int)] = []
    var previous = -1
    for line in letter {
      let markup = page.lines[line].markup
      guard markup.list != nil || markup.depth > 0 && markup.listID != 0 else {
        previous = -1
        continue
      }
      let depth = max(1, markup.depth)
      if !markup.opensItem {
        // A further paragraph of an open item; behind nested items it has no place of its own.
        if let at = open.last(where: { $0.depth == depth && lists[$0.list].id == markup.listID }),
          lists[at.list].items[at.item].nested.isEmpty, previous >= 0
        {
          lists[at.list].items[at.item].lines.append(line)
          lines.insert(line)
          previous = line
        }
        continue
      }
      let same = open.last { $0.depth == depth && lists[$0.list].id == markup.listID }
      while let last = open.last, last.depth >= depth { open.removeLast() }
      if previous < 0, same == nil { open = [] }
      let item = DemandItem(lines: [line], depth: depth)
      let place: Int
      if let same {
        place = same.list
        lists[place].items.append(item)
      } else {
        let parent = open.last.map { (list: $0.list, item: $0.item) }
        lists.append(ItemList(id: markup.listID, items: [item], parent: parent))
        place = lists.count - 1
        if let parent { lists[parent.list].items[parent.item].nested.append(place) }
      }
      open.append((place, lists[place].items.count - 1, depth))
      lines.insert(line)
      previous = line
    }
  }
}
