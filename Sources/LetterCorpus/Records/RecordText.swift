public import LetterMarkup
public import LetterSchema

/// One record as it stands in a file: the whole of it, or a line of a JSONL file.
public struct RecordText: Sendable {
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case json, jsonl, xml
  }

  /// The file, as the user gave it or the search found it; `standard input`.
  public var file: String
  /// The line of the file that it starts in, from 1; nil where it is the whole file.
  public var line: Int?
  public var bytes: ArraySlice<UInt8>
  public var isXML: Bool

  /// The records of a file. The form is told by the content where it is not given: by the first
  /// character, and of JSON by whether the first line is a record of its own.
  public static func records(
    in bytes: [UInt8], file: String, form: Form? = nil
  ) -> [RecordText] {
    switch form ?? self.form(of: bytes) {
    case .xml: [RecordText(file: file, bytes: bytes[...], isXML: true)]
    case .json: [RecordText(file: file, bytes: bytes[...], isXML: false)]
    case .jsonl: lines(bytes, file)
    }
  }

  private static func form(of bytes: [UInt8]) -> Form {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }) else { return .json }
    if bytes[start] == UInt8(ascii: "<") { return .xml }
    let line = bytes[start...].prefix { $0 != 0x0A }
    let last = line.last { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }
    return last == UInt8(ascii: "}") && line.endIndex < bytes.endIndex ? .jsonl : .json
  }

  private static func lines(_ bytes: [UInt8], _ file: String) -> [RecordText] {
    var records: [RecordText] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      records.append(RecordText(file: file, line: number, bytes: line, isXML: false))
    }
    return records
  }

  /// What is wrong with it by its schema; nothing where it is exact.
  public func faults(_ check: XMLRecordCheck) -> [RecordFault] {
    (isXML ? check.faults(in: bytes) : JSONRecordReader.faults(in: bytes)).map(placed)
  }

  /// The record, read leniently; of the version that this program knows.
  public func letter() throws(RecordFault) -> Letter {
    let letter: Letter
    do throws(RecordFault) {
      letter = isXML ? try xml() : try JSONRecordReader.letter(from: bytes)
    } catch {
      throw placed(error)
    }
    guard letter.schema == Letter.schemaIdentifier else {
      throw placed(
        RecordFault(
          pointer: "/schema",
          message: "expected “\(Letter.schemaIdentifier)”, found “\(letter.schema)”", place: nil))
    }
    return letter
  }

  private func xml() throws(RecordFault) -> Letter {
    do throws(XMLRecordError) {
      return try XMLRecordReader.letter(from: Array(bytes))
    } catch {
      throw RecordFault(error)
    }
  }

  /// The fault with its place in the file.
  private func placed(_ fault: RecordFault) -> RecordFault {
    guard let line else { return fault }
    var fault = fault
    fault.place = TextPlace(line: line, column: fault.place?.column)
    return fault
  }
}
