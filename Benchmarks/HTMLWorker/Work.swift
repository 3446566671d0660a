import LetterExtraction
import LetterSchema

/// What is done with a page, and how far.
struct Work {
  enum Mode: String, CaseIterable {
    /// Tags, text and comments, to a handler that drops them. The bytes are taken as UTF-8.
    case tokenize
    /// Charset, repairs, digest.
    case decode
    /// The same, and the lines of the page.
    case read
    /// The whole pipeline.
    case record
    /// The same, and the record as JSON.
    case json
  }

  private let mode: Mode
  private let extractor: Extractor

  init(_ mode: Mode) {
    self.mode = mode
    do {
      let entries = StageCatalog.all.map { Pipeline.Entry($0.description.name) }
      extractor = Extractor(try Pipeline(entries, configHash: ""))
    } catch {
      preconditionFailure("the stages of the catalog make a pipeline: \(error)")
    }
  }

  /// A page that gives no record is no fault here.
  func run(_ page: Pack.Entry) {
    let count =
      switch mode {
      case .tokenize: tokenize(page.bytes)
      case .decode: source(page)?.bytes.count
      case .read: source(page).map { SourceReader().read($0).lines.count }
      case .record: record(page)?.blocks.count
      case .json: record(page).map { json($0).count }
      }
    keep(count ?? 0)
  }

  /// The letter's text, or, where there is no record, the page's.
  func text(of page: Pack.Entry) -> [UInt8] {
    switch mode {
    case .tokenize, .decode, .read: source(page).map { SourceReader().read($0).text } ?? []
    case .record, .json:
      Array(
        (record(page)?.blocks ?? []).filter { $0.zone != .title }.map(\.text)
          .joined(separator: "\n").utf8)
    }
  }

  private func source(_ page: Pack.Entry) -> SourceText? {
    try? SourceText(decoding: page.bytes, name: name(page), mediaType: mediaType(page))
  }

  private func record(_ page: Pack.Entry) -> Letter? {
    try? extractor.extract(page.bytes, name: name(page), mediaType: mediaType(page))
  }

  private func json(_ letter: Letter) -> [UInt8] {
    var writer = JSONRecordWriter()
    writer.write(letter)
    return writer.bytes
  }

  /// As the name's ending says; without one it is a page.
  private func mediaType(_ page: Pack.Entry) -> MediaType? {
    page.id.contains(UInt8(ascii: ".")) ? nil : .html
  }

  private func name(_ page: Pack.Entry) -> String { String(decoding: page.id, as: UTF8.self) }

  private func tokenize(_ page: [UInt8]) -> Int {
    page.withUnsafeBufferPointer { bytes in
      var counter = EventCounter()
      HTMLTokenizer.run(bytes, into: &counter)
      return counter.count
    }
  }

  /// Keeps the compiler from dropping work whose result nobody wants.
  @inline(never)
  private func keep(_ count: Int) {}
}

/// Listens to a tokenizer and only counts.
struct EventCounter: MarkupEventHandler {
  var count = 0
  var isInForeignContent: Bool { false }

  mutating func startTag(_ tag: MarkupTag, attributes: UnsafeBufferPointer<MarkupAttribute>)
    -> ContentModel
  {
    count += 1 + attributes.count
    return ContentModel(for: tag.name)
  }
  mutating func endTag(_ tag: MarkupTag) { count += 1 }
  mutating func text(at source: Range<Int>) { count += 1 }
  mutating func replacedText(first: UInt32, second: UInt32, at source: Range<Int>) { count += 1 }
  mutating func comment(content: Range<Int>, at source: Range<Int>) { count += 1 }
  mutating func doctype(_ doctype: MarkupDoctype) { count += 1 }
}
