package import LetterSchema

/// Decides the zones of all lines at once: the best sequence under the zone model.
public struct DecideZones: LearnedStage {
  public static let description = StageDescription(
    name: "zones",
    summary: "Decides which part of the letter, or of the page around it, each line is",
    reads: [.lines, .cues], adds: [.zones], options: [.model])

  private let model: ZoneModel
  private let hash: String?

  public init(options: inout StageOptions) throws(OptionError) {
    let own = try options.file("model") { bytes throws(ModelFileError) in
      (try ZoneModel(parsing: bytes), SHA256.hex(bytes))
    }
    model = own?.0 ?? .standard
    hash = own?.1
  }

  package init(model: ZoneModel) {
    self.model = model
    hash = SHA256.hex(Array(model.file(comments: []).utf8))
  }

  /// How much a cue of a line says for a zone, against what it says for the others; nil is the
  /// page around the letter.
  package func weight(of cue: Cue, for zone: Zone?) -> Float {
    let base = ZoneFeatures.index(cue, .own) * ZoneModel.states
    let weights = model.emission[base..<base + ZoneModel.states]
    let mean = weights.reduce(0, +) / Float(ZoneModel.states)
    let own = ZoneState.allCases.filter { $0.zone == zone }.map { weights[base + Int($0.rawValue)] }
    return (own.max() ?? 0) - mean
  }

  package var modelHash: String { hash ?? BuiltInHash.zones }

  public func run(on draft: inout Draft) {
    let lattice = ZoneLattice(ZoneFeatures(draft.cues, draft.reading.lines), model)
    let best = lattice.best()
    let posteriors = lattice.posteriors()
    draft.zones = best.indices.map { line in
      Self.decision(best[line], posteriors[line * ZoneModel.states..<(line + 1) * ZoneModel.states])
    }
  }

  /// Sums the states of one zone, so that the three states of the page count as one.
  static func decision(_ state: ZoneState, _ row: ArraySlice<Float>) -> ZoneDecision {
    var sums: [(zone: Zone?, probability: Double)] = []
    for candidate in ZoneState.allCases {
      let probability = Double(row[row.startIndex + Int(candidate.rawValue)])
      if let index = sums.firstIndex(where: { $0.zone == candidate.zone }) {
        sums[index].probability += probability
      } else {
        sums.append((candidate.zone, probability))
      }
    }
    let chosen = sums.first { $0.zone == state.zone }?.probability ?? 0
    let others = sums.filter { $0.zone != state.zone }
    let runnerUp = others.max { $0.probability < $1.probability }
    return ZoneDecision(
      zone: state.zone, probability: chosen, runnerUp: runnerUp?.zone,
      runnerUpProbability: runnerUp?.probability ?? 0)
  }
}
