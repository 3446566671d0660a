/// All ways through a document's lines, scored: the best one and how probable each state is.
///
/// Linear in lines; states and transitions that cannot be are minus infinity.
package struct ZoneLattice {
  static let states = ZoneModel.states

  let count: Int
  /// Line by state.
  private(set) var local: [Float]
  let steps: ZoneSteps
  /// How each line is set off from the one before.
  let boundaries: [Boundary]

  /// - Parameter possible: the states that come into question; nil for all.
  package init(_ features: ZoneFeatures, _ model: ZoneModel, possible: [ZoneState]? = nil) {
    self.init(features, model, ZoneSteps(model))
    guard let possible else { return }
    for state in ZoneState.all where !possible.contains(state) {
      for line in 0..<count { local[line * Self.states + Int(state.rawValue)] = -.infinity }
    }
  }

  /// - Parameter pageBonus: what each line's score for the page around the letter is raised by.
  init(
    _ features: ZoneFeatures, _ model: ZoneModel, _ steps: ZoneSteps, pageBonus: Float = 0
  ) {
    count = features.lineCount
    self.steps = steps
    boundaries = features.boundaries
    local = Self.scores(features, model)
    guard pageBonus != 0 else { return }
    for state in ZoneState.all where state.zone == nil {
      for line in 0..<count {
        local[line * Self.states + Int(state.rawValue)] += pageBonus
      }
    }
  }

  /// Leaves only ways on which a line is part of the letter.
  mutating func keep(_ line: Int) {
    for state in ZoneState.all where state.zone == nil {
      local[line * Self.states + Int(state.rawValue)] = -.infinity
    }
  }

  /// Leaves only ways on which a line is of the page around the letter.
  mutating func drop(_ line: Int) {
    for state in ZoneState.all where state.zone != nil {
      local[line * Self.states + Int(state.rawValue)] = -.infinity
    }
  }

  /// What the features of each line say for each state.
  private static func scores(_ features: ZoneFeatures, _ model: ZoneModel) -> [Float] {
    var local = [Float](repeating: 0, count: features.lineCount * states)
    local.withUnsafeMutableBytes { local in
      model.emission.withUnsafeBytes { emission in
        features.indices.withUnsafeBufferPointer { indices in
          for line in 0..<features.lineCount {
            var sum = StateRow<Float>(repeating: 0)
            for at in features.starts[line]..<features.starts[line + 1] {
              sum.add(StateRow(emission, Int(indices[at]) * StateRow<Float>.bytes))
            }
            sum.store(in: local, line * StateRow<Float>.bytes)
          }
        }
      }
    }
    for line in 0..<features.lineCount where features.isPage[line] {
      for state in ZoneState.all where state.zone != nil {
        local[line * states + Int(state.rawValue)] = -.infinity
      }
    }
    return local
  }

  /// The score of one sequence of states.
  package func score(of path: [ZoneState]) -> Float {
    var sum: Float = 0
    for (line, state) in path.enumerated() {
      let index = Int(state.rawValue)
      sum += local[line * Self.states + index]
      sum +=
        line == 0
        ? steps.opening[index]
        : steps.transition[
          ZoneModel.index(boundaries[line], Int(path[line - 1].rawValue), index)]
    }
    if let last = path.last { sum += steps.ending[Int(last.rawValue)] }
    return sum
  }
}
