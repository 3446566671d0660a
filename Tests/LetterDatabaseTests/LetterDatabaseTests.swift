import Glibc
import LetterCorpus
import LetterDatabase
import LetterSchema
import Testing

@Suite struct LetterDatabaseTests {
  let file = DatabaseFile()

  private func fill(_ letters: [Letter]) throws {
    let database = try LetterDatabase(file.path)
    for letter in letters { try database.put(letter, name: letter.id) }
    try database.close()
  }

  @Test func `keeps each part of a letter, and is sound`() throws {
    try fill([DatabaseLetters.letter("a"), DatabaseLetters.letter("b", year: 2016)])
    for (table, count) in [
      ("letters", 2), ("blocks", 2), ("demands", 2), ("signatories", 4), ("removals", 2),
      ("footnotes", 2), ("diagnostics", 2), ("recipients", 0),
    ] {
      #expect(try file.value("SELECT count(*) FROM \(table)") == "\(count)", "\(table)")
    }
    #expect(
      try file.rows("SELECT name, year, date, grade FROM letters") == [
        ["a", "2015", "2015-06", "good"], ["b", "2016", "2016-06", "good"],
      ])
    #expect(
      try file.value("SELECT value FROM demands, json_each(note_refs) WHERE letter = 1 AND key = 1")
        == "\"2\"")
    #expect(try file.value("PRAGMA integrity_check") == "ok")
    #expect(try file.rows("PRAGMA foreign_key_check").isEmpty)
  }

  @Test func `leaves one file`() throws {
    try fill([DatabaseLetters.letter("a")])
    #expect(try FileSystem.names(in: Path.parent(of: file.path) ?? "") == ["letters.sqlite"])
  }

  @Test func `a letter that comes again takes its own place`() throws {
    let (a, b) = (DatabaseLetters.letter("a"), DatabaseLetters.letter("b"))
    try fill([a, b])
    let before = try file.rows("SELECT * FROM letters") + file.rows("SELECT * FROM signatories")
    try fill([a, b, a])
    #expect(
      try file.rows("SELECT * FROM letters") + file.rows("SELECT * FROM signatories") == before)
    try fill([DatabaseLetters.letter("a", about: "the quay")])
    #expect(
      try file.value("SELECT text FROM blocks WHERE letter = 1") == "We write about the quay.")
    #expect(try file.value("SELECT count(*) FROM blocks") == "2")
  }

  @Test func `finds words, also behind changes, without their accents`() throws {
    try fill([
      DatabaseLetters.letter("a", about: "the café"), DatabaseLetters.letter("b"),
    ])
    func found(_ words: String) throws -> [String] {
      try file.rows(
        """
        SELECT name FROM letters_fts JOIN letters ON number = letters_fts.rowid
        WHERE letters_fts MATCH '\(words)' ORDER BY name
        """
      ).map { $0[0] }
    }
    #expect(try found("cafe") == ["a"])
    #expect(try found("\"about the ferry\"") == ["b"])
    try fill([DatabaseLetters.letter("a", about: "the quay")])
    #expect(try found("cafe").isEmpty)
    #expect(try found("quay") == ["a"])
    let database = try LetterDatabase(file.path)
    try database.fail(
      DocumentFailure(
        document: "a", source: "a.txt", stage: .extraction, code: .empty, message: "no text"))
    try database.close()
    #expect(try found("quay").isEmpty)
    #expect(try file.rows("SELECT name, code FROM failures") == [["a", "empty"]])
    #expect(try file.value("SELECT count(*) FROM signatories") == "2")
    #expect(try file.execute("INSERT INTO letters_fts(letters_fts) VALUES('integrity-check')"))
  }

  @Test func `has its views`() throws {
    try fill([
      DatabaseLetters.letter("a"), DatabaseLetters.letter("b", grade: .poor),
      DatabaseLetters.letter("c", year: 2017, grade: .fair),
    ])
    #expect(
      try file.rows("SELECT * FROM demands_by_year_and_addressee") == [
        ["2015", "the Mayor", "2", "2"], ["2017", "the Mayor", "1", "1"],
      ])
    #expect(
      try file.rows("SELECT * FROM signatories_by_organization") == [
        ["Friends of the Ferry", "6", "3", "1", "2015", "2017"]
      ])
    #expect(
      try file.rows("SELECT name, diagnostics, codes FROM review_queue") == [
        ["b", "1", "dangling-note"], ["c", "1", "dangling-note"], ["a", "1", "dangling-note"],
      ])
  }

  @Test func `what was not committed is not there`() throws {
    let database = try LetterDatabase(file.path)
    try database.put(DatabaseLetters.letter("a"), name: "a")
    #expect(try file.value("SELECT count(*) FROM letters") == "0")
    try database.commit()
    #expect(try file.value("SELECT count(*) FROM letters") == "1")
  }

  @Test func `says of a file that it is no database`() throws {
    try FileSystem.write(Array("Dear all, this is no database".utf8), to: file.path)
    #expect(
      throws: StoreError(path: file.path, reason: "no SQLite database; move it away")
    ) { try LetterDatabase(file.path) }
  }
}
