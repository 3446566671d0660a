import CLibXML2

/// Reads a small XML document whole, by libxml2's pull reader: pointers stay in this file.
///
/// Nothing is fetched and no entity is resolved: a document type declaration is refused before
/// the parser sees it.
package struct XMLTreeReader {
  /// No record nests deeper than six elements.
  private static let depthLimit = 16

  package static func read(_ bytes: [UInt8]) throws(XMLRecordError) -> XMLNode {
    LibXML2.start
    guard !declaresDocumentType(bytes) else { throw .documentType }
    guard let count = Int32(exactly: bytes.count) else { throw .outOfMemory }
    let result = bytes.withUnsafeBytes { buffer in
      Result<XMLNode, XMLRecordError> { () throws(XMLRecordError) in
        let options =
          XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
          | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        guard
          let reader = xmlReaderForMemory(
            buffer.baseAddress, count, nil, "UTF-8", Int32(bitPattern: options))
        else { throw .outOfMemory }
        defer { xmlFreeTextReader(reader) }
        return try read(reader)
      }
    }
    return try result.get()
  }

  private static func read(_ reader: xmlTextReaderPtr) throws(XMLRecordError) -> XMLNode {
    var open: [XMLNode] = []
    var root: XMLNode?
    var isLeft = xmlTextReaderRead(reader)
    while isLeft == 1 {
      switch xmlReaderTypes(rawValue: UInt32(xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        guard open.count < depthLimit else {
          throw .tooDeep(line: Int(xmlTextReaderGetParserLineNumber(reader)))
        }
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        open.append(element(reader))
        if isEmpty { close(&open, &root) }
      case XML_READER_TYPE_END_ELEMENT:
        close(&open, &root)
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if !open.isEmpty { open[open.count - 1].text += string(xmlTextReaderConstValue(reader)) }
      default: break
      }
      isLeft = xmlTextReaderRead(reader)
    }
    guard isLeft == 0, let root else { throw lastError(reader) }
    return root
  }

  private static func close(_ open: inout [XMLNode], _ root: inout XMLNode?) {
    guard let node = open.popLast() else { return }
    if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
  }

  private static func element(_ reader: xmlTextReaderPtr) -> XMLNode {
    var node = XMLNode(name: string(xmlTextReaderConstName(reader)))
    node.line = Int(xmlTextReaderGetParserLineNumber(reader))
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      node.attributes[string(xmlTextReaderConstName(reader))] =
        string(xmlTextReaderConstValue(reader))
    }
    return node
  }

  private static func lastError(_ reader: xmlTextReaderPtr) -> XMLRecordError {
    if xmlGetLastError() != nil { return .last }
    let line = Int(xmlTextReaderGetParserLineNumber(reader))
    return .malformed(message: "no element in it", line: max(1, line))
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func declaresDocumentType(_ bytes: [UInt8]) -> Bool {
    let name = Array("!DOCTYPE".utf8)
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      if rest.starts(with: name) { return true }
    }
    return false
  }
}
