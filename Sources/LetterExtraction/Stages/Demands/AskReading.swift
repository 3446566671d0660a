/// What a sentence shows of asking: its signs and the words that ask.
struct AskReading {
  private(set) var signs: SignSet<AskSign> = []
  /// The words that ask, with their subject where it is the authors.
  private(set) var trigger: Range<Int>?
  private let view: SentenceView
  private let parties: Parties

  /// More bytes than any sentence has: what goes on for longer is no sentence, and asks nothing.
  private static let longest = 8000

  init(_ view: SentenceView, parties: Parties) {
    self.view = view
    self.parties = parties
    guard view.range.count <= Self.longest else { return }
    readAsks()
    readModals()
    readOrder()
    readSurroundings()
  }

  var logOdds: Double {
    signs.sum(AskWeights.table, AskWeights.bias)
  }

  /// Whether the sentence has any words that could ask.
  var hasTrigger: Bool { trigger != nil }

  private mutating func readAsks() {
    let selves = view.ranges(.firstPerson)
    let modals = view.ranges(.modal)
    // `you must` is listed as asking; what it shows is read from the modal in it.
    let phrases = view.ranges(.ask)
    let parted = PartedAsk.verbs(in: view).filter { verb in
      !phrases.contains { $0.overlaps(verb) }
    }
    let asks = (phrases + parted).sorted { $0.lowerBound < $1.lowerBound }.filter { ask in
      !isVetoed(ask) && speaks(ask)
        && (selves.contains { $0.lowerBound == ask.lowerBound }
          || !modals.contains { $0.overlaps(ask) })
    }
    var best: (rank: Int, range: Range<Int>, sign: AskSign, ask: Range<Int>)?
    for ask in asks {
      let (rank, range, sign) = classify(ask, selves: selves)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, range, sign, ask) }
    }
    guard let best else { return }
    signs.insert(best.sign)
    trigger = best.range
    if asks.count > 1 { signs.insert(.severalAsks) }
    if view.ranges(.wish).contains(where: { $0.overlaps(best.range) }) { signs.insert(.wish) }
    if let last = asks.last, view.words(in: last.upperBound..<view.range.upperBound).isEmpty {
      let isOpen = view.isFragment || view.endsWithColon || view.endsWithComma
      signs.insert(isOpen ? .openAsk : .endsWithAsk)
      // Where the verb ends the sentence, its subject may stand far before it, or nowhere.
      let isVerbLast = view.words(in: last).last.map(view.isIdeographic) ?? false
      if !isOpen, isVerbLast, signs.remove(.looseAsk) || signs.remove(.selfAsksLater) {
        signs.insert(.opensWithAsk)
      }
    }
    if isDenied(best.ask) { signs.insert(.denies) }
    let clause = view.clauseStart(before: best.range.lowerBound)
    let isPolite = courtesies.contains {
      $0.overlaps(best.range) || $0.lowerBound >= clause && $0.upperBound <= best.range.lowerBound
    }
    if isPolite { signs.insert(.courtesy) }
  }

  /// Courtesies, but for those with which the authors say that they write: `We write to you … and
  /// ask you`.
  private var courtesies: [Range<Int>] {
    guard signs.contains(.writesToAsk), let trigger else { return view.ranges(.courtesy) }
    return view.ranges(.courtesy).filter { $0.upperBound > trigger.lowerBound }
  }

  /// Whether a negation stands just before the words that ask.
  private func isDenied(_ ask: Range<Int>) -> Bool {
    view.ranges(.negation).contains {
      $0.upperBound <= ask.lowerBound
        && view.distance(from: $0.upperBound, to: ask.lowerBound) <= 1
        && view.clauseStart(before: ask.lowerBound) <= $0.lowerBound
    }
  }

  /// Whether the words are the authors' own, not quoted.
  private func speaks(_ words: Range<Int>) -> Bool {
    parties.quotesAuthors || !view.isInsideQuotes(words.lowerBound)
  }

  /// Whether the words are part of a phrase that asks nothing: `we ask ourselves`, `don't have to`.
  private func isVetoed(_ words: Range<Int>) -> Bool {
    view.ranges(.negation).contains {
      $0.overlaps(words)
        && ($0.lowerBound < words.lowerBound || $0.upperBound > words.upperBound)
    }
  }

  private func classify(
    _ ask: Range<Int>, selves: [Range<Int>]
  ) -> (Int, Range<Int>, AskSign) {
    if selves.contains(where: { $0.overlaps(ask) }) { return (0, ask, .selfAsks) }
    let own = selves.last { $0.lowerBound <= ask.lowerBound }
    // `Could you please …`
    if view.ranges(.secondPerson).contains(where: ask.overlaps),
      opens(view.range.lowerBound..<ask.lowerBound)
    {
      return (2, ask, .opensWithAsk)
    }
    if view.hit([.stopword], at: ask.lowerBound) != nil, view.words(in: ask).count > 1 {
      return (3, ask, .impersonal)
    }
    if let own {
      let gap = own.upperBound..<ask.lowerBound
      if view.distance(from: gap.lowerBound, to: gap.upperBound) <= 3 || isBridge(gap) {
        return (1, own.lowerBound..<ask.upperBound, .selfAsks)
      }
      let links =
        view.ranges(.askLink).contains {
          $0.upperBound < ask.lowerBound
            && view.distance(from: $0.upperBound, to: ask.lowerBound) == 0
        } || isOneMoreVerb(ask, of: own)
      return links ? (2, ask, .writesToAsk) : (4, ask, .selfAsksLater)
    }
    let before = view.range.lowerBound..<ask.lowerBound
    let words = view.words(in: before)
    // `You ask`: the reader does.
    if let last = words.last, isReader(last), view.words(in: ask).count == 1 {
      return (5, ask, .looseAsk)
    }
    if opens(before) { return (2, ask, .opensWithAsk) }
    let subject = (words.suffix(4).first?.lowerBound ?? before.lowerBound)..<before.upperBound
    if parties.names(parties.authors, in: subject, of: view) { return (3, ask, .authorAsks) }
    return (5, ask, .looseAsk)
  }

  /// `We write about the ferry, and ask you …`: right behind a conjunction, in a sentence that the
  /// authors open.
  private func isOneMoreVerb(_ ask: Range<Int>, of own: Range<Int>) -> Bool {
    guard opens(view.range.lowerBound..<own.lowerBound) else { return false }
    return view.words(in: own.upperBound..<ask.lowerBound).suffix(2).contains {
      SmallWords.conjunctions.contains(view.page.folded[$0])
    }
  }

  /// Frequent words alone between the authors and what they do: `we would therefore like to ask`.
  private func isBridge(_ gap: Range<Int>) -> Bool {
    let words = view.words(in: gap)
    return words.count <= 6 && areFrequent(words)
  }

  /// Whether each of the words belongs to a phrase that names nobody.
  private func areFrequent(_ words: [Range<Int>]) -> Bool {
    let phrases = [LexiconSection.stopword, .askLead, .askLink, .modal, .courtesy].flatMap(
      view.ranges)
    return words.allSatisfy { word in
      phrases.contains { $0.lowerBound <= word.lowerBound && word.upperBound <= $0.upperBound }
    }
  }

  /// Whether nothing stands before but frequent words, or a comma just before.
  private func opens(_ before: Range<Int>) -> Bool {
    let words = view.words(in: before)
    if words.isEmpty { return true }
    if view.distance(from: view.clauseStart(before: before.upperBound), to: before.upperBound) == 0
    {
      return words.count <= 6
    }
    return words.count <= 6 && areFrequent(words)
  }

  private mutating func readModals() {
    let selves = view.ranges(.firstPerson)
    let readers = view.ranges(.secondPerson)
    var first: (modal: Range<Int>, clause: Int)?
    for modal in view.ranges(.modal) where !isVetoed(modal) && speaks(modal) {
      if let trigger, modal.overlaps(trigger) || isAsked && modal.lowerBound > trigger.lowerBound {
        continue
      }
      // `Should you reply, …` sets a condition.
      if modal.lowerBound == view.range.lowerBound, !view.isQuestion { continue }
      let clause = view.clauseStart(before: modal.lowerBound)
      let before = view.range.lowerBound..<modal.lowerBound
      if isSubject(readers, of: modal, from: clause) {
        signs.insert(.youMust)
      } else if isSubject(selves, of: modal, from: clause) {
        signs.insert(.selfMust)
        continue
      } else if parties.names(parties.recipients, in: before, of: view) {
        signs.insert(.recipientMust)
      } else if view.holds(.addresseeNoun, in: before) {
        signs.insert(.addresseeMust)
      } else if parties.names(parties.theme, in: before, of: view) {
        signs.insert(.themeMust)
      } else {
        signs.insert(.looseMust)
      }
      if first == nil { first = (modal, clause) }
    }
    guard trigger == nil, let (modal, clause) = first else { return }
    trigger = modal
    if forbids(modal) { signs.insert(.forbids) }
    readSubject(of: modal, from: clause)
    if view.distance(from: view.range.lowerBound, to: view.range.upperBound) <= 18 {
      signs.insert(.briefMust)
    }
  }

  /// `The government must …`, `In short, Minister Reed should …`: who stands right before the modal,
  /// at the head of the sentence or behind a comma.
  private mutating func readSubject(of modal: Range<Int>, from clause: Int) {
    let page = view.page
    let before = page.trimmed(view.range.lowerBound..<clause, of: .blanks)
    guard before.isEmpty || page.text[before].last == UInt8(ascii: ","),
      view.distance(from: clause, to: modal.lowerBound) <= 5, !view.isIdeographic(modal)
    else { return }
    // `must not be approved`: an act that is forbidden by its name is what the letter is about.
    let forbidsAct =
      signs.contains(.forbids) && view.holds(.verb, behind: modal.upperBound, within: 2)
    if !forbidsAct { signs.insert(.shortSubject) }
    let named = view.words(in: clause..<modal.lowerBound).filter {
      parties.names(parties.recipients, in: $0, of: view)
    }
    let isAuthority = (view.ranges(.addresseeNoun) + named).contains {
      $0.lowerBound >= clause && $0.upperBound <= modal.lowerBound
        && view.distance(from: $0.upperBound, to: modal.lowerBound) <= 1
        // `We know that the government must …`, `The rules provide that …`
        && !isTold(clause..<$0.lowerBound)
    }
    if isAuthority { signs.insert(.authorityMust) }
  }

  /// Whether a part of the sentence has words of somebody who says what follows.
  private func isTold(_ part: Range<Int>) -> Bool {
    [LexiconSection.firstPerson, .reported, .verb, .askLink].contains { view.holds($0, in: part) }
  }

  /// `must not`, `darf nicht`: what nobody says of what is so anyhow.
  private func forbids(_ modal: Range<Int>) -> Bool {
    view.ranges(.negation).contains { modal.contains($0.lowerBound) }
      || view.holds(.negation, behind: modal.upperBound, within: 0)
  }

  /// Whether the words that ask leave no doubt: what follows them is what is asked.
  var isAsked: Bool { !signs.isDisjoint(with: [.selfAsks, .writesToAsk, .opensWithAsk]) }

  /// Whether one of the pronouns stands just before the modal, or behind it.
  private func isSubject(_ pronouns: [Range<Int>], of modal: Range<Int>, from clause: Int) -> Bool {
    pronouns.contains {
      $0.lowerBound >= clause && $0.upperBound <= modal.lowerBound
        && view.distance(from: $0.upperBound, to: modal.lowerBound) <= 2
        || $0.lowerBound >= modal.upperBound
          && view.distance(from: modal.upperBound, to: $0.lowerBound) == 0
    }
  }

  private func isReader(_ word: Range<Int>) -> Bool {
    view.hit([.secondPerson], at: word.lowerBound) != nil
  }

  private mutating func readOrder() {
    let quotes = parties.quotesAuthors || !view.opensQuoted
    guard quotes, let order = OrderReading(view) else { return }
    signs.insert(order.isBehindClause ? .imperativeLater : .imperative)
    if trigger.map({ $0.lowerBound > order.verb.upperBound }) ?? true { trigger = order.verb }
  }

  private mutating func readSurroundings() {
    let start = view.range.lowerBound
    let place = trigger ?? start..<start
    if view.holds(.reported, in: start..<place.lowerBound) { signs.insert(.reportedBefore) }
    if view.holds(.reported, in: place.upperBound..<view.range.upperBound) {
      signs.insert(.reportedBehind)
    }
    if !signs.contains(.courtesy), !courtesies.isEmpty {
      signs.insert(.courtesyElsewhere)
    }
    if !view.ranges(.secondPerson).isEmpty { signs.insert(.speaksToYou) }
    if !view.ranges(.addresseeNoun).isEmpty { signs.insert(.namesAddressee) }
    if view.isQuestion { signs.insert(.question) }
    if view.isQuoted { signs.insert(parties.quotesAuthors ? .release : .quoted) }
    if parties.isArticle { signs.insert(.article) }
    if view.isFragment { signs.insert(.fragment) }
    if view.endsWithColon { signs.insert(.trailingColon) }
    let length = view.distance(from: start, to: view.range.upperBound)
    if length <= 5 { signs.insert(.shortSentence) }
    if length >= 45 { signs.insert(.longSentence) }
    if trigger != nil,
      view.ranges(.askLink).contains(where: {
        $0.lowerBound >= place.lowerBound && view.holds(.verb, behind: $0.upperBound, within: 2)
      })
    {
      signs.insert(.namesAct)
    }
  }

  /// Whether it asks beyond doubt: what stands beside it may ask with it.
  var asksPlainly: Bool {
    !signs.isDisjoint(with: [
      .selfAsks, .writesToAsk, .opensWithAsk, .authorAsks, .imperative, .youMust, .authorityMust,
    ]) && signs.isDisjoint(with: [.courtesy, .wish, .fragment, .quoted])
  }

  /// Whether what it asks is a courtesy: `please contact …`.
  var isCourteous: Bool { signs.contains(.courtesy) }

  /// Adds what only the whole letter shows.
  mutating func add(_ sign: AskSign) { signs.insert(sign) }
}
