/// Recipients, signatories and those who get copies: the same words name them, in any order.
extension DocumentScore {
  mutating func compare(
    _ field: ScoredField, _ gold: [GoldRecord.Correspondent],
    _ found: [ScoredRecord.Correspondent]
  ) {
    let golden = gold.map { Key($0.name, $0.organization, $0.role) }
    let seen = found.map { Key($0.name, $0.organization, $0.role) }
    let pairing = Pairing(gold.count, found.count) {
      golden[$0].isSame(seen[$1], matcher) ? 1 : 0
    }
    let pairs = pairing.pairs
    add(
      field,
      Tally(
        right: pairs.count, spurious: found.count - pairs.count, missed: gold.count - pairs.count))
    for index in pairing.leftInGold(gold.count) {
      miss("\(field.rawValue): missed \(DocumentScore.shown(golden[index].text))")
    }
    for index in pairing.leftInFound(found.count) {
      miss("\(field.rawValue): spurious \(DocumentScore.shown(seen[index].text))")
    }
    guard let parts = DocumentScore.parts[field] else { return }
    for pair in pairs {
      let (g, f) = (gold[pair.gold], found[pair.found])
      comparePart(parts.role, g.role, f.role)
      comparePart(parts.organization, g.organization, f.organization)
    }
  }

  private static let parts: [ScoredField: (role: ScoredField, organization: ScoredField)] = [
    .recipients: (.recipientRole, .recipientOrganization),
    .signatories: (.signatoryRole, .signatoryOrganization),
  ]

  private mutating func comparePart(_ field: ScoredField, _ gold: String?, _ found: String?) {
    let matcher = matcher
    compare(field, gold.nonEmpty, found.nonEmpty) { matcher.isSame($0, $1, least: field.floor) }
  }

  /// What a correspondent is known by.
  private struct Key {
    let wording: Wording
    let sorted: [String]

    var text: String { wording.text }

    /// The name, else the organisation, else the role.
    init(_ name: String?, _ organization: String?, _ role: String?) {
      wording = Wording(name.nonEmpty ?? organization.nonEmpty ?? role)
      sorted = wording.words.words.sorted()
    }

    func isSame(_ other: Key, _ matcher: Matcher) -> Bool {
      guard matcher == .fuzzy else {
        return matcher.likeness(wording, other.wording, least: 1) > 0
      }
      if sorted == other.sorted { return true }
      // Only of a thousand words can one differ.
      guard sorted.count + other.sorted.count > 1000 else { return false }
      return wording.words.f1(other.wording.words) >= 0.999
    }
  }
}

extension String? {
  fileprivate var nonEmpty: String? { flatMap { $0.isEmpty ? nil : $0 } }
}
