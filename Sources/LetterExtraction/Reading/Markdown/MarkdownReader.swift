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
      var last = index
      if line.indent == 0, let (key, value) = FrontMatter.keyValue(bytes, line.content),
        !value.isEmpty
      {
        switch key.lowercased() {
        case "title":
          markup.form = .pageTitle
          (shown, last) = folded(value, index, lines)
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
      writer.verbatim(shown, upTo: lines[last].at.upperBound, markup)
      index = last + 1
    }
  }

  /// A value with the indented lines that it goes on in, without the signs around it, and the last
  /// of its lines.
  private func folded(_ value: Range<Int>, _ index: Int, _ lines: [PhysicalLine]) -> (
    Range<Int>, Int
  ) {
    var last = index
    while last + 1 < lines.count, lines[last + 1].indent > 0, lines[last + 1].blankBefore == 0 {
      last += 1
    }
    guard last > index else { return (value, index) }
    let isBlock =
      value.count <= 2 && [UInt8(ascii: ">"), UInt8(ascii: "|")].contains(bytes[value.lowerBound])
    var start = isBlock ? lines[index + 1].content.lowerBound : value.lowerBound
    var end = lines[last].content.upperBound
    let quote = bytes[start]
    if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote), bytes[end - 1] == quote {
      (start, end) = (start + 1, end - 1)
    }
    return (start..<end, last)
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
