/// The parts of a request: the act, who is asked, who is to act in the end.
struct RequestParts {
  var action: String?
  var addressee: Range<Int>?
  var target: Range<Int>?

  /// Parts of a sentence that asks by `trigger`.
  init(_ view: SentenceView, trigger: Range<Int>) {
    if let own = view.hit([.verb, .order, .orderNoun], at: trigger.lowerBound), own.text == trigger
    {
      action = view.infinitive(of: own)
      return
    }
    guard let act = Self.act(view, behind: trigger.upperBound) else { return }
    action = act.name
    addressee = Self.party(view, trigger.upperBound..<max(trigger.upperBound, act.link))
    if act.asks, let next = Self.act(view, behind: act.end) {
      target = Self.party(view, act.end..<max(act.end, next.link))
    }
  }

  /// Parts of a list item.
  init(item view: SentenceView, lead: SentenceView?, trigger: Range<Int>?) {
    action = Self.headVerb(view)
    if let lead, let trigger, trigger.lowerBound >= lead.range.lowerBound,
      trigger.upperBound <= lead.range.upperBound
    {
      let parts = RequestParts(lead, trigger: trigger)
      addressee = parts.addressee
      target = parts.target
      if addressee == nil {
        addressee = Self.party(
          lead, trigger.upperBound..<max(trigger.upperBound, Self.end(of: lead)))
      }
      if action == nil, Self.endsWithLink(lead), let word = view.words(in: view.range).first,
        view.hit([.stopword], at: word.lowerBound) == nil
      {
        action = String(decoding: view.page.folded[word], as: UTF8.self)
      }
    }
  }

  private struct Act {
    var name: String?
    /// Where the words that link it to who is asked begin.
    var link: Int
    var end: Int
    /// Whether the act is itself asking.
    var asks: Bool
  }

  /// The first verb behind `start` that a linking word introduces.
  private static func act(_ view: SentenceView, behind start: Int) -> Act? {
    let links = view.ranges(.askLink).filter { $0.lowerBound >= start }
    let asks = view.ranges(.ask).filter { $0.lowerBound >= start }
    for verb in view.ranges(.verb) where verb.lowerBound >= start {
      // A capital inside a sentence is a name's: `the United States`.
      guard let hit = view.hit([.verb], at: verb.lowerBound), !hasCapital(view, [verb]) else {
        continue
      }
      let link = links.last { $0.upperBound <= verb.lowerBound }
      let near = link.map { view.distance(from: $0.upperBound, to: verb.lowerBound) } ?? 99
      let direct = view.distance(from: start, to: verb.lowerBound)
      guard near <= 3 || direct <= 2 else { continue }
      let ask = asks.first { $0.contains(verb.lowerBound) }
      // `that the Council act`: who is to act stands behind the link.
      let from = near <= 3 ? link?.lowerBound ?? verb.lowerBound : verb.lowerBound
      return Act(
        name: view.infinitive(of: hit), link: from, end: ask?.upperBound ?? verb.upperBound,
        asks: ask != nil)
    }
    return nil
  }

  /// The words for who is asked; nil for a mere pronoun.
  private static func party(_ view: SentenceView, _ part: Range<Int>) -> Range<Int>? {
    guard !part.isEmpty else { return nil }
    var end = part.upperBound
    for at in part where view.page.text[at] == 0x2C || view.page.text[at] == 0x3A {
      end = at
      break
    }
    var words = view.words(in: part.lowerBound..<end)
    while let first = words.first,
      let link = view.hit([.askLink, .secondPerson], at: first.lowerBound)
    {
      words.removeAll { $0.lowerBound < max(link.text.upperBound, first.upperBound) }
    }
    while let last = words.last, view.hit([.askLink], at: last.lowerBound)?.text == last {
      words.removeLast()
    }
    guard let first = words.first, let last = words.last, words.count <= 14 else { return nil }
    let range = first.lowerBound..<last.upperBound
    // Adverbs and pronouns name nobody; a clause is no name.
    guard !view.holds(.secondPerson, in: range),
      !view.holds(.verb, in: range) || hasCapital(view, words),
      view.holds(.addresseeNoun, in: range) || hasCapital(view, words)
    else { return nil }
    return range
  }

  private static func hasCapital(_ view: SentenceView, _ words: [Range<Int>]) -> Bool {
    view.page.text.withUnsafeBufferPointer { buffer in
      words.contains { Letters.isCapital(Letters.decode(buffer.span, at: $0.lowerBound).0) }
    }
  }

  /// The verb at the head of an item, behind articles and adverbs.
  static func headVerb(_ view: SentenceView) -> String? {
    var skipped = 0
    for word in view.words(in: view.range).prefix(5) {
      if skipped == 0, let order = view.hit([.order], at: word.lowerBound) {
        return view.infinitive(of: order)
      }
      if let verb = view.hit([.verb], at: word.lowerBound) { return view.infinitive(of: verb) }
      if view.hit([.stopword], at: word.lowerBound) == nil { skipped += 1 }
      if skipped > 2 { break }
    }
    return nil
  }

  private static func endsWithLink(_ lead: SentenceView) -> Bool {
    guard let last = lead.words(in: lead.range).last else { return false }
    return lead.ranges(.askLink).contains { $0.upperBound == last.upperBound }
  }

  private static func end(of lead: SentenceView) -> Int {
    guard let last = lead.words(in: lead.range).last else { return lead.range.upperBound }
    return lead.ranges(.askLink).last { $0.upperBound == last.upperBound }?.lowerBound
      ?? last.upperBound
  }
}
