internal import CLibXML2

/// libxml2's reading of a page by events: what our own reader is tested against.
///
/// No pointer of libxml2's leaves this file.
package enum LibXML2Events {
  /// The character data of a page outside scripts, styles and comments, as UTF-8; nil where
  /// libxml2 gave up before the end.
  ///
  /// `html`: UTF-8, of less than 2 GiB.
  package static func visibleText(ofHTML html: [UInt8]) -> [UInt8]? {
    LibXML2.start
    guard !html.isEmpty else { return [] }
    guard Int32(exactly: html.count) != nil else { return nil }
    let collector = Collector()
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, _ in
      guard let name else { return }
      Collector.at(context).startElement(Collector.isUnseen(name))
    }
    handler.endElement = { context, name in
      guard let name else { return }
      Collector.at(context).endElement(Collector.isUnseen(name))
    }
    handler.characters = { context, bytes, count in Collector.at(context).add(bytes, count) }
    handler.ignorableWhitespace = { context, bytes, count in
      Collector.at(context).add(bytes, count)
    }
    handler.cdataBlock = { context, bytes, count in Collector.at(context).add(bytes, count) }
    return withExtendedLifetime(collector) {
      let context = Unmanaged.passUnretained(collector).toOpaque()
      guard let parser = parser(over: html) else { return nil }
      defer { htmlFreeParserCtxt(parser) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue
      htmlCtxtUseOptions(parser, Int32(bitPattern: options))
      parser.pointee.sax.pointee = handler
      parser.pointee.userData = context
      xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
      htmlParseDocument(parser)
      return parser.pointee.disableSAX == 0 ? collector.text : nil
    }
  }

  /// A parser with a copy of the whole page. Fed in pieces, libxml2 2.9 loses text where a piece
  /// ends.
  private static func parser(over html: [UInt8]) -> htmlParserCtxtPtr? {
    html.withUnsafeBytes { bytes in
      htmlCreateMemoryParserCtxt(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
  }
}

/// Gathers the text that the parser reports.
private final class Collector {
  var text: [UInt8] = []
  /// How many open elements hide their text.
  private var unseen = 0

  static func at(_ context: UnsafeMutableRawPointer?) -> Collector {
    guard let context else { return Collector() }
    return Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
  }

  static func isUnseen(_ name: UnsafePointer<xmlChar>) -> Bool {
    let name = String(cString: name)
    return name == "script" || name == "style"
  }

  func startElement(_ isUnseen: Bool) { if isUnseen { unseen += 1 } }

  func endElement(_ isUnseen: Bool) { if isUnseen { unseen -= 1 } }

  func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard unseen == 0, let bytes else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
