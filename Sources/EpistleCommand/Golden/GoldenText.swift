internal import LetterGolden
internal import Terminal

/// What a check found, for a person and for a log.
struct GoldenText {
  var paint: Paint

  func text(_ summary: GoldenSummary) -> String {
    var text = ""
    let differing = summary.outcomes.filter { $0.state != .match }
    if !differing.isEmpty {
      text += cases(differing) + "\n"
      if !summary.fields.isEmpty { text += fields(summary) + "\n" }
    }
    if !summary.clusters.isEmpty { text += causes(summary.clusters) + "\n" }
    return text + figures(summary) + verdict(summary)
  }

  private func cases(_ outcomes: [CaseOutcome]) -> String {
    var table = Table([.init("case", widest: 48), .init("state"), .init("fields", widest: 100)])
    for outcome in outcomes {
      let fields = outcome.fields.filter { $0.state != .match }.map(\.field)
      let what =
        outcome.failure
        ?? (outcome.state == .new ? "nothing verified" : fields.joined(separator: ", "))
      table.add([outcome.name, outcome.state.rawValue, what])
    }
    return table.text(paint)
  }

  private func fields(_ summary: GoldenSummary) -> String {
    var table = Table(
      [.init("field")] + FieldOutcome.State.allCases.map { .init($0.rawValue, right: true) })
    for (field, states) in summary.fields {
      table.add(
        [field]
          + FieldOutcome.State.allCases.map { state in states[state].map { "\($0)" } ?? "–" })
    }
    return table.text(paint)
  }

  /// Causes with their counts and where they show.
  func causes(_ clusters: [GoldenSummary.Cluster], most: Int = 20) -> String {
    var table = Table([
      .init("changes", right: true), .init("in", right: true), .init("cause", widest: 64),
      .init("as in", widest: 60),
    ])
    for cluster in clusters.prefix(most) {
      let example = cluster.examples.first
      table.add([
        "\(cluster.count)", "\(cluster.documents.count)", "\(cluster.cause)",
        example.map { "\($0.document)#\($0.change.path)" } ?? "",
      ])
    }
    let rest = clusters.count - most
    return table.text(paint) + (rest > 0 ? "… \(SummaryText.count(rest, "more cause"))\n" : "")
  }

  /// Precision, recall and F1 of the fields that are not right throughout, by each matcher.
  private func figures(_ summary: GoldenSummary) -> String {
    let boards = Matcher.allCases.map { ($0, summary.board($0)) }
    guard let fuzzy = boards.last?.1, !fuzzy.documents.isEmpty else { return "" }
    var table = Table(
      [.init("P  R  F1 by field")]
        + boards.map { .init($0.0.rawValue, right: true) })
    // What is right throughout needs no figures.
    for field in fuzzy.fields where boards.contains(where: { ($0.1.row(field)?.f1 ?? 1) < 1 }) {
      table.add(
        [field.rawValue]
          + boards.map { _, board in
            guard let row = board.row(field) else { return "–" }
            return [row.precision, row.recall, row.f1].map(GoldenText.fixed).joined(separator: " ")
          })
    }
    table.add(
      ["letters right in all fields"]
        + boards.map { "\($0.1.rightThroughout) of \($0.1.documents.count)" })
    return table.text(paint) + "\n"
  }

  /// Two decimals, cut: what is not quite right does not read 1.00.
  static func fixed(_ value: Double) -> String {
    let hundredths = Int(value * 100 + 1e-9)
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  private func verdict(_ summary: GoldenSummary) -> String {
    let states = CaseState.allCases.compactMap { state in
      summary.states[state].map { "\($0) \(state.rawValue)" }
    }
    let text =
      "\(SummaryText.count(summary.outcomes.count, "case")): \(states.joined(separator: ", "))"
    return paint(summary.isMatch ? .green : .yellow, text: text) + "\n"
  }
}
