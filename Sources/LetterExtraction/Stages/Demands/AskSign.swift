/// What in a sentence speaks for or against its being a demand.
enum AskSign: Int, CaseIterable, Hashable {
  case selfAsks, writesToAsk, selfAsksLater, opensWithAsk, impersonal, authorAsks, looseAsk,
    endsWithAsk, openAsk, denies
  case youMust, addresseeMust, recipientMust, themeMust, looseMust, selfMust, briefMust,
    authorityMust, shortSubject, forbids
  case imperative, imperativeLater, orderInLetter, namesAct, speaksToYou, namesAddressee
  case courtesy, courtesyElsewhere, reportedBefore, reportedBehind, question, quoted, trailingColon
  case opening, late, shortSentence, longSentence, report, severalAsks, wish, fragment, release,
    besideAsk,
    underHeading, article, item

  /// In words, for the record.
  var words: String {
    switch self {
    case .selfAsks: "the authors ask"
    case .writesToAsk: "the authors write in order to ask"
    case .selfAsksLater: "words that ask behind the authors"
    case .impersonal: "says that it is time, necessary, important"
    case .opensWithAsk: "opens with words that ask"
    case .authorAsks: "a signing body asks"
    case .looseAsk: "words that ask"
    case .endsWithAsk: "ends with words that ask"
    case .openAsk: "words that ask, and nothing asked"
    case .denies: "says that the authors do not ask"
    case .youMust: "says what the reader must do"
    case .addresseeMust: "says what an authority must do"
    case .recipientMust: "says what the recipient must do"
    case .themeMust: "says what must become of the letter's subject"
    case .briefMust: "says it briefly"
    case .authorityMust: "an authority or the recipient is its subject"
    case .shortSubject: "of few words"
    case .forbids: "says what must not be"
    case .looseMust: "says what must be"
    case .selfMust: "says what the authors must do"
    case .imperative: "imperative"
    case .imperativeLater: "imperative behind a clause"
    case .orderInLetter: "in a letter with a greeting"
    case .namesAct: "names the act asked for"
    case .speaksToYou: "speaks to the reader"
    case .namesAddressee: "names an authority"
    case .courtesy: "courtesy"
    case .courtesyElsewhere: "courtesy beside it"
    case .reportedBefore: "reports what others say"
    case .reportedBehind: "a report follows"
    case .question: "a question"
    case .quoted: "opens a quotation"
    case .trailingColon: "ends with a colon"
    case .opening: "said at the outset"
    case .late: "in the last third of the letter"
    case .shortSentence: "very short"
    case .longSentence: "very long"
    case .report: "the document reports"
    case .severalAsks: "asks more than once"
    case .wish: "only hopes or wants"
    case .fragment: "no whole sentence"
    case .release: "the authors' own words in a release"
    case .besideAsk: "beside a sentence that asks"
    case .article: "the document is an article"
    case .item: "an item of a list that asks nothing"
    case .underHeading: "under a heading that announces demands"
    }
  }
}
