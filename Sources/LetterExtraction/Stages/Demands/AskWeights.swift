/// How much each sign weighs, as log-odds: fitted to the sentences of letters with gold, drawn
/// towards what one would guess, so that a rare sign keeps its sense.
enum AskWeights {
  static let bias = -3.7
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.selfAsks, 4.5), (.writesToAsk, 3.8), (.selfAsksLater, 0.7), (.opensWithAsk, 4.2),
    (.impersonal, 2.5), (.authorAsks, 4.2), (.looseAsk, 0.7), (.endsWithAsk, 3.8), (.youMust, 2.6),
    (.addresseeMust, 1.0), (.recipientMust, 2.4), (.themeMust, 2.9), (.looseMust, 1.4),
    (.selfMust, -2.5), (.briefMust, 1.0), (.imperative, 2.1), (.imperativeLater, 1.7),
    (.orderInLetter, 0.6), (.namesAct, 0.4), (.speaksToYou, 1.0), (.namesAddressee, 0.2),
    (.courtesy, -3.6), (.courtesyElsewhere, -1.6), (.reportedBefore, -1.6), (.reportedBehind, -0.2),
    (.question, -2.1), (.quoted, -1.5), (.trailingColon, -0.6), (.late, 0.9),
    (.shortSentence, -0.8), (.longSentence, 0.2), (.report, -1.5), (.severalAsks, 0.1),
  ]
}
