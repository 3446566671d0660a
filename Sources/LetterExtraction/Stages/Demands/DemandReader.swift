import LetterSchema

/// Finds the demands of a letter: items of lists that ask, and sentences that ask.
struct DemandReader {
  private let page: Page
  private let parties: Parties
  private let leads: LeadReader
  /// The lines of the letter's text.
  private let letter: [Int]
  private let passages: [Passage]
  /// Whether the text tells what others say rather than speaks itself.
  private let isReport: Bool
  private let isGreeted: Bool
  private let threshold: Double
  private(set) var demands: [DemandFinding] = []
  /// Sentences that introduce a list of demands: no demands themselves.
  private var leadRanges: [Range<Int>] = []
  private var settled: Set<Int> = []

  init(_ draft: Draft, threshold: Double) {
    page = draft.page
    parties = Parties(draft)
    leads = LeadReader(page: page, parties: parties)
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
    let found = ItemLists(letter, in: page)
    var accepted: [Int: [Int: DemandFinding]] = [:]
    for (index, list) in found.lists.enumerated() {
      let reading: LeadReading?
      if let parent = list.parent {
        guard let demand = accepted[parent.list]?[parent.item] else { continue }
        reading = nestedLead(found.lists[parent.list].items[parent.item], in: demand)
      } else {
        let first = list.items[0].first
        reading = leads.read(above: passages.prefix { $0.lines.upperBound <= first }.suffix(3))
      }
      guard let reading, reading.score > 0, areAsked(list, under: reading) else {
        readUnledItems(list)
        continue
      }
      if let lead = reading.lead, list.parent == nil { leadRanges.append(lead) }
      for (place, item) in list.items.enumerated() {
        let demand = finding(item, reading)
        demands.append(demand)
        accepted[index, default: [:]][place] = demand
        settled.formUnion(item.lines)
      }
    }
  }

  /// Items of a list without a lead that asks count where they ask themselves, in few sentences.
  private mutating func readUnledItems(_ list: ItemList) {
    for item in list.items where item.lines.count == 1 {
      let line = item.first
      let views = Passage(line: line, in: page).views(in: page)
      guard let view = views.first, views.count <= 2 else { continue }
      let reading = AskReading(view, parties: parties)
      guard reading.hasTrigger,
        !reading.signs.contains(.imperative) || reading.signs.contains(.speaksToYou),
        reading.logOdds >= 0.7, Logistic.probability(reading.logOdds) >= threshold
      else { continue }
      var demand = finding(
        item,
        LeadReading(
          lead: nil, view: view, trigger: reading.trigger, score: reading.logOdds - 1,
          evidence: "an item that asks by itself"))
      if let trigger = reading.trigger {
        let parts = RequestParts(view, trigger: trigger)
        demand.action = parts.action ?? demand.action
        demand.addressee = parts.addressee
        demand.target = parts.target
      }
      demands.append(demand)
      settled.insert(line)
    }
  }

  private func nestedLead(_ item: DemandItem, in demand: DemandFinding) -> LeadReading? {
    guard let last = Passage(line: item.lines[item.lines.count - 1], in: page).views(in: page).last
    else { return nil }
    return LeadReading(
      lead: last.range, view: last, trigger: demand.trigger, score: last.endsWithColon ? 1 : 0.5,
      evidence: "nested in an item that is asked for")
  }

  /// Whether the items can be asked for: not bare names, not links; under a lead that says little,
  /// such as a heading, or that names the whole act itself, half of them have to name an act.
  private func areAsked(_ list: ItemList, under lead: LeadReading) -> Bool {
    var links = 0
    var names = 0
    var acts = 0
    for item in list.items {
      let line = page.lines[item.first]
      if line.markup.linkBytes * 3 > line.text.count * 2 { links += 1 }
      let view = SentenceView(page, Passage(line: item.first, in: page), line.text)
      if isName(view) { names += 1 }
      if RequestParts.headVerb(view) != nil || AskReading(view, parties: parties).logOdds > 0 {
        acts += 1
      }
    }
    // Items below an item that is asked for say what of it is asked.
    if list.parent == nil, lead.isWeak || !lead.leavesActOpen, acts * 2 < list.items.count {
      return false
    }
    return links * 2 <= list.items.count && names * 2 <= list.items.count
  }

  /// Few words, all of them capitalised but the frequent ones.
  private func isName(_ view: SentenceView) -> Bool {
    let words = view.words(in: view.range)
    guard words.count <= 8, view.ranges(.verb).isEmpty else { return false }
    return page.text.withUnsafeBufferPointer { buffer in
      words.allSatisfy {
        Letters.isCapital(Letters.decode(buffer.span, at: $0.lowerBound).0)
          || view.hit([.stopword], at: $0.lowerBound) != nil
      }
    }
  }

  private func finding(_ item: DemandItem, _ reading: LeadReading) -> DemandFinding {
    let markup = page.lines[item.first].markup
    let range = item.range(in: page)
    var demand = DemandFinding(
      form: markup.list == .numbered ? .numbered : .bullet, text: range, line: item.first,
      confidence: Logistic.probability(reading.score + 1))
    demand.number = markup.list == .numbered ? markup.number : nil
    demand.lead = reading.lead
    demand.trigger = reading.trigger
    demand.evidence = [reading.evidence]
    let view = SentenceView(page, Passage(line: item.first, in: page), page.lines[item.first].text)
    let parts = RequestParts(item: view, lead: reading.view, trigger: reading.trigger)
    demand.action = parts.action
    demand.addressee = parts.addressee
    demand.target = parts.target
    return demand
  }

  private mutating func readProse() {
    for (order, passage) in passages.enumerated() where !settled.contains(passage.lines.lowerBound)
    {
      let markup = page.lines[passage.lines.lowerBound].markup
      if markup.form == .heading || markup.form == .caption || markup.form == .cell { continue }
      for view in passage.views(in: page) {
        guard !leadRanges.contains(where: { $0.overlaps(view.range) }) else { continue }
        var reading = AskReading(view, parties: parties)
        guard reading.hasTrigger else { continue }
        if order * 3 >= passages.count * 2 { reading.add(.late) }
        if isReport { reading.add(.report) }
        if isGreeted, !reading.signs.isDisjoint(with: [.imperative, .imperativeLater]) {
          reading.add(.orderInLetter)
        }
        let odds = reading.logOdds
        guard Logistic.probability(odds) >= threshold else { continue }
        demands.append(finding(view, reading, odds))
      }
    }
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
