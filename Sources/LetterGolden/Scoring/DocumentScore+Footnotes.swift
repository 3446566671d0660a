/// Notes: the same label and words' F1 of 0.8; of their links, as many as both have.
extension DocumentScore {
  mutating func compareFootnotes(
    _ gold: [GoldRecord.Footnote], _ all: [ScoredRecord.Footnote]
  ) {
    let found = all.filter { $0.text?.isEmpty == false || $0.status == "dangling" }
    let golden = gold.map { (label: DocumentScore.bare($0.label), text: Wording($0.text)) }
    let seen = found.map { (label: DocumentScore.bare($0.label ?? ""), text: Wording($0.text)) }
    let pairing = Pairing(gold.count, found.count) { i, j in
      guard golden[i].label == seen[j].label else { return 0 }
      let (wanted, text) = (golden[i].text, seen[j].text)
      if wanted.text.isEmpty && text.text.isEmpty { return 1 }
      return matcher.likeness(wanted, text, least: ScoredField.footnotes.floor) > 0 ? 1 : 0
    }
    let pairs = pairing.pairs
    add(
      .footnotes,
      Tally(
        right: pairs.count, spurious: found.count - pairs.count, missed: gold.count - pairs.count))
    let linked = pairs.reduce(0) {
      $0 + min(gold[$1.gold].markers ?? 0, found[$1.found].references?.count ?? 0)
    }
    add(
      .noteLinks,
      Tally(
        right: linked,
        spurious: found.reduce(0) { $0 + ($1.references?.count ?? 0) } - linked,
        missed: gold.reduce(0) { $0 + ($1.markers ?? 0) } - linked))
    if pairs.count < max(gold.count, found.count) {
      miss("footnotes: \(gold.count) in gold, \(found.count) found, \(pairs.count) agree")
    }
  }

  /// The label without the brackets and stops around it.
  private static func bare(_ label: String) -> String {
    var label = Substring(label)
    while let first = label.first, "[]().".contains(first) { label.removeFirst() }
    while let last = label.last, "[]().".contains(last) { label.removeLast() }
    return String(label)
  }
}
