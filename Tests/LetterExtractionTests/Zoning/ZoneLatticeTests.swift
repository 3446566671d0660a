import Foundation
import Testing

@testable import LetterExtraction

/// The lattice against every way there is, one after the other.
@Suite struct ZoneLatticeTests {
  @Test(arguments: 1...12)
  func `the best path is the best of all paths`(seed: Int) throws {
    let toy = ToyZones(lines: 1 + seed % 3, seed: UInt64(seed))
    let ways = toy.ways()
    let best = try #require(ways.max { $0.score < $1.score })
    #expect(toy.lattice.best() == best.path)
    #expect(abs(toy.lattice.score(of: best.path) - Float(best.score)) < 1e-3)
  }

  @Test(arguments: 1...12)
  func `posteriors are shares of all paths`(seed: Int) {
    let toy = ToyZones(lines: 1 + seed % 3, seed: UInt64(seed))
    let ways = toy.ways()
    let total = ways.reduce(0) { $0 + exp($1.score) }
    var expected = [Double](repeating: 0, count: toy.lineCount * ZoneModel.states)
    for way in ways {
      for (line, state) in way.path.enumerated() {
        expected[line * ZoneModel.states + Int(state.rawValue)] += exp(way.score) / total
      }
    }
    let found = toy.lattice.posteriors()
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(abs(Double(found) - expected) < 1e-4) }
  }

  @Test func `expectations are shares of all paths`() {
    let toy = ToyZones(lines: 3, seed: 99)
    let ways = toy.ways()
    let total = ways.reduce(0) { $0 + exp($1.score) }
    var expected = [Double](repeating: 0, count: toy.model.transition.count)
    for way in ways {
      for line in way.path.indices.dropFirst() {
        let step = ZoneModel.index(
          toy.features.boundaries[line], Int(way.path[line - 1].rawValue),
          Int(way.path[line].rawValue))
        expected[step] += exp(way.score) / total
      }
    }
    let found = toy.lattice.expectations()
    #expect(abs(Double(found.total) - log(total)) < 1e-3)
    for (found, expected) in zip(found.pairs, expected) {
      #expect(abs(Double(found) - expected) < 1e-4)
    }
  }

  @Test func `what may not follow does not, however much speaks for it`() {
    var toy = ToyZones(lines: 4, seed: 3)
    let after = Int(ZoneState.pageAfter.rawValue)
    let body = Int(ZoneState.body.rawValue)
    for boundary in Boundary.allCases {
      toy.model.transition[ZoneModel.index(boundary, after, body)] = 1000
    }
    toy.model.opening[after] = 1000
    toy.model.ending[Int(ZoneState.pageInside.rawValue)] = 1000
    let path = toy.lattice.best()
    #expect(path[0].mayOpen && path[3].mayEnd)
    for (state, next) in zip(path, path.dropFirst()) { #expect(state.mayPrecede(next)) }
    let rows = toy.lattice.posteriors()
    #expect(rows[after] == 0)
    #expect(rows[3 * ZoneModel.states + Int(ZoneState.pageInside.rawValue)] == 0)
    #expect(rows.allSatisfy { $0.isFinite })
  }

  @Test func `front matter is the page's, whatever the model says`() {
    var toy = ToyZones(lines: 2, seed: 5)
    toy.markups[0].regions = .frontMatter
    toy.model.opening[Int(ZoneState.title.rawValue)] = 1000
    #expect(toy.lattice.best()[0].zone == nil)
  }

  @Test func `extreme weights leave probabilities`() {
    for scale in [Float(300), 3000] {
      var toy = ToyZones(lines: 3, seed: 8)
      for index in toy.model.emission.indices { toy.model.emission[index] *= scale }
      for index in toy.model.transition.indices { toy.model.transition[index] *= scale / 100 }
      let rows = toy.lattice.posteriors()
      for line in 0..<3 {
        let row = rows[line * ZoneModel.states..<(line + 1) * ZoneModel.states]
        #expect(row.allSatisfy { $0 >= 0 && $0 <= 1.0001 })
        #expect(abs(row.reduce(0, +) - 1) < 1e-3, "line \(line) at \(scale): \(row)")
      }
    }
  }

  @Test func `no lines, no zones`() {
    let lattice = ZoneLattice(ZoneFeatures(Cues(), []), ZoneModel())
    #expect(lattice.best().isEmpty && lattice.posteriors().isEmpty)
  }
}
