/// How much each sign of a list weighs, as log-odds: fitted to the lists of letters with gold.
enum ListWeights {
  static let bias = -1.8
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: ListSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(ListSign, Double)] = [
    (.actClosed, -1.5), (.apart, -1.7), (.article, -1.9), (.bare, -0.0), (.colon, 0.9),
    (.endsInAct, -0.5), (.heading, 0.5), (.itemsAct, -0.3), (.itemsAsk, 0.5), (.itemsGoOn, 0.3),
    (.itemsLink, -2.9), (.itemsLong, -1.2), (.itemsMust, -0.7), (.itemsName, -2.6),
    (.itemsOrder, 0.6), (.itemsTell, -0.8), (.itemsWonder, 1.6), (.leadAnnounces, 0.9),
    (.leadAsks, 4.1), (.leadMayAsk, 2.9), (.leadMust, 1.6), (.leadOrders, 1.9),
    (.leadReports, -0.5), (.leadTells, -1.3), (.ordersOpenly, 3.7), (.single, -1.4),
    (.unfinished, 0.1),
  ]
}
