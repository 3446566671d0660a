package import LetterSchema

/// Tells letters from press releases, statements, petitions and articles.
public struct DecideKind: LearnedStage {
  public static let description = StageDescription(
    name: "kind",
    summary: "Tells letters from press releases, statements, petitions and articles",
    reads: [.lines, .cues, .zones], adds: [.kind],
    options: [
      .model,
      OptionDescription(
        "abstain", type: "a number from 0 to 1", standard: "0.25",
        summary: "The probability under which the kind is `other`"),
    ])

  private let model: KindModel
  private let hash: String?
  private let abstain: Double

  public init(options: inout StageOptions) throws(OptionError) {
    abstain = try options.number("abstain", standard: 0.25, in: 0...1)
    let own = try options.file("model") { bytes throws(ModelFileError) in
      (try KindModel(parsing: bytes), SHA256.hex(bytes))
    }
    model = own?.0 ?? .standard
    hash = own?.1
  }

  package init(model: KindModel) {
    self.model = model
    hash = SHA256.hex(Array(model.file(comments: []).utf8))
    abstain = 0.25
  }

  package var modelHash: String? { hash ?? BuiltInHash.kinds }

  /// A sign of the document, and how much it says for the likeliest kind against the second.
  package struct Evidence: Sendable {
    /// As the model's file writes it: `titleSaysLetter`, `opening.datelineStart`.
    package let sign: String
    /// In the unit of the model's weights; below zero it speaks for the second kind.
    package let weight: Double
  }

  /// The two likeliest kinds and what decides between them, strongest first.
  package func evidence(
    on draft: Draft
  ) -> (ranked: [(kind: Kind.Value, probability: Double)], evidence: [Evidence]) {
    let features = KindFeatures(draft)
    let probabilities = model.probabilities(features)
    let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
    let evidence = features.found.map { feature in
      let row = KindModel.index(feature)
      return Evidence(
        sign: feature.name, weight: model.weights[row + order[0]] - model.weights[row + order[1]])
    }
    return (
      order.prefix(2).map { (KindModel.kinds[$0], probabilities[$0]) },
      evidence.sorted { (abs($0.weight), $1.sign) > (abs($1.weight), $0.sign) }
    )
  }

  public func run(on draft: inout Draft) {
    let probabilities = model.probabilities(KindFeatures(draft))
    let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
    draft.kind =
      probabilities[best] < abstain
      ? Kind(value: .other, confidence: Confidence(1 - probabilities[best]))
      : Kind(value: KindModel.kinds[best], confidence: Confidence(probabilities[best]))
  }
}
