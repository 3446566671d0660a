import LetterSchema

/// The lines of inside addresses as rows, in the order in which they are read: what a label says
/// is no address left out, columns one after the other.
struct AddressLines {
  private let draft: Draft
  private let page: Page
  private let reader: RowReader

  init(_ draft: Draft) {
    self.draft = draft
    page = draft.page
    reader = RowReader(draft, labels: [.addressing])
  }

  private enum Label { case opening, telling }

  func rows(_ lines: [Int]) -> [CardRow] {
    var rows: [CardRow] = []
    var last = -2
    var isForeign = false
    var label: Label?
    let isList = isList(lines)
    for line in TableOrder.sorted(draft, lines) {
      // Who only gets a copy is no recipient, nor who writes.
      if isCopies(line) { break }
      if MailHeaders.isSender(page.text, draft.reading.lines[line].text) { continue }
      if isRelease(line) { continue }
      // `Le Président` / `à` / `Monsieur le Préfet`: above stands who writes.
      if isBarePreposition(line) || line > 0 && isBarePreposition(line - 1) { rows = [] }
      if draft.zones[line].zone == .delivery {
        if let row = delivery(line), !rows.isEmpty { rows.append(row) }
        last = line
        continue
      }
      if isLabel(line) {
        // `Issuing office:` begins something else; `Recipient:` does not.
        isForeign = !draft.cues.has(.addressing, in: line)
        let text = page.trimmed(draft.reading.lines[line].text, of: .separators)
        // `An den` begins somebody; `Recipient title:` tells more of whom it has named.
        label =
          isForeign
          ? nil
          : page.isPhrase(text, in: line, of: [.addressing]) && !reader.tellsMore(text, line)
            ? .opening : .telling
        last = line
        continue
      }
      if isForeign, !endsForeign(line) { continue }
      isForeign = false
      var read = reader.rows(line)
      guard !read.isEmpty else { continue }
      let markup = draft.reading.lines[line].markup
      if abs(line - last) > 3 || isList && markup.opensItem || newColumn(line, last) {
        read[0].opens = true
      }
      if let label {
        read[0].opens = label == .opening || read[0].pieces.contains { $0.kind == .person }
      }
      label = nil
      read[0].goesOn = !read[0].opens && GoingOn.isRest(page, line, of: last)
      rows += read
      last = line
    }
    return rows
  }

  /// `Through` opens a copy's line and an address.
  private func isCopies(_ line: Int) -> Bool {
    let text = page.trimmed(draft.reading.lines[line].text, of: .separators)
    return draft.cues.has(.copiesLabel, in: line)
      && page.hit([.addressing], at: text.lowerBound, in: line) == nil
  }

  /// `Press release`: what the site calls the text.
  private func isRelease(_ line: Int) -> Bool {
    let text = page.trimmed(draft.reading.lines[line].text, of: .edges)
    return page.isPhrase(text, in: line, of: [.kindPress])
  }

  /// `à` alone on its line.
  private func isBarePreposition(_ line: Int) -> Bool {
    let text = page.trimmed(draft.reading.lines[line].text, of: .edges)
    return page.folded[text].elementsEqual("à".utf8)
  }

  /// A delivery line that says where to: `Via Fax: +41 …`.
  private func delivery(_ line: Int) -> CardRow? {
    let text = draft.reading.lines[line].text
    guard page.text[text].contains(where: { $0 &- 0x30 < 10 || $0 == 0x40 }) else { return nil }
    return CardRow(
      line: line, text: text, pieces: [CardPiece(kind: .contact, text: text, isSure: true)])
  }

  /// A term of a definition list or a line that ends in a colon names what follows.
  private func isLabel(_ line: Int) -> Bool {
    guard draft.reading.lines[line].text.count <= 60 else { return false }
    let text = page.trimmed(draft.reading.lines[line].text, of: .separators)
    return draft.reading.lines[line].markup.form == .term || draft.cues.has(.endsColon, in: line)
      || isAddressing(line, text) || TableOrder.isLabel(draft, line)
  }

  /// `To` on a line of its own; `Recipient Title`.
  private func isAddressing(_ line: Int, _ text: Range<Int>) -> Bool {
    guard
      let end = page.phraseEnd(
        in: line, at: text.lowerBound, before: text.upperBound, of: [.addressing])
    else { return false }
    let behind = page.trimmed(end..<text.upperBound, of: .edges)
    if behind.isEmpty { return !page.isPhrase(text, in: line, of: [.honorific]) }
    // One more word that names nobody, behind a label that is no preposition.
    return end - text.lowerBound >= 8 && page.text[end] == 0x20
      && page.words(in: behind, limit: 2).count == 1
      && reader.rows(line).allSatisfy { $0.pieces.allSatisfy { !$0.isSure } }
  }

  /// What follows a foreign label ends where somebody is named again, or the table does.
  private func endsForeign(_ line: Int) -> Bool {
    let lines = draft.reading.lines
    guard lines[line].markup.tableID < 0 else { return false }
    guard line == 0 || lines[line].markup.blankBefore > 0 || lines[line - 1].markup.tableID >= 0
    else { return false }
    return reader.rows(line).first?.pieces.first.map { $0.kind == .person && $0.isSure } ?? false
  }

  private func newColumn(_ line: Int, _ last: Int) -> Bool {
    guard last >= 0, line >= 0 else { return false }
    let markup = draft.reading.lines[line].markup
    let before = draft.reading.lines[last].markup
    return markup.tableID >= 0 && markup.tableID == before.tableID
      && markup.column != before.column && markup.row <= before.row
  }

  /// Whether the items of a list are somebody each, not the lines of one address.
  private func isList(_ lines: [Int]) -> Bool {
    let items = lines.filter { draft.reading.lines[$0].markup.opensItem }
    return !items.isEmpty
      && items.allSatisfy {
        ![.address, .contact, .location, nil].contains(reader.rows($0).first?.first)
      }
  }
}

/// Whether a line is the rest of the line above it.
enum GoingOn {
  static func isRest(_ page: Page, _ line: Int, of last: Int) -> Bool {
    guard last >= 0, line == last + 1, page.lines[line].markup.blankBefore == 0 else {
      return false
    }
    let above = page.trimmed(page.lines[last].text, of: .separators)
    let text = page.lines[line].text
    if let first = page.words(in: text, limit: 1).first, first.casing == .lower,
      isConjunction(page, first.text)
    {
      return true
    }
    guard
      let end = page.words(
        in: max(above.lowerBound, above.upperBound - 24)..<above.upperBound
      ).last, end.text.upperBound == above.upperBound
    else { return page.text[above].last == UInt8(ascii: "&") }
    if end.casing == .lower, isConjunction(page, end.text) {
      // `the Minister and` / `the Secretary of State`: an article opens somebody else.
      return page.withoutArticles(text, in: line).lowerBound
        == page.trimmed(text, of: .separators).lowerBound
    }
    return false
  }

  private static func isConjunction(_ page: Page, _ word: Range<Int>) -> Bool {
    word.count > 1
      && SmallWords.conjunctions.contains(page.folded[word])
  }
}

/// Tables of an address: labels with their values are read by rows, people side by side by
/// columns.
enum TableOrder {
  static func sorted(_ draft: Draft, _ lines: [Int]) -> [Int] {
    let markup = { draft.reading.lines[$0].markup }
    var sorted: [Int] = []
    var start = lines.startIndex
    while start < lines.endIndex {
      let table = markup(lines[start]).tableID
      var end = start + 1
      while end < lines.endIndex, markup(lines[end]).tableID == table { end += 1 }
      let run = Array(lines[start..<end])
      if table >= 0,
        !run.contains(where: { isLabel(draft, $0) || draft.cues.has(.endsColon, in: $0) })
      {
        sorted += run.sorted { (markup($0).column, $0) < (markup($1).column, $1) }
      } else {
        sorted += run
      }
      start = end
    }
    return sorted
  }

  /// A cell in the first column of a table whose first column tells of recipients.
  static func isLabel(_ draft: Draft, _ line: Int) -> Bool {
    let cell = draft.reading.lines[line].markup
    guard cell.tableID >= 0, cell.column == 0 else { return false }
    let near = max(0, line - 24)..<min(draft.reading.lines.count, line + 24)
    return near.contains { other in
      let markup = draft.reading.lines[other].markup
      return markup.tableID == cell.tableID && markup.column == 0
        && draft.page.isPhrase(draft.reading.lines[other].text, in: other, of: [.addressing])
    }
  }
}
