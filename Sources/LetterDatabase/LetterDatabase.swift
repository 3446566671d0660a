internal import GRDB
public import LetterCorpus
public import LetterSchema

/// Records as tables of a SQLite file, with full-text search.
///
/// A class since it owns the connection. What is put waits in memory until it is committed, all
/// in one transaction; a process that is killed leaves the file as of the last commit.
public final class LetterDatabase: LetterStore {
  private enum Change {
    case letter(Letter, name: String)
    case failure(DocumentFailure)
  }

  private let path: String
  private let queue: DatabaseQueue
  private var waiting: [Change] = []
  private var waitingBytes = 0

  /// How many bytes of sources may wait before they are committed unasked.
  private static let mostWaiting = 8 << 20

  /// Opens the file, made where it is missing, and brings its schema to this version's.
  public init(_ path: String) throws(StoreError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        // Others may read while the run writes, and a commit stands a loss of power.
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA cache_size = -8192")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try DatabaseSchema.migrator.migrate(queue)
    } catch {
      throw LetterDatabase.storeError(error, path)
    }
  }

  public func put(_ letter: Letter, name: String) throws(StoreError) {
    waiting.append(.letter(letter, name: name))
    waitingBytes += letter.source.bytes
    if waitingBytes > LetterDatabase.mostWaiting { try commit() }
  }

  public func fail(_ failure: DocumentFailure) throws(StoreError) {
    waiting.append(.failure(failure))
  }

  public func commit() throws(StoreError) {
    if waiting.isEmpty { return }
    do {
      try queue.write { db in
        for change in waiting {
          switch change {
          case .letter(let letter, let name): try LetterRows(letter, name: name).write(to: db)
          case .failure(let failure): try FailureRow(failure).write(to: db)
          }
        }
      }
    } catch {
      throw LetterDatabase.storeError(error, path)
    }
    waiting = []
    waitingBytes = 0
  }

  /// Leaves one file alone, without the journal beside it, unless somebody is reading.
  public func close() throws(StoreError) {
    try commit()
    try? queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try? queue.close()
  }

  private static func storeError(_ error: any Error, _ path: String) -> StoreError {
    guard let error = error as? DatabaseError else {
      return StoreError(path: path, reason: "\(error)")
    }
    let reason =
      switch error.resultCode {
      case .SQLITE_FULL: "no space left for the database"
      case .SQLITE_NOTADB: "no SQLite database; move it away"
      case .SQLITE_CORRUPT: "a damaged SQLite database; move it away"
      case .SQLITE_READONLY, .SQLITE_CANTOPEN: "cannot be written"
      case .SQLITE_BUSY: "another program has it locked"
      default: error.message ?? "SQLite error \(error.resultCode.rawValue)"
      }
    return StoreError(path: path, reason: reason)
  }
}
