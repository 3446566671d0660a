/// Joins rows to entries.
struct EntryGrouping {
  private(set) var entries: [SignatureParts] = []

  private let page: Page
  private let readings: [RowReading]
  private let layout: BlockLayout
  private var current: SignatureParts?
  /// A body that signs through those named after it.
  private var behalf: Range<Int>?
  /// Index of the first entry of the group between blanks that is being read.
  private var groupStart = 0

  init(_ page: Page, _ readings: [RowReading], _ majority: Majority, behalf: Range<Int>? = nil) {
    self.page = page
    self.behalf = behalf
    self.readings = readings
    layout = BlockLayout(readings, majority)
    for index in readings.indices { add(index) }
    flush()
  }

  private mutating func flush() {
    if let current, !current.isEmpty { entries.append(current) }
    current = nil
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

  /// `for the Green Forum Jane Smith`: two or three words at the end that are a known name.
  private func trailingName(_ row: SignatureRow) -> PersonName? {
    let words = WordShape.words(of: page.text, in: row.text, limit: 24)
    guard words.count >= 4, words.count < 24 else { return nil }
    for count in [3, 2] where words.count > count + 1 {
      let range = words[words.count - count].text.lowerBound..<row.text.upperBound
      if page.phraseEnd(
        in: row.line, at: range.lowerBound, before: range.upperBound,
        where: { $0 == .givenName || $0 == .honorific }) != nil,
        let name = PersonName(page, line: row.line, range), name.strength >= 0.7
      {
        return name
      }
    }
    return nil
  }

  private func dropArticle(_ range: Range<Int>) -> Range<Int> {
    let words = WordShape.words(of: page.text, in: range, limit: 2)
    guard words.count == 2, words[0].casing == .lower, words[0].letters <= 3 else { return range }
    return words[1].text.lowerBound..<range.upperBound
  }

  private mutating func personRow(_ index: Int) {
    guard var parts = readings[index].person else { return }
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
    guard readings.count > 1, layout.kinds[0] == .organization else { return false }
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

  private mutating func organizationRow(_ index: Int) {
    let reading = readings[index]
    let row = reading.row
    if shares(index) {
      let body = reading.organization?.organization ?? row.text
      flush()
      for entry in groupStart..<entries.count { entries[entry].organization = body }
      return
    }
    if belongs(index), var open = current {
      let body = reading.organization?.organization ?? row.text
      open.organization = open.organization.map { $0.lowerBound..<body.upperBound } ?? body
      open.location = open.location ?? reading.organization?.location
      open.noteRefs += row.noteRefs
      open.stretch(over: row.text)
      current = open
      return
    }
    flush()
    guard var parts = reading.organization else {
      var parts = SignatureParts(text: row.text, line: row.line, strength: 0.3)
      parts.organization = row.text
      parts.noteRefs = row.noteRefs
      current = parts
      return
    }
    parts.strength = max(parts.strength, 0.3)
    current = parts
  }

  /// Whether a row that names no person is part of the entry above it.
  private func belongs(_ index: Int) -> Bool {
    let row = readings[index].row
    guard let open = current, !row.opensItem else { return false }
    if !row.hasGap, goesOn(index) { return true }
    if open.name != nil || open.role != nil && open.organization == nil {
      guard layout.isStacked else { return false }
      if let body = open.organization {
        return !row.hasGap && body.upperBound <= row.text.lowerBound && isBelow(index)
      }
      return !row.hasGap || !layout.hasGroups || layout.persons == 1 && index <= 3
    }
    return !row.hasGap && layout.persons == 0 && readings.count <= 4
      && Units.isUnit(page, row.line, row.text)
      && Units.isUnit(page, readings[index - 1].row.line, readings[index - 1].row.text)
  }

  private func isBelow(_ index: Int) -> Bool {
    index > 0 && layout.kinds[index - 1] == .organization
      || readings[index - 1].detail?.organization != nil
  }

  /// `Ministry of Transport and` / `Communications`: the row above does not end there.
  private func goesOn(_ index: Int) -> Bool {
    guard index > 0,
      !readings[index - 1].row.opensItem
        || readings[index].row.line == readings[index - 1].row.line + 1
    else { return false }
    let above = page.lines[readings[index - 1].row.line].text
    let tail = page.trimmed(above, of: .blanks)
    if page.text[tail].last == UInt8(ascii: "&") { return true }
    guard
      let last = WordShape.words(
        of: page.text, in: max(tail.lowerBound, tail.upperBound - 24)..<tail.upperBound
      ).last,
      last.text.upperBound == tail.upperBound
    else { return false }
    let text = String(decoding: page.folded[last.text], as: UTF8.self)
    return SmallWords.links.contains(text)
      && (last.casing == .lower || last.casing == .upper && last.letters == 1)
      || last.casing == .lower && SmallWords.conjunctions.contains(text)
  }

  /// Names one under another, and at the end of the group the one body they all belong to.
  private func shares(_ index: Int) -> Bool {
    guard !layout.isStacked || layout.persons >= 2, !readings[index].row.hasGap,
      !readings[index].row.opensItem,
      index + 1 == readings.count || readings[index + 1].row.hasGap,
      readings[index].organizationStrength >= 0.5
    else { return false }
    var group = Array(entries[min(groupStart, entries.count)...])
    if let current { group.append(current) }
    return group.count >= 2 && group.allSatisfy { $0.name != nil && $0.organization == nil }
  }
}
