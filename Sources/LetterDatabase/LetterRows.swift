internal import GRDB
internal import LetterCorpus
internal import LetterSchema

/// A record as rows. Lists of texts are JSON arrays, as `json_each` takes them.
struct LetterRows {
  private let letter: Letter
  private let name: String

  init(_ letter: Letter, name: String) {
    self.letter = letter
    self.name = name
  }

  /// Puts the rows in the place of those of an earlier record of that name.
  func write(to db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM failures WHERE name = ?").execute(arguments: [name])
    let (number, isNew) = try writeLetter(to: db)
    if !isNew { try LetterRows.removeParts(of: number, from: db) }
    try insert("blocks", 13, letter.blocks, number, db) { block in
      [
        block.id, block.zone.rawValue, block.type.rawValue, block.level, block.list?.rawValue,
        block.marker, block.text, block.at.start, block.at.end, block.path,
        block.confidence.value,
      ]
    }
    try insert("demands", 18, letter.demands, number, db) { demand in
      [
        demand.id, demand.form.rawValue, demand.number, demand.text, demand.lead, demand.trigger,
        demand.action, demand.addressee, demand.target, JSONList.of(demand.noteRefs),
        demand.block, demand.at.start, demand.at.end, demand.path, demand.confidence.value,
        JSONList.of(demand.evidence),
      ]
    }
    try insert("recipients", 15, letter.recipients, number, db, LetterRows.values)
    try insert("signatories", 15, letter.signatories, number, db, LetterRows.values)
    try insert("copies", 15, letter.copies, number, db, LetterRows.values)
    try insert("footnotes", 11, letter.footnotes, number, db) { note in
      [
        note.label, note.text, note.status.rawValue, note.references.count, note.urlStripped,
        note.block, note.at?.start, note.at?.end, note.path,
      ]
    }
    try insert("removals", 8, letter.removed, number, db) { removal in
      [
        removal.reason.rawValue, removal.text, removal.evidence, removal.at.start,
        removal.at.end, removal.path,
      ]
    }
    try insert("diagnostics", 7, letter.diagnostics, number, db) { diagnostic in
      [
        diagnostic.severity.rawValue, diagnostic.code.rawValue, diagnostic.message,
        diagnostic.at?.start, diagnostic.at?.end,
      ]
    }
  }

  private static let columns = [
    "name", "id", "kind", "kind_confidence", "language", "title", "subject", "date", "date_text",
    "year", "place", "salutation", "closing", "\"references\"", "delivery", "text", "grade",
    "lowest", "visible", "kept", "removed", "source", "uri", "media_type", "charset", "bytes",
    "sha256", "version", "config", "model", "lexicons",
  ]

  private static let findSQL = "SELECT number FROM letters WHERE name = ?"
  private static let insertSQL =
    "INSERT INTO letters (\(columns.joined(separator: ", "))) VALUES ("
    + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
  private static let updateSQL =
    "UPDATE letters SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE number = ?"

  private func writeLetter(to db: Database) throws -> (number: Int64, isNew: Bool) {
    let source = letter.source
    var values: [(any DatabaseValueConvertible)?] = [
      name, letter.id, letter.kind.value.rawValue, letter.kind.confidence.value, letter.language,
      letter.title?.text, letter.subject?.text, letter.date?.when, letter.date?.text, year,
      letter.place?.text, letter.salutation?.text, letter.closing?.text,
      JSONList.of(letter.references.map(\.text)), JSONList.of(letter.delivery.map(\.text)),
      String(decoding: letter.text, as: UTF8.self), letter.quality.grade.rawValue,
      letter.quality.lowest, letter.conservation.visible, letter.conservation.kept,
      letter.conservation.removed, source.name, source.uri, source.mediaType, source.charset,
      source.bytes, source.sha256, letter.pipeline.version, letter.pipeline.config,
      letter.pipeline.model, letter.pipeline.lexicons,
    ]
    let find = try db.cachedStatement(sql: LetterRows.findSQL)
    if let number = try Int64.fetchOne(find, arguments: [name]) {
      values.append(number)
      try db.cachedStatement(sql: LetterRows.updateSQL)
        .execute(arguments: StatementArguments(values))
      return (number, false)
    }
    try db.cachedStatement(sql: LetterRows.insertSQL).execute(arguments: StatementArguments(values))
    return (db.lastInsertedRowID, true)
  }

  private var year: Int? { letter.date?.when.flatMap { Int($0.prefix(4)) } }

  private static let parts = [
    "blocks", "demands", "recipients", "signatories", "copies", "footnotes", "removals",
    "diagnostics",
  ]

  static func removeParts(of number: Int64, from db: Database) throws {
    for part in parts {
      try db.cachedStatement(sql: "DELETE FROM \(part) WHERE letter = ?")
        .execute(arguments: [number])
    }
  }

  private func insert<Part>(
    _ table: String, _ width: Int, _ parts: [Part], _ number: Int64, _ db: Database,
    _ values: (Part) -> [(any DatabaseValueConvertible)?]
  ) throws {
    if parts.isEmpty { return }
    let marks = Array(repeating: "?", count: width).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    for (position, part) in parts.enumerated() {
      try statement.execute(arguments: StatementArguments([number, position + 1] + values(part)))
    }
  }

  private static func values(_ person: Correspondent) -> [(any DatabaseValueConvertible)?] {
    [
      person.name, person.honorific, person.role, person.organization,
      JSONList.of(person.address), JSONList.of(person.contact), person.location,
      JSONList.of(person.noteRefs), person.block, person.at.start, person.at.end, person.path,
      person.confidence.value,
    ]
  }
}

/// A document without a record.
struct FailureRow {
  private let failure: DocumentFailure

  init(_ failure: DocumentFailure) { self.failure = failure }

  /// Takes the place of the record that the document once had.
  func write(to db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM letters WHERE name = ?")
      .execute(arguments: [failure.document])
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      failure.document, failure.source, failure.stage.rawValue, failure.code.rawValue,
      failure.message, failure.byte,
    ])
  }
}

/// Texts as a JSON array.
enum JSONList {
  static func of(_ texts: [String]) -> String {
    "[" + texts.map(JSONText.quoted).joined(separator: ",") + "]"
  }
}
