/// Many names in one line: `A. Smith, B. Jones, and C. Brown`, `张三、李四`, `金某 李某 朴某`.
enum NameRuns {
  /// The names, if the row is a run of them.
  static func split(_ page: Page, _ row: SignatureRow) -> [SignatureRow]? {
    if let names = spaced(page, row) { return names.map { piece(row, $0) } }
    let semicolons = pieces(page, row.text, at: [0x3B, 0xFF1B, 0x061B])
    if semicolons.count >= 2, semicolons.allSatisfy({ $0.count <= 200 }),
      isRun(page, row.line, semicolons, least: 0.6)
    {
      return semicolons.map { finished(page, piece(row, $0)) }
    }
    let listed = pieces(page, row.text, at: [0x3001, 0xFF64])
    if listed.count >= 2, isRun(page, row.line, listed, least: 0.5) {
      return listed.map { finished(page, piece(row, $0)) }
    }
    let commas = pieces(page, row.text, at: [0x2C, 0xFF0C, 0x060C])
    let parts = commas.flatMap { conjoined(page, row.line, $0) }
    guard parts.count >= 2, parts.count >= 3 || commas.count == 1 else { return nil }
    if commas.count == 1,
      !parts.allSatisfy({ (PersonName(page, line: row.line, $0)?.strength ?? 0) >= 0.6 })
    {
      return nil
    }
    guard isRun(page, row.line, parts, least: 0.8) || isRunOfBodies(page, row.line, parts) else {
      return nil
    }
    return regrouped(page, row.line, parts).map { finished(page, piece(row, $0)) }
  }

  private static func piece(_ row: SignatureRow, _ range: Range<Int>) -> SignatureRow {
    var piece = row
    piece.text = range
    piece.opensItem = true
    piece.noteRefs = range.upperBound == row.text.upperBound ? row.noteRefs : []
    return piece
  }

  private static func finished(_ page: Page, _ row: SignatureRow) -> SignatureRow {
    let ends = RowEnds(page, line: row.line, row.text)
    var row = row
    row.text = ends.text
    row.noteRefs += ends.noteRefs
    return row
  }

  /// The ranges between separators that stand outside brackets.
  private static func pieces(
    _ page: Page, _ range: Range<Int>, at separators: Set<UInt32>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    page.text.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var start = range.lowerBound
      var at = start
      var depth = 0
      while at < range.upperBound {
        let (value, length) = Letters.decode(span, at: at)
        if value == 0x28 || value == 0xFF08 { depth += 1 }
        if value == 0x29 || value == 0xFF09 { depth -= 1 }
        if depth <= 0, separators.contains(value) {
          found.append(start..<at)
          start = at + length
        }
        at += length
      }
      found.append(start..<range.upperBound)
    }
    return found.map { page.trimmed($0, of: .blanks) }.filter { !$0.isEmpty }
  }

  /// A piece cut at `and` where both sides are names.
  private static func conjoined(_ page: Page, _ line: Int, _ range: Range<Int>) -> [Range<Int>] {
    guard range.count <= 160 else { return [range] }
    let words = WordShape.words(of: page.text, in: range, limit: 16)
    for (index, word) in words.enumerated() where word.casing == .lower {
      guard
        SmallWords.conjunctions.contains(String(decoding: page.folded[word.text], as: UTF8.self))
      else { continue }
      let before = page.trimmed(range.lowerBound..<word.text.lowerBound, of: .separators)
      let after = page.trimmed(word.text.upperBound..<range.upperBound, of: .separators)
      if index == 0 { return [after] }
      // `y`, `e`, `i` join the surnames of one person too.
      let least = word.letters == 1 ? 0.6 : 0.45
      guard index >= (word.letters == 1 ? 2 : 1),
        (PersonName(page, line: line, before)?.strength ?? 0) >= least,
        (PersonName(page, line: line, after)?.strength ?? 0) >= least,
        WordShape.words(of: page.text, in: after, limit: 3).count >= 2
      else { continue }
      return [before, after]
    }
    return [range]
  }

  private static func isRun(
    _ page: Page, _ line: Int, _ parts: [Range<Int>], least share: Double
  ) -> Bool {
    var persons = 0
    for part in parts {
      let head = Segment.split(page, part).first?.text ?? part
      if (PersonName(page, line: line, head)?.strength ?? 0) >= 0.4 { persons += 1 }
    }
    return Double(persons) >= share * Double(parts.count)
  }

  private static func isRunOfBodies(_ page: Page, _ line: Int, _ parts: [Range<Int>]) -> Bool {
    guard parts.count >= 5, (PersonName(page, line: line, parts[0])?.strength ?? 0) < 0.6 else {
      return false
    }
    var sum = 0.0
    for part in parts {
      let role = RoleTitle.strength(page, line: line, part)
      let body = OrganizationName.strength(page, line: line, part)
      if role > 0.5, role > body || PlaceName.strength(page, line: line, part) > 0.5 {
        return false
      }
      if WordShape.words(of: page.text, in: part, limit: 12).count > 10 { return false }
      sum += body
    }
    return sum / Double(parts.count) >= 0.42
  }

  /// Degrees and generations that commas cut off go back to their names.
  private static func regrouped(_ page: Page, _ line: Int, _ parts: [Range<Int>]) -> [Range<Int>] {
    var grouped: [Range<Int>] = []
    for part in parts {
      if let last = grouped.last,
        page.isPhrase(part, in: line, where: { $0 == .postNominal })
          || SmallWords.generations.contains(
            String(decoding: page.folded[page.trimmed(part, of: .edges)], as: UTF8.self))
          || SmallWords.legalForms.contains(
            String(decoding: page.folded[page.trimmed(part, of: .edges)], as: UTF8.self))
      {
        grouped[grouped.count - 1] = last.lowerBound..<part.upperBound
      } else {
        grouped.append(part)
      }
    }
    return grouped
  }

  /// Ideographic names set apart by blanks; single characters belong to the one before them.
  private static func spaced(_ page: Page, _ row: SignatureRow) -> [Range<Int>]? {
    let first = page.text[row.text].first ?? 0
    guard first >= 0xE3, page.text[row.text].contains(0x20) else { return nil }
    let words = WordShape.words(of: page.text, in: uncounted(page, row.text), limit: 20_000)
    guard words.count >= 3, words.allSatisfy({ $0.script == .han || $0.script == .hangul }),
      words.filter({ $0.letters <= 4 }).count * 10 >= words.count * 9
    else { return nil }
    var names: [Range<Int>] = []
    var index = 0
    while index < words.count {
      var range = words[index].text
      if words[index].letters == 1, index + 1 < words.count, words[index + 1].letters <= 2 {
        range = range.lowerBound..<words[index + 1].text.upperBound
        index += 1
      }
      names.append(contentsOf: unglued(page, row.line, range, words[index].letters))
      index += 1
    }
    guard names.count >= 2 else { return nil }
    let persons = names.filter { (PersonName(page, line: row.line, $0)?.strength ?? 0) >= 0.4 }
      .count
    return persons * 10 >= names.count * 7 && names.count >= 3 ? names : nil
  }

  /// Without `（共51人）` at the end.
  private static func uncounted(_ page: Page, _ range: Range<Int>) -> Range<Int> {
    guard
      page.text[range].suffix(3).elementsEqual([0xEF, 0xBC, 0x89]) || page.text[range].last == 0x29,
      let open = page.text[range.upperBound - min(40, range.count)..<range.upperBound].lastIndex(
        where: { $0 == 0x28 || $0 == 0x88 }),
      page.text[open..<range.upperBound].contains(where: { $0 &- 0x30 < 10 })
    else { return range }
    return range.lowerBound..<(page.text[open] == 0x28 ? open : open - 2)
  }

  /// Two names of three characters whose blank was lost.
  private static func unglued(
    _ page: Page, _ line: Int, _ range: Range<Int>, _ letters: Int
  ) -> [Range<Int>] {
    guard letters == 6, range.count == 18 else { return [range] }
    let middle = range.lowerBound + 9
    let halves = [range.lowerBound..<middle, middle..<range.upperBound]
    return halves.allSatisfy { (PersonName(page, line: line, $0)?.strength ?? 0) >= 0.7 }
      ? halves : [range]
  }
}
