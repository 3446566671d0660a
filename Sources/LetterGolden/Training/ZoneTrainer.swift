package import LetterExtraction

/// Learns the weights of the zone decoder from documents whose states are known.
///
/// A conditional random field, by stochastic gradients of the conditional likelihood with
/// AdaGrad's step sizes and an L2 penalty for leaving the prior: unlike a perceptron it gives probabilities, which
/// become the confidences of the record. The same documents in the same order and the same seed
/// give the same weights.
package struct ZoneTrainer {
  package struct Document: Sendable {
    package let name: String
    package let features: ZoneFeatures
    package private(set) var states: [ZoneState]
    /// The states between which it tells apart; nil for all.
    package private(set) var possible: [ZoneState]?

    /// The document as a page of which only the main text is known: what of the text is a close or
    /// a signature it leaves open.
    package var asPage: Document {
      var page = self
      page.states = states.map { $0.zone == nil || $0 == .title ? $0 : .body }
      page.possible = [.pageBefore, .pageInside, .pageAfter, .title, .body]
      return page
    }

    package init(name: String, features: ZoneFeatures, states: [ZoneState]) {
      self.name = name
      self.features = features
      self.states = states
    }
  }

  package struct Settings: Sendable {
    package var rounds = 8
    /// How many of the last rounds the weights are the mean of: the order of the documents, and
    /// which of them came last, tell less then (averaged stochastic gradients: Polyak and Juditsky
    /// 1992).
    package var averaged = 5
    package var rate: Float = 0.03
    /// How strongly weights are drawn towards those of the prior.
    package var penalty: Float = 0.03
    /// How often each letter is seen in another document's page.
    package var splices = 5
    /// How much a page of which only the main text is known weighs beside a letter.
    package var pageWeight: Float = 2
    package var seed: UInt64 = 1

    package init() {}
  }

  private let settings: Settings
  private let prior = ZonePrior.model
  private var model = ZonePrior.model
  private var emissionSquares: [Float]
  /// The gradient of the document at hand; zero between steps.
  private var emission: [Float]
  private var touched: [Int] = []
  private var isTouched = [Bool](repeating: false, count: ZoneFeatures.count)
  private var pageSquares = [Float](repeating: 1e-4, count: ZoneFeatures.count)
  private var transitionSquares: [Float]
  private var openingSquares: [Float]
  private var endingSquares: [Float]

  package init(_ settings: Settings = Settings()) {
    self.settings = settings
    emission = Array(repeating: 0, count: model.emission.count)
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
    var mean = ModelMean()
    for round in 0..<settings.rounds {
      order.shuffle(using: &random)
      var likelihood: Float = 0
      var lines = 0
      for index in order {
        likelihood += step(documents[index])
        lines += documents[index].states.count
      }
      progress(round, Double(likelihood) / Double(max(lines, 1)))
      if round + settings.averaged >= settings.rounds { mean.add(model) }
    }
    return mean.model ?? model
  }

  /// One step uphill on one document; returns its log likelihood.
  private mutating func step(_ document: Document) -> Float {
    let states = ZoneModel.states
    let lattice = ZoneLattice(document.features, model, possible: document.possible)
    let score = lattice.score(of: document.states)
    guard score > -.infinity else { return 0 }
    // A list of five hundred names should not outweigh a hundred letters.
    let size = min(1, (40 / Float(document.states.count)).squareRoot())
    let weight = document.possible == nil ? size : size * settings.pageWeight
    let path = document.states.map { Int($0.rawValue) }
    let expected = lattice.expectations()
    collect(document.features, expected.lines, path)
    for feature in touched {
      isTouched[feature] = false
      step(page: feature, weight)
      for index in feature * states..<(feature + 1) * states {
        Self.update(
          &model.emission[index], &emissionSquares[index], emission[index] * weight, settings,
          prior: prior.emission[index])
        emission[index] = 0
      }
    }
    touched.removeAll(keepingCapacity: true)
    var pairs = expected.pairs.map { -$0 }
    for line in path.indices.dropFirst() {
      let boundary = document.features.boundaries[line]
      pairs[ZoneModel.index(boundary, path[line - 1], path[line])] += 1
    }
    for index in pairs.indices {
      Self.update(
        &model.transition[index], &transitionSquares[index], pairs[index] * weight, settings,
        prior: prior.transition[index])
    }
    let last = (path.count - 1) * states
    for state in 0..<states {
      let opening = (path[0] == state ? 1 : 0) - expected.lines[state]
      Self.update(&model.opening[state], &openingSquares[state], opening * weight, settings)
      let ending = (path[path.count - 1] == state ? 1 : 0) - expected.lines[last + state]
      Self.update(&model.ending[state], &endingSquares[state], ending * weight, settings)
    }
    return score - expected.total
  }

  /// What a cue says for the page before the letter it mostly says for the page amid and behind
  /// it, too: the three learn from each other.
  private mutating func step(page feature: Int, _ weight: Float) {
    let indices = Self.page.map { feature * ZoneModel.states + $0 }
    let gradient = indices.reduce(Float(0)) { $0 + emission[$1] } * weight
    guard abs(gradient) > 1e-6, gradient.isFinite else { return }
    pageSquares[feature] += gradient * gradient
    let step = settings.rate * gradient / pageSquares[feature].squareRoot()
    for index in indices { model.emission[index] += step }
  }

  private static let page = ZoneState.allCases.filter { $0.zone == nil }.map { Int($0.rawValue) }

  /// Adds what each feature was seen with, less what it was expected with, to the gradient.
  private mutating func collect(_ features: ZoneFeatures, _ expected: [Float], _ path: [Int]) {
    let states = ZoneModel.states
    emission.withUnsafeMutableBufferPointer { emission in
      expected.withUnsafeBufferPointer { expected in
        for line in path.indices {
          for feature in features.features(of: line) {
            let base = Int(feature) * states
            for state in 0..<states { emission[base + state] -= expected[line * states + state] }
            emission[base + path[line]] += 1
          }
        }
      }
    }
    for feature in features.indices where !isTouched[Int(feature)] {
      isTouched[Int(feature)] = true
      touched.append(Int(feature))
    }
  }

  @inline(__always)
  private static func update(
    _ value: inout Float, _ squares: inout Float, _ gradient: Float, _ settings: Settings,
    prior: Float = 0
  ) {
    guard abs(gradient) > 1e-6, gradient.isFinite else { return }
    let slope = gradient - settings.penalty * (value - prior)
    squares += slope * slope
    value += settings.rate * slope / squares.squareRoot()
  }
}

/// The mean of models.
private struct ModelMean {
  private var sum: ZoneModel?
  private var count: Float = 0

  mutating func add(_ model: ZoneModel) {
    count += 1
    sum = sum.map { sum in Self.each(sum) { zip($0, model[keyPath: $1]).map(+) } } ?? model
  }

  /// nil where none was added.
  var model: ZoneModel? {
    sum.map { sum in Self.each(sum) { weights, _ in weights.map { $0 / count } } }
  }

  private static func each(
    _ model: ZoneModel, _ changed: ([Float], KeyPath<ZoneModel, [Float]>) -> [Float]
  ) -> ZoneModel {
    var model = model
    model.emission = changed(model.emission, \.emission)
    model.transition = changed(model.transition, \.transition)
    model.opening = changed(model.opening, \.opening)
    model.ending = changed(model.ending, \.ending)
    return model
  }
}
