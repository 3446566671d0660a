package import LetterExtraction

/// Learns the weights of the zone decoder from documents whose states are known.
///
/// A conditional random field, by stochastic gradients of the conditional likelihood with
/// AdaGrad's step sizes and an L2 penalty: unlike a perceptron it gives probabilities, which
/// become the confidences of the record. The same documents in the same order and the same seed
/// give the same weights.
package struct ZoneTrainer {
  package struct Document: Sendable {
    package let name: String
    package let features: ZoneFeatures
    package let states: [ZoneState]

    package init(name: String, features: ZoneFeatures, states: [ZoneState]) {
      self.name = name
      self.features = features
      self.states = states
    }
  }

  package struct Settings: Sendable {
    package var rounds = 24
    package var rate: Float = 0.12
    package var penalty: Float = 0.0006
    package var seed: UInt64 = 1

    package init() {}
  }

  private let settings: Settings
  private var model = ZoneModel()
  private var emissionSquares: [Float]
  private var transitionSquares: [Float]
  private var openingSquares: [Float]
  private var endingSquares: [Float]

  package init(_ settings: Settings = Settings()) {
    self.settings = settings
    emissionSquares = Array(repeating: 1e-4, count: model.emission.count)
    transitionSquares = Array(repeating: 1e-4, count: model.transition.count)
    openingSquares = Array(repeating: 1e-4, count: model.opening.count)
    endingSquares = Array(repeating: 1e-4, count: model.ending.count)
  }

  /// `progress` is told the round and the mean log likelihood a line.
  package mutating func train(
    _ documents: [Document], progress: (Int, Double) -> Void = { _, _ in }
  ) -> ZoneModel {
    var random = SplitMix(state: settings.seed)
    var order = documents.indices.filter { !documents[$0].states.isEmpty }
    for round in 0..<settings.rounds {
      order.shuffle(using: &random)
      var likelihood: Float = 0
      var lines = 0
      for index in order {
        likelihood += step(documents[index])
        lines += documents[index].states.count
      }
      progress(round, Double(likelihood) / Double(max(lines, 1)))
    }
    return model
  }

  /// One step uphill on one document; returns its log likelihood.
  private mutating func step(_ document: Document) -> Float {
    let states = ZoneModel.states
    let lattice = ZoneLattice(document.features, model)
    let score = lattice.score(of: document.states)
    guard score > -.infinity else { return 0 }
    // A list of five hundred names should not outweigh a hundred letters.
    let weight = min(1, (40 / Float(document.states.count)).squareRoot())
    var emission: [Int: Float] = [:]
    var transition = [Float](repeating: 0, count: states * states)
    var opening = [Float](repeating: 0, count: states)
    var ending = [Float](repeating: 0, count: states)
    let path = document.states.map { Int($0.rawValue) }
    let total = lattice.expectations(
      line: { line, expected in
        for feature in document.features.features(of: line) {
          let base = Int(feature) * states
          for state in 0..<states where expected[state] > 1e-5 {
            emission[base + state, default: 0] -= expected[state]
          }
          emission[base + path[line], default: 0] += 1
        }
        if line == 0 {
          for state in 0..<states { opening[state] -= expected[state] }
          opening[path[0]] += 1
        }
        if line == path.count - 1 {
          for state in 0..<states { ending[state] -= expected[state] }
          ending[path[line]] += 1
        }
      },
      pair: { line, expected in
        for index in transition.indices { transition[index] -= expected[index] }
        transition[path[line] * states + path[line + 1]] += 1
      })
    for (index, gradient) in emission {
      update(&model.emission[index], &emissionSquares[index], gradient * weight)
    }
    for index in transition.indices {
      update(&model.transition[index], &transitionSquares[index], transition[index] * weight)
    }
    for index in opening.indices {
      update(&model.opening[index], &openingSquares[index], opening[index] * weight)
      update(&model.ending[index], &endingSquares[index], ending[index] * weight)
    }
    return score - total
  }

  @inline(__always)
  private func update(_ value: inout Float, _ squares: inout Float, _ gradient: Float) {
    guard gradient != 0, gradient.isFinite else { return }
    let slope = gradient - settings.penalty * value
    squares += slope * slope
    value += settings.rate * slope / squares.squareRoot()
  }
}

/// A small generator whose numbers are the same everywhere (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
