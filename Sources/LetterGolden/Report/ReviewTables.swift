/// The figures at the head of a page, as HTML.
enum ReviewTables {
  static func html(_ summary: GoldenSummary) -> String {
    let states = CaseState.allCases.compactMap { state in
      summary.states[state].map { (state.rawValue, $0) }
    }
    var html = tally(summary.outcomes.count, "cases", states)
    html += fields(summary) + scores(summary) + causes(summary.clusters)
    return html
  }

  static func html(_ documents: [ReviewDocument]) -> String {
    let states = ["poor", "fair", "good"].compactMap { grade -> (String, Int)? in
      let count = documents.count { $0.state == grade }
      return count > 0 ? (grade, count) : nil
    }
    return tally(documents.count, "documents", states)
  }

  private static func tally(_ count: Int, _ what: String, _ states: [(String, Int)]) -> String {
    let parts = states.map { "<span class=\"state \($0.0)\">\($0.1) \($0.0)</span>" }
    return
      "<p class=\"tally\"><strong>\(count)</strong> \(what) \(parts.joined(separator: " "))</p>\n"
  }

  private static func fields(_ summary: GoldenSummary) -> String {
    let states = FieldOutcome.State.allCases
    let rows = summary.fields.map { field, counts in
      [field] + states.map { counts[$0].map { "\($0)" } ?? "" }
    }
    return table("Fields", ["field"] + states.map(\.rawValue), rows)
  }

  private static func scores(_ summary: GoldenSummary) -> String {
    let boards = Matcher.allCases.map(summary.board)
    guard let fuzzy = boards.last, !fuzzy.documents.isEmpty else { return "" }
    var rows = fuzzy.fields.map { field in
      [field.rawValue]
        + boards.map { board in
          guard let row = board.row(field) else { return "" }
          return [row.precision, row.recall, row.f1].map { Figures.fixed($0) }
            .joined(separator: " ")
        }
    }
    rows.append(
      ["right in all fields"]
        + boards.map { "\($0.rightThroughout) of \($0.documents.count)" })
    return table(
      "Precision, recall, F1", ["field"] + Matcher.allCases.map(\.rawValue), rows)
  }

  private static func causes(_ clusters: [GoldenSummary.Cluster]) -> String {
    let rows = clusters.prefix(40).map { cluster in
      let example = cluster.examples.first.map { "\($0.document)#\($0.change.path)" } ?? ""
      return ["\(cluster.cause)", "\(cluster.count)", "\(cluster.documents.count)", example]
    }
    return table("Causes", ["cause", "changes", "in", "as in"], rows)
  }

  private static func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    func cells(_ row: [String]) -> String {
      row.enumerated().map { index, cell in
        index == 0
          ? "<th scope=\"row\" dir=\"auto\">\(ShownText.markup(cell))</th>"
          : "<td dir=\"auto\">\(ShownText.markup(cell))</td>"
      }.joined()
    }
    let head = heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let body = rows.map { "<tr>\(cells($0))</tr>\n" }.joined()
    return """
      <details><summary>\(title)</summary><div class="scroll" tabindex="0" role="region" \
      aria-label="\(title)"><table><thead><tr>\(head)</tr></thead><tbody>
      \(body)</tbody></table></div></details>

      """
  }
}
