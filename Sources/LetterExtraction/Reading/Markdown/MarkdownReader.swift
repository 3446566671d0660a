/// Reads Markdown as crawlers and static sites write it.
struct MarkdownReader {
  private let bytes: [UInt8]
  private var writer: MarkdownWriter
  private var state = MarkdownState()

  static func read(_ source: SourceText) -> Reading {
    var reader = MarkdownReader(source.bytes)
    var start = 0
    if let front = FrontMatter(source.bytes) {
      start = front.range.upperBound
      let body = WhiteSpace.trim(start..<source.bytes.count, source.bytes)
      reader.emitFrontMatter(front.range, body: body.count)
    }
    reader.emitBody(start..<source.bytes.count, regions: [], base: 0)
    reader.writer.close()
    return reader.writer.builder.finish()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    writer = MarkdownWriter(bytes)
  }

  /// `base`: columns of indentation that do not count, of a text inside front matter.
  private mutating func emitBody(_ range: Range<Int>, regions: Markup.Regions, base: Int) {
    var scanned = LineScanner(bytes, range, quotes: true).lines
    if base > 0 {
      for index in scanned.indices { scanned[index].indent = max(0, scanned[index].indent - base) }
    }
    var blocks = MarkdownBlocks(bytes, MarkdownClassifier(bytes, scanned), regions: regions)
    blocks.emit(&writer, &state)
  }

  /// `body`: bytes of the text below. Where a value is longer, that value is the page's text.
  private mutating func emitFrontMatter(_ range: Range<Int>, body: Int) {
    let entries = FrontMatter.entries(bytes, range)
    let longest = entries.compactMap(\.text?.range.count).max() ?? 0
    for entry in entries {
      writer.verbatim(entry.shown, upTo: entry.end, entry.markup)
      if let text = entry.text {
        let isPage = text.range.count == longest && longest > body
        emitBody(text.range, regions: isPage ? [] : .frontMatter, base: text.indent)
      }
    }
  }
}
