/// Many names in one line: `A. Smith, B. Jones, and C. Brown`, `张三、李四`, `Forum A / Forum B`.
struct NameRuns {
  /// The names, if the row is a run of them; each is a row of its own.
  static func split(_ page: Page, _ row: SignatureRow) -> [SignatureRow]? {
    let run = NameRuns(page: page, line: row.line)
    if let names = SpacedNames.split(page, row.line, row.text)
      ?? Couples.split(page, row.line, row.text)
    {
      return rows(row, names)
    }
    let whole = run.withoutCount(row.text)
    if let groups = run.groups(whole) {
      return groups.flatMap { group -> [SignatureRow] in
        var part = row
        part.text = group
        part.noteRefs = group.upperBound == whole.upperBound ? row.noteRefs : []
        return split(page, part) ?? rows(part, [group]).map { finished(page, $0) }
      }
    }
    guard
      let pieces = run.placed(whole)
        ?? LabelledRun.start(page, whole).flatMap({
          run.labelled($0..<whole.upperBound)
        }) ?? run.pieces(of: whole) ?? run.bracketed(whole)
        ?? (run.isLabelled(whole) ? run.bodiesAtCommas(whole) : nil)
    else { return nil }
    let single = pieces.flatMap { Couples.split(page, row.line, $0) ?? [$0] }
    return rows(row, single).map { finished(page, $0) }
  }

  private static func rows(_ row: SignatureRow, _ pieces: [Range<Int>]) -> [SignatureRow] {
    pieces.enumerated().map { index, range in
      var piece = piece(row, range)
      piece.hasGap = row.hasGap && index == 0
      return piece
    }
  }

  private let page: Page
  private let line: Int

  /// `**Norway:** A, B. **Sweden:** C`: from one label in strong type to the next.
  private func groups(_ range: Range<Int>) -> [Range<Int>]? {
    let starts = page.lines[line].markup.spans.filter { span in
      guard span.form == .strong, range.contains(span.text.lowerBound), span.text.count <= 40
      else { return false }
      let colon = UInt8(ascii: ":")
      return page.text[page.trimmed(span.text, of: .blanks)].last == colon
        || span.text.upperBound < range.upperBound && page.text[span.text.upperBound] == colon
    }.map { page.trimmed($0.text, of: .blanks).lowerBound }.sorted()
    guard starts.count > 1, starts[0] == range.lowerBound else { return nil }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map {
      page.trimmed($0..<$1, of: .separators)
    }
  }

  private static let spacedSeparators: [[UInt32]] = [
    [0x7C, 0xFF5C], [0xB7, 0x2022, 0x25CF, 0x30FB], [0x2F, 0xFF0F],
  ]

  private func pieces(of range: Range<Int>) -> [Range<Int>]? {
    let semicolons = RunPieces.split(page, range, at: [0x3B, 0xFF1B, 0x061B])
    if semicolons.count >= 2, semicolons.allSatisfy({ $0.count <= 200 }),
      // The posts of one person.
      !semicolons.allSatisfy(isPost),
      persons(semicolons, least: 0.6)
        || bodies(semicolons, least: 3) && !semicolons.contains(where: { name(head($0)) >= 0.5 })
        || areWhole(semicolons)
    {
      return semicolons
    }
    let listed = RunPieces.split(page, range, at: [0x3001, 0xFF64])
    if listed.count >= 2, listed.allSatisfy({ $0.count <= 120 }), !listed.contains(where: isPost) {
      return listed
    }
    let wide = RunPieces.split(page, range, at: [0xFF0F, 0xFF5C])
    if wide.count >= 3, wide.allSatisfy({ $0.count <= 120 }), isRunOfEntries(wide) { return wide }
    for separators in Self.spacedSeparators {
      let pieces = RunPieces.split(page, range, at: separators, spaced: true)
      if pieces.count >= 2, pieces.allSatisfy({ $0.count <= 200 }), isRunOfEntries(pieces),
        pieces.count > 4 || !isRowAmongRows(pieces.count, at: separators, spaced: true)
      {
        return pieces
      }
    }
    let dashed = RunPieces.split(page, range, at: [0x2D, 0x2013, 0x2014], spaced: true)
    if dashed.count >= 4, isRunOfEntries(dashed) { return dashed }
    // An advertisement's names, with stars between them.
    let starred = RunPieces.split(page, range, at: [0x2A], spaced: true)
    if starred.count >= 3, isRunOfEntries(starred) { return starred }
    return commas(range)
  }

  /// `Norway: Holm Forum, Fen Society (Moss)`: what a country has, be it only one.
  private func placed(_ range: Range<Int>) -> [Range<Int>]? {
    guard let start = LabelledRun.start(page, range),
      page.isPhrase(
        page.trimmed(range.lowerBound..<start, of: .edges), in: line,
        of: [.country, .city, .usState])
    else { return nil }
    let rest = start..<range.upperBound
    if let pieces = pieces(of: rest) { return pieces }
    let semicolons = RunPieces.split(page, rest, at: [0x3B, 0xFF1B, 0x061B])
    if semicolons.count > 1, semicolons.allSatisfy(isEntry) { return semicolons }
    let parts = RunPieces.split(page, rest, at: [0x2C, 0xFF0C, 0x060C])
    return parts.allSatisfy(isEntry) ? regrouped(parts) : nil
  }

  /// A few words with a capital that are no mere post.
  private func isEntry(_ part: Range<Int>) -> Bool {
    let words = page.words(in: part, limit: 13)
    return words.count <= 12 && words.first?.casing != .lower && !isPost(part)
  }

  /// Behind a label two names are a run.
  private func labelled(_ range: Range<Int>) -> [Range<Int>]? {
    if let pieces = pieces(of: range) { return pieces }
    // `Printers: A | B (per C) | D`
    for separators in [[0x3B]] + Self.spacedSeparators {
      let parts = RunPieces.split(page, range, at: separators, spaced: separators != [0x3B])
      if parts.count >= 3, parts.allSatisfy(isEntry) { return parts }
    }
    let two = RunPieces.split(page, range, at: [0x2C])
    return two.count == 2 && two.allSatisfy { name($0) >= 0.4 } ? two : nil
  }

  /// Whether a label with a colon was cut off before: `Signed by:`.
  private func isLabelled(_ range: Range<Int>) -> Bool {
    let start = page.lines[line].text.lowerBound
    guard start < range.lowerBound else { return false }
    let before = page.trimmed(start..<range.lowerBound, of: .blanks)
    return page.text[before].last == UInt8(ascii: ":")
  }

  /// Behind a label, bodies that no lexicon knows: none a person's, nor what tells of one.
  private func bodiesAtCommas(_ range: Range<Int>) -> [Range<Int>]? {
    let parts = RunPieces.split(page, range, at: [0x2C])
    guard parts.count >= 3, isBodyLike(parts[0]), !parts.contains(where: isPost),
      parts.count(where: isBodyLike) * 3 >= parts.count * 2
    else { return nil }
    let areWhole = parts.allSatisfy { part in
      let words = page.words(in: part, limit: 9)
      return words.count <= 8 && words.first?.casing != .lower
        && PlaceName.strength(page, line: line, part) < 0.6
    }
    return areWhole ? regrouped(parts) : nil
  }

  /// An acronym among its words, or no name.
  private func isBodyLike(_ part: Range<Int>) -> Bool {
    name(part) < 0.4
      || page.words(in: part, limit: 8).contains { $0.casing == .upper && $0.letters > 1 }
  }

  /// `姉崎（作家） 井深（翻訳家） …`: entries that end with their brackets.
  private func bracketed(_ range: Range<Int>) -> [Range<Int>]? {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for at in range.dropFirst(3)
    where page.text[at] == 0x20 && page.text[at - 3..<at].elementsEqual([0xEF, 0xBC, 0x89]) {
      pieces.append(start..<at)
      start = at + 1
    }
    pieces.append(start..<range.upperBound)
    let entries = pieces.count { Brackets.last(page, $0) != nil && head($0).count <= 40 }
    return pieces.count >= 3 && entries + 1 >= pieces.count ? pieces : nil
  }

  private func commas(_ range: Range<Int>) -> [Range<Int>]? {
    let commas = RunPieces.split(page, range, at: [0x2C, 0xFF0C, 0x060C])
    let parts = commas.flatMap { conjoined($0) }
    guard parts.count >= 2 else { return nil }
    if parts.allSatisfy({ Handle.isHandle(page, $0) })
      || parts.allSatisfy({ TitledName(page, line: line, $0) != nil })
    {
      return parts
    }
    guard parts.count >= 3 || commas.count == 1 else { return nil }
    if commas.count == 1, !parts.allSatisfy({ name($0) >= 0.6 }) { return nil }
    if commas.count <= 4, isRowAmongRows(commas.count, at: [0x2C, 0xFF0C, 0x060C]) { return nil }
    guard
      persons(parts, least: 0.8) || isRunOfBodies(parts) || tellInBrackets(parts)
        || areManyAndShort(parts) || areFirstNames(parts)
    else { return nil }
    return regrouped(parts)
  }

  /// `Ada, Tom, Jill`: three single words and more, most of them given names, none a post or body.
  private func areFirstNames(_ parts: [Range<Int>]) -> Bool {
    guard parts.count >= 3 else { return false }
    let given = parts.count { part in
      page.phraseEnd(in: line, at: part.lowerBound, before: part.upperBound, of: [.givenName])
        == part.upperBound
    }
    return given * 2 >= parts.count
      && parts.allSatisfy { part in
        let words = page.words(in: part, limit: 2)
        return words.count == 1 && words[0].casing == .capital
          && !page.isPhrase(part, in: line, of: [.role, .organization, .country, .city, .usState])
      }
  }

  /// A dozen parts and more of a few words each: no sentence has so many, and whoever they are
  /// (`Knight of Holm, quillDriver, Snow, …`), each is one.
  private func areManyAndShort(_ parts: [Range<Int>]) -> Bool {
    let words = parts.map { page.words(in: $0, limit: 10).count }
    return parts.count >= 12 && words.allSatisfy { $0 <= 9 }
      && words.reduce(0, +) <= 4 * parts.count
      && parts.count { page.hit([.stopword], at: $0.lowerBound, in: line) != nil } * 5
        <= parts.count
  }

  /// Whether the line above or below has as many parts, and they are one person's: `Name, post,
  /// body` under `Name, post, body`.
  private func isRowAmongRows(
    _ count: Int, at separators: [UInt32], spaced: Bool = false
  ) -> Bool {
    [line - 1, line + 1].contains { other in
      guard page.lines.indices.contains(other) else { return false }
      let text = page.lines[other].text
      guard text.count <= 240 else { return false }
      let run = NameRuns(page: page, line: other)
      let parts = RunPieces.split(page, text, at: separators, spaced: spaced)
      return parts.count == count && run.name(parts[0]) >= 0.5
        && parts.dropFirst().contains {
          run.name($0) < 0.4
            && (RoleTitle.strength(page, line: other, $0) >= 0.6
              || OrganizationName.strength(page, line: other, $0) >= 0.6)
        }
    }
  }

  private func name(_ range: Range<Int>) -> Double {
    PersonName(page, line: line, range)?.strength ?? 0
  }

  /// `教授、博导`: what is listed are posts.
  private func isPost(_ range: Range<Int>) -> Bool {
    RoleTitle.strength(page, line: line, range) >= 0.6 && name(head(range)) < 0.4
  }

  /// `…, Susan Grey and 45 others`: without the count of those who are not named.
  private func withoutCount(_ range: Range<Int>) -> Range<Int> {
    let words = page.words(in: range).suffix(5)
    guard let last = words.lastIndex(where: { $0.hasDigit && $0.letters == 0 }),
      last + 1 < words.endIndex,
      words[(last + 1)...].allSatisfy({ $0.casing == .lower })
    else { return range }
    // `1,393` may be two words.
    let first = words[...last].lastIndex { !($0.hasDigit && $0.letters == 0) }
    guard let first, SmallWords.conjunctions.contains(page.folded[words[first].text]) else {
      return range
    }
    return page.trimmed(range.lowerBound..<words[first].text.lowerBound, of: .separators)
  }

  private func head(_ range: Range<Int>) -> Range<Int> {
    Segment.head(page, line: line, range)
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
    // The stop that ends the run; that of an abbreviation stays.
    if page.text[row.text].last == UInt8(ascii: "."),
      let last = page.words(in: row.text).last, last.letters >= 4, last.stops <= 1,
      !SmallWords.legalForms.contains(page.folded[last.text])
    {
      row.text.removeLast()
    }
    row.noteRefs += ends.noteRefs
    return row
  }

  /// A piece cut at `and` where both sides are names.
  private func conjoined(_ range: Range<Int>) -> [Range<Int>] {
    guard range.count <= 160 else { return [range] }
    let words = page.words(in: range, limit: 16)
    for (index, word) in words.enumerated() where word.casing == .lower {
      guard
        SmallWords.conjunctions.contains(page.folded[word.text])
      else { continue }
      let before = page.trimmed(range.lowerBound..<word.text.lowerBound, of: .separators)
      let after = page.trimmed(word.text.upperBound..<range.upperBound, of: .separators)
      if index == 0 { return [after] }
      // `y`, `e`, `i` join the surnames of one person too.
      let least = word.letters == 1 ? 0.6 : 0.45
      guard index >= (word.letters == 1 ? 2 : 1), name(before) >= least, name(after) >= least,
        page.words(in: after, limit: 3).count >= 2
      else { continue }
      return [before, after]
    }
    return [range]
  }

  private func persons(_ parts: [Range<Int>], least share: Double) -> Bool {
    let persons = parts.count { name(head($0)) >= 0.4 }
    return Double(persons) >= share * Double(parts.count)
  }

  /// Whole entries between bars or slashes, not the fields of one: none is a mere post.
  private func isRunOfEntries(_ parts: [Range<Int>]) -> Bool {
    let isDetail = parts.contains {
      name(head($0)) < 0.4 && RoleTitle.strength(page, line: line, $0) >= 0.6
        || PlaceName.strength(page, line: line, $0) >= 0.6
    }
    if isDetail { return false }
    return persons(parts, least: parts.count >= 5 ? 0.7 : 1)
      && !parts.contains { OrganizationName.strength(page, line: line, head($0)) >= 0.6 }
      || bodies(parts, least: 3) || areWhole(parts)
  }

  /// Bodies alone: what is written with capitals or without spaces, and no person clearly.
  private func bodies(_ parts: [Range<Int>], least count: Int) -> Bool {
    guard parts.count >= count else { return false }
    var sum = 0.0
    for part in parts {
      guard name(part) < 0.7, part.count <= 160 else { return false }
      let words = page.words(in: part, limit: 2)
      let isScriptless = words.first.map { $0.script != .cased } ?? false
      sum += isScriptless ? 0.5 : OrganizationName.strength(page, line: line, part)
    }
    return sum / Double(parts.count) >= 0.45
  }

  /// `A. Smith (baker), B. Jones (miller), Holm Forum`: what belongs to a person stands in brackets,
  /// so that commas part entries.
  private func tellInBrackets(_ parts: [Range<Int>]) -> Bool {
    let told = parts.count { Brackets.last(page, $0) != nil && name(head($0)) >= 0.4 }
    return told >= 2 && told * 2 >= parts.count && !parts.contains(where: isPost)
  }

  /// Four entries or more that semicolons part, however they are called: names with capitals, none
  /// of them a mere post or place, and not one person with all that belongs to them.
  private func areWhole(_ parts: [Range<Int>]) -> Bool {
    guard parts.count >= 4,
      name(head(parts[0])) < 0.5 || parts.dropFirst().contains(where: { name(head($0)) >= 0.5 })
    else { return false }
    return parts.allSatisfy {
      isEntry($0) && PlaceName.strength(page, line: line, $0) < 0.6
    }
  }

  private func isRunOfBodies(_ parts: [Range<Int>]) -> Bool {
    // Fewer must all be plain: `Holm Association (Fen), Union of Bakers (Moor), Carers' League`.
    let isPlain =
      parts.count >= 3 && bodies(parts, least: 3)
      && parts.allSatisfy { part in
        let words = page.words(in: part, limit: 1)
        return words.first?.script != .cased
          || OrganizationName.strength(page, line: line, part) >= 0.7
            && RoleTitle.strength(page, line: line, part) < 0.45
      }
    guard parts.count >= 5 || isPlain, name(parts[0]) < 0.6 else { return false }
    var sum = 0.0
    for part in parts {
      let role = RoleTitle.strength(page, line: line, part)
      let body = OrganizationName.strength(page, line: line, part)
      if role > 0.5, role > body || PlaceName.strength(page, line: line, part) > 0.5 {
        return false
      }
      if page.words(in: part, limit: 12).count > 10 { return false }
      sum += body
    }
    return sum / Double(parts.count) >= 0.42
  }

  /// Degrees and generations that commas cut off go back to their names.
  private func regrouped(_ parts: [Range<Int>]) -> [Range<Int>] {
    var grouped: [Range<Int>] = []
    for part in parts {
      let text = String(decoding: page.folded[page.trimmed(part, of: .edges)], as: UTF8.self)
      if let last = grouped.last,
        page.isPhrase(part, in: line, of: [.postNominal])
          || SmallWords.generations.contains(text) || SmallWords.legalForms.contains(text)
      {
        grouped[grouped.count - 1] = last.lowerBound..<part.upperBound
      } else {
        grouped.append(part)
      }
    }
    return grouped
  }
}
