public import LetterSchema

/// Reads a record that was written as XML.
public enum XMLRecordReader {
  /// - Throws: `XMLRecordError`, with the field where it is one.
  public static func letter(from bytes: [UInt8]) throws(XMLRecordError) -> Letter {
    try letter(from: try XMLTreeReader.read(bytes))
  }

  static func letter(from root: XMLNode) throws(XMLRecordError) -> Letter {
    guard root.name == "letter" else { throw .otherRoot(name: root.name) }
    do {
      return try Letter(from: XMLRecordDecoder(.node(root)))
    } catch let error as DecodingError {
      throw .field(path: error.recordPath, expected: error.expectation)
    } catch {
      preconditionFailure("the decoder throws DecodingError alone")
    }
  }
}
