internal import LetterExtraction
public import LetterSchema

/// A record's fields as W3C Web Annotations over its source.
///
/// Positions count characters of the decoded text, as that standard has it, where the record
/// counts bytes. Of HTML the standard counts in a text without tags that it does not define; there
/// the place is told by the element and the quote, and by bytes where the file is the text.
public struct WebAnnotations {
  /// How many characters around a quote tell it from others like it.
  private static let context = 32

  private let letter: Letter
  private let source: SourceText
  private let reading: Reading
  private let text: CodePoints
  /// Behind how many bytes of the file the text begins; nil where it is not the file's own bytes.
  private let fileOffset: Int?

  /// - Parameter file: the bytes that the record was made from.
  /// - Throws: where they are others, or no text.
  public init(_ letter: Letter, over file: [UInt8]) throws(WebAnnotationError) {
    guard SHA256.hex(file) == letter.source.sha256 else { throw .otherSource }
    do throws(ExtractionError) {
      source = try SourceText(
        decoding: file, name: letter.source.name, uri: letter.source.uri,
        mediaType: MediaType(rawValue: letter.source.mediaType),
        declaredCharset: letter.source.charset)
    } catch {
      throw .noText("\(error)")
    }
    self.letter = letter
    reading = SourceReader().read(source)
    text = CodePoints(source.mediaType == .html ? reading.text : source.bytes)
    let mark = file.count - source.bytes.count
    fileOffset =
      (mark == 0 || mark == 3) && file[mark...].elementsEqual(source.bytes) ? mark : nil
  }

  /// An annotation page as JSON-LD, UTF-8, with a newline at its end.
  public func json() -> [UInt8] {
    var writer = JSONRecordWriter()
    writer.document { writer in
      writer.token("@context", "http://www.w3.org/ns/anno.jsonld")
      writer.token("type", "AnnotationPage")
      writer.objects("items", each: "item", letter.annotatedFields.filter(isWithin)) {
        writer, field in
        write(field, to: &writer)
      }
    }
    return writer.bytes
  }

  private func isWithin(_ field: AnnotatedField) -> Bool {
    0 <= field.at.start && field.at.start <= field.at.end && field.at.end <= source.bytes.count
  }

  private func write(_ field: AnnotatedField, to writer: inout JSONRecordWriter) {
    writer.token("id", "#" + field.id)
    writer.token("type", "Annotation")
    writer.token("motivation", field.isReference ? "linking" : "classifying")
    let bodies = [("tagging", field.tag)] + field.notes.map { ("describing", $0) }
    writer.objects("body", each: "body", bodies) { writer, body in
      writer.token("type", "TextualBody")
      writer.token("purpose", body.0)
      writer.text("value", body.1)
    }
    writer.object("target") { writer in
      writer.token("source", letter.source.uri ?? letter.source.name)
      writer.objects("selector", each: "selector", selectors(of: field)) { writer, selector in
        selector.write(to: &writer)
      }
    }
  }

  private func selectors(of field: AnnotatedField) -> [Selector] {
    let at = field.at.range
    guard source.mediaType == .html else {
      return [
        .position(text.count(before: at.lowerBound)..<text.count(before: at.upperBound)),
        quote(at, of: source.bytes),
      ]
    }
    var selectors: [Selector] = []
    if let path = field.path { selectors.append(.path(path)) }
    selectors.append(quote(reading.map.text(of: at), of: reading.text))
    if let fileOffset {
      selectors.append(.data(at.lowerBound + fileOffset..<at.upperBound + fileOffset))
    }
    return selectors
  }

  private func quote(_ range: Range<Int>, of bytes: [UInt8]) -> Selector {
    .quote(
      exact: String(decoding: bytes[range], as: UTF8.self),
      prefix: text.text(WebAnnotations.context, before: range.lowerBound),
      suffix: text.text(WebAnnotations.context, from: range.upperBound))
  }
}

/// Where a field stands, in one of the standard's ways.
private enum Selector {
  case position(Range<Int>)
  case quote(exact: String, prefix: String, suffix: String)
  case path(String)
  case data(Range<Int>)

  func write(to writer: inout JSONRecordWriter) {
    switch self {
    case .position(let range): write("TextPositionSelector", range, to: &writer)
    case .data(let range): write("DataPositionSelector", range, to: &writer)
    case .path(let path):
      writer.token("type", "XPathSelector")
      writer.token("value", path)
    case .quote(let exact, let prefix, let suffix):
      writer.token("type", "TextQuoteSelector")
      writer.text("exact", exact)
      writer.text("prefix", prefix)
      writer.text("suffix", suffix)
    }
  }

  private func write(_ type: String, _ range: Range<Int>, to writer: inout JSONRecordWriter) {
    writer.token("type", type)
    writer.integer("start", range.lowerBound)
    writer.integer("end", range.upperBound)
  }
}

/// Why a record gave no annotations.
public enum WebAnnotationError: Error, Hashable, Sendable {
  /// The source is not there.
  case noSource(name: String)
  /// The record was made from other bytes.
  case otherSource
  case noText(String)
}

extension WebAnnotationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSource(let name): "its source \(name) is not there; name its folder with --source"
    case .otherSource: "its source has changed; write the record again with epistle run"
    case .noText(let reason): "its source: \(reason)"
    }
  }
}
