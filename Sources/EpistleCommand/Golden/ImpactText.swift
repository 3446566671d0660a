internal import LetterGolden
internal import Terminal

/// What changed between two runs, for a person.
struct ImpactText {
  var paint: Paint
  var examples: Int
  /// How many causes are told; 0 for all.
  var causes: Int

  func text(_ impact: Impact) -> String {
    var text = names("only after", impact.added) + names("only before", impact.removed)
    let clusters = impact.clusters(examples: examples)
    let most = causes == 0 ? clusters.count : causes
    for (index, cluster) in clusters.prefix(most).enumerated() {
      if index == 0 || cluster.cause.kind.isMinor != clusters[index - 1].cause.kind.isMinor {
        let title = cluster.cause.kind.isMinor ? "without another meaning" : "changes"
        text += (text.isEmpty ? "" : "\n") + paint(.bold, text: title) + "\n"
      }
      text += self.text(cluster)
    }
    if clusters.count > most { text += "… \(clusters.count - most) more causes; --causes 0\n" }
    return text + fields(impact) + totals(impact)
  }

  private func text(_ cluster: GoldenSummary.Cluster) -> String {
    let count = DisplayWidth.pad("\(cluster.count)", to: 6, right: true)
    let documents = SummaryText.count(cluster.documents.count, "record")
    var text = "\(count) in \(documents)  \(paint(.cyan, text: CleanText.of("\(cluster.cause)")))\n"
    let changes = ChangeText(paint: paint)
    for (document, change) in cluster.examples {
      text += "        \(CleanText.of(document))\(changes.line(change).dropFirst(3))"
    }
    return text
  }

  private func names(_ title: String, _ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(20).map { CleanText.of($0) }.joined(separator: ", ")
    let rest = names.count > 20 ? ", … \(names.count - 20) more" : ""
    return "\(title): \(shown)\(rest)\n"
  }

  private func fields(_ impact: Impact) -> String {
    let fields = impact.fields.map { "\($0.field) \($0.documents)" }
    return fields.isEmpty ? "" : "\nrecords by field: \(fields.joined(separator: ", "))\n"
  }

  private func totals(_ impact: Impact) -> String {
    let (all, changed, touched) =
      (impact.documents.count, impact.changed.count, impact.touched.count)
    if impact.isNothing { return "\(SummaryText.count(all, "record")): no change\n" }
    return "\(SummaryText.count(all, "record")): \(changed) changed, \(touched) in meaning; "
      + "\(impact.added.count) added, \(impact.removed.count) removed\n"
  }
}
