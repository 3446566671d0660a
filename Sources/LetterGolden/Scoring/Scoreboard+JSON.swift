internal import FoundationEssentials

extension Scoreboard {
  private struct Figure: Encodable {
    var precision, recall, f1, f1_document: Double
    var right, spurious, missed: Int
  }

  private struct Summary: Encodable {
    var documents: Int
    var right_in_every_core_field: Int
    var core_mean: Double
    var fields: [String: Figure]
    var sources: [String: Summary]?
  }

  /// The figures as JSON, with those of each source where they are asked for.
  public func json(bySource: Bool) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var summary = summary
    if bySource {
      summary.sources = Dictionary(
        uniqueKeysWithValues: self.bySource.map { ($0.source, $0.board.summary) })
    }
    // Numbers and names of our own: there is nothing that JSON cannot say.
    guard let data = try? encoder.encode(summary) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  private var summary: Summary {
    var figures: [String: Figure] = [:]
    for field in fields {
      guard let row = row(field) else { continue }
      figures[field.rawValue] = Figure(
        precision: row.precision, recall: row.recall, f1: row.f1, f1_document: row.f1Document,
        right: row.tally.right, spurious: row.tally.spurious, missed: row.tally.missed)
    }
    return Summary(
      documents: documents.count, right_in_every_core_field: whole, core_mean: coreMean,
      fields: figures)
  }
}
