import LetterSchema

/// The model as text: a head line, the kinds, then a row a feature, in thousandths.
extension KindModel {
  static let header = "epistle kind model 1"
  private static let row = "a feature and one whole number a kind"

  /// A feature that this version no longer knows says nothing.
  package init(parsing file: [UInt8]) throws(ModelFileError) {
    self.init()
    let names = Dictionary(uniqueKeysWithValues: KindFeature.all.map { ($0.name, $0) })
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.first?.elementsEqual(Self.header.utf8) == true else {
      throw .notAModel(header: Self.header)
    }
    for (number, line) in lines.enumerated().dropFirst() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let words = line.split(separator: UInt8(ascii: " "))
      let name = words.first.map { String(decoding: $0, as: UTF8.self) }
      if name == "kinds" {
        let kinds = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        guard kinds == Self.kinds.map(\.rawValue) else { throw .otherClasses(name: "kinds") }
        continue
      }
      guard let name, words.count == Self.kinds.count + 1 else {
        throw .badRow(line: number + 1, expected: Self.row)
      }
      for (kind, word) in words.dropFirst().enumerated() {
        guard let value = Thousandths.integer(word) else {
          throw .badRow(line: number + 1, expected: Self.row)
        }
        guard let feature = names[name] else { continue }
        weights[Self.index(feature) + kind] = Double(value) / 1000
      }
    }
  }

  /// The model's file; rows of nothing but zeros are left out.
  package func file(comments: [String]) -> String {
    var text = Self.header + "\n"
    for comment in comments { text += "# \(comment)\n" }
    text += "kinds " + Self.kinds.map(\.rawValue).joined(separator: " ") + "\n"
    for feature in KindFeature.all {
      let base = Self.index(feature)
      let row = weights[base..<base + Self.kinds.count].map { Int(($0 * 1000).rounded()) }
      guard row.contains(where: { $0 != 0 }) else { continue }
      text += "\(feature.name) " + row.map(String.init).joined(separator: " ") + "\n"
    }
    return text
  }
}
