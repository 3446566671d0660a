/// What tells the kinds of documents apart, each present or not: a row of the kind model.
package enum KindFeature: Hashable, Sendable {
  case sign(KindSign)
  /// A cue of one of the first two lines of the text, where a release says who did what and a
  /// statement who speaks.
  case opening(Cue)
  /// Phrases of a section in more than a tenth of the text's lines: what it speaks of.
  case often(LexiconSection)

  /// All of them, in the order of their indices.
  package static let all =
    KindSign.allCases.map { sign($0) } + Cue.allCases.map { opening($0) }
    + LexiconSection.allCases.map { often($0) }

  package var index: Int {
    switch self {
    case .sign(let sign): Int(sign.rawValue)
    case .opening(let cue): Self.signs + Int(cue.rawValue)
    case .often(let section): Self.signs + Self.cues + Int(section.rawValue)
    }
  }

  // Counted once, where `allCases` would be made anew.
  private static let signs = KindSign.allCases.count
  private static let cues = Cue.allCases.count

  /// As the model's file writes it.
  package var name: String {
    switch self {
    case .sign(let sign): "\(sign)"
    case .opening(let cue): "opening.\(cue)"
    case .often(let section): "often.\(section)"
    }
  }
}

/// Signs of the whole document that tell a letter from a report on one, a statement, a petition or
/// an article.
package enum KindSign: UInt8, CaseIterable, Hashable, Sendable {
  case always
  case salutation, salutationRunIn, bareSalutation, recipients, closing, subject, copies, letterDate
  case signatures, oneSignature, fewSignatures, manySignatures, namedSignature, signatureLabel
  case titleSaysLetter, titleSaysStatement, titleSaysPetition, titleSaysPress, titleSaysArticle
  case headSaysLetter, headSaysStatement, headSaysPetition, headSaysPress, headSaysArticle
  case textSaysPress, textSaysPetition, textSaysStatement
  case addressedTitle, dateline, byline, comments
  case somebodySaid, oftenSaid, quotes
  case asks, oftenAsks, should, courtesy
  case youSometimes, youOften, weSometimes, weOften
  case shortText, longText, noText, lists, footnotes, mail
  case salutationLate, recipientBlock, titleReports, titleAsks, titleExclaims, titleQuotes
  case asksYou, textOftenSaysPetition, contactBehind, endMark, headingsInside
  case titleOpensLetter, titledAndToYou
}
