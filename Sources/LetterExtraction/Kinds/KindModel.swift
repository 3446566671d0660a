#if canImport(Glibc)
  import Glibc
#else
  import Musl
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
    return KindModel(parsing: Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)))
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

  /// A row a sign: its name and a number of thousandths for each kind; other lines are skipped.
  package init(parsing file: [UInt8]) {
    let names = Dictionary(uniqueKeysWithValues: KindFeature.allCases.map { ("\($0)", $0) })
    for line in file.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == Self.kinds.count + 1, let feature = names[words[0]] else { continue }
      for (kind, word) in words.dropFirst().enumerated() {
        weights[Self.index(feature) + kind] = Double(Int(word) ?? 0) / 1000
      }
    }
  }

  package func file(comments: [String]) -> String {
    var text = "epistle kind model 1\n"
    for comment in comments { text += "# \(comment)\n" }
    text += "# " + Self.kinds.map(\.rawValue).joined(separator: " ") + "\n"
    for (row, feature) in KindFeature.allCases.enumerated() {
      let values = weights[row * Self.kinds.count..<(row + 1) * Self.kinds.count]
      text += "\(feature) " + values.map { String(Int(($0 * 1000).rounded())) }.joined(separator: " ") + "\n"
    }
    return text
  }
}
