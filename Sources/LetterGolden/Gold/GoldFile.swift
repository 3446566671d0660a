internal import FoundationEssentials
internal import LetterSchema

/// Reads gold records and says what is wrong with those that are none.
public enum GoldFile {
  /// - Parameter name: the file, for the error.
  public static func record(from bytes: [UInt8], name: String) throws(GoldError) -> GoldRecord {
    do {
      let record = try GoldRecord(json: Data(bytes))
      guard Kind.Value(rawValue: record.kind) != nil else {
        let kinds = Kind.Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw GoldError.field(file: name, path: "kind", expected: "expected one of \(kinds)")
      }
      guard record.contentText != nil || record.contentLines != nil else {
        throw GoldError.field(
          file: name, path: "content_text", expected: "missing, and no content_lines either")
      }
      return record
    } catch {
      throw GoldError(error, file: name)
    }
  }
}

/// Why there is nothing to learn from or to compare with.
public enum GoldError: Error, Hashable, Sendable {
  case notGold(file: String, found: String)
  case field(file: String, path: String, expected: String)
  /// The document of a gold record is not among the sources.
  case noSource(gold: String, folder: String)
  /// A document that nobody wrote gold for.
  case noGold(source: String, expected: String)
  /// The gold names lines of a document that was not given.
  case needsSource(gold: String)
  case unreadable(source: String, reason: String)
  case nothing(folder: String)
  /// Cross-validation by source needs two.
  case oneSource(String)
  /// Two documents whose records would be one.
  case sameName(String)
}

extension GoldError {
  /// What a decoder says of a file.
  init(_ error: any Error, file: String) {
    switch error {
    case let error as GoldError: self = error
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      let found = context.underlyingError.map { "\($0)" } ?? context.debugDescription
      self = .notGold(file: file, found: found)
    case let error as DecodingError:
      self = .field(file: file, path: error.recordPath, expected: error.expectation)
    default: self = .notGold(file: file, found: "\(error)")
    }
  }
}

extension GoldError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notGold(let file, let found): "\(file): expected a gold record as JSON: \(found)"
    case .field(let file, let path, let expected): "\(file): \(path): \(expected)"
    case .noSource(let gold, let folder):
      "\(gold): no document of that name in \(folder); put it there, or the gold away"
    case .noGold(let source, let expected):
      "\(source): no gold; write \(expected), or put the document away"
    case .needsSource(let gold):
      "\(gold): its content_lines are lines of the document; name the folder with --raw"
    case .unreadable(let source, let reason): "\(source): \(reason)"
    case .nothing(let folder): "\(folder): no gold in it; gold is NAME.json, a file a document"
    case .sameName(let name):
      "two documents are called \(name), and cross-validation writes a record a name; rename one"
    case .oneSource(let source):
      "all documents are of the source \(source), and cross-validation leaves out one of several; "
        + "a document's source is its name up to the first -"
    }
  }
}
