import LetterExtraction
import LetterSchema

/// A letter drawn as text: every line is the letter's own text, unless a zone is named.
struct BodyDrawing {
  var draft: Draft

  /// `zones`: lines that begin with the key are of that zone.
  init(_ text: String, zones: [String: Zone] = [:], type: MediaType = .plain) throws {
    let source = try SourceText(
      decoding: Array(text.utf8), name: "drawn", uri: nil, mediaType: type,
      declaredCharset: nil)
    draft = Draft(source)
    var options = StageOptions()
    try Read(options: &options).run(on: &draft)
    draft.page = LetterExtraction.Page(draft.reading)
    let lines = draft.reading.lines
    draft.zones = lines.map { line in
      let text = String(decoding: draft.reading.text[line.text], as: UTF8.self)
      let zone = zones.first { text.hasPrefix($0.key) }?.value ?? .body
      return ZoneDecision(zone: zone, probability: 1)
    }
  }

  /// The demands that the stage finds.
  func demands() throws -> [DemandFinding] {
    var options = StageOptions()
    var draft = draft
    try FindDemands(options: &options).run(on: &draft)
    return draft.demands
  }

  func string(_ range: Range<Int>?) -> String? { range.map(draft.string) }

  /// The texts of the demands in a drawn letter.
  static func demands(in text: String, zones: [String: Zone] = [:]) throws -> [String] {
    let drawing = try BodyDrawing(text, zones: zones)
    return try drawing.demands().map { drawing.draft.string($0.text) }
  }
}
