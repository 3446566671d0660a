import Foundation

@testable import LetterExtraction

/// A few lines with random cues under a random model: small enough to try every path.
struct ToyZones {
  var model = ZoneModel()
  var cues = Cues()
  var markups: [Markup]

  var lineCount: Int { markups.count }
  var features: ZoneFeatures {
    ZoneFeatures(cues, markups.map { Line(text: 0..<1, at: 0..<1, markup: $0) })
  }
  var lattice: ZoneLattice { ZoneLattice(features, model) }

  init(lines: Int, seed: UInt64) {
    var random = Generator(seed: seed &+ 77)
    markups = Array(repeating: Markup(), count: lines)
    for _ in 0..<lines {
      cues.append(
        (0..<3).map { _ in Cues.Mark(Cue.allCases.randomElement(using: &random) ?? .always, 0..<1) }
      )
    }
    cues.boundaries = (0..<lines).map { _ in
      Boundary.allCases.randomElement(using: &random) ?? .apart
    }
    cues.areas = (0..<lines).map { _ in Area.allCases.randomElement(using: &random) ?? .text }
    func fill(_ weights: inout [Float]) {
      for index in weights.indices { weights[index] = Float.random(in: -2...2, using: &random) }
    }
    fill(&model.emission)
    fill(&model.transition)
    fill(&model.opening)
    fill(&model.ending)
  }

  /// Every allowed path with its score, added up from the model's weights.
  func ways() -> [(path: [ZoneState], score: Double)] {
    let features = features
    let local = (0..<lineCount).map { line in
      ZoneState.allCases.map { state in
        features.features(of: line).reduce(0.0) {
          $0 + Double(model.emission[Int($1) * ZoneModel.states + Int(state.rawValue)])
        }
      }
    }
    var ways: [(path: [ZoneState], score: Double)] = []
    for state in ZoneState.allCases where state.mayOpen {
      let index = Int(state.rawValue)
      ways.append(([state], Double(model.opening[index]) + local[0][index]))
    }
    for line in 1..<max(1, lineCount) {
      ways = ways.flatMap { way in
        let last = way.path[way.path.count - 1]
        return ZoneState.allCases.filter { last.mayPrecede($0) }.map { next in
          let step = model.transition[
            ZoneModel.index(features.boundaries[line], Int(last.rawValue), Int(next.rawValue))]
          return (way.path + [next], way.score + Double(step) + local[line][Int(next.rawValue)])
        }
      }
    }
    return ways.compactMap { way in
      let last = way.path[way.path.count - 1]
      return last.mayEnd ? (way.path, way.score + Double(model.ending[Int(last.rawValue)])) : nil
    }
  }
}
