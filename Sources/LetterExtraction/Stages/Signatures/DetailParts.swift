/// What stands behind a name, or under it: post, body, place.
struct DetailParts {
  private(set) var role: Range<Int>?
  private(set) var organization: Range<Int>?
  private(set) var location: Range<Int>?
  private(set) var contact: [Range<Int>] = []
  private(set) var address: [Range<Int>] = []
  /// Whether the parts say clearly what they are.
  private(set) var strength = 0.0

  private let page: Page
  private let line: Int

  init(_ page: Page, line: Int, _ segments: ArraySlice<Segment>, endsInPlace: Bool = false) {
    self.page = page
    self.line = line
    var parts = segments.map { DetailPart(page, line: line, $0) }
    if endsInPlace, let last = segments.last, !parts.isEmpty, PlaceColumn.isPlace(page, line, last)
    {
      parts[parts.count - 1].place = 0.7
    }
    takeContacts(&parts)
    takePlaces(&parts)
    parts = joined(parts)
    guard !parts.isEmpty else { return }
    if parts.count == 1 { single(parts[0]) } else { several(parts) }
    role = role.map(withoutArticle)
  }

  /// `a maintainer`: one of several, so that the article is no part of the post.
  private func withoutArticle(_ role: Range<Int>) -> Range<Int> {
    let words = page.words(in: role, limit: 2)
    guard words.count == 2, words[0].casing == .lower,
      Self.articles.contains(page.folded[words[0].text]),
      // In Portuguese and Hungarian `a` is the definite one.
      words[0].letters > 1 || page.language == "en"
    else { return role }
    return words[1].text.lowerBound..<role.upperBound
  }

  private static let articles: WordSet = ["a", "an", "un", "une", "una", "ein", "eine", "een"]

  private mutating func takeContacts(_ parts: inout [DetailPart]) {
    parts.removeAll { part in
      if ContactLine.isContact(page, line: line, part.text) {
        contact.append(part.text)
      } else if part.hasNumber, !part.isBracketed, part.role < 0.4,
        ContactLine.isAddress(page, line: line, part.text)
      {
        address.append(part.text)
      } else {
        return false
      }
      return true
    }
  }

  /// Places at the end: `…, Boston, MA, USA`.
  private mutating func takePlaces(_ parts: inout [DetailPart]) {
    var cut = parts.count
    while cut > 0, parts[cut - 1].place >= 0.6 { cut -= 1 }
    // A city that no lexicon knows, before a country or state that one does.
    if cut > 1, cut < parts.count, parts[cut - 1].separator == .comma, !parts[cut - 1].isBracketed,
      parts[cut - 1].role < 0.4, parts[cut - 1].body < 0.4, parts[cut].place >= 0.6,
      page.words(in: parts[cut - 1].text, limit: 4).count <= 2
    {
      cut -= 1
    }
    if cut == parts.count, isUnknownPlace(parts) { cut -= 1 }
    guard cut < parts.count else { return }
    // `University of California, Riverside`: a campus is part of the name.
    if cut > 0, endsInPlace(parts[cut - 1].text), parts[cut].separator == .comma,
      parts[cut - 1].body >= 0.6
    {
      cut += 1
      guard cut < parts.count else { return }
    }
    location = parts[cut].text.lowerBound..<parts[parts.count - 1].text.upperBound
    if parts[cut].isBracketed, cut < parts.count - 1 { location = parts[parts.count - 1].text }
    parts.removeSubrange(cut...)
  }

  /// `miller, Holm`, `Fen Research Institute, Holm`: a bare name of one or two words behind what
  /// somebody does, in small letters, or behind a body is where, if nothing says that it is a body.
  private func isUnknownPlace(_ parts: [DetailPart]) -> Bool {
    guard parts.count > 1, let last = parts.last, last.separator == .comma, !last.isBracketed,
      last.isBareName, last.role < 0.4, !last.opensWithUnit
    else { return false }
    let above = parts[parts.count - 2]
    if parts.count == 2, above.isSmall {
      return above.body < 0.5 && !BodyPosts.ends(page, above.text)
    }
    // `Department of Physics, Holm`: a part of a body has the body behind it.
    return above.body >= 0.6 && !above.opensWithUnit || parts[0].isSmall && above.body >= 0.4
  }

  private func endsInPlace(_ range: Range<Int>) -> Bool {
    page.phrases(in: line, within: range).contains {
      $0.section == .usState && page.isPlace($0) && $0.text.upperBound >= range.upperBound
    }
  }

  /// Brackets and legal forms belong to the part before them.
  private func joined(_ parts: [DetailPart]) -> [DetailPart] {
    var joined: [DetailPart] = []
    for (index, part) in parts.enumerated() {
      let belongs =
        part.isBracketed || part.separator == .none
        || part.separator == .comma && part.isAny(of: SmallWords.legalForms)
      if belongs, var last = joined.last {
        // `(ret.)` tells of a post, `(1998–2004)` of its time: no body's name has them.
        if part.isBracketed,
          last.isRole ? part.hasYear : part.isAny(of: SmallWords.retired)
        {
          continue
        }
        // `historian (University of Holm)`.
        if part.isBracketed, index == parts.count - 1, !part.isShort, last.isRole || last.isTrade,
          part.body >= 0.6, part.role < 0.45
        {
          joined.append(part)
          continue
        }
        last.text = last.text.lowerBound..<part.outer.upperBound
        last.outer = last.text
        if !part.isBracketed || part.body > last.body { last.body = max(last.body, part.body) }
        joined[joined.count - 1] = last
      } else if !part.isBracketed || !part.isAny(of: SmallWords.retired) {
        joined.append(part)
      }
    }
    return joined
  }

  private mutating func single(_ part: DetailPart) {
    guard part.isRole || part.isTrade else {
      organization = part.text
      strength = part.body
      return
    }
    strength = part.role
    guard let split = RoleOfBody.split(page, line: line, part.text) else {
      role = part.text
      return
    }
    role = split.post
    if split.isPlace {
      location = location ?? split.body
    } else {
      organization = split.body
    }
  }

  private mutating func several(_ parts: [DetailPart]) {
    strength = parts.map { max($0.role, $0.body) }.reduce(0, +) / Double(parts.count)
    let roles = roles(parts)
    func range(_ indices: Range<Int>) -> Range<Int> {
      parts[indices.lowerBound].text.lowerBound..<parts[indices.upperBound - 1].text.upperBound
    }
    guard let first = roles.first, var last = roles.last else {
      organization = range(0..<parts.count)
      return
    }
    if first > 0, last == parts.count - 1, roles.count == parts.count - first {
      organization = range(0..<first)
      role = range(first..<parts.count)
      return
    }
    // What names no body between a post and a body is the rest of the post:
    // `Director, Corporate Communications Division, Ministry of Labour`.
    while last + 2 < parts.count, parts[last + 1].isUnit, parts[last + 2].body >= 0.5 { last += 1 }
    // `mother of two, Years 1 and 4`.
    while last + 1 < parts.count, parts[last + 1].hasNumber, parts[last + 1].body < 0.5 {
      last += 1
    }
    if roles == [0], let split = RoleOfBody.splitAt(page, line: line, parts[0].text) {
      // `Fellow at the Centre for X, University of Y`.
      role = split.post
      organization = split.body.lowerBound..<parts[parts.count - 1].text.upperBound
    } else if last + 1 < parts.count {
      role = range(0..<last + 1)
      organization = range(last + 1..<parts.count)
    } else if roles.count == parts.count, let (post, body) = lastSplit(parts) {
      role = post
      organization = body
    } else {
      role = range(0..<parts.count)
    }
  }

  /// Which parts are posts: those that look so; else the first where it is written small, as what
  /// people do is and what they study or belong to is not.
  private func roles(_ parts: [DetailPart]) -> [Int] {
    let roles = parts.indices.filter { parts[$0].isRole }
    return roles.isEmpty && parts[0].isSmall && parts[0].body < 0.5 ? [0] : roles
  }

  /// `Founder, President of X` with posts alone before the last.
  private func lastSplit(_ parts: [DetailPart]) -> (Range<Int>, Range<Int>)? {
    guard parts.count == 2, let last = parts.last,
      RoleOfBody.split(page, line: line, parts[0].text) == nil,
      let split = RoleOfBody.split(page, line: line, last.text), !split.isPlace
    else { return nil }
    return (parts[0].text.lowerBound..<split.post.upperBound, split.body)
  }
}
