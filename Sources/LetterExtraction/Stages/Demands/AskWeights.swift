/// How much each sign weighs, as log-odds.
enum AskWeights {
  static let bias = -4.1
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.selfAsks, 5.1), (.writesToAsk, 3.7), (.selfAsksLater, 0.4), (.opensWithAsk, 3.8),
    (.impersonal, 2.6), (.authorAsks, 3.1), (.looseAsk, 0.6), (.endsWithAsk, 1.2), (.youMust, 2.3),
    (.addresseeMust, 1.3), (.recipientMust, 2.1), (.themeMust, 2.0), (.looseMust, 1.3),
    (.selfMust, -2.5), (.briefMust, 1.7), (.imperative, 2.3), (.imperativeLater, 2.3),
    (.namesAct, 0.3), (.speaksToYou, 1.2), (.namesAddressee, 0.3), (.courtesy, -3.9),
    (.courtesyElsewhere, -1.6), (.reportedBefore, -2.7), (.reportedBehind, -0.8), (.question, -1.3),
    (.quoted, -1.6), (.trailingColon, -1.4), (.late, 0.8), (.shortSentence, -0.2),
    (.longSentence, -0.2), (.report, -1.3), (.severalAsks, 1.2),
  ]
}
