import LetterSchema

/// A record drawn as its lines: `zone: text`, or `-reason: text` for what was removed.
enum DrawnRecord {
  static func letter(_ lines: [String], id: String = "ferry", sha256: String = "00") -> Letter {
    var letter = Letter(
      id: id,
      source: Source(
        name: "\(id).txt", uri: nil, mediaType: "text/plain", charset: "utf-8", bytes: 1,
        sha256: sha256),
      pipeline: PipelineStamp(version: "1", config: "", model: "", lexicons: ""),
      kind: Kind(value: .letter, confidence: Confidence(0.9)), language: "en",
      conservation: Conservation(visible: 1, kept: 1, removed: 0),
      quality: Quality(grade: .good, lowest: "kind"))
    var start = 0
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      let text = parts[1].drop { $0 == " " }
      let at = ByteRange(start..<start + text.utf8.count)
      start = at.end + 1
      if let zone = Zone(rawValue: String(parts[0])) {
        letter.blocks.append(
          Block(
            id: "b\(letter.blocks.count + 1)", zone: zone, type: .line, text: String(text), at: at,
            path: nil, confidence: Confidence(0.9)))
      } else if let reason = Removal.Reason(rawValue: String(parts[0].dropFirst())) {
        letter.removed.append(
          Removal(reason: reason, text: String(text), at: at, path: nil, evidence: "a phrase"))
      }
    }
    return letter
  }

  static func signatory(
    _ name: String, role: String? = nil, at: Range<Int> = 0..<1, confidence: Double = 0.9
  ) -> Correspondent {
    var entry = Correspondent(
      at: ByteRange(at), block: "b1", path: nil, confidence: Confidence(confidence))
    entry.name = name
    entry.role = role
    return entry
  }

  static func demand(_ text: String, form: Demand.Form = .prose, id: String = "d1") -> Demand {
    Demand(
      id: id, form: form, text: text, block: "b1", at: ByteRange(0..<1), path: nil,
      confidence: Confidence(0.9))
  }
}
