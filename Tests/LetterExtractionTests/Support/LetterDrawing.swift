import LetterSchema

@testable import LetterExtraction

/// A letter drawn with its zones: `date| 12 May 2014`, `salutation| Dear Ms. Bell,`; a line behind
/// `-|` is no part of the letter. Read as the pipeline reads it, with the zones as drawn.
struct LetterDrawing {
  var draft: Draft

  init(_ drawing: String) throws {
    var text = ""
    var zones: [(start: Int, zone: Zone?)] = []
    for row in drawing.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = row.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { zones.append((text.utf8.count, Zone(rawValue: String(parts[0])))) }
      text += (parts.count == 2 ? String(parts[1].drop { $0 == " " }) : String(row)) + "\n"
    }
    try self.init(source: text, .plain) { line in
      zones.last { $0.start <= line.at.lowerBound }?.zone
    }
  }

  /// A page: lines whose text begins with a key are of its zone, all others no part of the letter.
  init(html: String, zones: [String: Zone] = [:], type: MediaType = .html) throws {
    try self.init(source: html, type) { _ in nil }
    for line in draft.zones.indices {
      let text = draft.string(draft.reading.lines[line].text)
      draft.zones[line].zone = zones.first { text.hasPrefix($0.key) }?.value
    }
  }

  private init(source: String, _ type: MediaType, zone: (Line) -> Zone?) throws {
    draft = Draft(
      try SourceText(decoding: Array(source.utf8), name: "drawn", uri: nil, mediaType: type))
    try run(Read.self)
    try run(Observe.self)
    draft.zones = draft.reading.lines.map { ZoneDecision(zone: zone($0), probability: 1) }
  }

  mutating func run(_ stage: any Stage.Type) throws {
    var options = StageOptions()
    try stage.init(options: &options).run(on: &draft)
  }

  /// The draft behind one more stage.
  func after(_ stage: any Stage.Type) throws -> Draft {
    var drawing = self
    try drawing.run(stage)
    return drawing.draft
  }
}

extension Draft {
  func string(_ range: Range<Int>?) -> String? { range.map { string($0) } }
  func string(_ finding: Finding?) -> String? { finding.map { string($0.text) } }

  /// `honorific + name; role; organization; address, address; contact; in location`.
  func words(_ found: CorrespondentFinding) -> String {
    var words = [
      [string(found.honorific), string(found.name)].compactMap(\.self).joined(separator: " + "),
      string(found.role) ?? "", string(found.organization) ?? "",
      found.address.map { string($0) }.joined(separator: ", "),
      found.contact.map { string($0) }.joined(separator: ", "),
    ]
    if let location = string(found.location) { words.append("in \(location)") }
    return words.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
