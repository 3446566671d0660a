/// How much each sign of a sentence weighs, as log-odds.
///
/// A logistic regression over the sentences with words that ask, outside of lists that ask, of the
/// corpus and of other letters with gold; drawn (ridge 3) towards what one would guess, so that a
/// rare sign keeps its sense. Its bias is 0.3 above the fitted one, where the mean over letters of
/// left-out sources is best. Signs that came out near 0 are left out. The weights of who stands
/// right before a modal, of the outset, of articles and of the authors' asking were set later, where
/// the mean over letters of all sets with gold is best, the others left as they were.
enum AskWeights {
  static let bias = -1.7
  static let table: [Double] = {
    var table = [Double](repeating: 0, count: AskSign.allCases.count)
    for (sign, weight) in weights { table[sign.rawValue] = weight }
    return table
  }()

  private static let weights: [(AskSign, Double)] = [
    (.addresseeMust, -0.5), (.article, -1.9), (.authorAsks, 1.4), (.authorityMust, 2.3),
    (.besideAsk, 1.4),
    (.briefMust, 0.8), (.courtesy, -2.6), (.courtesyElsewhere, -1.1), (.denies, -3.0),
    (.endsWithAsk, 1.0), (.forbids, 1.5), (.fragment, -0.4), (.imperative, 1.0),
    (.imperativeLater, -0.9),
    (.impersonal, 1.3), (.item, -0.7), (.late, 0.9), (.longSentence, -0.3), (.looseMust, -0.5),
    (.namesAct, 0.7), (.namesAddressee, 0.3), (.openAsk, -1.0), (.opening, -2.0),
    (.opensWithAsk, 2.0),
    (.orderInLetter, 1.8), (.question, -0.3), (.quoted, -1.0), (.recipientMust, 0.4),
    (.release, 1.1), (.report, -0.1), (.reportedBefore, -0.9), (.reportedBehind, 0.1),
    (.selfAsks, 2.9), (.selfAsksLater, -0.4), (.selfMust, -1.1), (.shortSentence, -0.7),
    (.shortSubject, -0.4),
    (.speaksToYou, 0.3), (.themeMust, 0.8), (.trailingColon, -0.3), (.underHeading, 0.5),
    (.wish, -0.4), (.writesToAsk, 1.9), (.youMust, 1.3),
  ]
}
