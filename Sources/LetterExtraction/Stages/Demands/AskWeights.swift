/// How much each sign weighs, as log-odds.
enum AskWeights {
  static let bias = -4.0
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.selfAsks, 4.9), (.writesToAsk, 3.7), (.selfAsksLater, 0.4), (.opensWithAsk, 4.4),
    (.impersonal, 2.6), (.authorAsks, 3.1), (.looseAsk, 0.9), (.endsWithAsk, 1.0), (.youMust, 3.2),
    (.addresseeMust, 1.2), (.recipientMust, 2.0), (.themeMust, 2.0), (.looseMust, 1.0),
    (.selfMust, -2.5), (.briefMust, 1.7), (.imperative, 2.2), (.imperativeLater, 2.1),
    (.orderInLetter, 0.4), (.namesAct, 0.4), (.speaksToYou, 0.9), (.namesAddressee, 0.4),
    (.courtesy, -4.0), (.courtesyElsewhere, -1.7), (.reportedBefore, -2.7), (.reportedBehind, -0.8),
    (.question, -2.1), (.quoted, -1.8), (.trailingColon, -1.5), (.late, 1.1),
    (.shortSentence, -0.4), (.longSentence, -0.3), (.report, -1.0), (.severalAsks, 1.1),
  ]
}
