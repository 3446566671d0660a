import LetterSchema

/// Cuts the lines of inside addresses into cards, one a recipient, and reads each.
struct AddressCards {
  private let draft: Draft
  private let page: Page
  /// Whether a blank line parts cards: not where the page sets every line apart.
  private var blanksPart = true

  init(_ draft: Draft) {
    self.draft = draft
    page = draft.page
  }

  /// What a line of an address is.
  private enum Part { case person, role, organization, address, contact, unknown }

  mutating func cards(_ lines: [Int]) -> [CorrespondentFinding] {
    let apart = lines.count { draft.reading.lines[$0].markup.blankBefore > 0 }
    blanksPart = apart * 10 <= lines.count * 6
    var cards: [CorrespondentFinding] = []
    var open: CorrespondentFinding?
    var last = -2
    func close() {
      if let card = open, card.name != nil || card.organization != nil || card.role != nil {
        cards.append(card)
      }
      open = nil
    }
    for line in lines {
      if line - last > 3 { close() }
      last = line
      // Who only gets a copy is no recipient.
      if draft.cues.has(.copiesLabel, in: line) { break }
      if isLabel(line) {
        // `Issuing office:` begins something else; `Recipient:` does not.
        if !isAddressing(line) { break }
        continue
      }
      for piece in pieces(line) {
        let part = part(piece, line)
        if let card = open, startsAnew(part, card, piece, line) { close() }
        var card =
          open
          ?? CorrespondentFinding(
            text: piece, line: line, confidence: draft.zones[line].probability)
        card.text = card.text.lowerBound..<max(card.text.upperBound, piece.upperBound)
        add(piece, part, line, to: &card)
        open = card
      }
    }
    close()
    return cards
  }

  /// A term of a definition list or a line that ends in a colon names what follows.
  private func isLabel(_ line: Int) -> Bool {
    draft.zones[line].zone != .delivery
      && (draft.reading.lines[line].markup.form == .term || draft.cues.has(.endsColon, in: line))
      && draft.cues.has(.lengthShort, in: line)
  }

  private func isAddressing(_ line: Int) -> Bool { draft.cues.has(.addressing, in: line) }

  /// A line without `To:` and the like, cut at commas where each piece has a part of its own.
  private func pieces(_ line: Int) -> [Range<Int>] {
    var text = page.trimmed(draft.reading.lines[line].text, of: .edges)
    if draft.zones[line].zone == .delivery { return [draft.reading.lines[line].text] }
    // A title on a line of its own names nobody yet.
    if page.isPhrase(text, in: line, where: { $0 == .honorific || $0 == .bareAddress }),
      !page.isPhrase(text, in: line, where: { $0 == .role || $0 == .addresseeNoun })
    {
      return []
    }
    // A line of stars or dashes is no part of an address.
    guard !text.isEmpty else { return [] }
    if page.isPhrase(text, in: line, where: { $0 == .addressing || $0 == .groupHeading }) {
      return []
    }
    if let rest = LabelledLines.behindLabel(page, line, text, [.addressing]) {
      text = page.trimmed(rest, of: .edges)
      // `Recipient Title`: what stands behind the word names nobody.
      guard !text.isEmpty, knownPart(text, line) != nil else { return [] }
    }
    // `Aan de Minister`, `à la Ministre`: the article is no part of the post.
    while let article = page.hit([.stopword], at: text.lowerBound, in: line),
      article.text.upperBound < text.upperBound,
      page.text[article.text].elementsEqual(page.folded[article.text])
    {
      text = page.trimmed(article.text.upperBound..<text.upperBound, of: .edges)
    }
    if isAddress(text, line) || ContactLine.isContact(page, line: line, text) { return [text] }
    // `Jane Doe, Jr., Minister of Health`: the longest name first; else a line is one thing.
    let segments = commaPieces(text)
    let persons = Addressees.split(text, line: line, page: page)
    if persons.count > 1, persons.allSatisfy({ part($0, line) == .person }) { return persons }
    guard segments.count > 1, let last = segments.last,
      !page.isPhrase(last, in: line, where: { $0 == .organization })
    else { return [text] }
    // `…, Ministry of Health, Mrs Jane Doe`: the name last, known by its title.
    if PersonName(page, line: line, last)?.honorific != nil, part(last, line) == .person {
      return [last, text.lowerBound..<segments[segments.count - 2].upperBound]
    }
    for count in stride(from: min(3, segments.count), through: 1, by: -1) {
      let head = text.lowerBound..<segments[count - 1].upperBound
      guard part(head, line) == .person else { continue }
      let rest = page.trimmed(head.upperBound..<text.upperBound, of: .edges)
      return rest.isEmpty ? [head] : [head, rest]
    }
    return [text]
  }

  private func commaPieces(_ text: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = text.lowerBound
    for at in text where page.text[at] == UInt8(ascii: ",") {
      pieces.append(page.trimmed(start..<at, of: .edges))
      start = at + 1
    }
    pieces.append(page.trimmed(start..<text.upperBound, of: .edges))
    return pieces.filter { !$0.isEmpty }
  }

  private func isAddress(_ range: Range<Int>, _ line: Int) -> Bool {
    ContactLine.isAddress(page, line: line, range)
      || PlaceName.strength(page, line: line, range) >= 0.5
  }

  private func part(_ range: Range<Int>, _ line: Int) -> Part {
    knownPart(range, line) ?? .unknown
  }

  /// Nil where nothing tells what it is.
  private func knownPart(_ range: Range<Int>, _ line: Int) -> Part? {
    if draft.zones[line].zone == .delivery || ContactLine.isContact(page, line: line, range) {
      return .contact
    }
    if isAddress(range, line) { return .address }
    let organization = OrganizationName.strength(page, line: line, range)
    let role = RoleTitle.strength(page, line: line, range)
    let person = PersonName(page, line: line, range)?.strength ?? 0
    if let name = PersonName(page, line: line, range), name.honorific != nil, person >= 0.5 {
      return .person
    }
    if person >= 0.45, person > organization, person > role { return .person }
    if role >= 0.5, role >= organization { return .role }
    if organization >= 0.35 { return .organization }
    if role >= 0.4 { return .role }
    if person >= 0.3 { return .person }
    return LineShape(page.text, range).digits > 0 ? .address : nil
  }

  /// A new card begins with a person where one is named already, or behind a blank line.
  private func startsAnew(
    _ part: Part, _ card: CorrespondentFinding, _ piece: Range<Int>, _ line: Int
  ) -> Bool {
    let apart =
      blanksPart && draft.reading.lines[line].markup.blankBefore > 0
      && card.text.upperBound <= draft.reading.lines[line].text.lowerBound
    switch part {
    case .person:
      if card.name == nil, card.organization == nil, card.role == nil { return false }
      if card.name == nil, card.address.isEmpty, !apart { return false }
      // Three capitalised words within an address are rather a street or a town.
      return apart || card.address.isEmpty || isSurelyPerson(piece, line)
    case .organization: return apart && card.organization != nil
    case .role: return apart && card.role != nil && card.name == nil
    default: return false
    }
  }

  private func add(
    _ piece: Range<Int>, _ part: Part, _ line: Int, to card: inout CorrespondentFinding
  ) {
    switch part {
    case .person where card.name == nil && (card.address.isEmpty || isSurelyPerson(piece, line)):
      let name = PersonName(page, line: line, piece)
      card.name = name?.name ?? piece
      takeTitles(name?.honorific, line, &card)
    case .role where card.role == nil: splitRole(piece, line, &card)
    case .organization where card.organization == nil, .role where card.organization == nil,
      .unknown where card.organization == nil && card.address.isEmpty:
      takeOrganization(piece, line, &card)
    case .contact: card.contact.append(piece)
    default: card.address.append(piece)
    }
  }

  private func isSurelyPerson(_ piece: Range<Int>, _ line: Int) -> Bool {
    PersonName(page, line: line, piece).map { $0.honorific != nil || $0.strength >= 0.6 } ?? false
  }

  /// `Minister Dr.` before a name: the post is the role.
  private func takeTitles(_ titles: Range<Int>?, _ line: Int, _ card: inout CorrespondentFinding) {
    guard let titles else { return }
    let post = page.hits(in: line).filter {
      ($0.section == .role || $0.section == .addresseeNoun)
        && $0.text.lowerBound == titles.lowerBound
        && $0.text.upperBound <= titles.upperBound
    }.max { $0.text.count < $1.text.count }
    guard let post, card.role == nil else {
      card.honorific = titles
      return
    }
    card.role = post.text
    let rest = page.trimmed(post.text.upperBound..<titles.upperBound, of: .edges)
    card.honorific = rest.isEmpty ? nil : rest
  }

  /// `Minister of Health, Ministry of Health`: the post, then the body.
  private func splitRole(_ piece: Range<Int>, _ line: Int, _ card: inout CorrespondentFinding) {
    let parts = commaPieces(piece)
    if parts.count > 1, let last = parts.last,
      OrganizationName.strength(page, line: line, last) >= 0.5,
      card.organization == nil
    {
      card.role = piece.lowerBound..<parts[parts.count - 2].upperBound
      card.organization = last
    } else {
      card.role = piece
    }
  }

  /// `United Nations, New York`: a place behind the body is its location.
  private func takeOrganization(
    _ piece: Range<Int>, _ line: Int, _ card: inout CorrespondentFinding
  ) {
    let parts = commaPieces(piece)
    if parts.count > 1, let last = parts.last, PlaceName.strength(page, line: line, last) >= 0.5 {
      card.organization = piece.lowerBound..<parts[parts.count - 2].upperBound
      card.location = last
    } else {
      card.organization = piece
    }
  }
}
