#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// All ways through a document's lines, scored: the best one and how probable each state is.
///
/// Linear in lines; states and transitions that cannot be are minus infinity.
package struct ZoneLattice {
  private static let states = ZoneModel.states

  private let count: Int
  /// Line by state.
  private var local: [Float]
  private let transition: [Float]
  private let opening: [Float]
  private let ending: [Float]

  package init(_ features: ZoneFeatures, _ model: ZoneModel) {
    count = features.lineCount
    local = []
    local.reserveCapacity(count * Self.states)
    var row = [Float](repeating: 0, count: Self.states)
    for line in 0..<count {
      model.scores(of: features.features(of: line), into: &row)
      if features.isPage[line] {
        for state in ZoneState.allCases where state.zone != nil {
          row[Int(state.rawValue)] = -.infinity
        }
      }
      local.append(contentsOf: row)
    }
    var transition = model.transition
    var opening = model.opening
    var ending = model.ending
    for state in ZoneState.allCases {
      let from = Int(state.rawValue)
      if !state.mayOpen { opening[from] = -.infinity }
      if !state.mayEnd { ending[from] = -.infinity }
      for next in ZoneState.allCases where !state.mayPrecede(next) {
        transition[from * Self.states + Int(next.rawValue)] = -.infinity
      }
    }
    self.transition = transition
    self.opening = opening
    self.ending = ending
  }

  /// The best sequence of states.
  package func best() -> [ZoneState] {
    guard count > 0 else { return [] }
    var score = (0..<Self.states).map { opening[$0] + local[$0] }
    var back = [UInt8](repeating: 0, count: count * Self.states)
    var next = score
    for line in 1..<max(count, 1) {
      for to in 0..<Self.states {
        var bestFrom = 0
        var bestScore = -Float.infinity
        for from in 0..<Self.states {
          let value = score[from] + transition[from * Self.states + to]
          if value > bestScore {
            bestScore = value
            bestFrom = from
          }
        }
        next[to] = bestScore + local[line * Self.states + to]
        back[line * Self.states + to] = UInt8(bestFrom)
      }
      swap(&score, &next)
    }
    var state = 0
    for candidate in 1..<Self.states
    where score[candidate] + ending[candidate] > score[state] + ending[state] {
      state = candidate
    }
    var path = [ZoneState](repeating: .pageBefore, count: count)
    for line in stride(from: count - 1, through: 0, by: -1) {
      path[line] = ZoneState.allCases[state]
      state = Int(back[line * Self.states + state])
    }
    return path
  }

  /// Logarithms of the sums over all ways to each state of each line, and from it to the end.
  private func sums() -> (forward: [Float], backward: [Float], total: Float) {
    let states = Self.states
    var forward = [Float](repeating: -.infinity, count: count * states)
    var backward = [Float](repeating: 0, count: count * states)
    var terms = [Float](repeating: 0, count: states)
    for state in 0..<states { forward[state] = opening[state] + local[state] }
    for line in 1..<max(count, 1) {
      for to in 0..<states {
        for from in 0..<states {
          terms[from] = forward[(line - 1) * states + from] + transition[from * states + to]
        }
        forward[line * states + to] = Self.logSum(terms) + local[line * states + to]
      }
    }
    for state in 0..<states { backward[(count - 1) * states + state] = ending[state] }
    for line in stride(from: count - 2, through: 0, by: -1) {
      for from in 0..<states {
        for to in 0..<states {
          terms[to] =
            transition[from * states + to] + local[(line + 1) * states + to]
            + backward[(line + 1) * states + to]
        }
        backward[line * states + from] = Self.logSum(terms)
      }
    }
    for state in 0..<states {
      terms[state] = forward[(count - 1) * states + state] + ending[state]
    }
    return (forward, backward, Self.logSum(terms))
  }

  private static func logSum(_ terms: [Float]) -> Float {
    var top = -Float.infinity
    for term in terms where term > top { top = term }
    guard top > -.infinity else { return top }
    var sum: Float = 0
    for term in terms where term - top > -16 { sum += expf(term - top) }
    return top + logf(sum)
  }

  /// How probable each state of each line is, line by state.
  package func posteriors() -> [Float] {
    guard count > 0 else { return [] }
    let (forward, backward, total) = sums()
    return forward.indices.map { expf(min(0, forward[$0] + backward[$0] - total)) }
  }

  /// What training needs: the probability of the document's states given its lines is
  /// `exp(score - total)`; `line` and `pair` get the expected counts.
  package func expectations(
    line visit: (Int, [Float]) -> Void, pair: (Int, [Float]) -> Void
  ) -> Float {
    let states = Self.states
    let (forward, backward, total) = sums()
    var row = [Float](repeating: 0, count: states)
    var pairs = [Float](repeating: 0, count: states * states)
    for line in 0..<count {
      for state in 0..<states {
        row[state] = expf(forward[line * states + state] + backward[line * states + state] - total)
      }
      visit(line, row)
      guard line + 1 < count else { continue }
      for from in 0..<states {
        for to in 0..<states {
          let log =
            forward[line * states + from] + transition[from * states + to]
            + local[(line + 1) * states + to] + backward[(line + 1) * states + to] - total
          pairs[from * states + to] = log > -18 ? expf(log) : 0
        }
      }
      pair(line, pairs)
    }
    return total
  }

  /// The score of one sequence of states.
  package func score(of path: [ZoneState]) -> Float {
    var sum: Float = 0
    for (line, state) in path.enumerated() {
      let index = Int(state.rawValue)
      sum += local[line * Self.states + index]
      sum +=
        line == 0
        ? opening[index] : transition[Int(path[line - 1].rawValue) * Self.states + index]
    }
    if let last = path.last { sum += ending[Int(last.rawValue)] }
    return sum
  }
}
