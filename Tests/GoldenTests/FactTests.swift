import Foundation
import LetterSchema
import Testing

/// The records say what persons found in the samples, at least as often as ever before.
@Suite struct FactTests {
  static let floorsFile = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "floors.json")

  @Test func `scores keep to their floors`() throws {
    var tallies: [String: Tally] = [:]
    for document in Samples.documents {
      guard let gold = try? Data(contentsOf: Samples.gold(of: document)) else { continue }
      let facts = try Facts(gold: gold)
      let found = Facts(try GoldenRecords.letter(of: document))
      for (field, wanted) in facts.fields {
        tallies[field, default: Tally()].add(found: found.fields[field] ?? [], wanted: wanted)
      }
    }
    let scores = tallies.mapValues(\.score)
    let floors = try JSONDecoder().decode(
      [String: Double].self, from: Data(contentsOf: Self.floorsFile))
    for (field, floor) in floors.sorted(by: { $0.key < $1.key }) {
      let score = scores[field] ?? 0
      #expect(
        score >= floor, "\(field): \(score) is under its floor in Tests/GoldenTests/floors.json")
    }
    #expect(Set(floors.keys) == Set(Facts.names))
    if GoldenRecords.isRecording { try raise(floors, to: scores) }
  }

  /// Recording raises floors and never lowers one.
  private func raise(_ floors: [String: Double], to scores: [String: Double]) throws {
    var text = "{\n"
    for (index, field) in Facts.names.enumerated() {
      let score = ((scores[field] ?? 0) * 1000).rounded(.down) / 1000
      let floor = max(floors[field] ?? 0, score)
      text += "  \"\(field)\": \(floor)" + (index + 1 < Facts.names.count ? ",\n" : "\n")
    }
    try Data((text + "}\n").utf8).write(to: Self.floorsFile)
    Issue.record("floors raised to \(scores.sorted { $0.key < $1.key })")
  }
}

/// How many facts were found, over all documents.
struct Tally {
  private var shared = 0
  private var found = 0
  private var wanted = 0

  mutating func add(found: [[String]], wanted: [[String]]) {
    var left = wanted
    for fact in found {
      if let index = left.firstIndex(of: fact) {
        left.remove(at: index)
        shared += 1
      }
    }
    self.found += found.count
    self.wanted += wanted.count
  }

  /// F1: the harmonic mean of precision and recall.
  var score: Double { found + wanted == 0 ? 1 : 2 * Double(shared) / Double(found + wanted) }
}
