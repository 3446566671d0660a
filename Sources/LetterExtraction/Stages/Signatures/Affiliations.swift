/// Bodies that stand under the names with a number or letter each: `Jane Smith¹` / `¹ Holm Institute`.
struct Affiliations {
  /// The rows without the list of bodies, their marks read.
  private(set) var rows: [SignatureRow]
  private var bodies: [String: (line: Int, text: Range<Int>)] = [:]

  init(_ page: Page, _ rows: [SignatureRow]) {
    self.rows = rows
    var names: [SignatureRow] = []
    for row in rows {
      if let (label, body) = Self.entry(page, row) {
        bodies[label] = (row.line, body)
      } else {
        names.append(row)
      }
    }
    for index in names.indices { takeMark(page, &names[index]) }
    let marked = names.count { row in row.noteRefs.contains { bodies[$0] != nil } }
    if bodies.count >= 2, names.count >= 2, marked * 2 >= names.count {
      self.rows = names
    } else {
      bodies = [:]
    }
  }

  /// The entries with the bodies that their marks name.
  func resolve(_ page: Page, _ entries: [SignatureParts]) -> [SignatureParts] {
    guard !bodies.isEmpty else { return entries }
    return entries.map { entry in
      guard let label = entry.noteRefs.first(where: { bodies[$0] != nil }), let body = bodies[label]
      else { return entry }
      var entry = entry
      entry.noteRefs.removeAll { bodies[$0] != nil }
      guard entry.organization == nil else { return entry }
      let detail = DetailParts(page, line: body.line, Segment.split(page, body.text)[...])
      entry.organization = detail.role == nil ? detail.organization ?? body.text : body.text
      entry.location = entry.location ?? detail.location
      return entry
    }
  }

  /// `1 Holm Institute`, `ªHolm Institute` with the letter raised.
  private static func entry(_ page: Page, _ row: SignatureRow) -> (String, Range<Int>)? {
    guard row.tableRow < 0 else { return nil }
    let start = row.text.lowerBound
    for span in page.lines[row.line].markup.spans
    where (span.form == .superscript || span.form == .noteReference)
      && span.text.lowerBound == start && span.text.count <= 3
      && span.text.upperBound < row.text.upperBound
    {
      let body = page.trimmed(span.text.upperBound..<row.text.upperBound, of: .separators)
      return (label(page, span.text), body)
    }
    var end = start
    while end < row.text.upperBound, page.text[end] &- 0x30 < 10 { end += 1 }
    guard end > start, end - start <= 2, end < row.text.upperBound, page.text[end] == 0x20 else {
      return nil
    }
    let body = page.trimmed(end..<row.text.upperBound, of: .blanks)
    guard let first = page.words(in: body, limit: 1).first,
      first.isCapitalized || first.script != .cased
    else { return nil }
    return (label(page, start..<end), body)
  }

  private static func label(_ page: Page, _ range: Range<Int>) -> String {
    NoteMark.plain(String(decoding: page.text[page.trimmed(range, of: .edges)], as: UTF8.self))
  }

  /// `Jane Smith1, President`, `Jane Smith4,1`: numbers that a scrape glued to the name.
  private func takeMark(_ page: Page, _ row: inout SignatureRow) {
    var at = row.text.lowerBound
    while at + 1 < row.text.upperBound,
      !(page.text[at + 1] &- 0x30 < 10 && page.text[at] != 0x20 && page.text[at] &- 0x30 >= 10)
    { at += 1 }
    guard at + 1 < row.text.upperBound else { return }
    var end = at + 1
    while end < row.text.upperBound,
      page.text[end] &- 0x30 < 10
        || page.text[end] == 0x2C && end + 1 < row.text.upperBound
          && page.text[end + 1] &- 0x30 < 10
    { end += 1 }
    let labels = page.text[at + 1..<end].split(separator: 0x2C).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard labels.allSatisfy({ bodies[$0] != nil }) else { return }
    row.noteRefs = labels + row.noteRefs
    row.mark = at + 1..<end
    if end == row.text.upperBound {
      row.text = row.text.lowerBound..<at + 1
      row.mark = nil
    }
  }
}
