/// Reads the cells of a table: rows of records, a grid of names, or names with what belongs to
/// them underneath.
struct SignatureTable {
  private(set) var entries: [SignatureParts] = []

  private enum Meaning { case name, organization, role, location, other }

  private let page: Page
  private var grid: [[RowReading]]

  init(_ page: Page, _ rows: [SignatureRow], _ expectation: SignatureSection.Expectation) {
    self.page = page
    grid = []
    var lastRow = Int.min
    for row in rows {
      if row.tableRow != lastRow {
        grid.append([])
        lastRow = row.tableRow
      }
      grid[grid.count - 1].append(RowReading(page, row))
    }
    let header = takeHeader()
    let columns = Set(grid.flatMap { $0.map(\.row.column) })
    if let header, header.values.contains(where: { $0 == .name || $0 == .organization }) {
      records(header)
    } else if columns.count <= 1 {
      list(expectation)
    } else {
      byContent(columns.sorted(), expectation)
    }
  }

  private mutating func takeHeader() -> [Int: Meaning]? {
    if let first = grid.first?.first?.row, first.tableRow > 0 { return headerAbove(first) }
    guard grid.count > 1, let first = grid.first else { return nil }
    var meanings: [Int: Meaning] = [:]
    var labels = 0
    for cell in first {
      let meaning = meaning(cell.row)
      meanings[cell.row.column] = meaning ?? .other
      let line = page.lines[cell.row.line]
      if meaning != nil || line.markup.regions.contains(.tableHead) { labels += 1 }
    }
    guard labels * 2 > first.count || labels == first.count else { return nil }
    grid.removeFirst()
    return meanings
  }

  /// The decoder may have left the header outside the signatures.
  private func headerAbove(_ first: SignatureRow) -> [Int: Meaning]? {
    var meanings: [Int: Meaning] = [:]
    var isKnown = false
    var line = first.line - 1
    while line >= 0, first.line - line < 400,
      page.lines[line].markup.tableID == first.table || page.lines[line].markup.form == .syntax
    {
      let cell = page.lines[line]
      if cell.markup.row == 0 {
        let row = SignatureRow(line: line, text: page.trimmed(cell.text, of: .separators))
        let meaning = meaning(row)
        meanings[cell.markup.column] = meaning ?? .other
        isKnown = isKnown || meaning != nil
      }
      line -= 1
    }
    return isKnown ? meanings : nil
  }

  private func meaning(_ row: SignatureRow) -> Meaning? {
    guard row.text.count <= 60 else { return nil }
    let words = WordShape.words(of: page.text, in: row.text, limit: 6)
    guard words.count <= 5 else { return nil }
    for word in words {
      let text = String(decoding: page.folded[word.text], as: UTF8.self)
      for (meaning, stems) in Self.stems where stems.contains(where: text.hasPrefix) {
        return meaning
      }
    }
    return nil
  }

  private static let stems: [(Meaning, [String])] = [
    (
      .organization,
      [
        "organi", "institut", "affiliat", "compan", "universi", "entidad", "entreprise", "firma",
        "employer",
        "机构", "機構", "单位", "單位", "组织", "組織", "団体", "所属", "단체", "소속", "організ", "kurum", "verein",
      ]
    ),
    (
      .role,
      [
        "title", "position", "role", "occupation", "profession", "job", "titre", "fonction",
        "cargo", "funktion",
        "functie", "beruf", "должн", "посад", "职务", "職務", "职业", "職業", "肩書", "직책", "직위", "stanowisk",
        "unvan", "титул",
      ]
    ),
    (
      .location,
      [
        "country", "city", "location", "state", "place", "pays", "ville", "país", "ciudad", "land",
        "stadt", "ort",
        "стран", "город", "країн", "міст", "国家", "國家", "地区", "地區", "국가", "지역", "kraj", "ülke",
      ]
    ),
    (
      .name,
      [
        "name", "nom", "nombre", "nome", "naam", "имя", "фио", "ім", "піб", "姓名", "名前", "氏名", "이름",
        "성명",
        "signator", "signer", "imi", "nazwisk", "isim", "ad", "الاسم",
      ]
    ),
  ]

  /// One entry a row, by what the columns mean.
  private mutating func records(_ meanings: [Int: Meaning]) {
    let hasName = meanings.values.contains(.name)
    for row in grid {
      var entry: SignatureParts?
      for cell in row {
        let text = cell.row.text
        var parts = entry ?? SignatureParts(text: text, line: cell.row.line, strength: 0.8)
        parts.stretch(over: text)
        switch meanings[cell.row.column] ?? .other {
        case .name:
          let reading = PersonName(page, line: cell.row.line, text)
          if cell.organizationStrength > (reading?.strength ?? -1) + 0.3,
            !meanings.values.contains(.organization)
          {
            parts.organization = cell.organization?.organization ?? text
          } else if let person = cell.person, cell.isCompound {
            parts.name = person.name
            parts.honorific = person.honorific
            parts.role = parts.role ?? person.role
            parts.organization = parts.organization ?? person.organization
          } else {
            parts.name = reading?.name ?? text
            parts.honorific = reading?.honorific
          }
        case .organization:
          parts.organization = hasName ? text : cell.organization?.organization ?? text
        case .role: parts.role = text
        case .location: parts.location = text
        case .other: break
        }
        parts.noteRefs += cell.row.noteRefs
        entry = parts
      }
      if let entry, !entry.isEmpty { entries.append(entry) }
    }
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

  private mutating func byContent(_ columns: [Int], _ expectation: SignatureSection.Expectation) {
    let cells = grid.flatMap { $0 }
    let majority = Majority(cells, expectation: expectation)
    let personRows = grid.filter { row in row.contains { majority.isPerson($0) } }.count
    var personColumns: [Int] = []
    let byColumn = Dictionary(grouping: cells) { $0.row.column }
    for column in columns {
      let own = byColumn[column] ?? []
      let persons = own.filter {
        Majority.leaning($0) > 0 || majority.isPerson($0) && $0.personStrength >= 0.4
      }.count
      if persons * 2 > own.count || persons > 0 && grid.count <= 4 && persons * 3 >= own.count {
        personColumns.append(column)
      }
    }
    if personColumns.count >= 2 {
      if personRows < grid.count {
        stackedColumns(columns, expectation)
      } else {
        each(cells, majority)
      }
    } else if personColumns.count == 1, columns.count > 1 {
      records(meanings(columns, cells, name: personColumns[0]))
    } else if grid.count > 1, personRows > 0, personRows < grid.count {
      stackedColumns(columns, expectation)
    } else {
      each(cells, majority)
    }
  }

  /// What the columns beside the names hold.
  private func meanings(_ columns: [Int], _ cells: [RowReading], name: Int) -> [Int: Meaning] {
    var meanings: [Int: Meaning] = [name: .name]
    var hasBody = false
    let byColumn = Dictionary(grouping: cells) { $0.row.column }
    for column in columns where column != name {
      let own = byColumn[column] ?? []
      func mean(_ value: (RowReading) -> Double) -> Double {
        own.map(value).reduce(0, +) / Double(own.count)
      }
      let role = mean { $0.roleStrength }
      let place = mean { $0.placeStrength }
      let body = mean { $0.organizationStrength }
      if place > 0.4, place > body - 0.3 {
        meanings[column] = .location
      } else if role > body, role > 0.3 {
        meanings[column] = .role
      } else if !hasBody, body > 0.15 {
        meanings[column] = .organization
        hasBody = true
      }
    }
    return meanings
  }

  private mutating func stackedColumns(
    _ columns: [Int], _ expectation: SignatureSection.Expectation
  ) {
    let byColumn = Dictionary(grouping: grid.flatMap { $0 }) { $0.row.column }
    for column in columns {
      let own = (byColumn[column] ?? []).enumerated().map { index, cell in
        var row = cell.row
        row.opensItem = false
        row.hasGap = index == 0
        return RowReading(page, row)
      }
      guard !own.isEmpty else { continue }
      entries += EntryGrouping(page, own, Majority(own, expectation: expectation)).entries
    }
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
