/// How much each sign weighs, as log-odds.
enum AskWeights {
  static let bias = -3.0
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.selfAsks, 5), (.writesToAsk, 4), (.selfAsksLater, 1), (.impersonal, 2), (.imperativeLater, 2), (.opensWithAsk, 4), (.authorAsks, 3.5), (.looseAsk, 1.2),
    (.endsWithAsk, 1), (.youMust, 2.7), (.addresseeMust, 2.2), (.recipientMust, 2.7),
    (.looseMust, 1.2), (.selfMust, -2.5), (.imperative, 3), (.namesAct, 0.7), (.speaksToYou, 0.5),
    (.namesAddressee, 0.2), (.courtesy, -5), (.courtesyElsewhere, -1), (.reportedBefore, -2.5),
    (.reportedBehind, -0.5), (.question, -3), (.quoted, -2), (.trailingColon, -1), (.late, 0.5),
    (.shortSentence, -0.5), (.longSentence, 0), (.noLetter, -1), (.severalAsks, 0),
  ]
}
