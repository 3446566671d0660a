/// What the columns of a table of signatories mean: by its head row, else by what they hold.
struct TableHeader {
  /// A `sort` says what sort of body the row names: `Association`, `Company`.
  enum Meaning: String { case name, organization, role, location, sort, other }

  var meanings: [Int: Meaning] = [:]
  /// Whether the head row is the grid's first.
  private(set) var isInGrid = false

  var hasNames: Bool { meanings.values.contains(.name) }
  var hasSigners: Bool { hasNames || meanings.values.contains(.organization) }

  /// The columns of names behind which another name begins another record: none where one record
  /// fills the row, as `First name | Surname` does.
  var recordStarts: Set<Int> {
    let told = meanings.filter { $0.value != .other }.keys.sorted()
    let starts = told.indices.filter { index in
      meanings[told[index]] == .name && (index == 0 || meanings[told[index - 1]] != .name)
    }
    return starts.count > 1 ? Set(starts.map { told[$0] }) : []
  }

  private let page: Page

  init(_ page: Page, _ grid: [[RowReading]]) {
    self.page = page
    guard let first = grid.first, let cell = first.first?.row else { return }
    if cell.tableRow > 0, cell.table < 1_000_000 {
      read(cellsAbove(cell))
    } else if grid.count > 1, read(first.map(\.row)) {
      isInGrid = true
    }
  }

  /// Whether most of the cells are words for a column.
  @discardableResult
  private mutating func read(_ cells: [SignatureRow]) -> Bool {
    var found: [Int: Meaning] = [:]
    var known = 0
    for cell in cells {
      let isHead = page.lines[cell.line].markup.regions.contains(.tableHead)
      let meaning = meaning(cell)
      if meaning != nil || isHead { known += 1 }
      found[cell.column] = meaning ?? .other
    }
    guard known * 2 > cells.count || known == cells.count, known > 0 else { return false }
    meanings = found
    return true
  }

  /// The decoder may have left the head row outside the signatures.
  private func cellsAbove(_ first: SignatureRow) -> [SignatureRow] {
    var cells: [SignatureRow] = []
    var line = first.line - 1
    while line >= 0, first.line - line < 400,
      page.lines[line].markup.tableID == first.table || page.lines[line].markup.form == .syntax
    {
      let cell = page.lines[line]
      if cell.markup.row == 0 {
        var row = SignatureRow(line: line, text: page.trimmed(cell.text, of: .separators))
        row.column = cell.markup.column
        if !row.text.isEmpty { cells.append(row) }
      }
      line -= 1
    }
    return cells
  }

  /// By the lexicons' words for columns; of `Name of organisation` the last tells.
  private func meaning(_ row: SignatureRow) -> Meaning? {
    // `[Signature]` stands for the hand's own.
    guard row.text.count <= 60, page.text[row.text].first != UInt8(ascii: "["),
      page.words(in: row.text, limit: 6).count <= 5
    else { return nil }
    var found: Meaning?
    for hit in page.phrases(in: row.line, within: row.text) where hit.section == .columnHeading {
      guard
        let value = page.value(of: hit).flatMap(Meaning.init(rawValue:))
      else { continue }
      if value == .sort { return value }
      if page.isPhrase(row.text, in: row.line, of: [.columnHeading]),
        hit.text.lowerBound == row.text.lowerBound
      {
        return value
      }
      if found == nil || value == .organization { found = value }
    }
    return found
  }

  /// Gives the columns that the head leaves open a meaning by what they hold.
  mutating func complete(_ columns: [Int], _ grid: [[RowReading]]) {
    let byColumn = Dictionary(grouping: grid.flatMap { $0 }) { $0.row.column }
    if !hasNames,
      let names = columns.first(where: { column in
        let own = byColumn[column] ?? []
        return meanings[column] ?? .other == .other
          && own.count { Majority.leaning($0) > 0 } * 2 > own.count
      })
    {
      meanings[names] = .name
    }
    // `Where`: at home or at work.
    for (column, meaning) in meanings where meaning == .location {
      let own = byColumn[column] ?? []
      let bodies = own.count { $0.organizationStrength >= 0.6 && $0.placeStrength < 0.5 }
      if bodies * 3 >= own.count, !meanings.values.contains(.organization) {
        meanings[column] = .organization
      }
    }
    for column in columns where (meanings[column] ?? .other) == .other {
      let own = byColumn[column] ?? []
      func mean(_ value: (RowReading) -> Double) -> Double {
        own.map(value).reduce(0, +) / Double(max(1, own.count))
      }
      let role = mean { $0.roleStrength }
      let place = mean { $0.placeStrength }
      let body = mean { $0.organizationStrength }
      if place > 0.4, place > body - 0.3 {
        meanings[column] = .location
      } else if role > body, role > 0.3 {
        meanings[column] = .role
      } else if !meanings.values.contains(.organization),
        // Beside the sort of body that the row names, no other column has the body.
        meanings[column] == nil || !meanings.values.contains(.sort),
        // A head that no lexicon knows may be of anything.
        body > (meanings[column] == nil ? 0.15 : 0.5)
      {
        meanings[column] = .organization
      }
    }
  }
}
