/// What stands behind a name, or under it: post, body, place.
struct DetailParts {
  private(set) var role: Range<Int>?
  private(set) var organization: Range<Int>?
  private(set) var location: Range<Int>?
  private(set) var contact: [Range<Int>] = []
  /// Whether the parts say clearly what they are.
  private(set) var strength = 0.0

  private let page: Page
  private let line: Int

  /// A segment with what it looks like.
  private struct Part {
    var text: Range<Int>
    var role: Double
    var body: Double
    var place: Double
    var separator: Segment.Separator
    var isBracketed: Bool
    /// The segment's own brackets included.
    var outer: Range<Int>

    var isRole: Bool { role >= 0.8 || role >= 0.45 && role >= body - 0.1 }
  }

  init(_ page: Page, line: Int, _ segments: ArraySlice<Segment>, endsInPlace: Bool = false) {
    self.page = page
    self.line = line
    var parts = segments.filter { !isRetired($0) }.map { part($0) }
    if endsInPlace, let last = segments.last, !parts.isEmpty, PlaceColumn.isPlace(page, line, last)
    {
      parts[parts.count - 1].place = 0.7
    }
    takeContacts(&parts)
    takePlaces(&parts)
    parts = joined(parts)
    guard !parts.isEmpty else { return }
    if parts.count == 1 { single(parts[0]) } else { several(parts) }
  }

  private func part(_ segment: Segment) -> Part {
    let outer =
      segment.isBracketed
      ? widened(segment.text) : segment.text
    return Part(
      text: segment.text,
      role: RoleTitle.strength(page, line: line, segment.text),
      body: OrganizationName.strength(page, line: line, segment.text),
      place: PlaceName.strength(page, line: line, segment.text), separator: segment.separator,
      isBracketed: segment.isBracketed, outer: outer)
  }

  /// `(ret.)` tells of a post, and is no part of a body's name.
  private func isRetired(_ segment: Segment) -> Bool {
    segment.isBracketed
      && SmallWords.retired.contains(
        String(decoding: page.folded[page.trimmed(segment.text, of: .edges)], as: UTF8.self))
  }

  private func widened(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < page.text.count, page.text[end] == 0x20 { end += 1 }
    if end < page.text.count, page.text[end] == UInt8(ascii: ")") {
      return range.lowerBound - 1..<end + 1
    }
    if end + 2 < page.text.count, page.text[end] == 0xEF { return range.lowerBound - 3..<end + 3 }
    return range
  }

  private mutating func takeContacts(_ parts: inout [Part]) {
    parts.removeAll { part in
      guard ContactLine.isContact(page, line: line, part.text) else { return false }
      contact.append(part.text)
      return true
    }
  }

  /// Places at the end: `…, Boston, MA, USA`.
  private mutating func takePlaces(_ parts: inout [Part]) {
    var cut = parts.count
    while cut > 0, parts[cut - 1].place >= 0.6 { cut -= 1 }
    // A city that no lexicon knows, before a country or state that one does.
    if cut > 1, cut < parts.count, parts[cut - 1].separator == .comma, !parts[cut - 1].isBracketed,
      parts[cut - 1].role < 0.4, parts[cut - 1].body < 0.4, parts[cut].place >= 0.6,
      WordShape.words(of: page.text, in: parts[cut - 1].text, limit: 4).count <= 2
    {
      cut -= 1
    }
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

  private func endsInPlace(_ range: Range<Int>) -> Bool {
    page.phrases(in: line, within: range).contains {
      $0.section == .usState && page.isPlace($0) && $0.text.upperBound >= range.upperBound
    }
  }

  /// Brackets and legal forms belong to the part before them.
  private func joined(_ parts: [Part]) -> [Part] {
    var joined: [Part] = []
    for part in parts {
      let text = String(decoding: page.folded[page.trimmed(part.text, of: .edges)], as: UTF8.self)
      let belongs =
        part.isBracketed || part.separator == .none
        || part.separator == .comma && SmallWords.legalForms.contains(text)
      if belongs, var last = joined.last {
        last.text = last.text.lowerBound..<part.outer.upperBound
        last.outer = last.text
        if !part.isBracketed || part.body > last.body { last.body = max(last.body, part.body) }
        joined[joined.count - 1] = last
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  private mutating func single(_ part: Part) {
    guard part.isRole || isTrade(part) else {
      organization = part.text
      strength = part.body
      return
    }
    strength = part.role
    if let (post, body) = RoleOfBody.split(page, line: line, part.text) {
      role = post
      organization = body
    } else {
      role = part.text
    }
  }

  /// `baker`, `retired pilot`: a few small words are what somebody does; bodies have capitals.
  private func isTrade(_ part: Part) -> Bool {
    let words = WordShape.words(of: page.text, in: part.text, limit: 5)
    return part.body < 0.5 && words.count <= 4
      && words.allSatisfy { $0.script == .cased && $0.casing == .lower }
  }

  private mutating func several(_ parts: [Part]) {
    strength = parts.map { max($0.role, $0.body) }.reduce(0, +) / Double(parts.count)
    let roles = parts.indices.filter { parts[$0].isRole }
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
    while last + 2 < parts.count, isUnit(parts[last + 1]), parts[last + 2].body >= 0.5 { last += 1 }
    if first > 0, roles.count == 1, parts[0].body >= 0.5, parts.count == 2 {
      organization = parts[0].text
      role = parts[1].text
      return
    }
    if roles == [0], let (post, body) = RoleOfBody.split(page, line: line, parts[0].text) {
      // `President of X, Y`: what follows a body is of its kind.
      role = post
      organization = body.lowerBound..<parts[parts.count - 1].text.upperBound
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

  /// `Founder, President of X` with posts alone before the last.
  private func lastSplit(_ parts: [Part]) -> (Range<Int>, Range<Int>)? {
    guard parts.count == 2, let last = parts.last,
      RoleOfBody.split(page, line: line, parts[0].text) == nil,
      let (post, body) = RoleOfBody.split(page, line: line, last.text)
    else { return nil }
    return (parts[0].text.lowerBound..<post.upperBound, body)
  }

  private func isUnit(_ part: Part) -> Bool {
    if part.body < 0.4 { return true }
    guard let last = WordShape.words(of: page.text, in: part.text, limit: 12).last else {
      return false
    }
    return ["division", "department", "section", "unit", "branch", "desk", "abteilung", "referat"]
      .contains(
        String(decoding: page.folded[last.text], as: UTF8.self))
  }
}
