/// How much each sign weighs, as log-odds.
enum AskWeights {
  static let bias = -3.7
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.selfAsks, 4.6), (.writesToAsk, 3.6), (.selfAsksLater, 0.3), (.opensWithAsk, 4.5),
    (.impersonal, 2.5), (.authorAsks, 4.2), (.looseAsk, 0.8), (.endsWithAsk, 3.3), (.youMust, 2.5),
    (.addresseeMust, 1.0), (.recipientMust, 2.1), (.themeMust, 2.9), (.looseMust, 1.4),
    (.selfMust, -2.5), (.briefMust, 1.2), (.imperative, 2.1), (.imperativeLater, 2.0),
    (.orderInLetter, 0.5), (.namesAct, 0.5), (.speaksToYou, 1.1), (.namesAddressee, 0.0),
    (.courtesy, -3.6), (.courtesyElsewhere, -1.6), (.reportedBefore, -1.8), (.reportedBehind, -0.4),
    (.question, -2.2), (.quoted, -1.0), (.trailingColon, -1.2), (.late, 0.9),
    (.shortSentence, -0.8), (.longSentence, 0.0), (.report, -1.5), (.severalAsks, 0.4),
  ]
}
