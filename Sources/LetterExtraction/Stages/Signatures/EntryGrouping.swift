/// Joins rows to entries.
struct EntryGrouping {
  var entries: [SignatureParts] = []

  let page: Page
  let readings: [RowReading]
  let layout: BlockLayout
  var current: SignatureParts?
  /// A body that signs through those named after it.
  var behalf: Range<Int>?
  /// Index of the first entry of the group between blanks that is being read.
  var groupStart = 0

  init(_ page: Page, _ readings: [RowReading], _ majority: Majority, behalf: Range<Int>? = nil) {
    self.page = page
    self.behalf = behalf
    self.readings = Self.withTellingGaps(readings)
    layout = BlockLayout(self.readings, majority)
    for index in readings.indices { add(index) }
    flush()
    shareLeadingBody()
  }

  /// A body alone, and under it those who sign for it with their posts.
  private mutating func shareLeadingBody() {
    guard layout.kinds.first == .organization,
      layout.kinds.count(where: { $0 == .organization }) == 1, entries.count >= 2,
      let body = entries[0].organization,
      entries.dropFirst().allSatisfy({ $0.name != nil && $0.organization == nil })
    else { return }
    let officers = entries.indices.filter { entries[$0].name != nil && entries[$0].role != nil }
    guard (1...4).contains(officers.count), officers.contains(where: { $0 <= 1 }) else { return }
    for officer in officers { entries[officer].organization = body }
    if entries[0].name == nil { entries.removeFirst() }
  }

  /// Where a blank line stands before every row, blanks part nothing.
  private static func withTellingGaps(_ readings: [RowReading]) -> [RowReading] {
    guard readings.count > 2, readings.allSatisfy({ $0.row.hasGap && !$0.row.opensItem }),
      readings.contains(where: { $0.roleStrength >= 0.6 })
    else { return readings }
    return readings.map { $0.joined() }
  }

  mutating func flush() {
    if let current, !current.isEmpty { entries.append(current) }
    current = nil
  }

  /// `Jane` / `Jane Smith`, `/s/ Jane Smith` / `Jane Smith`: the hand's name and the typist's.
  private func isSignedTwice(_ parts: SignatureParts, _ row: SignatureRow) -> Bool {
    guard let open = current, let old = open.name, let new = parts.name, !row.opensItem,
      open.role == nil, open.organization == nil
    else { return false }
    return page.folded[new].starts(with: page.folded[old])
      && (new.count == old.count || page.text[new.lowerBound + old.count] == 0x20)
  }

  private mutating func add(_ index: Int) {
    let reading = readings[index]
    if reading.row.hasGap {
      // The entry being read may go on; the group has ended.
      groupStart = entries.count + (current == nil ? 0 : 1)
    }
    if reading.row.isBehalf {
      flush()
      behalfRow(index)
      return
    }
    switch layout.kinds[index] {
    case .contact: attach(reading) { $0.contact.append($1) }
    case .address: attach(reading) { $0.address.append($1) }
    case .place:
      if current == nil || reading.row.opensItem {
        organizationRow(index)
      } else {
        attach(reading) { $0.location = $0.location ?? $1 }
      }
    case .person: personRow(index)
    case .role: roleRow(index)
    case .organization: organizationRow(index)
    }
  }

  private mutating func attach(
    _ reading: RowReading, _ change: (inout SignatureParts, Range<Int>) -> Void
  ) {
    guard var open = current else { return }
    change(&open, reading.row.text)
    open.stretch(over: reading.row.text)
    current = open
  }

  /// `On behalf of X,` alone stands for those who follow; with a name behind it, for that one.
  private mutating func behalfRow(_ index: Int) {
    let row = readings[index].row
    if let next = readings.indices.dropFirst(index + 1).first, layout.kinds[next] == .person {
      behalf = dropArticle(row.text)
      return
    }
    // `A. Smith, B. Jones` / `for the Green Forum`.
    let group = entries.indices.dropFirst(groupStart)
    if !row.hasGap, group.count > 1, group.allSatisfy({ isBare(entries[$0]) }) {
      for entry in group { entries[entry].organization = dropArticle(row.text) }
      return
    }
    if let tail = trailingName(row) {
      var parts = SignatureParts(text: row.text, line: row.line, strength: tail.strength)
      parts.name = tail.name
      parts.honorific = tail.honorific
      parts.organization = dropArticle(
        page.trimmed(row.text.lowerBound..<tail.text.lowerBound, of: .separators))
      current = parts
      return
    }
    var parts = SignatureParts(text: row.text, line: row.line, strength: 0.6)
    parts.organization = dropArticle(row.text)
    parts.noteRefs = row.noteRefs
    current = parts
  }

  private func isBare(_ parts: SignatureParts) -> Bool {
    parts.name != nil && parts.role == nil && parts.organization == nil
  }

  /// `for the Green Forum Jane Smith`: two or three words at the end that are a known name.
  private func trailingName(_ row: SignatureRow) -> PersonName? {
    let words = page.words(in: row.text, limit: 24)
    guard words.count >= 4, words.count < 24 else { return nil }
    for count in [3, 2] where words.count > count + 1 {
      let range = words[words.count - count].text.lowerBound..<row.text.upperBound
      if page.phraseEnd(
        in: row.line, at: range.lowerBound, before: range.upperBound, of: [.givenName, .honorific])
        != nil,
        let name = PersonName(page, line: row.line, range), name.strength >= 0.7
      {
        return name
      }
    }
    return nil
  }

  private func dropArticle(_ range: Range<Int>) -> Range<Int> {
    let words = page.words(in: range, limit: 2)
    guard words.count == 2, words[0].casing == .lower, words[0].letters <= 3 else { return range }
    return words[1].text.lowerBound..<range.upperBound
  }

  private mutating func personRow(_ index: Int) {
    var parts = readings[index].person ?? readings[index].named
    if isSignedTwice(parts, readings[index].row) { current = nil }
    if let role = parts.role, TitledName.isDitto(page, role) {
      parts.role = current?.role ?? entries.last?.role
    }
    if let open = current, open.name == nil, layout.isStacked,
      !readings[index].row.hasGap || !layout.hasGroups,
      opensWithBody(index)
    {
      // The body or the post first, then who signs for it.
      parts.organization = parts.organization ?? open.organization
      parts.role = parts.role ?? open.role
      parts.stretch(over: open.text)
      current = nil
    }
    flush()
    parts.organization = parts.organization ?? behalf
    current = parts
  }

  /// Whether the block's first row is no person though its next is: then bodies come first.
  private func opensWithBody(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if layout.kinds[index - 1] == .role {
      return entries.allSatisfy { $0.role == nil || $0.name != nil }
    }
    guard readings.count > 1, layout.kinds[0] == .organization,
      layout.kinds.prefix(while: { $0 != .person }).count(where: { $0 == .organization }) == 1
    else { return false }
    return layout.kinds[readings.count - 1] == .person || index + 1 == readings.count
      || layout.kinds[readings.count - 1] == .role
  }

  private mutating func roleRow(_ index: Int) {
    let reading = readings[index]
    let detail = reading.row.opensWithPost ? nil : reading.detail
    let isGlued = reading.row.opensWithPost || reading.row.endsWithPost
    let role = (isGlued ? nil : detail?.role) ?? reading.row.text
    guard var open = current, open.name != nil || open.organization == nil || !reading.row.hasGap
    else {
      flush()
      var parts = SignatureParts(text: reading.row.text, line: reading.row.line, strength: 0.5)
      parts.role = role
      parts.organization = detail?.organization
      parts.location = detail?.location
      parts.noteRefs = reading.row.noteRefs
      current = parts
      return
    }
    open.stretch(over: reading.row.text)
    open.noteRefs += reading.row.noteRefs
    if let old = open.role {
      if open.organization == nil {
        open.role = old.lowerBound..<role.upperBound
        open.organization = detail?.organization
      }
    } else {
      open.role = role
      open.organization = open.organization ?? detail?.organization
    }
    open.location = open.location ?? detail?.location
    open.contact += detail?.contact ?? []
    open.strength = min(1, open.strength + 0.1)
    current = open
  }
}
