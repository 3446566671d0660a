/// Joins the rows of an address to cards, one a correspondent.
struct CardGrouping {
  /// A card that is being read.
  struct Card {
    var finding: CorrespondentFinding
    /// Titles that may turn out to be the post: `Senator`.
    var titles: Range<Int>?
    /// Whether its address has begun.
    var hasTail = false
    /// Whether the post stood before the name.
    var isPostFirst = false
    /// The row that gave name, post and body.
    var nameRow = -1
    var roleRow = -1
    var bodyRow = -1
    /// Whether nothing but an address can follow: the name is honoured at its end.
    var isEnded = false
    var rows = 0
    var nameIsSure = false

    var isEmpty: Bool {
      finding.name == nil && finding.organization == nil && finding.role == nil
    }
  }

  private let page: Page
  private let rows: [CardRow]
  private let probability: (Int) -> Double
  /// Whether a blank line parts cards: not where the page sets every line apart.
  private let blanksPart: Bool
  /// Whether each line is somebody of their own, as in most lists of copies.
  private let isLinewise: Bool
  private var cards: [Card] = []
  private var open: Card?

  static func findings(
    _ page: Page, _ rows: [CardRow], isLinewise: Bool = false,
    probability: @escaping (Int) -> Double
  ) -> [CorrespondentFinding] {
    var grouping = CardGrouping(
      page: page, rows: rows, probability: probability,
      blanksPart: rows.count { $0.isApart } * 10 <= rows.count * 6, isLinewise: isLinewise)
    for index in grouping.rows.indices { grouping.add(index) }
    grouping.close()
    let cards = isLinewise ? grouping.cards : SharedDetails.given(grouping.cards)
    return RepeatedCards.merged(page, cards).map { CardTitles.settled(page, $0) }
  }

  private mutating func close() {
    if let card = open, !card.isEmpty { cards.append(card) }
    open = nil
  }

  private mutating func add(_ index: Int) {
    let row = rows[index]
    if row.goesOn, continued(row) { return }
    // An address that names nobody is the sender's.
    let isNamed = ![.address, .contact, .location, nil].contains(row.first)
    if let card = open, begins(index, card) || card.isEmpty && card.hasTail && isNamed { close() }
    for (place, piece) in row.pieces.enumerated() {
      // A second name in one row is somebody else.
      if place > 0, piece.kind == .person, piece.isSure, open?.finding.name != nil { close() }
      var card =
        open
        ?? Card(
          finding: CorrespondentFinding(
            text: row.text, line: row.line, confidence: probability(row.line)))
      card.finding.text =
        min(
          card.finding.text.lowerBound, row.text.lowerBound)..<max(
          card.finding.text.upperBound, row.text.upperBound)
      take(piece, index, &card)
      open = card
    }
    open?.rows += 1
  }

  /// Whether a row is the rest of what the row above says.
  private mutating func continued(_ row: CardRow) -> Bool {
    guard var card = open, !row.opens, !card.hasTail else { return false }
    let end = row.text.upperBound
    if let body = card.finding.organization, card.bodyRow >= card.roleRow {
      card.finding.organization = body.lowerBound..<end
    } else if let role = card.finding.role {
      card.finding.role = role.lowerBound..<end
    } else {
      return false
    }
    card.finding.text = card.finding.text.lowerBound..<end
    open = card
    return true
  }

  // MARK: - Where a card begins

  private func begins(_ index: Int, _ card: Card) -> Bool {
    let row = rows[index]
    guard let first = row.pieces.first, !card.isEmpty else { return false }
    let named = card.finding.name != nil
    let isApart = row.isApart && blanksPart
    if row.isAttention { return false }
    if row.opens { return true }
    if isLinewise { return beginsLine(index, card) }
    switch first.kind {
    case .person: return beginsWithName(index, card, isApart)
    case .role: return beginsWithPost(index, card, isApart)
    case .title: return named || card.hasTail && card.finding.role != nil
    case .organization, .house:
      if card.isEnded || saysAll(card) { return true }
      // `水務局局長`: body and post in one row, where a post is told already.
      if card.finding.role != nil, row.pieces.contains(where: { $0.kind == .role }) { return true }
      if card.hasTail { return isApart || first.isSure && endsAddress(index - 1) }
      return isApart && card.finding.organization != nil
    case .unknown where saysAll(card): return true
    default:
      return isApart && card.hasTail && first.kind == .unknown && detailFollows(index)
    }
  }

  private func beginsWithName(_ index: Int, _ card: Card, _ isApart: Bool) -> Bool {
    let row = rows[index]
    let isSure = row.pieces[0].isSure
    if card.finding.name == nil {
      if card.hasTail {
        return isSure && card.finding.role != nil || isApart && detailFollows(index)
      }
      return isApart && card.finding.role != nil && card.finding.organization != nil
    }
    if isSure { return true }
    if row.isCompound, row.pieces.contains(where: { $0.isSure && $0.kind != .address }) {
      return true
    }
    if card.hasTail { return isApart && (row.pieces[0].honorific != nil || detailFollows(index)) }
    return detailFollows(index) && (isApart || card.finding.role != nil)
  }

  private func beginsWithPost(_ index: Int, _ card: Card, _ isApart: Bool) -> Bool {
    let row = rows[index]
    let isSure = row.pieces[0].isSure
    if card.isEnded { return true }
    if card.hasTail { return isSure && opensWithPost(row) || isApart }
    guard card.finding.role != nil else {
      guard card.finding.name != nil else { return false }
      // `Chair Jane Doe` / `Ranking Member Ada Bell`
      if row.pieces.contains(where: { $0.kind == .person && $0.isSure }) { return true }
      guard card.finding.organization != nil else { return false }
      return isApart || CardTitles.hasPost(page, card)
    }
    // `Regierungsrat` / `Herr Präsident Doe`: what was taken for a post is a body.
    if row.isCompound, card.finding.name == nil, card.finding.organization == nil, !isApart {
      return row.pieces.contains { $0.kind == .organization }
    }
    // A post under a name goes on with the first.
    return isApart || card.finding.name == nil || card.isPostFirst
      || card.nameRow == card.roleRow && isSure
  }

  /// `Мэру города Орла Иванову И. И.`: post, place and name in one row need no body below.
  private func saysAll(_ card: Card) -> Bool {
    card.isPostFirst && card.nameRow == card.roleRow
      && card.finding.role.map {
        page.words(in: $0, limit: 12).contains { $0.casing == .lower }
      } ?? false
  }

  private func opensWithPost(_ row: CardRow) -> Bool {
    let text = page.withoutDeterminer(row.pieces[0].text, in: row.line)
    return page.hit([.role, .addresseeNoun], at: text.lowerBound, in: row.line) != nil
  }

  /// In a list of lines only what cannot stand alone goes on with the line above: an address, a
  /// name under a post, a post under a bare name.
  private func beginsLine(_ index: Int, _ card: Card) -> Bool {
    let row = rows[index]
    guard !row.isApart || !blanksPart else { return true }
    if row.isFolded, !row.pieces[0].isSure { return false }
    switch row.pieces[0].kind {
    case .address, .contact, .location: return false
    case .title: return true
    case .person:
      return card.finding.name != nil || card.finding.role == nil || card.hasTail || row.isCompound
    case .role:
      return card.finding.name == nil || card.finding.role != nil || card.hasTail || row.isCompound
        || card.finding.organization != nil || card.finding.location != nil
    case .organization, .unknown, .house:
      return card.finding.organization != nil || card.finding.name == nil
        || card.nameRow == card.roleRow && card.finding.role != nil || card.hasTail
    }
  }

  /// Whether a post or a body that is known for one stands in the next row.
  private func detailFollows(_ index: Int) -> Bool {
    guard index + 1 < rows.count, !rows[index + 1].opens, let next = rows[index + 1].pieces.first
    else { return false }
    return next.isSure && (next.kind == .role || next.kind == .organization)
  }

  /// Whether a row is the last line of an address: a number to call, a postal code.
  private func endsAddress(_ index: Int) -> Bool {
    guard index >= 0, let last = rows[index].pieces.last else { return false }
    if last.kind == .contact { return true }
    return last.kind == .address
      && page.words(in: last.text, limit: 12).contains {
        $0.text.count >= 4 && $0.hasDigit
      }
  }

  // MARK: - What a piece adds

  private func take(_ piece: CardPiece, _ index: Int, _ card: inout Card) {
    let hasTail = card.hasTail
    switch piece.kind {
    // `Attn: Director Jane Doe` says who in the body is meant, `Attn: Legal Department` where.
    case _
    where rows[index].isAttention && piece.kind != .person
      && !(piece.kind == .role && rows[index].pieces.contains { $0.kind == .person }):
      card.finding.address.append(piece.text)
    case .person where card.finding.name == nil && nameFits(piece, index, card):
      card.finding.name = piece.text
      card.nameRow = index
      card.nameIsSure = piece.isSure
      card.isPostFirst = card.finding.role != nil
      takeTitle(piece, &card)
    // `Мэру` / `города Орла`: a place in the genitive is part of the post.
    case .address
    where !piece.isSure && rows[index].isFolded && card.roleRow == index - 1
      && card.finding.name == nil && card.finding.organization == nil && !hasTail:
      card.finding.role = card.finding.role.map { $0.lowerBound..<piece.text.upperBound }
    // `Prezydent Miasta Zalesina` under a name: no second name, but a post.
    case .person
    where !piece.isSure && piece.honorific != nil && card.finding.role == nil
      && !hasTail:
      card.finding.role = rows[index].text
      card.roleRow = index
    case .role
    where card.finding.role != nil && card.finding.name == nil
      && rows[index].isCompound && card.finding.organization == nil && index > card.roleRow:
      card.finding.organization = card.finding.role
      card.bodyRow = card.roleRow
      card.finding.role = piece.text
      card.roleRow = index
    case .role where card.finding.role == nil:
      card.finding.role = piece.text
      card.roleRow = index
      if card.finding.honorific == nil { card.finding.honorific = piece.honorific }
    case .role where !hasTail && card.finding.organization == nil && index > card.roleRow:
      card.finding.role = card.finding.role.map { $0.lowerBound..<piece.text.upperBound }
    case .organization where !hasTail: takeBody(piece, index, &card)
    case .house
    where !hasTail && card.finding.organization == nil
      && !(card.finding.role.map(saysOfWhat) ?? false):
      takeBody(piece, index, &card)
    case .unknown where !hasTail && card.finding.organization == nil,
      .person where !hasTail && card.finding.organization == nil && !piece.isSure:
      takeUnknown(piece, index, &card)
    case .title: card.finding.honorific = card.finding.honorific ?? piece.text
    case .location where card.finding.location == nil: card.finding.location = piece.text
    case .contact:
      card.finding.contact.append(piece.text)
      card.hasTail = true
    default:
      card.finding.address.append(piece.text)
      card.hasTail = true
    }
  }

  /// A name that no lexicon knows must stand where names stand: first, or under a post alone.
  private func nameFits(_ piece: CardPiece, _ index: Int, _ card: Card) -> Bool {
    if piece.isSure || card.isEmpty { return true }
    if card.hasTail { return false }
    if piece.honorific != nil { return card.finding.role == nil }
    if card.finding.organization == nil { return !followsAddress(index) || detailFollows(index) }
    return card.finding.role == nil && detailFollows(index)
  }

  private func takeTitle(_ piece: CardPiece, _ card: inout Card) {
    guard let titles = piece.honorific else { return }
    if titles.lowerBound >= piece.text.upperBound { card.isEnded = true }
    // `Exmo. Senhor` / `Eng. Jane Doe`: the titles of two lines are one.
    card.titles =
      card.finding.honorific.map {
        page.folded[$0].elementsEqual(page.folded[titles])
          ? titles : min($0.lowerBound, titles.lowerBound)..<titles.upperBound
      } ?? titles
    card.finding.honorific = nil
  }

  private func takeBody(_ piece: CardPiece, _ index: Int, _ card: inout Card) {
    guard let old = card.finding.organization else {
      card.finding.organization = piece.text
      card.bodyRow = index
      return
    }
    // `Reception and Asylum` / `Agency`: a word that is no name by itself.
    if card.bodyRow == index - 1,
      page.isPhrase(piece.text, in: rows[index].line, of: [.organization]),
      page.words(in: piece.text, limit: 2).count == 1
    {
      card.finding.organization = old.lowerBound..<piece.text.upperBound
      return
    }
    // `Director, Lending` / `Bank of Orle`: what stood behind the post is its field.
    if let role = card.finding.role, card.bodyRow == card.roleRow, card.roleRow < index,
      piece.isSure, role.upperBound <= old.lowerBound, card.nameRow != card.roleRow
    {
      card.finding.role = role.lowerBound..<old.upperBound
      card.finding.organization = piece.text
      card.bodyRow = index
      return
    }
    card.finding.address.append(piece.text)
    card.hasTail = true
  }

  /// Words that say nothing: the post between a name and a body, the body of a post that names
  /// none, else a house.
  private func takeUnknown(_ piece: CardPiece, _ index: Int, _ card: inout Card) {
    let isBody = card.finding.role.map { !saysOfWhat($0) || followsAddress(index) } ?? true
    if card.finding.name != nil, card.finding.role == nil, card.nameRow < index,
      index + 1 < rows.count, rows[index + 1].pieces.first?.kind == .organization
    {
      card.finding.role = piece.text
      card.roleRow = index
    } else if isBody {
      card.finding.organization = piece.text
      card.bodyRow = index
    } else {
      card.finding.address.append(piece.text)
      card.hasTail = true
    }
  }

  /// Whether a line of an address is next.
  private func followsAddress(_ index: Int) -> Bool {
    index + 1 < rows.count && rows[index + 1].first == .address
  }

  /// `Governor of the Province` needs no body behind it, `Managing Director` does.
  private func saysOfWhat(_ role: Range<Int>) -> Bool {
    page.words(in: role, limit: 12).contains {
      $0.casing == .lower
        && SmallWords.links.contains(page.folded[$0.text])
    }
  }
}
