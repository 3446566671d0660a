/// How much each sign weighs, as log-odds.
enum AskWeights {
  static let bias = -3.7
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.selfAsks, 4.5), (.writesToAsk, 3.6), (.selfAsksLater, 0.3), (.opensWithAsk, 4.5),
    (.impersonal, 2.4), (.authorAsks, 3.0), (.looseAsk, 1.0), (.endsWithAsk, 3.3), (.youMust, 2.6),
    (.addresseeMust, 1.0), (.recipientMust, 2.1), (.themeMust, 2.9), (.looseMust, 1.5),
    (.selfMust, -2.5), (.briefMust, 1.2), (.imperative, 2.2), (.imperativeLater, 1.9),
    (.orderInLetter, 0.5), (.namesAct, 0.5), (.speaksToYou, 1.0), (.namesAddressee, 0.1),
    (.courtesy, -3.5), (.courtesyElsewhere, -1.6), (.reportedBefore, -1.8), (.reportedBehind, -0.6),
    (.question, -2.2), (.quoted, -0.9), (.trailingColon, -1.2), (.late, 0.9),
    (.shortSentence, -0.6), (.longSentence, 0.0), (.report, -1.5), (.severalAsks, 0.4),
  ]
}
