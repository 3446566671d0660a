/// What an index of letters says of one: small enough to keep for thousands.
public struct CMIFLetter: Hashable, Sendable {
  struct Agent: Hashable, Sendable {
    var name: String
    var isBody: Bool
  }

  let key: String
  /// Where the letter stands in the web.
  let address: String?
  let senders: [Agent]
  let addressees: [Agent]
  let place: String?
  let when: String?

  /// - Returns: nil for what is no letter.
  public init?(_ letter: Letter) {
    guard letter.kind.value == .letter else { return nil }
    key = letter.id
    address = letter.source.uri
    senders = letter.signatories.map(CMIFLetter.agent)
    addressees = letter.recipients.map(CMIFLetter.agent)
    place = letter.place?.text
    when = letter.date?.teiWhen
  }

  private static func agent(_ person: Correspondent) -> Agent {
    let isBody = person.name == nil && person.role == nil
    return Agent(name: person.tei.name, isBody: isBody)
  }
}
