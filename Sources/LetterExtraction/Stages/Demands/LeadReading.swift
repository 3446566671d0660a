import LetterSchema

/// What introduces a list, and whether it asks.
struct LeadReading {
  /// The introducing words.
  let lead: Range<Int>?
  let line: Int
  let trigger: Range<Int>?
  /// Log-odds that what follows is asked for.
  let score: Double
  let evidence: String

  static func nested(in parent: DemandFinding, score: Double) -> LeadReading {
    LeadReading(
      lead: parent.text, line: parent.line, trigger: parent.trigger, score: score,
      evidence: "nested in an item that is asked for")
  }
}

/// Reads leads: the sentence before a list, the sentences before that one, a heading.
struct LeadReader {
  let page: Page
  let parties: Parties

  /// The lead of a list that begins at `line`; `before` are the letter's lines above it.
  func read(before lines: ArraySlice<Int>) -> LeadReading? {
    guard let line = lines.last else { return nil }
    let isHeading = page.lines[line].markup.form == .heading
    guard let own = read(line, isHeading: isHeading) else { return nil }
    if own.score > 0 || isHeading { return own }
    // A short line may be a heading over a paragraph that asks, or the last words of one.
    let view = SentenceView(page: page, line: line, range: page.lines[line].text)
    guard let above = lines.dropLast().last, view.endsWithColon,
      view.words(in: view.range).count <= 12,
      let further = read(above, isHeading: page.lines[above].markup.form == .heading), further.score > 1
    else { return own }
    return LeadReading(
      lead: further.lead.map { $0.lowerBound..<page.lines[line].text.upperBound }, line: line,
      trigger: further.trigger, score: further.score - 1, evidence: further.evidence)
  }

  private func read(_ line: Int, isHeading: Bool) -> LeadReading? {
    let sentences = Sentences.split(page.lines[line].text, in: page, line: line)
    guard let last = sentences.last else { return nil }
    let view = SentenceView(page: page, line: line, range: last)
    let own = judge(view, isHeading: isHeading || sentences.count == 1 && isTitle(view))
    // `… We urge you to act. This means:` asks with the sentence before it.
    if own.score <= 0, view.endsWithColon, sentences.count > 1 {
      let before = SentenceView(page: page, line: line, range: sentences[sentences.count - 2])
      let reading = judge(before, isHeading: false)
      if reading.score > 1 {
        return LeadReading(
          lead: before.range.lowerBound..<last.upperBound, line: line, trigger: reading.trigger,
          score: reading.score - 1, evidence: reading.evidence)
      }
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
    if view.endsWithColon {
      score += 1
      if reading.signs.contains(.trailingColon) { score -= AskWeights.table[AskSign.trailingColon.rawValue] }
    } else if !isHeading {
      score -= 1.5
    }
    // Under words that ask, questions are what is asked.
    if reading.signs.contains(.question) { score += 1 }
    let leads = view.ranges(.askLead)
    if let lead = leads.first {
      if isHeading {
        score = max(score, 1.5)
        evidence = "a heading that announces demands"
      } else if view.endsWithColon {
        score += 1.5
      }
      if trigger == nil { trigger = lead }
    }
    return LeadReading(
      lead: view.range, line: view.line, trigger: trigger, score: score, evidence: evidence)
  }
}
