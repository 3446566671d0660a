/// How much each sign weighs, as log-odds: fitted to the sentences of letters with gold, drawn
/// towards what one would guess, so that a rare sign keeps its sense.
enum AskWeights {
  static let bias = -1.3
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.addresseeMust, -0.8), (.article, -2.1), (.authorAsks, -0.1), (.besideAsk, 1.0),
    (.briefMust, 0.7), (.courtesy, -1.9), (.courtesyElsewhere, -0.4), (.denies, -1.3),
    (.endsWithAsk, 0.9), (.fragment, 0.0), (.imperative, 0.3), (.imperativeLater, -1.3),
    (.impersonal, 0.7), (.item, -0.5), (.late, 0.8), (.longSentence, -0.2), (.looseAsk, -0.1),
    (.looseMust, -0.8), (.namesAct, 0.7), (.namesAddressee, 0.3), (.openAsk, -0.0),
    (.opensWithAsk, 1.3), (.orderInLetter, 1.7), (.question, 0.0), (.quoted, -0.1),
    (.recipientMust, 0.1), (.release, 0.7), (.report, 0.2), (.reportedBefore, -0.5),
    (.reportedBehind, 0.2), (.selfAsks, 1.8), (.selfAsksLater, -0.4), (.selfMust, -0.2),
    (.severalAsks, 0.2), (.shortSentence, -0.5), (.speaksToYou, 0.3), (.themeMust, 0.3),
    (.trailingColon, -0.1), (.underHeading, 0.2), (.wish, -0.2), (.writesToAsk, 0.3),
    (.youMust, 0.6),
  ]
}
