#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import CResources
package import LetterSchema

/// How much each feature of a document says for each kind.
package struct KindModel: Sendable, Equatable {
  package static let kinds = Kind.Value.allCases

  /// Feature by kind, row after row.
  package var weights = [Double](repeating: 0, count: KindFeature.all.count * kinds.count)

  package init() {}

  package static let standard: KindModel = {
    let resource = epistle_kind_model()
    let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    do {
      return try KindModel(parsing: Array(bytes))
    } catch {
      preconditionFailure("the built-in kind model is damaged: \(error)")
    }
  }()

  package static func index(_ feature: KindFeature) -> Int {
    feature.index * kinds.count
  }

  /// The probability of each kind, in the order of `kinds`.
  package func probabilities(_ features: KindFeatures) -> [Double] {
    probabilities(Self.rows(features))
  }

  /// Where the rows of a document's features start, always in the same order, so that sums over
  /// them have the same digits.
  package static func rows(_ features: KindFeatures) -> [Int] {
    features.found.map { index($0) }.sorted()
  }

  /// The same, with the rows of the features.
  package func probabilities(_ rows: [Int]) -> [Double] {
    var scores = [Double](repeating: 0, count: Self.kinds.count)
    for row in rows {
      for kind in scores.indices { scores[kind] += weights[row + kind] }
    }
    let top = scores.max() ?? 0
    let terms = scores.map { exp($0 - top) }
    let sum = terms.reduce(0, +)
    return terms.map { $0 / sum }
  }
}
