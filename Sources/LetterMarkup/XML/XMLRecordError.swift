/// Why there is no XML of a record, or no record in an XML.
public enum XMLRecordError: Error, Hashable, Sendable {
  /// libxml2 could not get memory for the text.
  case outOfMemory
  /// Not well-formed: what libxml2 says, and the line from 1.
  case malformed(message: String, line: Int)
  /// A document type declaration: no record has one, and entities could hide anything.
  case documentType
  /// Elements inside each other deeper than any record's.
  case tooDeep(line: Int)
  /// Another root element than `letter`.
  case otherRoot(name: String)
  /// Well-formed, but a field is missing or is not of its type: where, and what was expected.
  case field(path: String, expected: String)
}

extension XMLRecordError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .outOfMemory: "out of memory"
    case .malformed(let message, let line): "line \(line): not well-formed: \(message)"
    case .documentType: "a document type declaration, which no record has"
    case .tooDeep(let line): "line \(line): elements nested deeper than in any record"
    case .otherRoot(let name): "root element “\(name)” where “letter” was expected"
    case .field(let path, let expected): "\(path): \(expected)"
    }
  }
}
