import LetterMarkup
public import LetterSchema

/// A record that was written to a file, as JSON or XML.
public enum RecordFile {
  /// Reads a record; its form is told by its first character.
  ///
  /// - Parameter name: the file's name, for errors.
  public static func letter(
    from bytes: [UInt8], name: String
  ) throws(RecordFileError) -> Letter {
    let letter =
      switch bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) {
      case UInt8(ascii: "<"): try xml(bytes, name)
      case UInt8(ascii: "{"): try json(bytes, name)
      default:
        throw .notARecord(file: name, expected: "a JSON object or a letter element", found: nil)
      }
    guard letter.schema == Letter.schemaIdentifier else {
      throw .otherSchema(file: name, found: letter.schema)
    }
    return letter
  }

  private static func xml(_ bytes: [UInt8], _ name: String) throws(RecordFileError) -> Letter {
    do throws(XMLRecordError) {
      return try XMLRecordReader.letter(from: bytes)
    } catch .field(let path, let expected) {
      throw .field(file: name, path: path, expected: expected)
    } catch {
      throw .notARecord(file: name, expected: "a record as XML", found: error.description)
    }
  }

  private static func json(_ bytes: [UInt8], _ name: String) throws(RecordFileError) -> Letter {
    do throws(RecordFault) {
      return try JSONRecordReader.letter(from: bytes[...])
    } catch {
      throw .fault(file: name, error)
    }
  }
}

/// Why a file gave no record.
public enum RecordFileError: Error, Hashable, Sendable {
  case notARecord(file: String, expected: String, found: String?)
  /// A field that is missing or is not of its type.
  case field(file: String, path: String, expected: String)
  /// The same in JSON, or a text that is none, with its place.
  case fault(file: String, RecordFault)
  case otherSchema(file: String, found: String)
}

extension RecordFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notARecord(let file, let expected, let found):
      "\(file): expected \(expected)" + (found.map { ": \($0)" } ?? "")
    case .field(let file, let path, let expected): "\(file): \(path): \(expected)"
    case .fault(let file, let fault): "\(file): \(fault)"
    case .otherSchema(let file, let found):
      "\(file): schema “\(found)”, expected “\(Letter.schemaIdentifier)”"
    }
  }
}
