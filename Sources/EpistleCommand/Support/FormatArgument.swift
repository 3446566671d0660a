internal import ArgumentParser
internal import LetterSchema
internal import PipelineFile
internal import Terminal

/// Reads the names of formats.
enum FormatArgument {
  /// `json,sqlite` as what a run writes.
  static func output(_ text: String) throws -> PipelineConfiguration.Output {
    let words = text.lowercased().split(whereSeparator: { $0 == "," || $0 == " " })
    let names = words.isEmpty ? [text] : words.map(String.init)
    var unknown = ""
    guard let output = PipelineConfiguration.Output(folder: "", names: names, unknown: &unknown)
    else { throw noFormat(unknown, of: PipelineConfiguration.formatNames) }
    return output
  }

  static func one(_ text: String, of known: [LetterFormat]) throws -> LetterFormat {
    if let format = known.first(where: { $0.rawValue == text.lowercased() }) { return format }
    throw noFormat(text, of: known.map(\.rawValue))
  }

  private static func noFormat(_ text: String, of names: [String]) -> ValidationError {
    let near = NearestName.of(text, among: names).map { ", did you mean \($0)?" } ?? ""
    return ValidationError(
      "no format \"\(CleanText.of(text))\"\(near); there are \(names.joined(separator: ", ")).")
  }
}
