/// Reads a row as a person: `Name`, `Name, Role, Body`, `Role: Name`, `Body – Name`.
struct PersonReader {
  private(set) var isCompound = false
  /// Whether the row says that the person signs for a body.
  private(set) var signsForBody = false
  private let page: Page
  private let row: SignatureRow

  private let endsInPlace: Bool

  init(_ page: Page, _ row: SignatureRow, endsInPlace: Bool = false) {
    self.endsInPlace = endsInPlace
    self.page = page
    self.row = row
  }

  mutating func read(_ segments: [Segment]) -> SignatureParts? {
    if let (before, body) = row.text.count <= 300 ? Behalf.person(page, row.text) : nil,
      var parts = opening(Segment.split(page, before))
    {
      isCompound = true
      signsForBody = true
      parts.organization = page.trimmed(body, of: .separators)
      parts.stretch(over: body)
      // Who signs for a body is a person, whatever the body is called.
      parts.strength = 1
      return parts
    }
    if let represented = represented() { return represented }
    if let officer = inBrackets(segments) {
      isCompound = true
      signsForBody = true
      return officer
    }
    if let titled = titled(segments) {
      isCompound = true
      return titled
    }
    if let officer = behindBody(segments) {
      isCompound = true
      return officer
    }
    let first = opening(segments)
    if let first, first.strength >= 0.5 { return first }
    if let turned = turned(segments), turned.strength > (first?.strength ?? 0) {
      isCompound = true
      return turned
    }
    if let glued = glued(segments), glued.strength > (first?.strength ?? 0) {
      isCompound = true
      return glued
    }
    return first
  }

  /// `Holm Village through Jane Smith, chair`.
  private mutating func represented() -> SignatureParts? {
    guard row.text.count <= 240,
      let (body, person) = Behalf.body(page, row.text),
      var parts = opening(Segment.split(page, person)), parts.strength >= 0.4
    else { return nil }
    isCompound = true
    signsForBody = true
    parts.organization = parts.organization ?? body
    parts.stretch(over: body)
    parts.strength = 1
    return parts
  }

  private func parts(_ name: PersonName) -> SignatureParts {
    var parts = SignatureParts(text: row.text, line: row.line, strength: name.strength)
    parts.name = name.name
    parts.honorific = name.honorific
    parts.noteRefs = row.noteRefs
    return parts
  }

  /// The name first, as long as titles and degrees go on: `A. Smith, PhD, Jr., Director`.
  private mutating func opening(_ segments: [Segment]) -> SignatureParts? {
    guard let first = segments.first, !first.isBracketed else { return nil }
    if Handle.isName(page, row, first.text) { return handle(segments) }
    var end = 1
    var best = PersonName(page, line: row.line, first.text)
    // A name in front of a comma may need what follows it: `SMITH, John`.
    var last = first.text.upperBound
    if let whole = aroundNickname(segments) {
      best = whole
      last = segments[2].text.upperBound
      end = 3
    }
    while end < min(segments.count, 5),
      segments[end].separator == .comma || segments[end].isBracketed
    {
      let stop =
        segments[end].isBracketed ? widened(segments[end].text) : segments[end].text.upperBound
      guard let longer = PersonName(page, line: row.line, first.text.lowerBound..<stop),
        best == nil || longer.postNominals != best?.postNominals
          || longer.name.count > (best?.name.count ?? 0)
          || longer.honorific != best?.honorific
      else { break }
      best = longer
      last = stop
      end += 1
    }
    guard let name = best, !isBodyOfPost(name) else { return nil }
    var parts = parts(name)
    details(segments[end...].filter { $0.text.lowerBound >= last }, &parts)
    return parts
  }

  /// `Le Président du COREF`: what follows the title is whose president.
  private func isBodyOfPost(_ name: PersonName) -> Bool {
    guard let title = name.honorific, !page.isPureTitle(title, in: row.line) else { return false }
    let words = page.words(in: name.name, limit: 3)
    return words.count == 2 && words[0].casing == .lower && words[1].casing == .upper
      && words[1].letters >= 3
  }

  /// `Jane (Jo) Smith`: one word in brackets in the midst of a name.
  private func aroundNickname(_ segments: [Segment]) -> PersonName? {
    guard segments.count > 2, segments[1].isBracketed, !segments[2].isBracketed,
      segments[2].separator == .none, page.words(in: segments[1].text, limit: 2).count == 1,
      let whole = PersonName(
        page, line: row.line, segments[0].text.lowerBound..<segments[2].text.upperBound),
      whole.strength >= 0.4
    else { return nil }
    return whole
  }

  private mutating func handle(_ segments: [Segment]) -> SignatureParts {
    var parts = SignatureParts(text: row.text, line: row.line, strength: 0.5)
    parts.name = segments[0].text
    parts.noteRefs = row.noteRefs
    details(Array(segments.dropFirst()), &parts)
    return parts
  }

  /// What follows the name; brackets straight behind it hold parts of their own.
  private mutating func details(_ segments: [Segment], _ parts: inout SignatureParts) {
    var rest = notes(in: segments, &parts)
    guard let first = rest.first else { return }
    isCompound = true
    if first.isBracketed {
      let inside = Segment.split(page, first.text)
      if inside.count > 1 { rest.replaceSubrange(0..<1, with: inside) }
    }
    fill(&parts, DetailParts(page, line: row.line, rest[...], endsInPlace: endsInPlace))
  }

  /// `世話人 長峰 澄子`, `나루모임 대표 함보라`: the post first, a blank, the name.
  private mutating func titled(_ segments: [Segment]) -> SignatureParts? {
    guard let first = segments.first, !first.isBracketed,
      let titled = TitledName(page, line: row.line, first.text)
    else { return nil }
    var parts = parts(titled.name)
    parts.role = titled.post
    parts.organization = titled.body
    parts.strength = min(1, titled.name.strength + 0.2)
    var more = parts
    details(Array(segments.dropFirst()), &more)
    more.role = parts.role
    more.organization = parts.organization ?? more.organization
    return more
  }

  private func widened(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end < page.text.count, page.text[end] != 0x29, page.text[end] != 0xEF,
      end < range.upperBound + 2
    { end += 1 }
    return end < page.text.count ? end + (page.text[end] == 0x29 ? 1 : 3) : end
  }

  /// `Name (1), Body`: a bare number in brackets is a note.
  private func notes(in segments: [Segment], _ parts: inout SignatureParts) -> [Segment] {
    segments.filter { segment in
      guard segment.isBracketed, segment.text.count <= 2,
        page.text[segment.text].allSatisfy({ $0 &- 0x30 < 10 })
      else { return true }
      parts.noteRefs.append(String(decoding: page.text[segment.text], as: UTF8.self))
      return false
    }
  }

  private func fill(_ parts: inout SignatureParts, _ details: DetailParts) {
    parts.role = details.role
    parts.organization = details.organization
    parts.location = details.location
    parts.contact = details.contact
    parts.address = details.address
    if row.endsWithPost, details.role == nil {
      parts.role = details.organization
      parts.organization = nil
    }
    // What clearly is a post or a body behind it makes the name before it likelier.
    if details.role != nil, details.strength >= 0.5 {
      // Bodies have no posts.
      parts.strength += details.strength >= 0.8 ? 0.25 : 0.12
    }
    if details.organization != nil, details.strength >= 0.6 { parts.strength += 0.08 }
    if details.role != nil, details.organization != nil, details.strength >= 0.6 {
      parts.strength += 0.15
    }
    parts.strength = min(1, parts.strength)
  }

  /// `Holm Forum (Jane Smith, chair)`, `City of Holm (Mayor Jane Smith)`: who signs for a body, in
  /// brackets behind it.
  private func inBrackets(_ segments: [Segment]) -> SignatureParts? {
    guard segments.count > 1, let last = segments.last, last.isBracketed else { return nil }
    let inside = Segment.split(page, last.text)
    let body = page.trimmed(
      row.text.lowerBound..<segments[segments.count - 2].text.upperBound, of: .separators)
    // `Holm Library (head: Jane Smith)`
    let isLabelled =
      inside.count == 2 && inside[1].separator == .colon
      && RoleTitle.strength(page, line: row.line, inside[0].text) >= 0.3
    let isTold =
      isLabelled
      || inside.count == 2 && RoleTitle.strength(page, line: row.line, inside[1].text) >= 0.6
    guard inside.count <= 3, let own = isLabelled ? inside.last : inside.first,
      let name = PersonName(page, line: row.line, own.text),
      name.strength >= (isTold ? 0.45 : name.honorific == nil ? 0.8 : 0.6),
      page.words(in: name.name, limit: 2).count > 1,
      page.words(in: name.name, limit: 2).allSatisfy({ $0.script == .cased }),
      OrganizationName.strength(page, line: row.line, own.text) < 0.5,
      OrganizationName.strength(page, line: row.line, body) >= 0.4,
      (PersonName(page, line: row.line, segments[0].text)?.strength ?? 0) < 0.5
    else { return nil }
    var parts = parts(name)
    parts.organization = body
    if isLabelled {
      parts.role = inside[0].text
    } else if inside.count > 1 {
      parts.role = inside[1].text.lowerBound..<last.text.upperBound
    } else if let title = name.honorific, !page.isPureTitle(title, in: row.line) {
      parts.role = title
      parts.honorific = nil
    }
    return parts
  }

  /// `Holm Forum, Jane Smith, director`: in the midst stands what is more of a name than the first.
  private func behindBody(_ segments: [Segment]) -> SignatureParts? {
    guard segments.count == 3, !segments.contains(where: \.isBracketed),
      segments[1].separator == .comma, segments[2].separator == .comma,
      let name = PersonName(page, line: row.line, segments[1].text), name.strength >= 0.65,
      name.strength >= (PersonName(page, line: row.line, segments[0].text)?.strength ?? 0) + 0.15,
      RoleTitle.strength(page, line: row.line, segments[2].text) >= 0.75,
      RoleTitle.strength(page, line: row.line, segments[0].text) < 0.5
    else { return nil }
    var parts = parts(name)
    parts.organization = segments[0].text
    parts.role = segments[2].text
    parts.strength = min(1, name.strength + 0.15)
    return parts
  }

  /// `President: A. Smith`, `Freedom Forum – A. Smith, Director`.
  private func turned(_ segments: [Segment]) -> SignatureParts? {
    guard segments.count >= 2 else { return nil }
    for index in 1..<min(segments.count, 4) where !segments[index].isBracketed {
      guard let name = PersonName(page, line: row.line, segments[index].text),
        name.strength >= (segments[index].separator == .colon ? 0.4 : 0.72)
      else { continue }
      let before = segments[..<index]
      let role = RoleTitle.strength(page, line: row.line, before[0].text)
      let body = OrganizationName.strength(page, line: row.line, before[0].text)
      // `Holm: Jane Smith`: where somebody signs is a label too.
      let isLabel = segments[index].separator == .colon && name.strength >= 0.7
      guard max(role, body) >= 0.5 || isLabel else { continue }
      var parts = parts(name)
      parts.strength = min(1, name.strength * 0.9)
      if max(role, body) >= 0.5 {
        fill(&parts, DetailParts(page, line: row.line, before))
      } else {
        parts.location = before[0].text
      }
      if index + 1 < segments.count {
        let after = DetailParts(page, line: row.line, segments[(index + 1)...])
        parts.role = parts.role ?? after.role
        parts.organization = parts.organization ?? after.organization
        parts.location = parts.location ?? after.location
      }
      return parts
    }
    return nil
  }

  /// `A. Smith Director, Body`: no separator between the name and the post.
  private func glued(_ segments: [Segment]) -> SignatureParts? {
    guard let first = segments.first, first.text.count < 160 else { return nil }
    for hit in page.phrases(in: row.line, within: first.text)
    where hit.section == .role || hit.section == .postNominal && hit.text.count <= 3
      || hit.section == .honorific && hit.text.count > 3 && page.text[hit.text].contains(0x2E)
    {
      guard hit.text.lowerBound > first.text.lowerBound, page.text[hit.text.lowerBound - 1] == 0x20
      else { continue }
      let head = page.trimmed(first.text.lowerBound..<hit.text.lowerBound, of: .separators)
      guard let name = PersonName(page, line: row.line, head), name.strength >= 0.7,
        page.words(in: name.name, limit: 6).count >= 2
      else { continue }
      var parts = parts(name)
      parts.strength = name.strength * 0.9
      var rest = segments
      rest[0].text = hit.text.lowerBound..<first.text.upperBound
      fill(&parts, DetailParts(page, line: row.line, rest[...]))
      return parts
    }
    return nil
  }
}
