/// Reads a record that was written as JSON.
public enum JSONRecordReader {
  public enum Mode: Hashable, Sendable {
    /// As the schema says: every field known, every list there, no `null`.
    case exact
    /// Unknown fields are passed over, absent lists are empty, `null` is absent.
    case lenient
  }

  /// Reads one record, lenient towards what others wrote.
  ///
  /// - Throws: `RecordFault`, with the place of the first thing that is wrong.
  public static func letter(from bytes: ArraySlice<UInt8>) throws(RecordFault) -> Letter {
    try decoded(try node(bytes), bytes, .lenient)
  }

  /// What is wrong with one record by its schema and by the rules that no schema can say; nothing
  /// where it is exact. A record of another shape gives the first fault alone.
  public static func faults(in bytes: ArraySlice<UInt8>) -> [RecordFault] {
    do throws(RecordFault) {
      let node = try node(bytes)
      return try decoded(node, bytes, .exact).brokenRules.map { rule in
        RecordFault(rule, at: TextPlace(of: node.offset(at: rule.path[...]), in: bytes))
      }
    } catch {
      return [error]
    }
  }

  private static func node(_ bytes: ArraySlice<UInt8>) throws(RecordFault) -> JSONNode {
    do throws(JSONParser.Fault) {
      return try JSONParser.parse(bytes)
    } catch {
      throw RecordFault(
        pointer: nil, message: error.message, place: TextPlace(of: error.offset, in: bytes))
    }
  }

  private static func decoded(
    _ node: JSONNode, _ bytes: ArraySlice<UInt8>, _ mode: Mode
  ) throws(RecordFault) -> Letter {
    do {
      return try JSONRecordDecoder(node, mode).value(Letter.self)
    } catch let error as DecodingError {
      let path = error.steps
      throw RecordFault(
        pointer: RecordFault.pointer(path), message: error.expectation,
        place: TextPlace(of: node.offset(at: path[...]), in: bytes))
    } catch {
      preconditionFailure("the decoder throws DecodingError alone")
    }
  }
}
