/// Demands: words' F1 of 0.8 makes a pair, whatever form the record gives it.
extension DocumentScore {
  mutating func compareDemands(_ gold: [GoldRecord.Demand], _ found: [ScoredRecord.Demand]) {
    let golden = gold.map { Wording($0.text) }
    let seen = found.map { Wording($0.text) }
    let pairing = Pairing(gold.count, found.count) {
      matcher.likeness(golden[$0], seen[$1], least: ScoredField.demands.floor)
    }
    let pairs = pairing.pairs
    let (missed, spurious) = (pairing.leftInGold(gold.count), pairing.leftInFound(found.count))
    add(.demands, Tally(right: pairs.count, spurious: spurious.count, missed: missed.count))
    let hits = pairs.count { DocumentScore.isItem(gold[$0.gold].form) }
    add(
      .demandItems,
      Tally(
        right: hits, spurious: spurious.count { DocumentScore.isItem(found[$0].form) },
        missed: gold.count { DocumentScore.isItem($0.form) } - hits))
    for index in missed {
      miss("demands: missed \(gold[index].form) \(DocumentScore.shown(gold[index].text))")
    }
    for index in spurious {
      let form = found[index].form ?? "formless"
      miss("demands: spurious \(form) \(DocumentScore.shown(found[index].text))")
    }
  }

  private static func isItem(_ form: String?) -> Bool { form == "bullet" || form == "numbered" }
}
