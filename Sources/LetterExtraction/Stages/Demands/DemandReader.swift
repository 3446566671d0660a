import LetterSchema

/// Finds the demands of a letter: items of lists that ask, and sentences that ask.
struct DemandReader {
  private let page: Page
  private let parties: Parties
  /// The lines of the letter's text.
  private let letter: [Int]
  private let passages: [Passage]
  /// Whether the text tells what others say rather than speaks itself.
  private let isReport: Bool
  private let isGreeted: Bool
  private let threshold: Double
  private(set) var demands: [DemandFinding] = []
  /// Items that are demands, and what introduces them: no demands of their own.
  private var taken: [Range<Int>] = []

  init(_ draft: Draft, threshold: Double) {
    page = draft.page
    parties = Parties(draft)
    letter = draft.zones.indices.filter {
      draft.zones[$0].zone == .body || draft.zones[$0].zone == .postscript
    }
    passages = Passage.all(letter, in: page)
    isGreeted = draft.zones.contains { $0.zone == .salutation }
    isReport = Self.reports(draft, letter: letter)
    self.threshold = threshold
    readLists()
    readProse()
    demands.sort {
      ($0.text.lowerBound, $0.text.upperBound) < ($1.text.lowerBound, $1.text.upperBound)
    }
  }

  /// A text without greeting and close in which every fourth line reports somebody's words.
  private static func reports(_ draft: Draft, letter: [Int]) -> Bool {
    guard !draft.zones.contains(where: { $0.zone == .salutation || $0.zone == .closing }) else {
      return false
    }
    let reporting = letter.count { line in
      draft.page.hits(in: line).contains { $0.section == .reported }
    }
    return reporting >= 2 && reporting * 4 >= letter.count
  }

  private mutating func readLists() {
    let finder = LeadFinder(page: page, parties: parties, passages: passages)
    let all = ItemLists(letter, passages: passages, parties: parties, in: page)
    var accepted: [Int: [Int: DemandFinding]] = [:]
    for index in all.outermostFirst {
      let list = all.lists[index]
      let items = ListReading.signs(of: list, parties: parties, in: page)
      // Without bullets or numbers nothing but its lead makes a list: it stands right before it.
      let leads = finder.leads(before: list.start).prefix(list.isBare ? 1 : 4)
      let readings = leads.map { ListReading($0, items: items) }
      if let parent = list.parent, let demand = accepted[parent.list]?[parent.item] {
        // Items below an item that is asked for say what of it is asked.
        guard !items.contains(.itemsLink), var reading = readings.first else { continue }
        let item = all.lists[parent.list].items[parent.item]
        // The item leads, without its number.
        if item.range.upperBound == reading.lead.range.upperBound {
          reading.lead.range = item.range
        }
        take(list, at: index, under: reading, trigger: demand.trigger, into: &accepted)
        dropLabel(item)
      } else if let reading = readings.max(by: { $0.logOdds < $1.logOdds }),
        Logistic.probability(reading.logOdds) >= threshold
      {
        taken.append(reading.lead.range)
        take(list, at: index, under: reading, trigger: reading.lead.trigger, into: &accepted)
      } else if readings.first?.signs.contains(.colon) == true, isOneSentence(list) {
        // `The Act would:` / `ban …;` / `create …;`: what looks like an order is told.
        taken += list.items.map(\.range)
      }
    }
  }

  /// `3. Energy` above a list of what is asked for says what of, and asks for nothing itself.
  private mutating func dropLabel(_ item: DemandItem) {
    guard page.lines[item.line].markup.form == .heading,
      page.text[item.range].last != UInt8(ascii: ":")
    else { return }
    demands.removeAll { $0.text == item.range }
  }

  /// Whether the items but the last end in semicolons or commas, as parts of their lead's sentence.
  private func isOneSentence(_ list: ItemList) -> Bool {
    list.items.count > 1
      && list.items.dropLast().allSatisfy { item in
        // `…; and`
        let tail = page.text[item.range].suffix(6)
        guard let sign = tail.lastIndex(where: { $0 == 0x3B || $0 == 0x2C }) else { return false }
        return tail[(sign + 1)...].allSatisfy { $0 == 0x20 || ($0 | 0x20) &- 0x61 < 26 }
      }
  }

  private mutating func take(
    _ list: ItemList, at index: Int, under reading: ListReading, trigger: Range<Int>?,
    into accepted: inout [Int: [Int: DemandFinding]]
  ) {
    for (place, item) in list.items.enumerated() {
      let demand = finding(item, reading, trigger: trigger)
      demands.append(demand)
      accepted[index, default: [:]][place] = demand
      taken.append(item.range)
    }
  }

  private func finding(
    _ item: DemandItem, _ reading: ListReading, trigger: Range<Int>?
  ) -> DemandFinding {
    var demand = DemandFinding(
      form: item.form, text: item.range, line: item.line,
      confidence: Logistic.probability(reading.logOdds))
    demand.number = item.number
    demand.lead = reading.lead.range
    demand.trigger = trigger
    demand.evidence = ListSign.allCases.filter(reading.signs.contains).map(\.words)
    let view = SentenceView(page, Passage(item.line..<item.line + 1, item.range), item.range)
    let parts = RequestParts(item: view, lead: reading.lead.view, trigger: trigger)
    demand.action = parts.action
    demand.addressee = parts.addressee
    demand.target = parts.target
    return demand
  }

  private mutating func readProse() {
    var sentences: [ProseSentence] = []
    var isAnnounced = false
    for (order, passage) in passages.enumerated() {
      let markup = page.lines[passage.lines.lowerBound].markup
      let views = passage.views(in: page)
      if markup.form == .heading {
        isAnnounced = views.contains { !$0.ranges(.askLead).isEmpty || !$0.ranges(.ask).isEmpty }
      }
      if markup.form == .heading || markup.form == .caption || markup.form == .cell { continue }
      for view in views where !taken.contains(where: { $0.overlaps(view.range) }) {
        var reading = AskReading(view, parties: parties)
        // Courtesies stand at the end and beside demands, and are none.
        if order * 3 >= passages.count * 2, !reading.isCourteous { reading.add(.late) }
        // What must be, said before anything was told, is what the letter goes out from.
        if order == 0, passages.count > 1, !reading.isAsked { reading.add(.opening) }
        if isAnnounced { reading.add(.underHeading) }
        if isReport { reading.add(.report) }
        if markup.opensItem { reading.add(.item) }
        if isGreeted, !reading.signs.isDisjoint(with: [.imperative, .imperativeLater]) {
          reading.add(.orderInLetter)
        }
        sentences.append(
          ProseSentence(
            view: view, reading: reading, passage: order, isWhole: views.count == 1))
      }
    }
    for place in sentences.indices {
      let isBeside = [place - 1, place + 1].contains {
        sentences.indices.contains($0) && sentences[$0].reading.asksPlainly
          && abs(sentences[$0].passage - sentences[place].passage) <= 1
      }
      if isBeside, !sentences[place].reading.isCourteous {
        sentences[place].reading.add(.besideAsk)
      }
      settle(sentences[place])
    }
  }

  /// Makes a sentence that asks a demand.
  private mutating func settle(_ sentence: ProseSentence) {
    let odds = sentence.reading.logOdds
    guard sentence.reading.hasTrigger, Logistic.probability(odds) >= threshold else { return }
    var demand = finding(sentence.view, sentence.reading, odds)
    // An item that asks by itself.
    let markup = page.lines[sentence.view.line].markup
    if sentence.isWhole, markup.opensItem, let list = markup.list {
      demand.form = list == .numbered ? .numbered : .bullet
      demand.number = list == .numbered ? markup.number : nil
    }
    demands.append(demand)
  }

  private func finding(
    _ view: SentenceView, _ reading: AskReading, _ odds: Double
  ) -> DemandFinding {
    var demand = DemandFinding(
      form: .prose, text: view.range, line: view.line, confidence: Logistic.probability(odds))
    demand.trigger = reading.trigger
    demand.evidence = AskSign.allCases.filter(reading.signs.contains).map(\.words)
    if let trigger = reading.trigger {
      let parts = RequestParts(view, trigger: trigger)
      demand.action = parts.action
      demand.addressee = parts.addressee
      demand.target = parts.target
    }
    return demand
  }
}

/// A sentence of the letter's text, outside of lists that ask.
private struct ProseSentence {
  let view: SentenceView
  var reading: AskReading
  let passage: Int
  /// Whether it is all of its passage.
  let isWhole: Bool
}
