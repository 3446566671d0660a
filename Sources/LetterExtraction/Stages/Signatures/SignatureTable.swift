/// Reads the cells of a table: rows of records, a grid of names, or names with what belongs to
/// them underneath.
struct SignatureTable {
  private(set) var entries: [SignatureParts] = []

  private let page: Page
  private var grid: [[RowReading]]

  init(_ page: Page, _ rows: [SignatureRow], _ expectation: SignatureSection.Expectation) {
    self.page = page
    grid = []
    var lastRow = Int.min
    // Numbers are no data of a signature.
    for row in rows where Self.hasLetters(page, row.text) {
      if row.tableRow != lastRow {
        grid.append([])
        lastRow = row.tableRow
      }
      grid[grid.count - 1].append(RowReading(page, row))
    }
    var header = TableHeader(page, grid)
    if header.isInGrid { grid.removeFirst() }
    let columns = Set(grid.flatMap { $0.map(\.row.column) }).sorted()
    if header.hasSigners {
      header.complete(columns, grid)
      records(header)
    } else if columns.count <= 1 {
      list(expectation)
    } else {
      byContent(columns, header, expectation)
    }
  }

  private static func hasLetters(_ page: Page, _ range: Range<Int>) -> Bool {
    page.text[range].contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
  }

  /// One entry a row, by what the columns mean; several where the columns of one stand side by side
  /// again: `# | Name | Post | # | Name | Post`.
  private mutating func records(_ header: TableHeader) {
    let hasBodies = header.meanings.values.contains(.organization)
    let starts = header.recordStarts
    for row in grid {
      var entry: SignatureParts?
      var title: Range<Int>?
      for cell in row {
        let text = cell.row.text
        if starts.contains(cell.row.column), let whole = entry {
          if !whole.isEmpty { entries.append(whole) }
          entry = nil
          title = nil
        }
        var parts = entry ?? SignatureParts(text: text, line: cell.row.line, strength: 0.8)
        parts.stretch(over: text)
        switch header.meanings[cell.row.column] ?? .other {
        // `First name | Surname`: one name in two cells.
        case .name where parts.name.map { $0.upperBound <= text.lowerBound } ?? false:
          parts.name = parts.name.map { $0.lowerBound..<text.upperBound }
        case .name: name(cell, &parts, hasBodies: hasBodies)
        case .role where parts.name == nil && page.isPureTitle(text, in: cell.row.line):
          title = text
        case .organization:
          parts.organization =
            header.hasNames ? text : cell.organization?.organization ?? text
          parts.location = parts.location ?? cell.organization?.location
        case .role where hasBodies: parts.role = text
        case .location: parts.location = text
        case .sort where parts.organization == nil && saysBody(cell.row):
          parts.organization = parts.name
          parts.name = nil
        case .sort: break
        // Beside what sort of body it is, a table tells of it what it likes.
        case .other where header.meanings.values.contains(.sort): break
        case .role, .other: detail(cell, &parts, isPost: header.meanings[cell.row.column] == .role)
        }
        parts.noteRefs += cell.row.noteRefs
        parts.honorific = parts.honorific ?? title
        entry = parts
      }
      if let entry, !entry.isEmpty { entries.append(entry) }
    }
  }

  private func name(_ cell: RowReading, _ parts: inout SignatureParts, hasBodies: Bool) {
    let text = cell.row.text
    let reading = PersonName(page, line: cell.row.line, text)
    if cell.organizationStrength > (reading?.strength ?? -1) + 0.3, !Handle.isHandle(page, text),
      !hasBodies || cell.organizationStrength >= 0.6 && reading == nil && !cell.isCompound
    {
      parts.organization = cell.organization?.organization ?? text
      parts.location = parts.location ?? cell.organization?.location
    } else if let person = cell.person, cell.isCompound {
      parts.name = person.name
      parts.honorific = person.honorific
      parts.role = parts.role ?? person.role
      parts.organization = parts.organization ?? person.organization
    } else {
      parts.name = reading?.name ?? text
      parts.honorific = reading?.honorific
    }
  }

  /// A cell that may hold post and body both: `professor of history, University of Holm`.
  private func detail(_ cell: RowReading, _ parts: inout SignatureParts, isPost: Bool) {
    guard let detail = cell.detail else { return }
    if isPost, detail.role == nil || detail.organization == nil {
      parts.role = cell.row.text
      return
    }
    parts.role = parts.role ?? detail.role
    parts.organization = parts.organization ?? detail.organization
    parts.location = parts.location ?? detail.location
  }

  /// `Association`, `non-profit company`: what a body is.
  private func saysBody(_ cell: SignatureRow) -> Bool {
    page.phrases(in: cell.line, within: cell.text).contains { $0.section == .organization }
  }

  private mutating func list(_ expectation: SignatureSection.Expectation) {
    var readings = grid.flatMap { $0 }
    readings = readings.map { reading in
      var row = reading.row
      row.opensItem = true
      return RowReading(page, row)
    }
    let majority = Majority(readings, expectation: expectation)
    entries = EntryGrouping(page, readings, majority).entries
  }

  private mutating func byContent(
    _ columns: [Int], _ header: TableHeader, _ expectation: SignatureSection.Expectation
  ) {
    let cells = grid.flatMap { $0 }
    let majority = Majority(cells, expectation: expectation)
    func isPerson(_ cell: RowReading) -> Bool {
      Majority.leaning(cell) > 0 || majority.isPerson(cell) && cell.personStrength >= 0.4
    }
    let byColumn = Dictionary(grouping: cells) { $0.row.column }
    var mostly: [Int] = []
    var partly: [Int] = []
    for column in columns {
      let own = byColumn[column] ?? []
      let persons = own.count(where: isPerson)
      if persons * 2 > own.count { mostly.append(column) }
      if persons * 4 >= own.count, persons > 0 { partly.append(column) }
    }
    // Many rows with a name in front of each: what looks like a name behind them is their body's.
    if let first = columns.first, mostly == [first], grid.count >= 4,
      let own = byColumn[first], own.count == grid.count,
      own.count(where: isPerson) * 4 >= own.count * 3
    {
      partly = mostly
    }
    let isSideBySide =
      mostly.count >= 2 && mostly.first == columns.first && columns.last != mostly.last
      && zip(columns, columns.dropFirst()).allSatisfy {
        !mostly.contains($0) || !mostly.contains($1)
      }
    if isSideBySide, partly == mostly {
      var header = header
      for column in mostly { header.meanings[column] = .name }
      header.complete(columns, grid)
      records(header)
    } else if partly.count >= 2 {
      // Names and what belongs to them in turn, column by column, or names alone.
      if cells.contains(where: { !isPerson($0) && $0.roleStrength >= 0.45 })
        || cells.count(where: isPerson) * 10 < cells.count * 7
      {
        stacked(columns, expectation)
      } else {
        each(cells, majority)
      }
    } else if let name = mostly.first ?? (grid.count <= 4 ? partly.first : nil) {
      if isTurned(name, columns) {
        groups(columns, expectation)
      } else {
        var header = header
        header.meanings[name] = .name
        header.complete(columns, grid)
        records(header)
      }
    } else if !partly.isEmpty {
      groups(columns, expectation)
    } else {
      var header = header
      header.complete(columns, grid)
      // Bodies, and a column that says where they are.
      let meanings = Set(header.meanings.values)
      if meanings.isSuperset(of: [.organization, .location]) {
        records(header)
      } else {
        each(cells, majority)
      }
    }
  }

  /// Whether the names' column holds posts too, under the names.
  private func isTurned(_ name: Int, _ columns: [Int]) -> Bool {
    let own = grid.flatMap { $0 }.filter { $0.row.column == name }
    return own.count { $0.roleStrength >= 0.6 && $0.personStrength < 0.5 } * 3 >= own.count
  }

  /// Blocks of rows between blank lines, each one signatory: `Holm Works | Jane Smith` / `| Chair`.
  private mutating func groups(_ columns: [Int], _ expectation: SignatureSection.Expectation) {
    var groups: [[RowReading]] = []
    for row in grid {
      if row.first?.row.hasGap == true || groups.isEmpty { groups.append([]) }
      groups[groups.count - 1] += row
    }
    for group in groups {
      var found: [SignatureParts] = []
      for column in columns {
        found += stack(group.filter { $0.row.column == column }, expectation)
      }
      if let person = found.firstIndex(where: { $0.name != nil }), found.count == 2,
        found[1 - person].name == nil, let body = found[1 - person].organization
      {
        // What looked like a body behind the post is the rest of it.
        if let role = found[person].role, let rest = found[person].organization {
          found[person].role =
            min(role.lowerBound, rest.lowerBound)..<max(role.upperBound, rest.upperBound)
        }
        found[person].organization = body
        found = [found[person]]
      }
      entries += found
    }
  }

  private mutating func stacked(_ columns: [Int], _ expectation: SignatureSection.Expectation) {
    let cells = grid.flatMap { $0 }
    for column in columns {
      entries += stack(cells.filter { $0.row.column == column }, expectation)
    }
  }

  private func stack(
    _ cells: [RowReading], _ expectation: SignatureSection.Expectation
  ) -> [SignatureParts] {
    let apart = Set(grid.compactMap { $0.first { $0.row.hasGap }?.row.tableRow })
    let readings = cells.enumerated().map { index, cell in
      var row = cell.row
      row.opensItem = false
      row.hasGap = index == 0 || apart.contains(row.tableRow)
      return RowReading(page, row)
    }
    guard !readings.isEmpty else { return [] }
    return EntryGrouping(page, readings, Majority(readings, expectation: expectation)).entries
  }

  private mutating func each(_ cells: [RowReading], _ majority: Majority) {
    for cell in cells {
      if majority.isPerson(cell), let person = cell.person {
        entries.append(person)
      } else if let body = cell.organization, !cell.isContact {
        entries.append(body)
      }
    }
  }
}
