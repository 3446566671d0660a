import CLibXML2
public import LetterSchema

/// The sole owner of a compiled RELAX NG grammar: pointers stay in this file.
///
/// Grammars of ours alone are compiled here: foreign ones can take libxml2 minutes.
public final class RelaxNGGrammar {
  private let grammar: xmlRelaxNGPtr

  /// Compiles a built-in grammar, in a few milliseconds.
  public init(_ schema: BuiltInSchema) {
    LibXML2.start
    let bytes = schema.bytes
    let compiled = bytes.withUnsafeBytes { buffer -> xmlRelaxNGPtr? in
      guard
        let context = xmlRelaxNGNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(context) }
      return xmlRelaxNGParse(context)
    }
    guard let compiled else { preconditionFailure("\(schema.rawValue) is no grammar") }
    grammar = compiled
  }

  deinit { xmlRelaxNGFree(grammar) }

  /// What is wrong with a document by the grammar, each with its line; nothing where it is valid.
  ///
  /// - Throws: where the text is not well-formed.
  public func faults(in bytes: ArraySlice<UInt8>) throws(XMLRecordError) -> [RecordFault] {
    guard let count = Int32(exactly: bytes.count) else { throw .outOfMemory }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
      | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8",
        Int32(bitPattern: options))
    }
    guard let document else { throw .last }
    defer { xmlFreeDoc(document) }
    guard let context = xmlRelaxNGNewValidCtxt(grammar) else { throw .outOfMemory }
    defer { xmlRelaxNGFreeValidCtxt(context) }
    let found = FoundFaults()
    xmlRelaxNGSetValidStructuredErrors(
      context,
      { found, error in
        guard let found, let error, let message = error.pointee.message else { return }
        Unmanaged<FoundFaults>.fromOpaque(found).takeUnretainedValue()
          .note(String(cString: message), line: Int(error.pointee.line))
      }, Unmanaged.passUnretained(found).toOpaque())
    let result = withExtendedLifetime(found) { xmlRelaxNGValidateDoc(context, document) }
    if result != 0 && found.faults.isEmpty { found.note("not as the grammar says", line: 1) }
    return result == 0 ? [] : found.faults
  }
}

/// What libxml2 tells while it validates.
private final class FoundFaults {
  /// One mistake makes libxml2 complain at every element around it.
  private static let most = 20
  private(set) var faults: [RecordFault] = []

  func note(_ message: String, line: Int) {
    guard faults.count < FoundFaults.most else { return }
    let text = message.split(separator: "\n").first.map(String.init) ?? message
    let fault = RecordFault(pointer: nil, message: text, place: TextPlace(line: max(1, line)))
    if !faults.contains(fault) { faults.append(fault) }
  }
}

extension XMLRecordError {
  /// What libxml2 said last on this thread.
  static var last: XMLRecordError {
    guard let error = xmlGetLastError(), let message = error.pointee.message else {
      return .malformed(message: "no element in it", line: 1)
    }
    let text = String(cString: message).split(separator: "\n").first.map(String.init) ?? ""
    return .malformed(message: text, line: Int(error.pointee.line))
  }
}
