/// How much each sign weighs, as log-odds.
enum AskWeights {
  static let bias = -4.0
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.selfAsks, 5.0), (.writesToAsk, 3.7), (.selfAsksLater, 0.4), (.opensWithAsk, 3.8),
    (.impersonal, 2.7), (.authorAsks, 3.1), (.looseAsk, 0.9), (.endsWithAsk, 1.1), (.youMust, 2.4),
    (.addresseeMust, 1.4), (.recipientMust, 2.1), (.themeMust, 2.0), (.looseMust, 1.1),
    (.selfMust, -2.5), (.briefMust, 1.8), (.imperative, 2.6), (.imperativeLater, 2.6),
    (.namesAct, 0.4), (.speaksToYou, 0.9), (.namesAddressee, 0.3), (.courtesy, -3.9),
    (.courtesyElsewhere, -1.6), (.reportedBefore, -2.7), (.reportedBehind, -0.8), (.question, -2.1),
    (.quoted, -1.5), (.trailingColon, -1.5), (.late, 0.9), (.shortSentence, -0.4),
    (.longSentence, -0.1), (.report, -1.1), (.severalAsks, 1.1),
  ]
}
