/// Reads Markdown as crawlers and static sites write it.
struct MarkdownReader {
  private let bytes: [UInt8]
  private var writer: MarkdownWriter
  private var state = MarkdownState()

  static func read(_ source: SourceText) -> Reading {
    var reader = MarkdownReader(source.bytes)
    var start = 0
    if let front = FrontMatter(source.bytes) {
      reader.emitFrontMatter(front.range)
      start = front.range.upperBound
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

  private mutating func emitFrontMatter(_ range: Range<Int>) {
    let lines = LineScanner(bytes, range, quotes: false).lines
    var index = 0
    while index < lines.count {
      let line = lines[index]
      var markup = Markup()
      markup.form = .syntax
      markup.regions = .frontMatter
      markup.blankBefore = line.blankBefore
      var shown = line.content
      if line.indent == 0, let (key, value) = FrontMatter.keyValue(bytes, line.content),
        !value.isEmpty
      {
        switch key.lowercased() {
        case "title":
          markup.form = .pageTitle
          shown = value
        case "date", "published", "pubdate", "publishdate", "created":
          markup.machineDate = FrontMatter.date(bytes, value)
        default: break
        }
        if let end = blockScalar(value, index, lines) {
          writer.verbatim(shown, upTo: line.at.upperBound, markup)
          let first = lines[index + 1]
          emitBody(
            line.next..<lines[end - 1].next, regions: .frontMatter, base: first.indent)
          index = end
          continue
        }
      }
      writer.verbatim(shown, upTo: line.at.upperBound, markup)
      index += 1
    }
  }

  /// The line behind a long indented value, `key: >-`: some sites keep the letter itself there.
  private func blockScalar(_ value: Range<Int>, _ index: Int, _ lines: [PhysicalLine]) -> Int? {
    guard value.count <= 2,
      [UInt8(ascii: ">"), UInt8(ascii: "|")].contains(bytes[value.lowerBound])
    else { return nil }
    var end = index + 1
    while end < lines.count, lines[end].indent > 0 { end += 1 }
    guard end > index + 1 else { return nil }
    return lines[end - 1].at.upperBound - lines[index + 1].at.lowerBound > 400 ? end : nil
  }
}
