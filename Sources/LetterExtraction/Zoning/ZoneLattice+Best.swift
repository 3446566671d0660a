extension ZoneLattice {
  /// The best sequence of states.
  package func best() -> [ZoneState] {
    guard count > 0 else { return [] }
    let states = Self.states
    // The score of the best way to each state of each line.
    var scores = [Float](repeating: 0, count: count * states)
    for state in 0..<states { scores[state] = steps.opening[state] + local[state] }
    scores.withUnsafeMutableBytes { scores in
      local.withUnsafeBytes { local in
        steps.transition.withUnsafeBytes { transition in
          for line in 1..<max(count, 1) {
            let row = line * StateRow<Float>.bytes
            let step = Int(boundaries[line].rawValue) * states * StateRow<Float>.bytes
            var best = StateRow<Float>(repeating: -.infinity)
            for from in 0..<states {
              let before = row - StateRow<Float>.bytes + from * MemoryLayout<Float>.stride
              let ways = StateRow<Float>(transition, step + from * StateRow<Float>.bytes)
                .plus(scores.load(fromByteOffset: before, as: Float.self))
              best.raise(to: ways)
            }
            best.plus(StateRow(local, row)).store(in: scores, row)
          }
        }
      }
    }
    return path(scores)
  }

  /// The way to the best last state. The state before another is found again from the scores,
  /// the first of equals: cheaper than to note it for states that no path will touch.
  private func path(_ scores: [Float]) -> [ZoneState] {
    let states = Self.states
    let last = (count - 1) * states
    var state = 0
    for candidate in 1..<states
    where scores[last + candidate] + steps.ending[candidate]
      > scores[last + state] + steps.ending[state]
    {
      state = candidate
    }
    var path = [ZoneState](repeating: ZoneState.all[state], count: count)
    for line in stride(from: count - 1, to: 0, by: -1) {
      let step = ZoneModel.index(boundaries[line], 0, state)
      var best = -Float.infinity
      var before = 0
      for from in 0..<states {
        let score = scores[(line - 1) * states + from] + steps.transition[step + from * states]
        if score > best { (best, before) = (score, from) }
      }
      state = before
      path[line - 1] = ZoneState.all[state]
    }
    return path
  }
}
