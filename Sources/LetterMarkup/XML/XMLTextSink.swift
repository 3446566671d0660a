import CLibXML2
import LetterSchema

/// The sole owner of a libxml2 text writer and its buffer: pointers stay in this file.
///
/// A call that fails makes all later ones do nothing and `finish` throw.
final class XMLTextSink {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  private var hasFailed = false
  private var scratch: [UInt8] = []

  init() throws(XMLRecordError) {
    LibXML2.start
    guard let buffer = xmlBufferCreate() else { throw .outOfMemory }
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      throw .outOfMemory
    }
    self.buffer = buffer
    self.writer = writer
    check(xmlTextWriterSetIndent(writer, 1))
    check(xmlTextWriterSetIndentString(writer, "  "))
    check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  func open(_ name: StaticString) { check(xmlTextWriterStartElement(writer, name.utf8Start)) }

  func close() { check(xmlTextWriterEndElement(writer)) }

  func attribute(_ name: StaticString, _ value: String) {
    check(xmlTextWriterStartAttribute(writer, name.utf8Start))
    write(value, in: .attribute)
    check(xmlTextWriterEndAttribute(writer))
  }

  func element(_ name: StaticString, _ text: String) {
    open(name)
    write(text, in: .element)
    close()
  }

  /// Ends the document; the sink is of no use afterwards.
  func finish() throws(XMLRecordError) -> [UInt8] {
    check(xmlTextWriterEndDocument(writer))
    check(xmlTextWriterFlush(writer))
    guard !hasFailed, let content = xmlBufferContent(buffer) else { throw .outOfMemory }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  private func write(_ text: String, in place: XMLEscaping.Place) {
    guard !hasFailed, !text.isEmpty else { return }
    scratch.removeAll(keepingCapacity: true)
    XMLEscaping.append(text, in: place, to: &scratch)
    guard let count = Int32(exactly: scratch.count) else {
      hasFailed = true
      return
    }
    check(
      scratch.withUnsafeBufferPointer { xmlTextWriterWriteRawLen(writer, $0.baseAddress, count) })
  }

  private func check(_ result: Int32) { if result < 0 { hasFailed = true } }
}
