#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import CResources
package import LetterSchema

/// How much each sign of a document says for each kind.
package struct KindModel: Sendable, Equatable {
  package static let kinds = Kind.Value.allCases

  /// Sign by kind, row after row.
  package var weights = [Double](repeating: 0, count: KindFeature.allCases.count * kinds.count)

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
    Int(feature.rawValue) * kinds.count
  }

  /// The probability of each kind, in the order of `kinds`.
  package func probabilities(_ features: KindFeatures) -> [Double] {
    var scores = [Double](repeating: 0, count: Self.kinds.count)
    for feature in features.found.sorted(by: { $0.rawValue < $1.rawValue }) {
      let row = Self.index(feature)
      for kind in scores.indices { scores[kind] += weights[row + kind] }
    }
    let top = scores.max() ?? 0
    let terms = scores.map { exp($0 - top) }
    let sum = terms.reduce(0, +)
    return terms.map { $0 / sum }
  }
}
