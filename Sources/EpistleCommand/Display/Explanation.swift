internal import LetterExtraction
internal import LetterSchema
internal import Terminal

/// A document line by line, each with what it was taken for, how sure that is, and why.
struct Explanation {
  /// Removed lines in a row beyond so many are told in one line.
  private static let longestRemoval = 6

  private let draft: Draft
  /// What decided the zones and the kind: nil where no such stage ran.
  private let decoder: DecideZones?
  private let kinds: DecideKind?
  private let features: ZoneFeatures
  private let isWhole: Bool
  private let paint: Paint
  private let textWidth: Int
  private let reasonWidth: Int
  private let numberWidth: Int

  init(_ draft: Draft, _ pipeline: Pipeline, width: Int, isWhole: Bool, paint: Paint) {
    self.draft = draft
    decoder = pipeline.stages.lazy.compactMap { $0 as? DecideZones }.first
    kinds = pipeline.stages.lazy.compactMap { $0 as? DecideKind }.first
    features = ZoneFeatures(draft.cues, draft.reading.lines)
    self.isWhole = isWhole
    self.paint = paint
    numberWidth = max(4, "\(draft.reading.lines.count)".count)
    // Number, zone, confidence and the gaps between them; the rest is for text and reason.
    let rest = max(20, width - numberWidth - 11 - 4 - 8)
    textWidth = rest * 3 / 5
    reasonWidth = rest - textWidth
  }

  func write(_ put: (String) throws(StreamError) -> Void) throws(StreamError) {
    try put(head)
    var index = 0
    while index < draft.reading.lines.count {
      let end = isWhole ? index + 1 : stretchEnd(from: index)
      if end - index > Explanation.longestRemoval {
        try put(line(index) + gap(index + 1..<end - 1) + line(end - 1))
      } else {
        try put((index..<end).map(line).joined())
      }
      index = end
    }
    try put(foot)
  }

  /// The index behind the removed lines that start at `index`, or behind one line of the letter.
  private func stretchEnd(from index: Int) -> Int {
    var end = index
    guard isRemoved(index) else { return index + 1 }
    while end < draft.reading.lines.count, isRemoved(end) { end += 1 }
    return end
  }

  private func isRemoved(_ index: Int) -> Bool {
    draft.removals[index] != nil
      || (draft.zones.indices.contains(index) && draft.zones[index].zone == nil)
  }

  private func gap(_ range: Range<Int>) -> String {
    var counts: [String: Int] = [:]
    for index in range {
      counts[draft.removals[index]?.reason.rawValue ?? "removed", default: 0] += 1
    }
    let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }
    let indent = String(repeating: " ", count: numberWidth + 2)
    return paint(
      .dim,
      text: "\(indent)… \(range.count) more: \(reasons.joined(separator: ", ")); --all shows them")
      + "\n"
  }
}

extension Explanation {
  private func line(_ index: Int) -> String {
    let line = draft.reading.lines[index]
    let marker = line.marker.map { draft.string($0) + " " } ?? ""
    let words = CleanText.of(marker + draft.string(line.text))
    let text = isWhole ? words : DisplayWidth.cut(words, to: textWidth)
    let number = DisplayWidth.pad("\(index + 1)", to: numberWidth, right: true)
    let zone = label(index)
    let because = isWhole ? reason(index) : DisplayWidth.cut(reason(index), to: reasonWidth)
    let fields = [
      paint(.dim, text: number),
      paint(zone.style, text: DisplayWidth.pad(zone.name, to: 11)),
      confidence(index),
      isRemoved(index) ? paint(.dim, text: text) : text,
    ]
    let shown = fields.joined(separator: "  ")
    guard !because.isEmpty else { return shown + "\n" }
    let gap = String(repeating: " ", count: max(2, textWidth - DisplayWidth.of(text) + 2))
    return shown + gap + paint(.dim, text: because) + "\n"
  }

  private func label(_ index: Int) -> (name: String, style: Paint.Style) {
    if let removal = draft.removals[index] { return (removal.reason.rawValue, .dim) }
    guard draft.zones.indices.contains(index) else { return ("–", .dim) }
    guard let zone = draft.zones[index].zone else { return ("removed", .dim) }
    return (zone.rawValue, Explanation.style(of: zone))
  }

  private static func style(of zone: Zone) -> Paint.Style {
    switch zone {
    case .title, .subject: .bold
    case .letterhead, .date, .recipient, .delivery, .reference: .cyan
    case .salutation, .closing: .green
    case .signature, .copies: .magenta
    case .footnote, .enclosure, .postscript: .yellow
    case .body: .blue
    }
  }

  private func confidence(_ index: Int) -> String {
    guard draft.zones.indices.contains(index) else { return "    " }
    let hundredths = Int((min(max(draft.zones[index].probability, 0), 1) * 100).rounded())
    let text = hundredths == 100 ? "1.00" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
    return hundredths < 60 ? paint(.red, text: text) : text
  }

  /// Why the line was removed, or which cues were seen in it and what else it might be.
  private func reason(_ index: Int) -> String {
    if let removal = draft.removals[index] { return CleanText.of(removal.evidence) }
    var parts = strongestCues(index)
    if draft.zones.indices.contains(index), draft.zones[index].runnerUpProbability >= 0.05 {
      let decision = draft.zones[index]
      let percent = Self.percent(decision.runnerUpProbability)
      parts.append("or \(Self.name(decision.runnerUp)) \(percent)")
    }
    return parts.joined(separator: ", ")
  }

  /// The cues that speak for the zone of the line, strongest first, with their weights.
  private func strongestCues(_ index: Int) -> [String] {
    evidence(index).filter { $0.weight >= 0.1 }.map(Self.words)
  }

  private func evidence(_ index: Int) -> [DecideZones.Evidence] {
    guard index < features.lineCount, draft.zones.indices.contains(index), let decoder else {
      return []
    }
    let decision = draft.zones[index]
    return decoder.evidence(
      in: features, line: index, for: decision.zone, against: decision.runnerUp
    ).filter { $0.cue != .always }
  }

  /// All that is known of one line: its text whole, its zone, the runner-up, and each cue of it
  /// and of its neighbours with what it says for the one and for the other.
  func write(line index: Int, _ put: (String) throws(StreamError) -> Void) throws(StreamError) {
    try put(line(index))
    guard draft.zones.indices.contains(index) else { return }
    let decision = draft.zones[index]
    let (own, other) = (Self.name(decision.zone), Self.name(decision.runnerUp))
    try put("\(own) \(Self.percent(decision.probability)) against ")
    try put("\(other) \(Self.percent(decision.runnerUpProbability))\n")
    for cue in evidence(index) where abs(cue.weight) >= 0.05 {
      try put("  " + (cue.weight > 0 ? own : other) + ": " + Self.words(cue) + "\n")
    }
  }

  private static func name(_ zone: Zone?) -> String { zone?.rawValue ?? "boilerplate" }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// `date whole +1.2`, `personal name behind +0.4`.
  private static func words(_ evidence: DecideZones.Evidence) -> String {
    let place =
      switch evidence.place {
      case .own: ""
      case .before: " in the line before"
      case .behind: " in the line behind"
      case .farAbove, .head: " above the text"
      case .text: " in the text"
      case .foot, .farBelow: " below the text"
      }
    return words("\(evidence.cue)") + place + " +" + tenths(Double(abs(evidence.weight)))
  }

  private static func tenths(_ weight: Double) -> String {
    let tenths = Int((weight * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func words(_ evidence: Charset.Evidence) -> String {
    switch evidence {
    case .byteOrderMark: "byte order mark"
    case .declared: "declared"
    case .validUTF8: "valid UTF-8"
    case .detected: "guessed"
    }
  }

  /// `salutationOpener` as `salutation opener`.
  private static func words(_ name: String) -> String {
    name.reduce(into: "") {
      $0 += $1.isUppercase ? " " + $1.lowercased() : $1 == "." ? ": " : String($1)
    }
  }
}

extension Explanation {
  private var head: String {
    let source = draft.source
    let charset = "\(source.charset.name) (\(Explanation.words(source.charset.evidence)))"
    return paint(
      .bold,
      text: "\(CleanText.of(source.name)): \(source.mediaType.rawValue), \(charset), "
        + SummaryText.count(draft.reading.lines.count, "line")) + "\n"
  }

  private var foot: String {
    let found = [
      SummaryText.count(draft.letterhead.recipients.count, "recipient"),
      SummaryText.count(draft.demands.count, "demand"),
      SummaryText.count(draft.signatories.count, "signatory", "signatories"),
      SummaryText.count(draft.footnotes.count, "footnote"),
    ]
    return kind
      + paint(.bold, text: "\(draft.kind.value.rawValue): \(found.joined(separator: ", "))") + "\n"
  }

  /// `letter 72 %: salutation +1.1, …; petition 20 %: title asks +0.4, …`
  private var kind: String {
    guard let (ranked, evidence) = kinds?.evidence(on: draft) else { return "" }
    let sides = zip(ranked, [1.0, -1.0]).map { kind, sign in
      let signs = evidence.filter { $0.weight * sign >= 0.1 }.map {
        Self.words($0.sign) + " +" + Self.tenths(abs($0.weight))
      }
      return "\(kind.kind.rawValue) \(Self.percent(kind.probability)): "
        + (isWhole ? signs : Array(signs.prefix(6))).joined(separator: ", ")
    }
    return paint(.dim, text: sides.joined(separator: "\n")) + "\n"
  }
}
