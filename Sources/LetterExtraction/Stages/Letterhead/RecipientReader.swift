import LetterSchema

/// The recipients of an inside address; without one, those that the greeting names.
enum RecipientReader {
  static func recipients(_ draft: Draft) -> [CorrespondentFinding] {
    let lines = draft.zones.indices.filter { draft.zones[$0].zone == .recipient || draft.zones[$0].zone == .delivery }
    var cards = AddressCards(draft).cards(lines)
    if cards.isEmpty { cards = fromGreeting(draft) }
    return cards
  }

  /// `Dear Secretary-General Ban,` names a person and a post.
  private static func fromGreeting(_ draft: Draft) -> [CorrespondentFinding] {
    let lines = draft.zones.indices.filter { draft.zones[$0].zone == .salutation }
    var found: [CorrespondentFinding] = []
    for line in lines {
      let text = draft.reading.lines[line].text
      guard !draft.page.isPhrase(text, in: line, where: { $0 == .bareAddress }) else { continue }
      for part in Addressees.split(text, line: line, page: draft.page) {
        if let one = GreetedPerson.read(part, line: line, draft) { found.append(one) }
      }
    }
    return found
  }
}

/// Somebody whom a greeting names: post, title and name in one phrase.
enum GreetedPerson {
  static func read(_ part: Range<Int>, line: Int, _ draft: Draft) -> CorrespondentFinding? {
    let page = draft.page
    guard !page.isPhrase(part, in: line, where: { $0 == .bareAddress || $0 == .honorific }) else { return nil }
    var finding = CorrespondentFinding(text: part, line: line, confidence: draft.zones[line].probability * 0.9)
    var rest = part
    if let title = page.hits(in: line).filter({ $0.section == .honorific && $0.text.lowerBound == part.lowerBound && $0.text.upperBound < part.upperBound })
      .max(by: { $0.text.count < $1.text.count })
    {
      finding.honorific = title.text
      rest = page.trimmed(title.text.upperBound..<part.upperBound, of: .edges)
    }
    let roles = page.hits(in: line).filter { $0.section == .role && $0.text.lowerBound >= rest.lowerBound && $0.text.upperBound <= rest.upperBound }
    if let role = roles.filter({ $0.text.lowerBound == rest.lowerBound }).max(by: { $0.text.count < $1.text.count }) {
      let behind = page.trimmed(role.text.upperBound..<rest.upperBound, of: .edges)
      if behind.isEmpty {
        finding.role = rest
      } else if let name = PersonName(page, line: line, behind), LineShape(page.text, behind).words <= 4,
        OrganizationName.strength(page, line: line, rest) < 0.6
      {
        finding.role = role.text
        finding.name = name.name
      } else if let name = surname(behind, page) {
        finding.role = role.text
        finding.name = name
      } else {
        finding.role = rest
      }
      return finding
    }
    if let name = PersonName(page, line: line, rest), name.strength >= 0.3, OrganizationName.strength(page, line: line, rest) < 0.6 {
      finding.name = name.name
      return finding
    }
    if finding.honorific != nil, let name = surname(rest, page) {
      finding.name = name
      return finding
    }
    if OrganizationName.strength(page, line: line, rest) >= 0.3 {
      finding.organization = rest
      return finding
    }
    if !roles.isEmpty || page.hits(in: line).contains(where: { $0.section == .addresseeNoun && rest.contains($0.text.lowerBound) }) {
      finding.role = rest
      return finding
    }
    return nil
  }

  /// One to three capitalised words.
  private static func surname(_ range: Range<Int>, _ page: Page) -> Range<Int>? {
    let shape = LineShape(page.text, range)
    return shape.words >= 1 && shape.words <= 3 && shape.capitalizedWords == shape.words && shape.digits == 0 ? range : nil
  }
}
