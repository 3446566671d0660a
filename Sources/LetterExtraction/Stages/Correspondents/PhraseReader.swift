/// Reads one phrase of an address: titles, a post and a name in any order that a language puts
/// them, or something that is neither.
struct PhraseReader {
  let page: Page
  let line: Int

  init(_ page: Page, line: Int) {
    self.page = page
    self.line = line
  }

  func pieces(_ whole: Range<Int>) -> [CardPiece] {
    guard whole.count <= 400 else { return [piece(.unknown, whole)] }
    let text = withoutSuffix(whole)
    if isContact(text) { return [piece(.contact, text, sure: true)] }
    if isTitle(text) { return [piece(.title, text, sure: true)] }
    if let compound = compoundPost(text) { return compound }
    if let person = titled(text) { return [person] }
    if let posted = post(text) ?? postOfBody(text) { return posted }
    if let named = titledBehind(text) { return named }
    if isAddress(text) { return [piece(.address, text, sure: true)] }
    if let glued = glued(text) { return glued }
    return [single(text)]
  }

  /// Without what honours in a script that knows no capitals: `… المحترم`.
  private func withoutSuffix(_ text: Range<Int>) -> Range<Int> {
    guard
      let hit = page.phrases(in: line, within: text).first(where: {
        $0.section == .honorificSuffix && $0.text.upperBound == text.upperBound
          && $0.text.lowerBound > text.lowerBound && page.text[$0.text.lowerBound] >= 0xD6
      })
    else { return text }
    return page.trimmed(text.lowerBound..<hit.text.lowerBound, of: .separators)
  }

  private func piece(_ kind: CardPiece.Kind, _ text: Range<Int>, sure: Bool = false) -> CardPiece {
    CardPiece(kind: kind, text: text, isSure: sure)
  }

  /// Titles alone, or a form of address: neither names anybody yet.
  private func isTitle(_ text: Range<Int>) -> Bool {
    page.isPureTitle(page.trimmed(text, of: .edges), in: line)
      || page.isPhrase(text, in: line, of: [.bareAddress])
  }

  /// A number to call or a place in the net; a postal code is neither.
  func isContact(_ text: Range<Int>) -> Bool {
    ContactLine.isContact(page, line: line, text)
      && (page.text[text].contains(0x40)
        || PostalAddress.strength(of: text, line: line, page: page) < 0.7)
  }

  func isAddress(_ text: Range<Int>) -> Bool {
    ContactLine.isAddress(page, line: line, text)
      || PlaceName.strength(page, line: line, text) >= 0.5
      || PostalAddress.strength(of: text, line: line, page: page) >= 0.6
      || Premises.isNumbered(page, line: line, text)
  }

  /// `The Hon. Mrs Jane Doe`, `Mayor Jane Doe`.
  func titled(_ text: Range<Int>) -> CardPiece? {
    guard let name = PersonName(page, line: line, text), let honorific = name.honorific,
      name.strength >= 0.5, let isSure = isName(name.name, behind: honorific)
    else { return nil }
    return CardPiece(kind: .person, text: name.name, honorific: honorific, isSure: isSure)
  }

  /// Whether what stands behind a title surely names a person; nil where it is a field or a place.
  private func isName(_ name: Range<Int>, behind title: Range<Int>) -> Bool? {
    let words = page.words(in: name, limit: 6)
    guard let first = words.first, !isPossessive(name) else { return nil }
    // `M. de Corvanges`: a particle opens a name only behind a title that is no post.
    let isPure = page.isPureTitle(title, in: line)
    guard first.casing != .lower || isPure && words.count > 1 else { return nil }
    var isKnown = words.contains { $0.isInitials }
    for hit in page.phrases(in: line, within: name) {
      switch hit.section {
      case .givenName: isKnown = isKnown || hit.text.lowerBound == name.lowerBound
      case .surname: isKnown = isKnown || words.count == 1
      case .street where !isPure && hit.text.lowerBound == name.lowerBound && hit.text.count > 4:
        return nil
      case .role, .organization, .addresseeNoun:
        if hit.text.count > 3, hit.text.lowerBound > name.lowerBound || words.count == 1 {
          return nil
        }
      default: break
      }
    }
    if isKnown || isPure { return true }
    return words.count == 2 || words.count == 3 ? false : nil
  }

  /// `St Olaf's`: a church, not a person.
  private func isPossessive(_ name: Range<Int>) -> Bool {
    let tail = page.folded[name].suffix(4)
    return tail.suffix(2).elementsEqual("'s".utf8)
      || tail.elementsEqual([0xE2, 0x80, 0x99, UInt8(ascii: "s")])
  }

  /// `Herrn Staatssekretär`, `M. le maire de X`, `Minister of Health Jane Doe`.
  private func post(_ text: Range<Int>) -> [CardPiece]? {
    var rest = text
    var honorific: Range<Int>?
    while let title = page.pureTitle(at: rest.lowerBound, in: line, before: rest.upperBound),
      title.upperBound < rest.upperBound
    {
      honorific = text.lowerBound..<title.upperBound
      rest = page.trimmed(title.upperBound..<rest.upperBound, of: .separators)
      if let next = conjunction(rest) { rest = next }
    }
    if honorific != nil { rest = page.withoutArticles(rest, in: line) }
    guard
      let end = page.phraseEnd(
        in: line, at: page.withoutDeterminer(rest, in: line).lowerBound, before: rest.upperBound,
        of: honorific == nil ? [.role] : [.role, .addresseeNoun])
    else { return nil }
    let behind = page.trimmed(end..<rest.upperBound, of: .separators)
    var role = CardPiece(kind: .role, text: rest, honorific: honorific, isSure: true)
    if behind.isEmpty { return [role] }
    if let start = nameStart(behind, isAll: page.text[end] == 0x20) {
      let name = PersonName(page, line: line, start..<rest.upperBound)
      role.text = page.trimmed(rest.lowerBound..<start, of: .separators)
      role.honorific = nil
      return [
        role,
        CardPiece(
          kind: .person, text: name?.name ?? start..<rest.upperBound,
          honorific: name?.honorific ?? honorific, isSure: true),
      ]
    }
    if let named = bodyBehindName(behind) {
      role.text = rest.lowerBound..<end
      return [role] + named
    }
    // `Prezes Zarządu Kolei Podgórskich S.A.`
    let words = page.words(in: behind, limit: 9)
    if page.text[end] == 0x20, words.count > 1, words[0].isCapitalized,
      SmallWords.legalForms.contains(page.folded[words[words.count - 1].text])
    {
      role.text = rest.lowerBound..<end
      return [role, piece(.organization, behind, sure: true)]
    }
    // `Prime Minister Ada Bell`, of whom no lexicon knows the given name.
    if honorific == nil, page.text[end] == 0x20, isNameOfPost(behind, shouted: isShouted(text)) {
      role.text = rest.lowerBound..<end
      return [role, CardPiece(kind: .person, text: behind, isSure: true)]
    }
    if let honorific {
      // `Herr Landrat Doe`: a title, a post and words that can be nothing but a name.
      if page.text[end] == 0x20, isPlainName(behind) {
        return [
          CardPiece(kind: .role, text: rest.lowerBound..<end, isSure: true),
          CardPiece(kind: .person, text: behind, honorific: honorific, isSure: true),
        ]
      }
      return [role]
    }
    let bare = page.withoutDeterminer(text, in: line)
    let strength = RoleTitle.strength(page, line: line, bare)
    let body = OrganizationName.strength(page, line: line, bare)
    return strength >= 0.5 && strength >= body && !isAddress(text) ? [role] : nil
  }

  /// `Holm Ferries CEO Jane Doe`, `Senate President Jane Doe`: whose post it is stands before it.
  private func postOfBody(_ text: Range<Int>) -> [CardPiece]? {
    for hit in page.phrases(in: line, within: text)
    where hit.section == .role && hit.text.lowerBound > text.lowerBound
      && hit.text.upperBound < text.upperBound && page.text[hit.text.lowerBound - 1] == 0x20
      && page.text[hit.text.upperBound] == 0x20
    {
      let head = page.trimmed(text.lowerBound..<hit.text.lowerBound, of: .blanks)
      let name = page.trimmed(hit.text.upperBound..<text.upperBound, of: .separators)
      let words = page.words(in: head, limit: 4)
      guard words.count <= 3, words.allSatisfy(\.isCapitalized),
        !page.text[head].contains(UInt8(ascii: ",")),
        !isGiven(head.lowerBound, head.upperBound), isNameOfPost(name, shouted: false)
      else { continue }
      let person = piece(.person, name, sure: true)
      // `UN Secretary-General`, `Senate President`: no body's own name.
      let isShort = words.count == 1 && words[0].casing == .upper && words[0].letters <= 3
      guard !isShort, !page.isPhrase(head, in: line, of: [.organization]),
        OrganizationName.strength(page, line: line, head) >= 0.5
      else {
        return [piece(.role, text.lowerBound..<hit.text.upperBound, sure: true), person]
      }
      return [
        piece(.organization, head, sure: true), piece(.role, hit.text, sure: true), person,
      ]
    }
    return nil
  }

  /// `Ministry of Health Mrs Jane Doe`: a body, and behind it somebody with a title.
  private func titledBehind(_ text: Range<Int>) -> [CardPiece]? {
    for word in page.words(in: text, limit: 24).dropFirst() where word.isCapitalized {
      let rest = word.text.lowerBound..<text.upperBound
      guard page.pureTitle(at: rest.lowerBound, in: line, before: rest.upperBound) != nil,
        let person = titled(rest), person.isSure
      else { continue }
      let head = page.trimmed(text.lowerBound..<rest.lowerBound, of: .separators)
      let strength = OrganizationName.strength(page, line: line, head)
      guard strength >= 0.5 else { return nil }
      return [piece(.organization, head, sure: strength >= 0.6), person]
    }
    return nil
  }

  /// `Mmes et MM.`: one more title behind a conjunction.
  private func conjunction(_ rest: Range<Int>) -> Range<Int>? {
    guard let word = page.words(in: rest, limit: 1).first,
      SmallWords.conjunctions.contains(page.folded[word.text])
    else { return nil }
    let next = page.trimmed(word.text.upperBound..<rest.upperBound, of: .separators)
    return page.pureTitle(at: next.lowerBound, in: line, before: next.upperBound) == nil
      ? nil : next
  }

  /// `Jane Doe Minister of Health`, `Jane DoeMinistry of Health`: a scrape lost what parted them.
  private func glued(_ text: Range<Int>) -> [CardPiece]? {
    guard text.count <= 200 else { return nil }
    if let seam = seam(text), let name = person(text.lowerBound..<seam) {
      return [name] + pieces(page.trimmed(seam..<text.upperBound, of: .separators))
    }
    for hit in page.phrases(in: line, within: text)
    where hit.section == .role && hit.text.lowerBound > text.lowerBound + 4
      && page.text[hit.text.lowerBound - 1] == 0x20
    {
      let head = page.trimmed(text.lowerBound..<hit.text.lowerBound, of: .separators)
      guard let name = person(head) else { continue }
      return [name] + postAndHouse(hit.text.lowerBound..<text.upperBound)
    }
    return bodyBehindName(text)
  }

  /// A small letter with a capital behind it, and more than one word on both sides.
  private func seam(_ text: Range<Int>) -> Int? {
    page.words(in: text, limit: 16).dropFirst().lazy.compactMap { word in
      word.casing != .mixed
        ? nil
        : word.text.dropFirst(2).first {
          page.text[$0] &- 0x41 < 26 && page.text[$0 - 1] &- 0x61 < 26
        }
    }.first
  }

  /// The end of a name and the start of a body, with nothing between them.
  private func bodyBehindName(_ text: Range<Int>) -> [CardPiece]? {
    for hit in page.phrases(in: line, within: text)
    where hit.section == .organization && hit.text.count > 5
      && hit.text.lowerBound > text.lowerBound + 4
      && page.text[hit.text.lowerBound - 1] == 0x20
    {
      let head = page.trimmed(text.lowerBound..<hit.text.lowerBound, of: .separators)
      guard let name = person(head), name.honorific != nil else { continue }
      return [name, piece(.organization, hit.text.lowerBound..<text.upperBound, sure: true)]
    }
    return nil
  }

  /// At least two words that surely are a name.
  private func person(_ range: Range<Int>) -> CardPiece? {
    guard let name = PersonName(page, line: line, range),
      name.strength >= 0.7 || name.honorific != nil && name.strength >= 0.5,
      page.words(in: name.name, limit: 3).count >= 2
    else { return nil }
    return CardPiece(kind: .person, text: name.name, honorific: name.honorific, isSure: true)
  }

  /// `Minister of Health Parliament Buildings Oslo`: from the house's own name on an address.
  private func postAndHouse(_ text: Range<Int>) -> [CardPiece] {
    let words = page.words(in: text, limit: 24)
    for (first, second) in zip(words.dropFirst(), words.dropFirst(2))
    where first.isCapitalized && second.isCapitalized
      && Premises.isNamed(page, line: line, first.text.lowerBound..<second.text.upperBound)
    {
      return [
        piece(
          .role, page.trimmed(text.lowerBound..<first.text.lowerBound, of: .separators), sure: true),
        piece(.address, first.text.lowerBound..<text.upperBound, sure: true),
      ]
    }
    return [piece(.role, text, sure: true)]
  }

  /// `Kulturminister Ane Dahl`, `Herr Regierungspräsident Urs Frei`: a compound that no lexicon
  /// has, before a name.
  private func compoundPost(_ text: Range<Int>) -> [CardPiece]? {
    var rest = text
    while let title = page.pureTitle(at: rest.lowerBound, in: line, before: rest.upperBound),
      title.upperBound < rest.upperBound
    {
      rest = page.trimmed(title.upperBound..<rest.upperBound, of: .separators)
    }
    let words = page.words(in: rest, limit: 6)
    guard words.count >= 2, words.count <= 5, let first = words.first, first.isCapitalized,
      !isGiven(first.text.lowerBound, rest.upperBound),
      Compounds.isTail(page, of: first, [.role])
    else { return nil }
    // `Bundesministerin der Verteidigung`: the field; without a title before it the place, too.
    if words[1].casing == .lower, rest.lowerBound == text.lowerBound || isArticle(words[1]) {
      let title = page.trimmed(text.lowerBound..<rest.lowerBound, of: .blanks)
      return [
        CardPiece(
          kind: .role, text: rest, honorific: title.isEmpty ? nil : title, isSure: true)
      ]
    }
    guard let name = PersonName(page, line: line, words[1].text.lowerBound..<rest.upperBound),
      name.strength >= 0.45
    else { return nil }
    let title = page.trimmed(text.lowerBound..<rest.lowerBound, of: .blanks)
    return [
      piece(.role, first.text, sure: true),
      CardPiece(
        kind: .person, text: name.name, honorific: name.honorific ?? (title.isEmpty ? nil : title),
        isSure: true),
    ]
  }

  /// `der`, `des`, `für`: no name of a family begins with them.
  private func isArticle(_ word: WordShape) -> Bool {
    Self.articles.contains(page.folded[word.text])
  }

  private static let articles: WordSet = ["der", "des", "die", "den", "für", "im", "am"]

  private func single(_ text: Range<Int>) -> CardPiece {
    var body = OrganizationName.strength(page, line: line, text)
    let role = RoleTitle.strength(page, line: line, page.withoutDeterminer(text, in: line))
    let name = isPossessive(text) ? nil : PersonName(page, line: line, text)
    var person = name?.strength ?? 0
    let words = page.words(in: text, limit: 12)
    if person < 0.6 {
      if words.contains(where: { Compounds.isTail(page, of: $0, [.organization]) }) {
        body = max(body, 0.6)
        person = 0
      } else if let first = words.first, Compounds.isTail(page, of: first, [.role]) {
        return piece(.role, text, sure: true)
      } else if words.contains(where: isGenitive) {
        // `Ausschuss des Landtages`, `Paços do Concelho`: of something, not of a family.
        person = 0
      }
    }
    if person < 0.75, let house = Premises.name(page, line: line, text) {
      return piece(house == .address ? .address : .house, text)
    }
    if person >= 0.45, person > body, person > role {
      return CardPiece(
        kind: .person, text: name?.name ?? text, honorific: name?.honorific, isSure: person >= 0.7)
    }
    if role >= 0.5 && role >= body || endsInPost(text, words) {
      return piece(.role, text, sure: role >= 0.8)
    }
    if page.isPhrase(text, in: line, of: [.addresseeNoun]), body < 0.6 {
      return piece(.role, text)
    }
    if body >= 0.4 { return piece(.organization, text, sure: body >= 0.6) }
    if role >= 0.4 { return piece(.role, text) }
    if person >= 0.3, person > body {
      return CardPiece(kind: .person, text: name?.name ?? text, honorific: name?.honorific)
    }
    return piece(LineShape(page.text, text).digits > 0 ? .address : .unknown, text)
  }

  /// A small link that is no family's: `des`, `do`, `della`.
  private func isGenitive(_ word: WordShape) -> Bool {
    guard word.casing == .lower else { return false }
    let text = String(decoding: page.folded[word.text], as: UTF8.self)
    return SmallWords.ambiguousLinks.contains(text)
      && !["de", "van", "der", "la", "le", "di", "y", "e", "el"].contains(text)
  }

  /// `Students' Union President`: a post at the end, and no link that would part it from the body.
  private func endsInPost(_ text: Range<Int>, _ words: WordList) -> Bool {
    let isLinked = words.contains {
      $0.casing == .lower
        && SmallWords.links.contains(page.folded[$0.text])
    }
    guard !isLinked else { return false }
    // `All Fenlake staff`: many people, pointed at.
    let isPointed = page.withoutDeterminer(text, in: line).lowerBound > text.lowerBound
    let last = page.phrases(in: line, within: text).filter { $0.text.upperBound == text.upperBound }
    return last.contains { $0.section == .role || isPointed && $0.section == .addresseeNoun }
      && !last.contains { $0.section == .organization }
  }
}

extension PhraseReader {
  /// What is known for a post, without the title before it.
  func post(whole text: Range<Int>) -> [CardPiece] {
    var read = pieces(text)
    if let role = read.firstIndex(where: { $0.kind == .role }),
      !read.contains(where: { $0.kind == .address })
    {
      read[role].isSure = true
      return read
    }
    return [CardPiece(kind: .role, text: text, isSure: true)]
  }
}
