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
  /// Where in `transition` the steps to each line start.
  private let steps: [Int]
  private let opening: [Float]
  private let ending: [Float]

  package init(_ features: ZoneFeatures, _ model: ZoneModel) {
    count = features.lineCount
    local = []
    local.reserveCapacity(count * Self.states)
    for line in 0..<count {
      model.appendScores(of: features.features(of: line), to: &local)
      if features.isPage[line] {
        for state in ZoneState.all where state.zone != nil {
          local[line * Self.states + Int(state.rawValue)] = -.infinity
        }
      }
    }
    var transition = model.transition
    var opening = model.opening
    var ending = model.ending
    for state in ZoneState.allCases {
      let from = Int(state.rawValue)
      if !state.mayOpen { opening[from] = -.infinity }
      if !state.mayEnd { ending[from] = -.infinity }
      for next in ZoneState.allCases where !state.mayPrecede(next) {
        for boundary in Boundary.allCases {
          transition[ZoneModel.index(boundary, from, Int(next.rawValue))] = -.infinity
        }
      }
    }
    steps = features.boundaries.map { ZoneModel.index($0, 0, 0) }
    self.transition = transition
    self.opening = opening
    self.ending = ending
  }

  /// The best sequence of states.
  package func best() -> [ZoneState] {
    guard count > 0 else { return [] }
    let states = Self.states
    var score = (0..<states).map { opening[$0] + local[$0] }
    var back = [UInt8](repeating: 0, count: count * states)
    var next = score
    local.withUnsafeBufferPointer { local in
      transition.withUnsafeBufferPointer { transition in
        back.withUnsafeMutableBufferPointer { back in
          for line in 1..<max(count, 1) {
            let steps = steps[line]
            Self.advance(
              score, UnsafeBufferPointer(rebasing: transition[steps..<steps + states * states]),
              UnsafeBufferPointer(rebasing: local[line * states..<(line + 1) * states]), &next,
              UnsafeMutableBufferPointer(rebasing: back[line * states..<(line + 1) * states]))
            swap(&score, &next)
          }
        }
      }
    }
    var state = 0
    for candidate in 1..<Self.states
    where score[candidate] + ending[candidate] > score[state] + ending[state] {
      state = candidate
    }
    var path = [ZoneState](repeating: .pageBefore, count: count)
    for line in stride(from: count - 1, through: 0, by: -1) {
      path[line] = ZoneState.all[state]
      state = Int(back[line * Self.states + state])
    }
    return path
  }

  /// One line on: the best score of each state, and the state before it on the best way there.
  private static func advance(
    _ score: [Float], _ step: UnsafeBufferPointer<Float>, _ local: UnsafeBufferPointer<Float>,
    _ next: inout [Float], _ back: UnsafeMutableBufferPointer<UInt8>
  ) {
    next.withUnsafeMutableBufferPointer { next in
      for to in 0..<states {
        next[to] = score[0] + step[to]
        back[to] = 0
      }
      for from in 1..<states {
        let mass = score[from]
        guard mass > -.infinity else { continue }
        for to in 0..<states {
          let value = mass + step[from * states + to]
          if value > next[to] {
            next[to] = value
            back[to] = UInt8(from)
          }
        }
      }
      for to in 0..<states { next[to] += local[to] }
    }
  }

  /// Sums over all ways to each state of each line, and from it to the end: each line's row is
  /// scaled to a sum of one, so that no product runs out of range. In `Double`: what only one way
  /// allows may be e¹⁰⁰ times less likely than what all others would have.
  private struct Sums {
    var forward: [Double]
    var backward: [Double]
    /// `exp(local - the line's highest)`, line by state.
    var likelihood: [Double]
    /// `exp(transition)`, for each boundary.
    var step: [Double]
    /// Logarithm of the sum over all ways.
    var total: Double
  }

  private func sums() -> Sums {
    let states = Self.states
    var result = Sums(
      forward: Array(repeating: 0, count: count * states),
      backward: Array(repeating: 0, count: count * states),
      likelihood: Array(repeating: 0, count: count * states),
      step: transition.map { exp(Double($0)) }, total: 0)
    for line in 0..<count {
      var top = -Float.infinity
      for index in line * states..<(line + 1) * states where local[index] > top {
        top = local[index]
      }
      for index in line * states..<(line + 1) * states {
        result.likelihood[index] = Self.likelihood(local[index], top)
      }
      result.total += Double(top)
    }
    result.forward.withUnsafeMutableBufferPointer { forward in
      result.likelihood.withUnsafeBufferPointer { likelihood in
        result.step.withUnsafeBufferPointer { step in
          var row = [Double](repeating: 0, count: states)
          for line in 0..<count {
            let base = line * states
            let steps = steps[line]
            if line == 0 {
              for state in 0..<states { row[state] = exp(Double(opening[state])) }
            } else {
              for to in 0..<states { row[to] = 0 }
              for from in 0..<states {
                let mass = forward[base - states + from]
                guard mass > 0 else { continue }
                for to in 0..<states { row[to] += mass * step[steps + from * states + to] }
              }
            }
            var sum: Double = 0
            for state in 0..<states {
              row[state] *= likelihood[base + state]
              sum += row[state]
            }
            sum = max(sum, .leastNormalMagnitude)
            for state in 0..<states { forward[base + state] = row[state] / sum }
            result.total += log(sum)
          }
        }
      }
    }
    let last = (count - 1) * states
    var end: Double = 0
    for state in 0..<states {
      result.backward[last + state] = exp(Double(ending[state]))
      end += result.forward[last + state] * result.backward[last + state]
    }
    result.total += log(max(end, .leastNormalMagnitude))
    result.backward.withUnsafeMutableBufferPointer { backward in
      result.likelihood.withUnsafeBufferPointer { likelihood in
        result.step.withUnsafeBufferPointer { step in
          var next = [Double](repeating: 0, count: states)
          for line in stride(from: count - 2, through: 0, by: -1) {
            let base = line * states
            let steps = steps[line + 1]
            for to in 0..<states {
              next[to] = likelihood[base + states + to] * backward[base + states + to]
            }
            var sum: Double = 0
            for from in 0..<states {
              var value: Double = 0
              for to in 0..<states { value += step[steps + from * states + to] * next[to] }
              backward[base + from] = value
              sum += value
            }
            sum = max(sum, .leastNormalMagnitude)
            for from in 0..<states { backward[base + from] /= sum }
          }
        }
      }
    }
    return result
  }

  /// `exp(value - top)`, never zero for a state that may be.
  private static func likelihood(_ value: Float, _ top: Float) -> Double {
    value == -.infinity ? 0 : max(exp(Double(value) - Double(top)), 1e-100)
  }

  /// How probable each state of each line is, line by state.
  package func posteriors() -> [Float] {
    count > 0 ? posteriors(sums()) : []
  }

  private func posteriors(_ sums: Sums) -> [Float] {
    var result = [Float](repeating: 0, count: count * Self.states)
    for line in 0..<count {
      let row = line * Self.states..<(line + 1) * Self.states
      var sum = 0.0
      for index in row { sum += sums.forward[index] * sums.backward[index] }
      guard sum > 0 else { continue }
      for index in row { result[index] = Float(sums.forward[index] * sums.backward[index] / sum) }
    }
    return result
  }

  /// What training needs: how often each state is expected at each line, how often each pair of
  /// states at each boundary in the document, and the logarithm of the sum over all ways.
  package func expectations() -> (lines: [Float], pairs: [Float], total: Float) {
    let states = Self.states
    let sums = sums()
    var pairs = [Double](repeating: 0, count: transition.count)
    var here = [Double](repeating: 0, count: states * states)
    for line in 0..<max(0, count - 1) {
      let base = line * states
      let steps = steps[line + 1]
      var sum = 0.0
      for from in 0..<states {
        let mass = sums.forward[base + from]
        for to in 0..<states {
          let next = base + states + to
          let value =
            mass * sums.step[steps + from * states + to] * sums.likelihood[next]
            * sums.backward[next]
          here[from * states + to] = value
          sum += value
        }
      }
      guard sum > 0 else { continue }
      for index in here.indices { pairs[steps + index] += here[index] / sum }
    }
    return (posteriors(sums), pairs.map { Float($0) }, Float(sums.total))
  }

  /// The score of one sequence of states.
  package func score(of path: [ZoneState]) -> Float {
    var sum: Float = 0
    for (line, state) in path.enumerated() {
      let index = Int(state.rawValue)
      sum += local[line * Self.states + index]
      sum +=
        line == 0
        ? opening[index]
        : transition[steps[line] + Int(path[line - 1].rawValue) * Self.states + index]
    }
    if let last = path.last { sum += ending[Int(last.rawValue)] }
    return sum
  }
}
