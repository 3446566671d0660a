/// The sections of a lexicon file: what its phrases are known for.
public enum LexiconSection: String, CaseIterable, Hashable, Sendable {
  case stopword
  case salutation
  case salutationEnding = "salutation-ending"
  case bareAddress = "bare-address"
  case closing
  case honorific
  case honorificSuffix = "honorific-suffix"
  case postNominal = "post-nominal"
  case role
  case organization
  case month
  case weekday
  case dayOrdinal = "day-ordinal"
  case dateLabel = "date-label"
  case laterDateLabel = "later-date-label"
  case subjectLabel = "subject-label"
  case referenceLabel = "reference-label"
  case deliveryLabel = "delivery-label"
  case copiesLabel = "copies-label"
  case enclosureLabel = "enclosure-label"
  case postscriptLabel = "postscript-label"
  case contactLabel = "contact-label"
  case signatureLabel = "signature-label"
  case groupHeading = "group-heading"
  case notesHeading = "notes-heading"
  case columnHeading = "column-heading"
  case addressing
  case street
  case nameParticle = "name-particle"
  case givenName = "given-name"
  case surname
  case ask
  case askLead = "ask-lead"
  case modal
  case courtesy
  case reported
  case verb
  case addresseeNoun = "addressee-noun"
  case firstPerson = "first-person"
  case secondPerson = "second-person"
  case askLink = "ask-link"
  case itemOrdinal = "item-ordinal"
  case order
  case orderNoun = "order-noun"
  case orderOpener = "order-opener"
  case determiner
  case wish
  case negation
  case abbreviation
  case chromeNavigation = "chrome-navigation"
  case chromeBreadcrumb = "chrome-breadcrumb"
  case chromeSearch = "chrome-search"
  case chromeShare = "chrome-share"
  case chromeDonation = "chrome-donation"
  case chromeRelated = "chrome-related"
  case chromeTags = "chrome-tags"
  case chromeCaption = "chrome-caption"
  case chromeCookie = "chrome-cookie"
  case chromeComment = "chrome-comment"
  case chromeAdvert = "chrome-advert"
  case chromeFooter = "chrome-footer"
  case chromeError = "chrome-error"
  case chromeLogin = "chrome-login"
  case kindStatement = "kind-statement"
  case kindPetition = "kind-petition"
  case kindPress = "kind-press"
  case kindLetter = "kind-letter"
  case kindArticle = "kind-article"
  case languageName = "language-name"
  case country
  case city
  case usState = "us-state"

  /// Whether its entries say what they stand for, behind `=`.
  var hasValues: Bool {
    switch self {
    case .month, .dayOrdinal, .columnHeading, .verb, .order, .orderNoun, .itemOrdinal: true
    default: false
    }
  }
}
