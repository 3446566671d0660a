/// A body and its address under several names belong to all of them.
enum SharedDetails {
  static func given(_ cards: [CardGrouping.Card]) -> [CardGrouping.Card] {
    var cards = cards
    for index in cards.indices.dropLast().reversed() {
      let next = cards[index + 1]
      guard isBare(cards[index]), let body = next.finding.organization, next.finding.name != nil,
        next.bodyRow > next.nameRow, cards[index].nameRow >= next.nameRow - 1
      else { continue }
      cards[index].finding.organization = body
      cards[index].finding.location = next.finding.location
      cards[index].finding.address = next.finding.address
      cards[index].finding.contact = next.finding.contact
      if cards[index].finding.role == nil, next.roleRow > next.nameRow {
        cards[index].finding.role = next.finding.role
      }
    }
    return cards
  }

  /// A name, with its post perhaps, in one row.
  private static func isBare(_ card: CardGrouping.Card) -> Bool {
    card.finding.name != nil && card.finding.organization == nil && !card.hasTail
      && card.rows <= 1 && (card.roleRow < 0 || card.roleRow == card.nameRow)
  }
}

/// Somebody whom a page's table names and the letter's address again is one correspondent.
enum RepeatedCards {
  static func merged(_ page: Page, _ cards: [CardGrouping.Card]) -> [CardGrouping.Card] {
    // Who writes to so many writes no table about them.
    guard cards.count <= 40 else { return cards }
    var kept: [CardGrouping.Card] = []
    for card in cards where !isHeading(page, card, of: cards) {
      guard let name = card.finding.name,
        let same = kept.firstIndex(where: {
          $0.finding.name.map { page.folded[$0].elementsEqual(page.folded[name]) } ?? false
        })
      else {
        kept.append(card)
        continue
      }
      let (fuller, other) =
        parts(card) > parts(kept[same]) ? (card, kept[same]) : (kept[same], card)
      kept[same] = fuller
      if fuller.finding.role == nil { kept[same].finding.role = other.finding.role }
      if fuller.finding.organization == nil {
        kept[same].finding.organization = other.finding.organization
      }
    }
    return kept
  }

  /// A body alone at the top, or a post alone, that another card has for its own.
  private static func isHeading(
    _ page: Page, _ card: CardGrouping.Card, of cards: [CardGrouping.Card]
  ) -> Bool {
    guard card.finding.name == nil else { return false }
    if let post = card.finding.role, card.finding.organization == nil, !card.hasTail {
      // `OPEN LETTER TO THE MAYOR` below `Ada Bell` / `Mayor`.
      return cards.contains { other in
        guard other.finding.name != nil, let own = other.finding.role else { return false }
        return page.folded[own].elementsEqual(page.folded[post])
      }
    }
    guard card.finding.role == nil, let body = card.finding.organization else { return false }
    return cards.contains { other in
      guard other.finding.name != nil, let own = other.finding.organization, own != body else {
        return false
      }
      return page.folded[body].starts(with: page.folded[own])
    }
  }

  private static func parts(_ card: CardGrouping.Card) -> Int {
    (card.finding.role == nil ? 0 : 1) + (card.finding.organization == nil ? 0 : 1)
      + card.finding.address.count + card.finding.contact.count
  }
}

/// `Minister Dr.` before a name: the post is the role where the card tells no other.
enum CardTitles {
  static func settled(_ page: Page, _ card: CardGrouping.Card) -> CorrespondentFinding {
    var finding = card.finding
    finding.role = finding.role.map { withoutLink(page, $0) }
    guard let titles = card.titles else { return finding }
    finding.honorific = titles
    if let role = finding.role {
      // `Herrn Landrat` / `Dr. Hans Vogt`: the title before the name, where a post parts them.
      if titles.lowerBound <= role.lowerBound, role.upperBound < titles.upperBound {
        finding.honorific = page.trimmed(role.upperBound..<titles.upperBound, of: .separators)
      }
      return finding
    }
    guard let post = post(page, finding.line, titles) else { return finding }
    finding.role = post
    // What is left on either side, but not on both, is the title.
    let before = page.trimmed(titles.lowerBound..<post.lowerBound, of: .separators)
    let behind = page.trimmed(post.upperBound..<titles.upperBound, of: .blanks)
    finding.honorific = before.isEmpty ? (behind.isEmpty ? nil : behind) : before
    return finding
  }

  /// `To the Directors of` / `Quay Boats Limited`: the small word that leads on to the next row is no
  /// part of the post.
  private static func withoutLink(_ page: Page, _ role: Range<Int>) -> Range<Int> {
    guard let last = page.words(in: role).last, last.casing == .lower,
      last.text.upperBound == role.upperBound, last.text.lowerBound > role.lowerBound,
      SmallWords.links.contains(page.folded[last.text])
    else { return role }
    return page.trimmed(role.lowerBound..<last.text.lowerBound, of: .blanks)
  }

  /// Whether one of a card's titles is an office.
  static func hasPost(_ page: Page, _ card: CardGrouping.Card) -> Bool {
    card.titles.map { post(page, card.finding.line, $0) != nil } ?? false
  }

  /// The longest title that is an office as well: somebody who can be asked to act.
  private static func post(_ page: Page, _ first: Int, _ titles: Range<Int>) -> Range<Int>? {
    let line = page.lines.indices.dropFirst(first).first {
      page.lines[$0].text.upperBound >= titles.upperBound
    }
    guard let line else { return nil }
    let hits = page.phrases(in: line, within: titles).filter {
      $0.text.upperBound <= titles.upperBound
    }
    return hits.filter { hit in
      hits.contains { $0.section == .role && $0.text == hit.text }
        && (hit.section == .addresseeNoun
          || !hits.contains { $0.section == .honorific && $0.text == hit.text })
    }.max { $0.text.count < $1.text.count }?.text
  }
}
