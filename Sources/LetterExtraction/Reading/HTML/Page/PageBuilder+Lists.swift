/// A list of the page.
struct PageList {
  @Packed<Int32> var depth: Int
  /// The number of the next item.
  @Packed<Int32> var next: Int = 1
  var form: Markup.ListForm
  /// How numbers are written: `1`, `a`, `A`, `i`, `I`.
  var style = UInt8(ascii: "1")
  @Packed<Int8> var step: Int = 1
  /// A reversed list without a start counts down from how many items it turns out to have.
  var countsDownToOne = false
}

struct ListItem {
  @Packed<Int32> var list: Int
  @Packed<Int32> var number: Int = 0
  /// Whether the list gave it the number.
  var isCounted = false
  var hasLine = false
}

extension PageBuilder {
  mutating func enterList(_ name: TagName, _ read: ElementAttributes) {
    let isNumbered = name == .ol
    let outer = Int(stack.top.list)
    let depth = outer >= 0 ? lists[outer].depth + 1 : 1
    var list = PageList(depth: depth, form: isNumbered ? .numbered : .bullet)
    if isNumbered {
      if let type = read.type, type.count == 1 { list.style = bytes[type.lowerBound] }
      let start = read.start.flatMap { bytes.integer(at: $0) }
      if let start { list.next = start }
      if read.isReversed {
        list.step = -1
        list.countsDownToOne = start == nil
      }
    }
    lists.append(list)
    stack.top.list = Int32(truncatingIfNeeded: lists.count - 1)
    stack.top.item = -1
  }

  mutating func enterItem(_ read: ElementAttributes) {
    if stack.top.list < 0 {
      lists.append(PageList(depth: 1, form: .bullet))
      stack.top.list = Int32(truncatingIfNeeded: lists.count - 1)
    }
    let list = Int(stack.top.list)
    if let value = read.value.flatMap({ bytes.integer(at: $0) }) { lists[list].next = value }
    let number = lists[list].next
    lists[list].next += lists[list].step
    items.append(ListItem(list: list, number: number, isCounted: lists[list].form == .numbered))
    stack.top.item = Int32(truncatingIfNeeded: items.count - 1)
  }

  /// A paragraph that Word made a list item of.
  mutating func enterWordItem(_ style: StyleAttribute) {
    if writtenList < 0 || lists[writtenList].depth != style.listLevel {
      lists.append(PageList(depth: style.listLevel, form: .bullet))
      writtenList = lists.count - 1
    }
    items.append(ListItem(list: writtenList))
    stack.top.item = Int32(truncatingIfNeeded: items.count - 1)
  }

  mutating func leaveList(_ index: Int) {
    guard index >= 0, lists[index].countsDownToOne else { return }
    let style = lists[index].style
    let openers = countdowns.removeValue(forKey: index) ?? []
    for (place, line) in openers.enumerated() {
      let number = Self.number(openers.count - place, style: style)
      builder.note { $0.lines[line].markup.number = number }
    }
  }

  /// What the line has from the item that it lies in.
  @inline(__always)
  mutating func setItem(_ index: Int, _ markup: inout Markup) {
    let item = items[index]
    let list = lists[item.list]
    markup.depth = list.depth
    markup.list = list.form
    markup.listID = item.list + 1
    markup.opensItem = !item.hasLine
    if markup.opensItem, item.isCounted {
      markup.number = Self.number(item.number, style: list.style)
    }
    if markup.form == .paragraph || markup.form == .quotation { markup.form = .item }
  }

  mutating func noteLine(_ line: Int, of item: Int) {
    guard !items[item].hasLine else { return }
    items[item].hasLine = true
    let list = items[item].list
    if lists[list].countsDownToOne { countdowns[list, default: []].append(line) }
  }

  /// Makes a bullet or number that stands in the text the line's marker.
  mutating func markWritten(item: Int, _ markup: inout Markup) {
    let isItem = markup.form == .item
    guard isItem || markup.form == .paragraph || markup.form == .preformatted else {
      writtenList = -1
      return
    }
    var opens = builder.hasMarker
    if !opens, !isItem || markup.opensItem {
      let length = WrittenMarker.length(builder.openText, isItem: isItem)
      if length > 0 {
        builder.markPrefix(length)
        opens = true
      }
    }
    if isItem, item >= 0, items[item].list != writtenList {
      writtenList = -1
      return
    }
    guard opens else {
      if !isItem { writtenList = -1 }
      return
    }
    let marker = builder.openMarker
    let isNumbered =
      marker.contains(where: \.isDigit)
      || marker.last.map { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") } == true
    let form: Markup.ListForm = isNumbered ? .numbered : .bullet
    if writtenList < 0 || !isItem && lists[writtenList].form != form {
      lists.append(PageList(depth: 1, form: form))
      writtenList = lists.count - 1
    }
    if markup.form != .preformatted { markup.form = .item }
    markup.list = form
    markup.depth = lists[writtenList].depth
    markup.listID = writtenList + 1
    markup.opensItem = true
    if isNumbered {
      markup.number = String(
        decoding: marker.filter { $0.isDigit || $0.isLetter }, as: UTF8.self)
    }
  }

  /// A number as a list writes it.
  static func number(_ value: Int, style: UInt8) -> String {
    switch style {
    case UInt8(ascii: "a") where value > 0: letters(value)
    case UInt8(ascii: "A") where value > 0: letters(value).uppercased()
    case UInt8(ascii: "i") where (1..<4000).contains(value): roman(value)
    case UInt8(ascii: "I") where (1..<4000).contains(value): roman(value).uppercased()
    default: String(value)
    }
  }

  private static func letters(_ value: Int) -> String {
    var rest = value
    var letters = ""
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  private static func roman(_ value: Int) -> String {
    let parts = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = value
    var roman = ""
    for (worth, letters) in parts {
      while rest >= worth {
        roman += letters
        rest -= worth
      }
    }
    return roman
  }
}
