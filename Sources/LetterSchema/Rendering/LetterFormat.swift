/// The forms in which a record can be written.
public enum LetterFormat: String, Hashable, Sendable, CaseIterable {
  /// Canonical JSON, one record a file.
  case json
  /// Compact JSON, one record a line.
  case jsonl
  /// The same tree as XML.
  case xml
  /// The letter as TEI P5, with its header and the way back to the source.
  case tei
  /// The letter to read, with its fields as front matter: not the whole record.
  case markdown
  /// The letter's blocks to read: not the whole record.
  case text

  /// The ending of a file of this form, without its first dot.
  public var fileExtension: String {
    switch self {
    case .json, .jsonl, .xml: rawValue
    case .tei: "tei.xml"
    case .markdown: "md"
    case .text: "txt"
    }
  }
}

extension Letter {
  /// The record as JSON, UTF-8, with a newline at its end.
  public func json(_ layout: JSONRecordWriter.Layout = .indented) -> [UInt8] {
    var writer = JSONRecordWriter(layout)
    writer.write(self)
    return writer.bytes
  }
}
