import LetterSchema

/// What introduces a list, and whether it asks.
struct LeadReading {
  /// The introducing words.
  var lead: Range<Int>?
  /// The sentence that asks.
  let view: SentenceView
  let trigger: Range<Int>?
  /// Log-odds that what follows is asked for.
  var score: Double
  let evidence: String
  /// Announces without asking: a heading.
  var isWeak = false

  /// Whether its last words leave the act to the items: `to:`, `provide:`, `that includes:`.
  var leavesActOpen: Bool {
    guard let tail = view.words(in: view.range).suffix(4).first?.lowerBound else { return false }
    let end = tail..<view.range.upperBound
    if let trigger, trigger.overlaps(end) { return true }
    return [.askLink, .askLead, .ask, .verb].contains { view.holds($0, in: end) }
  }

  /// The lead with the words that follow it, which ask no more.
  func stretched(to end: Int) -> LeadReading {
    var longer = self
    longer.lead = lead.map { $0.lowerBound..<max($0.upperBound, end) }
    longer.score -= 1
    return longer
  }
}

/// Reads leads: the sentence before a list, the sentences before that one, a heading.
struct LeadReader {
  let page: Page
  let parties: Parties

  /// The lead of a list, from the passages above it.
  func read(above passages: ArraySlice<Passage>) -> LeadReading? {
    guard let passage = passages.last else { return nil }
    let isHeading = page.lines[passage.lines.lowerBound].markup.form == .heading
    guard let own = read(passage, isHeading: isHeading) else { return nil }
    if own.score > 0 || isHeading { return own }
    // A few words with a colon go on with what the passage above them asks.
    let view = SentenceView(page, passage, passage.range)
    guard let above = passages.dropLast().last, view.endsWithColon,
      view.words(in: view.range).count <= 12,
      let further = read(
        above, isHeading: page.lines[above.lines.lowerBound].markup.form == .heading),
      further.score > 1
    else { return own }
    return further.stretched(to: passage.range.upperBound)
  }

  private func read(_ passage: Passage, isHeading: Bool) -> LeadReading? {
    let views = passage.views(in: page)
    guard let last = views.last else { return nil }
    let own = judge(last, isHeading: isHeading || views.count == 1 && isTitle(last))
    // `… We urge you to act. This means:` asks with the sentence before it.
    if own.score <= 0, last.endsWithColon, views.count > 1 {
      let before = judge(views[views.count - 2], isHeading: false)
      if before.score > 1 { return before.stretched(to: last.range.upperBound) }
    }
    return own
  }

  /// A line without a stop at its end, of few words.
  private func isTitle(_ view: SentenceView) -> Bool {
    view.words(in: view.range).count <= 8
  }

  private func judge(_ view: SentenceView, isHeading: Bool) -> LeadReading {
    let reading = AskReading(view, parties: parties)
    var score = reading.logOdds
    var evidence = "a lead that asks"
    var trigger = reading.trigger
    var isWeak = false
    if view.endsWithColon {
      score += 1
      // `In your answer, provide:` asks by the imperative before the colon.
      if reading.signs.contains(.imperative) || reading.signs.contains(.imperativeLater),
        let trigger, view.distance(from: trigger.upperBound, to: view.range.upperBound) <= 4
      {
        score += 2.5
      }
      if reading.signs.contains(.trailingColon) {
        score -= AskWeights.table[AskSign.trailingColon.rawValue]
      }
    } else if view.endsWithComma {
      // `Wir fordern die Behörde auf,` leaves the act to what follows, as a colon does.
      score += 0.5
      if reading.signs.contains(.trailingColon) {
        score -= AskWeights.table[AskSign.trailingColon.rawValue]
      }
    } else if !isHeading {
      score -= 1.5
    }
    // `We should be grateful if you would answer these questions:` asks, polite as it is.
    if view.endsWithColon, reading.signs.contains(.courtesy) {
      score -= AskWeights.table[AskSign.courtesy.rawValue] / 2
    }
    // Under words that ask, questions are what is asked.
    if reading.signs.contains(.question) {
      score -= AskWeights.table[AskSign.question.rawValue]
    }
    let leads = view.ranges(.askLead)
    if let lead = leads.first {
      if isHeading {
        isWeak = score <= 1
        score = max(score, 1.5)
        evidence = "a heading that announces demands"
      } else if view.endsWithColon {
        score += 1.5
      }
      if trigger == nil { trigger = lead }
    }
    return LeadReading(
      lead: view.range, view: view, trigger: trigger, score: score, evidence: evidence,
      isWeak: isWeak)
  }
}
