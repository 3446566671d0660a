internal import GRDB

/// The tables of the database, by versions: a file of an earlier one is brought to this one when
/// it is opened.
enum DatabaseSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: letters") { try $0.execute(sql: tables) }
    migrator.registerMigration("1: search") { try $0.execute(sql: search) }
    migrator.registerMigration("1: views") { try $0.execute(sql: views) }
    return migrator
  }

  /// What is told of each person or body that a letter names.
  private static let correspondent = """
    letter INTEGER NOT NULL REFERENCES letters(number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT, honorific TEXT, role TEXT, organization TEXT,
    address TEXT NOT NULL, contact TEXT NOT NULL, location TEXT, note_refs TEXT NOT NULL,
    block TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, path TEXT,
    confidence REAL NOT NULL,
    PRIMARY KEY (letter, position)
    """

  /// Tables of a letter's parts have no row ids: what is in them depends on the records alone.
  private static let tables = """
    CREATE TABLE letters (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      id TEXT NOT NULL,
      kind TEXT NOT NULL, kind_confidence REAL NOT NULL, language TEXT NOT NULL,
      title TEXT, subject TEXT, date TEXT, date_text TEXT, year INTEGER, place TEXT,
      salutation TEXT, closing TEXT, "references" TEXT NOT NULL, delivery TEXT NOT NULL,
      text TEXT NOT NULL,
      grade TEXT NOT NULL, lowest TEXT NOT NULL,
      visible INTEGER NOT NULL, kept INTEGER NOT NULL, removed INTEGER NOT NULL,
      source TEXT NOT NULL, uri TEXT, media_type TEXT NOT NULL, charset TEXT NOT NULL,
      bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
      version TEXT NOT NULL, config TEXT NOT NULL, model TEXT NOT NULL, lexicons TEXT NOT NULL
    );
    CREATE INDEX letters_id ON letters(id);
    CREATE INDEX letters_year ON letters(year);
    CREATE INDEX letters_uri ON letters(uri);
    CREATE INDEX letters_sha256 ON letters(sha256);

    CREATE TABLE blocks (
      letter INTEGER NOT NULL REFERENCES letters(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL, zone TEXT NOT NULL, type TEXT NOT NULL, level INTEGER, list TEXT,
      marker TEXT, text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      path TEXT, confidence REAL NOT NULL,
      PRIMARY KEY (letter, position)
    ) WITHOUT ROWID;

    CREATE TABLE demands (
      letter INTEGER NOT NULL REFERENCES letters(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL, form TEXT NOT NULL, number TEXT, text TEXT NOT NULL, lead TEXT,
      "trigger" TEXT, action TEXT, addressee TEXT, target TEXT, note_refs TEXT NOT NULL,
      block TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, path TEXT,
      confidence REAL NOT NULL, evidence TEXT NOT NULL,
      PRIMARY KEY (letter, position)
    ) WITHOUT ROWID;
    CREATE INDEX demands_action ON demands(action);

    CREATE TABLE recipients (\(correspondent)) WITHOUT ROWID;
    CREATE INDEX recipients_name ON recipients(name);
    CREATE TABLE signatories (\(correspondent)) WITHOUT ROWID;
    CREATE INDEX signatories_name ON signatories(name);
    CREATE INDEX signatories_organization ON signatories(organization);
    CREATE TABLE copies (\(correspondent)) WITHOUT ROWID;

    CREATE TABLE footnotes (
      letter INTEGER NOT NULL REFERENCES letters(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      label TEXT NOT NULL, text TEXT, status TEXT NOT NULL, markers INTEGER NOT NULL,
      url_stripped INTEGER, block TEXT, start INTEGER, "end" INTEGER, path TEXT,
      PRIMARY KEY (letter, position)
    ) WITHOUT ROWID;

    CREATE TABLE removals (
      letter INTEGER NOT NULL REFERENCES letters(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      reason TEXT NOT NULL, text TEXT NOT NULL, evidence TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, path TEXT,
      PRIMARY KEY (letter, position)
    ) WITHOUT ROWID;

    CREATE TABLE diagnostics (
      letter INTEGER NOT NULL REFERENCES letters(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      severity TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
      start INTEGER, "end" INTEGER,
      PRIMARY KEY (letter, position)
    ) WITHOUT ROWID;

    CREATE TABLE failures (
      name TEXT NOT NULL PRIMARY KEY,
      source TEXT NOT NULL, stage TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
      byte INTEGER
    ) WITHOUT ROWID;
    """

  /// The index holds no text of its own; triggers keep it with the letters.
  private static let search = """
    CREATE VIRTUAL TABLE letters_fts USING fts5(
      title, subject, text, content="letters", content_rowid="number",
      tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER letters_fts_insert AFTER INSERT ON letters BEGIN
      INSERT INTO letters_fts(rowid, title, subject, text)
      VALUES (new.number, new.title, new.subject, new.text);
    END;
    CREATE TRIGGER letters_fts_delete AFTER DELETE ON letters BEGIN
      INSERT INTO letters_fts(letters_fts, rowid, title, subject, text)
      VALUES ('delete', old.number, old.title, old.subject, old.text);
    END;
    CREATE TRIGGER letters_fts_update AFTER UPDATE ON letters BEGIN
      INSERT INTO letters_fts(letters_fts, rowid, title, subject, text)
      VALUES ('delete', old.number, old.title, old.subject, old.text);
      INSERT INTO letters_fts(rowid, title, subject, text)
      VALUES (new.number, new.title, new.subject, new.text);
    END;
    """

  private static let views = """
    CREATE VIEW demands_by_year_and_addressee AS
    SELECT
      letters.year,
      coalesce(
        demands.target, demands.addressee,
        (SELECT coalesce(name, organization, role) FROM recipients
         WHERE recipients.letter = letters.number ORDER BY position LIMIT 1)) AS addressee,
      count(*) AS demands,
      count(DISTINCT letters.number) AS letters
    FROM demands JOIN letters ON letters.number = demands.letter
    GROUP BY 1, 2
    ORDER BY 1, 3 DESC, 2;

    CREATE VIEW signatories_by_organization AS
    SELECT
      signatories.organization,
      count(*) AS signatures,
      count(DISTINCT letters.number) AS letters,
      count(DISTINCT signatories.name) AS names,
      min(letters.year) AS first_year,
      max(letters.year) AS last_year
    FROM signatories JOIN letters ON letters.number = signatories.letter
    WHERE signatories.organization IS NOT NULL
    GROUP BY 1
    ORDER BY 3 DESC, 2 DESC, 1;

    CREATE VIEW review_queue AS
    SELECT
      letters.number, letters.name, letters.grade, letters.lowest, letters.kind, letters.date,
      letters.title, letters.uri,
      (SELECT count(*) FROM diagnostics WHERE diagnostics.letter = letters.number) AS diagnostics,
      (SELECT group_concat(code, ', ') FROM
        (SELECT DISTINCT code FROM diagnostics WHERE diagnostics.letter = letters.number)) AS codes
    FROM letters
    ORDER BY
      CASE letters.grade WHEN 'poor' THEN 0 WHEN 'fair' THEN 1 ELSE 2 END,
      diagnostics DESC, letters.name;
    """
}
