/// Reads one entry of an address, cut at commas where each piece has a part of its own.
struct LineReader {
  private let page: Page
  private let line: Int
  private let phrases: PhraseReader

  init(_ page: Page, line: Int) {
    self.page = page
    self.line = line
    phrases = PhraseReader(page, line: line)
  }

  func pieces(_ text: Range<Int>) -> [CardPiece] {
    // No line of an address is longer.
    guard text.count <= 400 else { return [] }
    if phrases.isContact(text), !page.text[text].contains(0x2C) {
      return [CardPiece(kind: .contact, text: text, isSure: true)]
    }
    if page.text[text.lowerBound] >= 0xE3,
      LineShape(page.text, text).ideographs * 2 > text.count / 3
    {
      return HanReader(page, line: line).pieces(text)
    }
    if let linked = linked(text) { return linked }
    if let cut = labelledContact(text) {
      return pieces(page.ended(text.lowerBound..<cut))
        + [CardPiece(kind: .contact, text: cut..<text.upperBound, isSure: true)]
    }
    let slashes = slashes(text)
    if slashes.count > 1 { return slashes.flatMap { pieces($0) } }
    if let bracketed = bracketed(text) { return bracketed }
    if page.text[text].first == UInt8(ascii: "("), page.text[text].last == UInt8(ascii: ")"),
      text.count > 2
    {
      return [CardPiece(kind: .location, text: text.lowerBound + 1..<text.upperBound - 1)]
    }
    let segments = withFields(
      RunPieces.split(page, text, of: .separators, at: [0x2C, 0xFF0C, 0x060C]))
    guard segments.count > 1 else { return phrases.pieces(text) }
    if phrases.isAddress(text), !isPost(segments[0]), !isTitled(segments[0]) {
      return [CardPiece(kind: .address, text: text, isSure: true)]
    }
    if isIncorporated(segments) {
      return [CardPiece(kind: .organization, text: text, isSure: true)]
    }
    if let named = named(text, segments) { return named }
    if let titled = titledBehind(text, segments) { return titled }
    if let held = postBeforeName(segments) { return held }
    return unnamed(text, segments)
  }

  /// `Ministre de la Mer, de la Pêche et des Ports`: a further field is part of the post.
  private func withFields(_ segments: [Range<Int>]) -> [Range<Int>] {
    guard segments.count > 1, isPost(segments[0]) else { return segments }
    var joined: [Range<Int>] = []
    for segment in segments {
      if let last = joined.last, let word = page.words(in: segment, limit: 1).first,
        word.casing == .lower, isGenitive(word)
      {
        joined[joined.count - 1] = last.lowerBound..<segment.upperBound
      } else {
        joined.append(segment)
      }
    }
    return joined
  }

  /// `at the Anchor`, `near Marsby`, `van de gemeente X`: a link in small letters at the head.
  private func linked(_ text: Range<Int>) -> [CardPiece]? {
    guard let word = page.words(in: text, limit: 1).first,
      word.casing == .lower, word.text.lowerBound == text.lowerBound,
      page.pureTitle(at: text.lowerBound, in: line, before: text.upperBound) == nil,
      isGenitive(word)
        || Premises.wheres.contains(String(decoding: page.folded[word.text], as: UTF8.self))
    else { return nil }
    let rest = page.withoutArticles(word.text.upperBound..<text.upperBound, in: line)
    guard !rest.isEmpty else { return nil }
    // An article before a post, not the way to a house.
    let bare = page.withoutArticles(text, in: line)
    if bare.lowerBound > text.lowerBound, isPost(bare) { return pieces(bare) }
    if isGenitive(word) {
      let body = OrganizationName.strength(page, line: line, rest)
      return [CardPiece(kind: body >= 0.5 ? .organization : .unknown, text: rest)]
    }
    return [CardPiece(kind: .address, text: text)]
  }

  /// Where a number to call begins behind other words: `… Oslo. Fax: 22 00 11 22`.
  private func labelledContact(_ text: Range<Int>) -> Int? {
    page.phrases(in: line, within: text).first { hit in
      hit.section == .contactLabel && hit.text.lowerBound > text.lowerBound
        && page.text[hit.text.lowerBound - 1] == 0x20
        && page.text[hit.text.upperBound..<text.upperBound].count { $0 &- 0x30 < 10 } >= 5
        && phrases.isContact(hit.text.lowerBound..<text.upperBound)
    }?.text.lowerBound
  }

  /// `of`, `van de`, `della`: what ties a body to the post above it.
  private func isGenitive(_ word: WordShape) -> Bool {
    let text = String(decoding: page.folded[word.text], as: UTF8.self)
    return text == "of" || SmallWords.ambiguousLinks.contains(text)
  }

  /// `Jane Doe / Great Packing / by Dunford`.
  private func slashes(_ text: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = text.lowerBound
    for at in text.dropFirst().dropLast()
    where page.text[at] == 0x2F && page.text[at - 1] == 0x20 && page.text[at + 1] == 0x20 {
      parts.append(page.trimmed(start..<at, of: .separators))
      start = at + 1
    }
    return parts + [page.trimmed(start..<text.upperBound, of: .separators)]
  }

  private func isPost(_ range: Range<Int>) -> Bool {
    let bare = page.withoutDeterminer(range, in: line)
    return page.phraseEnd(
      in: line, at: bare.lowerBound, before: bare.upperBound, of: [.role]) != nil
      && RoleTitle.strength(page, line: line, bare) >= 0.5
      || RoleTitle.strength(page, line: line, bare) >= 0.8
  }

  private func isTitled(_ range: Range<Int>) -> Bool {
    phrases.pieces(range).onlyPerson.map { $0.isSure && $0.honorific != nil } ?? false
  }

  /// `Stack & Sons, Inc.`
  private func isIncorporated(_ segments: [Range<Int>]) -> Bool {
    guard segments.count == 2, let last = segments.last else { return false }
    return SmallWords.legalForms.contains(page.folded[page.trimmed(last, of: .edges)])
  }

  /// `Jane Doe (Director of X)`, `Jane Doe (Quay ward)`: who she is, or where for.
  private func bracketed(_ text: Range<Int>) -> [CardPiece]? {
    guard page.text[text].last == UInt8(ascii: ")"),
      let open = page.text[text].lastIndex(of: UInt8(ascii: "(")), open > text.lowerBound
    else { return nil }
    let inside = page.trimmed(open + 1..<text.upperBound - 1, of: .separators)
    let head = page.trimmed(text.lowerBound..<open, of: .separators)
    if phrases.isContact(inside) {
      return pieces(head) + [CardPiece(kind: .contact, text: inside, isSure: true)]
    }
    guard let person = phrases.pieces(head).onlyPerson else { return nil }
    guard !inside.isEmpty, NameAffixes(page, line: line, text).core.upperBound > open else {
      return nil
    }
    let details = DetailPieces.read(page, line: line, inside)
    if details.contains(where: {
      $0.kind == .role
        || $0.kind == .organization && OrganizationName.strength(page, line: line, $0.text) >= 0.7
    }) {
      return [person] + details
    }
    return [person, CardPiece(kind: .location, text: inside)]
  }

  /// `Jane Doe, Jr., Minister of Health`: the longest name first, then who she is.
  private func named(_ text: Range<Int>, _ segments: [Range<Int>]) -> [CardPiece]? {
    for count in stride(from: min(3, segments.count), through: 1, by: -1) {
      let head = text.lowerBound..<segments[count - 1].upperBound
      let rest = Array(segments[count...])
      let person = phrases.pieces(head).onlyPerson
      guard !rest.isEmpty else {
        if let person { return [person] }
        continue
      }
      if person == nil, count > 1 { continue }
      let details = details(rest, of: text)
      // Two capitalised words before a comma may be a house.
      let isPosted =
        details.first.map { $0.kind == .role && $0.isSure } ?? false
        || details.contains { $0.isSure && $0.kind == .organization }
      let hasNumber = rest.contains { page.text[$0].first.map { $0 &- 0x30 < 10 } ?? false }
      if var person, person.isSure || isPosted && !hasNumber {
        person.isSure = true
        return [person] + details
      }
      if details.first?.kind == .role, isPosted, !hasNumber, let name = bareName(head) {
        return [CardPiece(kind: .person, text: name, isSure: true)] + details
      }
    }
    let head = phrases.pieces(segments[0])
    guard head.count > 1, head.contains(where: { $0.kind == .person }) else { return nil }
    return head + details(Array(segments[1...]), of: text)
  }

  /// Two or three words that a post behind them makes a name: `Orlando Beech, Director`.
  private func bareName(_ head: Range<Int>) -> Range<Int>? {
    guard let name = PersonName(page, line: line, head), name.strength >= 0.25,
      (2...3).contains(page.words(in: name.name, limit: 5).count)
    else { return nil }
    return name.name
  }

  /// `Ministry of Health, Mrs Jane Doe, Director`: a name behind its body, known by its title.
  private func titledBehind(_ text: Range<Int>, _ segments: [Range<Int>]) -> [CardPiece]? {
    for place in segments.indices.dropFirst().reversed() {
      guard let person = phrases.pieces(segments[place]).onlyPerson, person.honorific != nil else {
        continue
      }
      let after = Array(segments[(place + 1)...])
      return details(Array(segments[..<place]), of: text) + [person]
        + (after.isEmpty ? [] : details(after, of: text))
    }
    return nil
  }

  /// `the Director of Quaywatch, Jane Doe`.
  private func postBeforeName(_ segments: [Range<Int>]) -> [CardPiece]? {
    guard segments.count == 2, isPost(segments[0]),
      OrganizationName.strength(page, line: line, segments[0]) < 0.6,
      let name = PersonName(page, line: line, segments[1]), name.strength >= 0.45,
      page.phraseEnd(
        in: line, at: segments[1].lowerBound, before: segments[1].upperBound, of: [.givenName])
        != nil || name.honorific != nil,
      (2...3).contains(page.words(in: name.name, limit: 4).count),
      OrganizationName.strength(page, line: line, segments[1]) < name.strength,
      PlaceName.strength(page, line: line, segments[1]) < 0.5,
      RoleTitle.strength(page, line: line, segments[1]) < 0.5
    else { return nil }
    return [
      CardPiece(kind: .role, text: segments[0], isSure: true),
      CardPiece(kind: .person, text: name.name, honorific: name.honorific, isSure: true),
    ]
  }

  private func unnamed(_ text: Range<Int>, _ segments: [Range<Int>]) -> [CardPiece] {
    if isPost(segments[0]) || segments.dropFirst().contains(where: { isTail($0) }) {
      return details(segments, of: text)
    }
    let whole = OrganizationName.strength(page, line: line, text)
    if isTeam(segments[0]) {
      return [CardPiece(kind: .role, text: segments[0], isSure: true)]
        + details(Array(segments[1...]), of: text)
    }
    if let last = segments.last, PlaceName.strength(page, line: line, last) >= 0.5 {
      let head = text.lowerBound..<segments[segments.count - 2].upperBound
      return phrases.pieces(head) + [CardPiece(kind: .location, text: last, isSure: true)]
    }
    // `Embassy of Ireland, Puerto Claro`
    if segments.count == 2, whole >= 0.5, endsInCountry(segments[0]) {
      return [
        CardPiece(kind: .organization, text: segments[0], isSure: true),
        CardPiece(kind: .location, text: segments[1]),
      ]
    }
    // A house and its street.
    if segments.contains(where: {
      Premises.isNamed(page, line: line, $0) || Premises.isNumbered(page, line: line, $0)
    }), whole < 0.8 {
      return [CardPiece(kind: .address, text: text)]
    }
    return [
      CardPiece(kind: whole >= 0.35 ? .organization : .unknown, text: text, isSure: whole >= 0.6)
    ]
  }

  /// `Registry Team`: people of a body, which a comma parts from it.
  private func isTeam(_ range: Range<Int>) -> Bool {
    let last = page.phrases(in: line, within: range).filter {
      $0.text.upperBound == range.upperBound
    }
    return last.contains { $0.section == .addresseeNoun }
      && !last.contains { $0.section == .organization }
      && OrganizationName.strength(page, line: line, range) < 0.5
  }

  private func endsInCountry(_ range: Range<Int>) -> Bool {
    let hits = page.phrases(in: line, within: range)
    return hits.contains { $0.section == .country && $0.text.upperBound == range.upperBound }
      && hits.contains { $0.section == .organization && $0.text.lowerBound == range.lowerBound }
  }

  private func isTail(_ range: Range<Int>) -> Bool {
    phrases.isContact(range) || ContactLine.isAddress(page, line: line, range)
      || PostalAddress.strength(of: range, line: line, page: page) >= 0.9
  }

  /// Post, body and place behind a name; an address or a number at the end apart.
  private func details(_ segments: [Range<Int>], of text: Range<Int>) -> [CardPiece] {
    let tail = segments.firstIndex { isTail($0) } ?? segments.count
    var pieces: [CardPiece] = []
    if tail > 0, let first = segments.first {
      let head = first.lowerBound..<segments[tail - 1].upperBound
      pieces = DetailPieces.read(page, line: line, head)
    }
    let contact = segments[tail...].firstIndex { phrases.isContact($0) }
    if tail < (contact ?? segments.count), let last = segments[..<(contact ?? segments.count)].last
    {
      pieces.append(
        CardPiece(kind: .address, text: segments[tail].lowerBound..<last.upperBound, isSure: true))
    }
    if let contact, let last = segments.last {
      pieces.append(
        CardPiece(
          kind: .contact, text: segments[contact].lowerBound..<last.upperBound, isSure: true))
    }
    return pieces
  }
}

extension [CardPiece] {
  /// The person, if that is all there is.
  fileprivate var onlyPerson: CardPiece? { count == 1 && self[0].kind == .person ? self[0] : nil }
}

/// What stands behind a name in a line: posts and bodies, whole as written.
enum DetailPieces {
  static func read(_ page: Page, line: Int, _ text: Range<Int>) -> [CardPiece] {
    let details = DetailParts(page, line: line, Segment.split(page, text)[...])
    var role = details.role
    var body = details.organization
    // `President of X` is one post: only a comma or a dash parts it from a body.
    if let post = role, let own = body, post.upperBound <= own.lowerBound,
      page.text[post.upperBound..<own.lowerBound].allSatisfy({
        $0 == 0x20 || ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 || $0 == 0x27
      })
    {
      role = post.lowerBound..<own.upperBound
      body = nil
    }
    // `Commissioner for Justice, Freedom and Security`: a list of fields.
    if let post = role, let own = body, post.upperBound <= own.lowerBound,
      isField(page, line: line, own),
      page.words(in: post, limit: 12).contains(where: { $0.casing == .lower })
    {
      role = post.lowerBound..<own.upperBound
      body = nil
    }
    var pieces: [CardPiece] = []
    if let role {
      pieces += PhraseReader(page, line: line).post(whole: role)
    }
    if let body {
      let strength = OrganizationName.strength(page, line: line, body)
      pieces.append(CardPiece(kind: .organization, text: body, isSure: strength >= 0.5))
    }
    if let location = details.location {
      pieces.append(CardPiece(kind: .location, text: location))
    }
    pieces += details.contact.map { CardPiece(kind: .contact, text: $0) }
    return pieces.sorted { $0.text.lowerBound < $1.text.lowerBound }
  }

  /// Words with `and` among them that no lexicon knows for a body.
  private static func isField(_ page: Page, line: Int, _ range: Range<Int>) -> Bool {
    page.words(in: range, limit: 8).dropFirst().contains {
      $0.casing == .lower
        && SmallWords.conjunctions.contains(page.folded[$0.text])
    }
      && !page.phrases(in: line, within: range).contains {
        $0.section == .organization && $0.text.count > 3
      }
  }
}
