#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How readily states follow each other, with what cannot be: made once from a model, then good
/// for every document.
struct ZoneSteps: Sendable {
  /// Boundary by from state by to state, as in the model; minus infinity where it may not be.
  let transition: [Float]
  let opening: [Float]
  let ending: [Float]
  /// `exp(transition)`.
  let odds: [Double]
  /// The same, boundary by to state by from state.
  let oddsByNext: [Double]

  init(_ model: ZoneModel) {
    var transition = model.transition
    var opening = model.opening
    var ending = model.ending
    for state in ZoneState.all {
      let from = Int(state.rawValue)
      if !state.mayOpen { opening[from] = -.infinity }
      if !state.mayEnd { ending[from] = -.infinity }
      for next in ZoneState.all where !state.mayPrecede(next) {
        for boundary in Boundary.allCases {
          transition[ZoneModel.index(boundary, from, Int(next.rawValue))] = -.infinity
        }
      }
    }
    let odds = transition.map { exp(Double($0)) }
    var oddsByNext = odds
    for boundary in Boundary.allCases {
      for from in 0..<ZoneModel.states {
        for to in 0..<ZoneModel.states {
          oddsByNext[ZoneModel.index(boundary, to, from)] =
            odds[ZoneModel.index(boundary, from, to)]
        }
      }
    }
    self.transition = transition
    self.opening = opening
    self.ending = ending
    self.odds = odds
    self.oddsByNext = oddsByNext
  }
}
