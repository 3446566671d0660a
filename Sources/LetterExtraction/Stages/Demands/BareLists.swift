import LetterSchema

/// Lists whose items only their likeness shows: short paragraphs behind a lead that waits for them,
/// headings that each name an act.
struct BareLists {
  let page: Page
  let parties: Parties

  /// More words than an item without a mark has.
  private static let longest = 60

  /// Headings of one level, each of them an order, or the first right behind a colon.
  func headings(_ letter: [Int]) -> [ItemList] {
    var lists: [ItemList] = []
    var items: [DemandItem] = []
    var level = 0
    var isLed = false
    func close() {
      if items.count > 1 {
        lists.append(
          ItemList(
            start: page.lines[items[0].line].extent.lowerBound, items: items, isBare: true))
      }
      items = []
      isLed = false
    }
    for (place, line) in letter.enumerated() where page.lines[line].markup.form == .heading {
      let own = page.lines[line]
      if own.markup.level != level { close() }
      level = own.markup.level
      let marker = MarkerParser.parse(page.text, own.extent)
      let start = marker?.contentStart ?? own.text.lowerBound
      let view = view(line, from: start)
      if items.isEmpty, place > 0 { isLed = isLead(letter[place - 1]) }
      if isLed || AskReading(view, parties: parties).signs.contains(.imperative) {
        items.append(
          DemandItem(
            line: line, range: start..<own.text.upperBound,
            form: marker?.number == nil ? .bullet : .numbered, number: marker?.number))
      } else {
        close()
      }
    }
    close()
    return lists
  }

  /// A paragraph that ends in a colon.
  private func isLead(_ line: Int) -> Bool {
    page.lines[line].markup.form == .paragraph && view(line).endsWithColon
  }

  /// Paragraphs alike behind a line that leaves its sentence open.
  func paragraphs(_ letter: [Int], taken: Set<Int>) -> [ItemList] {
    var lists: [ItemList] = []
    var place = 1
    while place < letter.count {
      let lead = letter[place - 1]
      guard !taken.contains(letter[place]), leavesOpen(lead), letter[place] == lead + 1 else {
        place += 1
        continue
      }
      let following = letter[place...].prefix { !taken.contains($0) && isShort($0) }
      let count = Likeness.allCases.map { extent(Array(following), alike: $0) }.max() ?? 0
      if count > 1 {
        let items = following.prefix(count).map { DemandItem(line: $0, range: page.lines[$0].text) }
        lists.append(
          ItemList(start: page.lines[items[0].line].text.lowerBound, items: items, isBare: true))
        place += count
      }
      place += 1
    }
    return lists
  }

  /// In what the items of one list are alike.
  private enum Likeness: CaseIterable { case small, firstWord, semicolon, act }

  private func leavesOpen(_ line: Int) -> Bool {
    guard page.lines[line].markup.form != .cell else { return false }
    let view = view(line)
    if view.endsWithColon || view.endsWithComma { return true }
    return Letters.classOf(view.lastScalar) == .word
  }

  private func isShort(_ line: Int) -> Bool {
    let markup = page.lines[line].markup
    guard markup.form != .heading, markup.form != .cell, markup.form != .caption else {
      return false
    }
    let view = view(line)
    return view.distance(from: view.range.lowerBound, to: view.range.upperBound) <= Self.longest
  }

  /// How many of the lines, from the first on, are alike.
  private func extent(_ lines: [Int], alike: Likeness) -> Int {
    guard let first = lines.first else { return 0 }
    switch alike {
    case .small: return lines.prefix { opensSmall($0) }.count
    case .firstWord:
      guard let word = firstWord(first) else { return 0 }
      return lines.prefix { firstWord($0) == word }.count
    case .semicolon:
      let open = lines.prefix { endsWithSemicolon($0) }.count
      return open > 0 && open < lines.count ? open + 1 : 0
    case .act: return acts(lines)
    }
  }

  /// Acts behind a lead, and what stands between two of them.
  private func acts(_ lines: [Int]) -> Int {
    var extent = 0
    for (place, line) in lines.enumerated() {
      if namesAct(line) {
        extent = place + 1
      } else if place > extent || place == 0 {
        break
      }
    }
    return extent
  }

  private func opensSmall(_ line: Int) -> Bool {
    page.text.withUnsafeBufferPointer { buffer in
      let (value, length) = Letters.decode(buffer.span, at: page.lines[line].text.lowerBound)
      guard Letters.classOf(value) == .word, length <= 2, value > 0x60, value < 0x530 else {
        return false
      }
      return !Letters.isCapital(value)
    }
  }

  private func firstWord(_ line: Int) -> ArraySlice<UInt8>? {
    let words = view(line).words(in: page.lines[line].text)
    guard let word = words.first, page.text[word.lowerBound] < 0xE3 else { return nil }
    return page.folded[word]
  }

  private func endsWithSemicolon(_ line: Int) -> Bool {
    let view = view(line)
    if view.lastScalar == 0x3B || view.lastScalar == 0xFF1B || view.lastScalar == 0x61B {
      return true
    }
    // `…; and`
    let words = view.words(in: view.range)
    guard words.count > 1, let last = words.last else { return false }
    return page.text[words[words.count - 2].upperBound] == 0x3B
      && last.upperBound == view.range.upperBound
  }

  /// An order with what explains it, or a duty of somebody in one or two sentences.
  private func namesAct(_ line: Int) -> Bool {
    let views = Passage(line: line, in: page).views(in: page)
    guard let view = views.first, views.count <= 5,
      view.hit([.firstPerson], at: view.range.lowerBound) == nil
    else { return false }
    let signs = AskReading(view, parties: parties).signs
    if signs.contains(.imperative) { return true }
    return views.count <= 2
      && !signs.isDisjoint(with: [
        .addresseeMust, .recipientMust, .themeMust, .youMust, .looseMust,
      ])
  }

  private func view(_ line: Int, from start: Int? = nil) -> SentenceView {
    let text = page.lines[line].text
    return SentenceView(
      page, Passage(line: line, in: page), (start ?? text.lowerBound)..<text.upperBound)
  }
}
