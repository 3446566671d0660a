internal import ArgumentParser
internal import LetterSchema
internal import Terminal

/// Reads the names of formats.
enum FormatArgument {
  /// `json,xml` as a list without repetitions.
  static func list(_ text: String, of known: [LetterFormat]) throws -> [LetterFormat] {
    var formats: [LetterFormat] = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let format = try one(String(word), of: known)
      if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else { return [try one(text, of: known)] }
    return formats
  }

  static func one(_ text: String, of known: [LetterFormat]) throws -> LetterFormat {
    if let format = known.first(where: { $0.rawValue == text.lowercased() }) { return format }
    let names = known.map(\.rawValue)
    let near = NearestName.of(text, among: names).map { ", did you mean \($0)?" } ?? ""
    throw ValidationError(
      "no format \"\(CleanText.of(text))\"\(near); there are \(names.joined(separator: ", ")).")
  }
}
