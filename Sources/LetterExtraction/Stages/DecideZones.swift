package import LetterSchema

/// Decides the zones of all lines at once: the best sequence under the zone model.
public struct DecideZones: LearnedStage {
  public static let description = StageDescription(
    name: "zones",
    summary: "Decides which part of the letter, or of the page around it, each line is",
    reads: [.lines, .cues], adds: [.zones], options: [.model, .leaning])

  private let model: ZoneModel
  private let steps: ZoneSteps
  private let hash: String?
  private let leaning: Leaning

  public init(options: inout StageOptions) throws(OptionError) {
    let own = try options.file("model") { bytes throws(ModelFileError) in
      (try ZoneModel(parsing: bytes), SHA256.hex(bytes))
    }
    model = own?.0 ?? .standard
    steps = ZoneSteps(model)
    hash = own?.1
    leaning = try options.choice("boilerplate", standard: Leaning.balanced)
  }

  package init(model: ZoneModel) {
    self.model = model
    steps = ZoneSteps(model)
    hash = SHA256.hex(Array(model.file(comments: []).utf8))
    leaning = .balanced
  }

  /// A cue of a line, or of one beside it, and how much it says.
  package struct Evidence: Sendable {
    package let cue: Cue
    package let place: ZoneFeatures.Place
    /// In the unit of the model's weights; below zero it speaks for the other zone.
    package let weight: Float
  }

  /// What speaks for a line's zone against its runner-up, strongest first; nil is the page around
  /// the letter.
  package func evidence(
    in features: ZoneFeatures, line: Int, for zone: Zone?, against other: Zone?
  ) -> [Evidence] {
    let rivals = ZoneState.allCases.filter { $0.zone == other }.map { Int($0.rawValue) }
    let own = ZoneState.allCases.filter { $0.zone == zone }.map { Int($0.rawValue) }
    return features.features(of: line).map { feature in
      let base = Int(feature) * ZoneModel.states
      let (cue, place) = ZoneFeatures.cue(Int(feature))
      let weight =
        (own.map { model.emission[base + $0] }.max() ?? 0)
        - (rivals.map { model.emission[base + $0] }.max() ?? 0)
      return Evidence(cue: cue, place: place, weight: weight)
    }.sorted {
      (abs($0.weight), $1.cue.rawValue) > (abs($1.weight), $0.cue.rawValue)
    }
  }

  package var modelHash: String? { hash ?? BuiltInHash.zones }

  public func run(on draft: inout Draft) {
    var lattice = ZoneLattice(
      ZoneFeatures(draft.cues, draft.reading.lines), model, steps,
      pageBonus: leaning.pageBonus)
    let like =
      draft.reading.paths.count > 0
      ? LikeLines(draft.reading.lines, draft.cues, draft.reading.paths) : nil
    var (states, posteriors) = Self.decide(lattice, like)
    if let line = LostText.line(draft, states) {
      lattice.keep(line)
      (states, posteriors) = Self.decide(lattice, like)
    }
    draft.zones = states.indices.map { line in
      Self.decision(
        states[line], posteriors[line * ZoneModel.states..<(line + 1) * ZoneModel.states])
    }
    if draft.reading.paths.count > 0 { BrokenHeadings.join(&draft.zones, draft.reading.lines) }
    LabelledLists.join(&draft.zones, draft.cues, draft.reading.lines)
    LabelledSubject.keep(&draft.zones, draft.cues)
    LedList.keep(&draft.zones, draft.cues, draft.reading.lines)
    LoneTitle.keep(&draft.zones, draft.cues)
    LoneAddress.keep(&draft.zones, draft.page, draft.cues)
    LoneGreeting.keep(&draft.zones, draft.page, draft.cues)
    SignedRun.keep(&draft.zones, draft.page, draft.cues)
    LoneClose.keep(&draft.zones, draft.cues, draft.reading.lines)
    SignedList.keep(&draft.zones, draft.page, draft.cues)
    SignedTable.keep(&draft.zones, draft.page)
    LoneSignature.keep(&draft.zones, draft.page, draft.cues)
  }

  /// The state of each line, and how probable each is.
  ///
  /// The best sequence decides. Of a page it has no say in what is body and what the page around it:
  /// there all sequences are summed, else one doubt behind a paragraph could take all below it for
  /// the page. Titles, dates and the like are told by their order.
  private static func decide(
    _ lattice: ZoneLattice, _ like: LikeLines?
  ) -> (states: [ZoneState], posteriors: [Float]) {
    var posteriors = lattice.posteriors()
    let best = lattice.best()
    guard let like else { return (best, posteriors) }
    like.agree(&posteriors)
    var lattice = lattice
    for line in best.indices {
      let page = LikeLines.page(posteriors, line)
      let isKept =
        switch best[line].zone {
        case .body: page < 0.5
        // What all sequences take for a title or a date is none before the best one says so.
        case nil: posteriors[line * ZoneModel.states + Int(ZoneState.body.rawValue)] > page
        default: true
        }
      if isKept { lattice.keep(line) } else { lattice.drop(line) }
    }
    return (lattice.best(), posteriors)
  }

  /// Sums the states of one zone, so that the three states of the page count as one.
  static func decision(_ state: ZoneState, _ row: ArraySlice<Float>) -> ZoneDecision {
    var page = 0.0
    var chosen = 0.0
    var runnerUp: (zone: Zone?, probability: Double) = (nil, -1)
    for candidate in ZoneState.all {
      let probability = Double(row[row.startIndex + Int(candidate.rawValue)])
      if candidate.zone == nil {
        page += probability
      } else if candidate == state {
        chosen = probability
      } else if probability > runnerUp.probability {
        runnerUp = (candidate.zone, probability)
      }
    }
    if state.zone == nil {
      chosen = page
    } else if page >= runnerUp.probability {
      runnerUp = (nil, page)
    }
    return ZoneDecision(
      zone: state.zone, probability: chosen, runnerUp: runnerUp.zone,
      runnerUpProbability: max(runnerUp.probability, 0))
  }
}

extension OptionDescription {
  fileprivate static let leaning = OptionDescription(
    "boilerplate", type: "one of precision, balanced, recall", standard: "balanced",
    summary: "In doubt about a line: remove it (precision) or keep it (recall)")
}
