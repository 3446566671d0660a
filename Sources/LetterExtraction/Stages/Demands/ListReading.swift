/// A list with its lead: its signs and how much they speak for its items being asked for.
struct ListReading {
  var lead: ListLead
  private(set) var signs: SignSet<ListSign> = []

  var logOdds: Double {
    signs.sum(ListWeights.table, ListWeights.bias)
  }

  /// - Parameter items: what the items show by themselves.
  init(_ lead: ListLead, items: SignSet<ListSign>) {
    self.lead = lead
    signs = items
    readLead()
  }

  private mutating func readLead() {
    let asks = lead.reading.signs
    if !asks.isDisjoint(with: [.selfAsks, .writesToAsk, .opensWithAsk, .authorAsks, .impersonal]) {
      signs.insert(.leadAsks)
    } else if !asks.isDisjoint(with: [.looseAsk, .selfAsksLater]) {
      signs.insert(.leadMayAsk)
    } else if orders {
      signs.insert(ordersOpenly ? .ordersOpenly : .leadOrders)
    } else if !asks.isDisjoint(with: Self.musts) {
      signs.insert(.leadMust)
    } else if signs.isDisjoint(with: [.itemsOrder, .itemsAsk, .itemsWonder]) {
      signs.insert(.leadSilent)
    }
    if asks.contains(.reportedBefore) { signs.insert(.leadReports) }
    if asks.contains(.selfMust) { signs.insert(.leadTells) }
    if !lead.view.ranges(.askLead).isEmpty { signs.insert(.leadAnnounces) }
    let isHeading = lead.isHeading && !signs.contains(.itemsGoOn)
    if isHeading { signs.insert(.heading) }
    if lead.isApart { signs.insert(.apart) }
    let end = lead.view.lastScalar
    readEnd()
    if lead.view.endsWithColon {
      signs.insert(.colon)
    } else if lead.view.endsWithComma || Letters.classOf(end) == .word && !isHeading {
      signs.insert(.unfinished)
    }
  }

  /// An order of more words than a label has.
  private var orders: Bool {
    let view = lead.view
    return !lead.reading.signs.isDisjoint(with: [.imperative, .imperativeLater])
      && view.distance(from: view.range.lowerBound, to: view.range.upperBound) > 2
  }

  /// Whether what is ordered is left to the items: `In your answer, provide:`.
  private var ordersOpenly: Bool {
    guard let trigger = lead.reading.trigger, lead.view.endsWithColon else { return false }
    return lead.view.words(in: trigger.upperBound..<lead.view.range.upperBound).isEmpty
  }

  /// Whether the lead's last words leave the act to the items: `to:`, `provide:`, `that includes:`.
  private mutating func readEnd() {
    let view = lead.view
    let words = view.words(in: view.range)
    // An ideograph is less than a word.
    let isIdeographic = words.last.map(view.isIdeographic) ?? false
    guard let last = words.last, let tail = words.suffix(isIdeographic ? 12 : 4).first else {
      return
    }
    let end = tail.lowerBound..<view.range.upperBound
    let open: [LexiconSection] = [.askLink, .ask, .verb, .order, .modal]
    if open.contains(where: { view.ranges($0).last?.upperBound == last.upperBound }) {
      signs.insert(.endsInAct)
    } else if signs.isDisjoint(with: Self.acts), lead.trigger.map({ !$0.overlaps(end) }) ?? true,
      !(open + [.askLead]).contains(where: { view.holds($0, in: end) })
    {
      signs.insert(.actClosed)
    }
  }

  /// Items that could go on with any lead.
  private static let acts: SignSet<ListSign> = [
    .itemsOrder, .itemsAct, .itemsMust, .itemsAsk, .itemsGoOn, .itemsWonder,
  ]

  private static let musts: SignSet<AskSign> = [
    .youMust, .addresseeMust, .recipientMust, .themeMust, .looseMust,
  ]

  /// What most of the items of a list show.
  static func signs(of list: ItemList, parties: Parties, in page: Page) -> SignSet<ListSign> {
    var counts = [Int](repeating: 0, count: ListSign.allCases.count)
    for item in list.items {
      for sign in Self.signs(of: item, parties: parties, in: page) { counts[sign.rawValue] += 1 }
    }
    var signs: SignSet<ListSign> = []
    for sign in ListSign.allCases
    where counts[sign.rawValue] > 0 && counts[sign.rawValue] * 2 >= list.items.count {
      signs.insert(sign)
    }
    if list.isBare { signs.insert(.bare) }
    if list.items.count == 1 { signs.insert(.single) }
    if parties.isArticle { signs.insert(.article) }
    return signs
  }

  private static func signs(
    of item: DemandItem, parties: Parties, in page: Page
  ) -> [ListSign] {
    var signs: [ListSign] = []
    let passage = Passage(item.line..<item.line + 1, item.range)
    guard let view = passage.views(in: page).first else { return [] }
    let whole = SentenceView(page, passage, item.range)
    let reading = AskReading(view, parties: parties)
    let words = view.words(in: view.range)
    if reading.signs.contains(.imperative) || words.first.map({ isBaseForm($0, in: view) }) == true
    {
      signs.append(.itemsOrder)
    } else if RequestParts.headVerb(view) != nil {
      signs.append(.itemsAct)
    }
    if !reading.signs.isDisjoint(with: Self.musts) { signs.append(.itemsMust) }
    if reading.logOdds > 0 { signs.append(.itemsAsk) }
    if whole.isQuestion { signs.append(.itemsWonder) }
    if let first = words.first {
      // `By` links, `By-law` names.
      let isJoined = first.upperBound < item.range.upperBound && page.text[first.upperBound] == 0x2D
      if !isJoined && view.hit([.askLink], at: first.lowerBound) != nil
        || opensSmall(page, first.lowerBound)
      {
        signs.append(.itemsGoOn)
      }
      if view.hit([.firstPerson], at: first.lowerBound) != nil { signs.append(.itemsTell) }
    }
    if whole.distance(from: whole.range.lowerBound, to: whole.range.upperBound) > 50 {
      signs.append(.itemsLong)
    }
    if isName(whole) { signs.append(.itemsName) }
    let line = page.lines[item.line]
    if line.markup.linkBytes * 3 > line.text.count * 2
      || page.folded[item.range].starts(with: "http".utf8)
    {
      signs.append(.itemsLink)
    }
    return signs
  }

  private static func isBaseForm(_ word: Range<Int>, in view: SentenceView) -> Bool {
    if view.hit([.order], at: word.lowerBound) != nil { return true }
    return view.hit([.verb], at: word.lowerBound).map(view.isBaseForm) ?? false
  }

  private static func opensSmall(_ page: Page, _ start: Int) -> Bool {
    page.text.withUnsafeBufferPointer { buffer in
      let (value, length) = Letters.decode(buffer.span, at: start)
      return length <= 2 && value > 0x60 && value < 0x590 && !Letters.isCapital(value)
    }
  }

  /// Few words, all of them capitalised but the frequent ones.
  private static func isName(_ view: SentenceView) -> Bool {
    let words = view.words(in: view.range)
    // German writes all its nouns with capitals.
    guard words.count <= 8, view.ranges(.verb).isEmpty, view.page.language != "de" else {
      return false
    }
    return view.page.text.withUnsafeBufferPointer { buffer in
      words.allSatisfy {
        Letters.isCapital(Letters.decode(buffer.span, at: $0.lowerBound).0)
          || view.hit([.stopword], at: $0.lowerBound) != nil
      }
    }
  }
}
