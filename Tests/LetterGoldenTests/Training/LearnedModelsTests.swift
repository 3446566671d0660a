import LetterExtraction
import LetterSchema
import Testing

@testable import LetterGolden

@Suite struct LearnedModelsTests {
  private let settings = LearnedModels.Settings(rounds: 12, seed: 7)

  @Test func `the same input gives the same bytes`() throws {
    let documents = try (0..<4).map { try DrawnLetter.toy($0) }
    let first = LearnedModels(documents, [], settings)
    #expect(LearnedModels(documents, [], settings) == first)
    let other = LearnedModels(documents, [], LearnedModels.Settings(rounds: 12, seed: 8))
    #expect(other.zones != first.zones)
  }

  @Test func `learns the order of a letter`() throws {
    let models = LearnedModels(try (0..<6).map { try DrawnLetter.toy($0) }, [], settings)
    let unseen = try DrawnLetter.toy(13)
    let model = try ZoneModel(parsing: models.zones)
    #expect(ZoneLattice(unseen.zones.features, model).best() == unseen.zones.states)
  }

  @Test func `what is written is what is read`() throws {
    let models = LearnedModels(try (0..<3).map { try DrawnLetter.toy($0) }, [], settings)
    let zones = try ZoneModel(parsing: models.zones)
    let again = zones.file(comments: []).split(separator: "\n")
    let first = String(decoding: models.zones, as: UTF8.self).split(separator: "\n")
    #expect(again == first.filter { !$0.hasPrefix("#") })
    let kinds = try KindModel(parsing: models.kinds)
    #expect(kinds.file(comments: []).hasPrefix("epistle kind model 1\nkinds letter "))
  }

  @Test func `tells how it goes, a round at a time`() throws {
    var rounds: [Int] = []
    var losses: [Double] = []
    _ = LearnedModels([try DrawnLetter.toy(0)], [], settings) {
      rounds.append($0)
      losses.append(-$1)
    }
    #expect(rounds == Array(1...12))
    #expect(losses[11] < losses[0])
  }

  @Test func `kinds are told apart by their signs`() throws {
    var documents = try (0..<4).map { try DrawnLetter.toy($0).kind }
    let statement = DrawnLetter(
      """
      title | Joint statement on the harbour
      body  | The organisations below condemn the closing of the harbour.
      """)
    let page = try statement.document(
      gold: #""title": "Joint statement on the harbour", "content_lines": [[1, 3]]"#)
    documents.append(.init(name: "s", features: page.kind.features, kind: .statement))
    let model = KindTrainer.train(documents)
    let probabilities = model.probabilities(page.kind.features)
    let best = try #require(probabilities.indices.max { probabilities[$0] < probabilities[$1] })
    #expect(KindModel.kinds[best] == .statement)
  }
}
