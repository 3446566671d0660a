package import LetterExtraction
package import LetterSchema

/// Learns by which signs the kinds of documents are told apart: multinomial logistic regression,
/// full gradients with an L2 penalty, so that the order of the documents does not matter.
package enum KindTrainer {
  package struct Document: Sendable {
    package let name: String
    package let features: KindFeatures
    package let kind: Kind.Value

    package init(name: String, features: KindFeatures, kind: Kind.Value) {
      self.name = name
      self.features = features
      self.kind = kind
    }
  }

  package static func train(
    _ documents: [Document], rounds: Int = 400, rate: Double = 0.5, penalty: Double = 0.005
  ) -> KindModel {
    var model = KindModel()
    guard !documents.isEmpty else { return model }
    let kinds = KindModel.kinds.count
    let rows = documents.map { KindModel.rows($0.features) }
    for _ in 0..<rounds {
      var gradient = model.weights.map { -penalty * $0 }
      for (document, rows) in zip(documents, rows) {
        let probabilities = model.probabilities(rows)
        for kind in 0..<kinds {
          let error = (KindModel.kinds[kind] == document.kind ? 1 : 0) - probabilities[kind]
          for row in rows { gradient[row + kind] += error / Double(documents.count) }
        }
      }
      for index in gradient.indices { model.weights[index] += rate * gradient[index] }
    }
    return model
  }
}
