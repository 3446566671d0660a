/// Fields that a letter has once.
extension DocumentScore {
  mutating func compareScalars(_ gold: GoldRecord, _ found: ScoredRecord) {
    compare(.kind, gold.kind, found.kind?.text, found.kind?.confidence) { $0 == $1 }
    compare(
      .language, DocumentScore.primary(gold.language),
      DocumentScore.primary(found.language ?? "")
    ) { $0 == $1 }
    compare(.title, gold.title, found.title)
    compare(.subject, gold.subject, found.subject)
    compare(.salutation, gold.salutation, found.salutation)
    compare(.closing, gold.closing, found.closing)
    compare(.date, gold.date?.when, found.date?.when, found.date?.confidence) { $0 == $1 }
  }

  /// One field; a tally is there even where neither has it.
  mutating func compare(
    _ field: ScoredField, _ gold: String?, _ found: String?, _ confidence: Double? = nil,
    isRight: (String, String) -> Bool
  ) {
    var tally = Tally()
    if let gold, let found, isRight(gold, found) {
      tally.right = 1
    } else if gold != nil || found != nil {
      tally.missed = gold == nil ? 0 : 1
      tally.spurious = found == nil ? 0 : 1
      miss(
        "\(field.rawValue): gold \(DocumentScore.shown(gold)), found \(DocumentScore.shown(found))")
    }
    add(field, tally)
    if found != nil { call(field, confidence, isRight: tally.right == 1) }
  }

  private mutating func compare(
    _ field: ScoredField, _ gold: String?, _ found: ScoredRecord.Text?
  ) {
    let text = found?.text.flatMap { $0.isEmpty ? nil : $0 }
    let matcher = matcher
    compare(field, gold, text, found?.confidence) {
      matcher.isSame($0, $1, least: field.floor)
    }
  }

  /// `zh` of `zh-Hant`; nil of nothing.
  static func primary(_ tag: String) -> String? {
    let tag = String(tag.prefix { $0 != "-" })
    return tag.isEmpty ? nil : tag
  }
}
