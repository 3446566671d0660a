/// How much each sign of a list weighs, as log-odds.
///
/// A logistic regression over the lists of the corpus and of other letters with gold, one list one
/// case, of each the lead that speaks most for it; drawn towards what one would guess (`actClosed`
/// was left there: it is rare and plain), its bias a little lower, since a list that is none costs
/// more than one that is missed.
enum ListWeights {
  static let bias = -0.9
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: ListSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(ListSign, Double)] = [
    (.actClosed, -5.0), (.apart, -2.1), (.article, -2.1), (.bare, 0.3), (.colon, 0.8),
    (.endsInAct, -0.2), (.heading, 1.0), (.itemsAct, -0.3), (.itemsAsk, 0.3), (.itemsGoOn, 0.3),
    (.itemsLink, -3.1), (.itemsLong, -0.9), (.itemsMust, -0.8), (.itemsName, -2.5),
    (.itemsOrder, -0.3), (.itemsTell, -0.7), (.itemsWonder, 1.1), (.leadAnnounces, 0.7),
    (.leadAsks, 3.2), (.leadMayAsk, 2.5), (.leadMust, 0.7), (.leadOrders, 1.6),
    (.leadReports, -0.6), (.leadSilent, -2.2), (.leadTells, -1.1), (.ordersOpenly, 2.7),
    (.single, -1.6), (.unfinished, 0.1),
  ]
}
