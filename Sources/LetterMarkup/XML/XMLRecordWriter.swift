public import LetterSchema

/// Writes a record as XML: the same tree as JSON, by the mapping of `docs/schema.md`.
///
/// Numbers, ids, enumerations and places are attributes; texts are elements; a list is an
/// element with one child an entry.
struct XMLRecordWriter: RecordWriter {
  /// An object is written twice: first what goes into its tag, then what goes inside.
  private enum Pass { case attributes, elements }

  private let sink: XMLTextSink
  private var pass = Pass.elements

  init(_ sink: XMLTextSink) { self.sink = sink }

  mutating func object(_ key: StaticString, _ content: (inout Self) -> Void) {
    guard pass == .elements else { return }
    sink.open(key)
    pass = .attributes
    content(&self)
    pass = .elements
    content(&self)
    sink.close()
  }

  mutating func objects<Element>(
    _ key: StaticString, each entry: StaticString, _ elements: [Element],
    _ content: (inout Self, Element) -> Void
  ) {
    guard pass == .elements else { return }
    sink.open(key)
    for element in elements { object(entry) { content(&$0, element) } }
    sink.close()
  }

  mutating func texts(_ key: StaticString, each entry: StaticString, _ values: [String]) {
    guard pass == .elements else { return }
    sink.open(key)
    for value in values { sink.element(entry, value) }
    sink.close()
  }

  mutating func text(_ key: StaticString, _ value: String) {
    if pass == .elements { sink.element(key, value) }
  }

  mutating func token(_ key: StaticString, _ value: String) {
    if pass == .attributes { sink.attribute(key, value) }
  }

  mutating func integer(_ key: StaticString, _ value: Int) { token(key, String(value)) }

  mutating func confidence(_ value: Confidence) { token("confidence", value.description) }

  mutating func bool(_ key: StaticString, _ value: Bool) { token(key, value ? "true" : "false") }

  mutating func at(_ value: ByteRange) {
    integer("start", value.start)
    integer("end", value.end)
  }
}

extension Letter {
  /// The record as XML, UTF-8, with a declaration and a newline at its end.
  ///
  /// - Throws: `outOfMemory` alone.
  public func xml() throws(XMLRecordError) -> [UInt8] {
    let sink = try XMLTextSink()
    var writer = XMLRecordWriter(sink)
    writer.object("letter") { write(to: &$0) }
    return try sink.finish()
  }

  /// The record in a form.
  ///
  /// - Throws: `outOfMemory` alone, for XML.
  public func bytes(as format: LetterFormat) throws(XMLRecordError) -> [UInt8] {
    switch format {
    case .json: json()
    case .jsonl: json(.compact)
    case .xml: try xml()
    case .tei: tei
    case .markdown: markdown
    case .text: text
    }
  }
}
