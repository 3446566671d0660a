/// The sections of a lexicon file: what its phrases are known for.
public enum LexiconSection: UInt8, CaseIterable, Hashable, Sendable {
  case stopword
  case salutation
  case salutationEnding
  case bareAddress
  case closing
  case honorific
  case honorificSuffix
  case postNominal
  case role
  case organization
  case month
  case weekday
  case dayOrdinal
  case dateLabel
  case laterDateLabel
  case subjectLabel
  case referenceLabel
  case deliveryLabel
  case copiesLabel
  case enclosureLabel
  case postscriptLabel
  case contactLabel
  case signatureLabel
  case groupHeading
  case notesHeading
  case columnHeading
  case addressing
  case street
  case nameParticle
  case givenName
  case surname
  case ask
  case askLead
  case modal
  case courtesy
  case reported
  case verb
  case addresseeNoun
  case firstPerson
  case secondPerson
  case askLink
  case itemOrdinal
  case order
  case orderNoun
  case orderOpener
  case determiner
  case wish
  case negation
  case abbreviation
  case chromeNavigation
  case chromeBreadcrumb
  case chromeSearch
  case chromeShare
  case chromeDonation
  case chromeRelated
  case chromeTags
  case chromeCaption
  case chromeCookie
  case chromeComment
  case chromeAdvert
  case chromeFooter
  case chromeError
  case chromeLogin
  case kindStatement
  case kindPetition
  case kindPress
  case kindLetter
  case kindArticle
  case languageName
  case pageLabel
  case country
  case city
  case usState

  /// Whether its entries say what they stand for, behind `=`.
  var hasValues: Bool {
    switch self {
    case .month, .dayOrdinal, .columnHeading, .verb, .order, .orderNoun, .itemOrdinal: true
    default: false
    }
  }
}

extension LexiconSection {
  /// As the files write it: `salutation-ending` for `salutationEnding`.
  public var name: String { Self.names[Int(rawValue)] }

  public init?(rawValue name: String) {
    guard let section = Self.named[name] else { return nil }
    self = section
  }

  /// Its place among all sections in the order of their names.
  var rank: UInt8 { Self.ranks[Int(rawValue)] }

  private static let names = allCases.map { section in
    "\(section)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-\(letter.lowercased())" : "\(letter)"
    }
  }

  private static let named = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  private static let ranks: [UInt8] = {
    var ranks = [UInt8](repeating: 0, count: names.count)
    for (rank, section) in allCases.sorted(by: { $0.name < $1.name }).enumerated() {
      ranks[Int(section.rawValue)] = UInt8(rank)
    }
    return ranks
  }()

  /// Whether its phrases are those of web pages around texts.
  var isChrome: Bool {
    rawValue >= Self.chromeNavigation.rawValue && rawValue <= Self.chromeLogin.rawValue
  }

  /// Whether its phrases name kinds of documents.
  var isKind: Bool {
    rawValue >= Self.kindStatement.rawValue && rawValue <= Self.kindArticle.rawValue
  }
}
