/// Rows that name no person: a body of its own, or what belongs to the person above.
extension EntryGrouping {
  mutating func organizationRow(_ index: Int) {
    let reading = readings[index]
    let row = reading.row
    if let name = current?.name, page.folded[name].elementsEqual(page.folded[row.text]) { return }
    if var open = current, let place = bracketedPlace(row) {
      open.location = open.location ?? place
      open.stretch(over: row.text)
      current = open
      return
    }
    if shares(index) {
      let body = reading.organization?.organization ?? row.text
      flush()
      for entry in groupStart..<entries.count { entries[entry].organization = body }
      return
    }
    if belongs(index), var open = current {
      join(reading, to: &open)
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

  /// `(Holm)` on a line of its own.
  private func bracketedPlace(_ row: SignatureRow) -> Range<Int>? {
    guard !row.opensItem, let (outer, inside) = Brackets.last(page, row.text), outer == row.text,
      let only = Segment.split(page, inside).first, only.text == inside,
      PlaceColumn.isPlace(page, row.line, only)
    else { return nil }
    return inside
  }

  private func join(_ reading: RowReading, to open: inout SignatureParts) {
    if open.role == nil, open.organization == nil, let detail = reading.detail,
      let role = detail.role
    {
      open.role = role
      open.organization = detail.organization
      open.location = open.location ?? detail.location
      return
    }
    let body = reading.organization?.organization ?? reading.row.text
    if let old = open.organization {
      if open.role == nil, isPost(old, reading) {
        // `Recorder for birds` / `Field Club`: what stood under the name was no body.
        open.role = old
        open.organization = body
      } else if let role = open.role, role.upperBound <= old.lowerBound,
        isDivision(old), page.text[role.upperBound..<old.lowerBound].contains(0x2C)
      {
        // `Director, Sterile Products Branch` / `Office of Medicines`.
        open.role = role.lowerBound..<old.upperBound
        open.organization = body
      } else {
        open.organization = old.lowerBound..<body.upperBound
      }
    } else {
      open.organization = body
    }
    open.location = open.location ?? reading.organization?.location
  }

  private func isPost(_ range: Range<Int>, _ below: RowReading) -> Bool {
    below.organizationStrength >= 0.6
      && !page.phrases(in: below.row.line - 1, within: range).contains {
        $0.section == .organization
      }
      && OrganizationName.strength(page, line: below.row.line - 1, range) < 0.5
  }

  private func isDivision(_ range: Range<Int>) -> Bool {
    page.words(in: range, limit: 12).last.map { Units.isDivision(page, $0) }
      ?? false
  }

  /// Whether a row that names no person is part of the entry above it.
  private func belongs(_ index: Int) -> Bool {
    let row = readings[index].row
    guard let open = current, !row.opensItem else { return false }
    if !row.hasGap, goesOn(index) { return true }
    if open.name != nil || open.role != nil && open.organization == nil {
      guard layout.isStacked else { return false }
      if index > 0, readings[index - 1].person?.organization != nil,
        layout.kinds[index - 1] == .person
      {
        return false
      }
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
      let last = page.words(
        in: max(tail.lowerBound, tail.upperBound - 24)..<tail.upperBound
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
