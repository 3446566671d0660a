#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sums over all ways: how probable each state is, and what training needs.
extension ZoneLattice {
  /// Sums over all ways to each state of each line, and from it to the end: each line's row is
  /// scaled to a sum of one, so that no product runs out of range. In `Double`: what only one way
  /// allows may be e¹⁰⁰ times less likely than what all others would have.
  private struct Sums {
    var forward: [Double]
    var backward: [Double]
    /// `exp(local - the line's highest)`, line by state.
    var likelihood: [Double]
    /// The highest of each line, and what its row was scaled by.
    var tops: [Float]
    var scales: [Double]

    init(lines count: Int) {
      forward = Array(repeating: 0, count: count * states)
      backward = forward
      likelihood = forward
      tops = Array(repeating: -.infinity, count: count)
      scales = Array(repeating: 0, count: count)
    }
  }

  private func sums() -> Sums {
    var result = Sums(lines: count)
    weigh(&result)
    sumForward(&result)
    sumBackward(&result)
    return result
  }

  private func weigh(_ sums: inout Sums) {
    for line in 0..<count {
      let row = line * Self.states..<(line + 1) * Self.states
      var top = -Float.infinity
      for index in row where local[index] > top { top = local[index] }
      for index in row { sums.likelihood[index] = Self.likelihood(local[index], top) }
      sums.tops[line] = top
    }
  }

  private func sumForward(_ sums: inout Sums) {
    let states = Self.states
    let bytes = StateRow<Double>.bytes
    for state in 0..<states { sums.forward[state] = exp(Double(steps.opening[state])) }
    let likelihood = sums.likelihood
    sums.forward.withUnsafeMutableBytes { forward in
      likelihood.withUnsafeBytes { likelihood in
        steps.odds.withUnsafeBytes { odds in
          for line in 0..<count {
            let base = line * bytes
            var row = StateRow<Double>(repeating: 0)
            if line == 0 {
              row = StateRow(UnsafeRawBufferPointer(forward), base)
            } else {
              let step = Int(boundaries[line].rawValue) * states * bytes
              for from in 0..<states {
                let mass = forward.load(fromByteOffset: base - bytes + from * 8, as: Double.self)
                guard mass > 0 else { continue }
                row.add(StateRow(odds, step + from * bytes), times: mass)
              }
            }
            row.multiply(by: StateRow(likelihood, base))
            let sum = max(row.sum, .leastNormalMagnitude)
            row.divide(by: sum)
            row.store(in: forward, base)
            sums.scales[line] = sum
          }
        }
      }
    }
  }

  private func sumBackward(_ sums: inout Sums) {
    let states = Self.states
    let bytes = StateRow<Double>.bytes
    let last = (count - 1) * states
    for state in 0..<states { sums.backward[last + state] = exp(Double(steps.ending[state])) }
    let likelihood = sums.likelihood
    var next = [Double](repeating: 0, count: states)
    sums.backward.withUnsafeMutableBytes { backward in
      likelihood.withUnsafeBytes { likelihood in
        steps.oddsByNext.withUnsafeBytes { odds in
          next.withUnsafeMutableBytes { next in
            for line in stride(from: count - 2, through: 0, by: -1) {
              let base = line * bytes
              let step = Int(boundaries[line + 1].rawValue) * states * bytes
              var mass = StateRow<Double>(likelihood, base + bytes)
              mass.multiply(by: StateRow(UnsafeRawBufferPointer(backward), base + bytes))
              mass.store(in: next, 0)
              var row = StateRow<Double>(repeating: 0)
              for to in 0..<states {
                row.add(
                  StateRow(odds, step + to * bytes),
                  times: next.load(fromByteOffset: to * 8, as: Double.self))
              }
              row.divide(by: max(row.sum, .leastNormalMagnitude))
              row.store(in: backward, base)
            }
          }
        }
      }
    }
  }

  /// Logarithm of the sum over all ways.
  private func total(_ sums: Sums) -> Double {
    var total = 0.0
    for top in sums.tops { total += Double(top) }
    for scale in sums.scales { total += log(scale) }
    let last = (count - 1) * Self.states
    var end = 0.0
    for state in 0..<Self.states {
      end += sums.forward[last + state] * sums.backward[last + state]
    }
    return total + log(max(end, .leastNormalMagnitude))
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
    var pairs = [Double](repeating: 0, count: steps.transition.count)
    var here = [Double](repeating: 0, count: states * states)
    for line in 0..<max(0, count - 1) {
      let base = line * states
      let step = ZoneModel.index(boundaries[line + 1], 0, 0)
      var sum = 0.0
      for from in 0..<states {
        let mass = sums.forward[base + from]
        for to in 0..<states {
          let next = base + states + to
          let value =
            mass * steps.odds[step + from * states + to] * sums.likelihood[next]
            * sums.backward[next]
          here[from * states + to] = value
          sum += value
        }
      }
      guard sum > 0 else { continue }
      for index in here.indices { pairs[step + index] += here[index] / sum }
    }
    return (posteriors(sums), pairs.map { Float($0) }, Float(total(sums)))
  }
}
