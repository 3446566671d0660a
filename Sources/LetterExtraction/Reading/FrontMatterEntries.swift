/// A key of front matter with its value.
struct FrontMatterEntry {
  /// What the line shows: the key line, of a title its value alone.
  let shown: Range<Int>
  /// Behind the last of its bytes.
  let end: Int
  let markup: Markup
  /// A long indented value below the key: some sites keep the letter itself there.
  var text: (range: Range<Int>, indent: Int)?
}

extension FrontMatter {
  /// The entries of the block at `range`, in order, fences among them.
  static func entries(_ bytes: [UInt8], _ range: Range<Int>) -> [FrontMatterEntry] {
    let lines = LineScanner(bytes, range, quotes: false).lines
    var entries: [FrontMatterEntry] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      var markup = Markup()
      markup.form = .syntax
      markup.regions = .frontMatter
      markup.blankBefore = line.blankBefore
      var shown = line.content
      var last = index
      if line.indent == 0, let (key, value) = keyValue(bytes, line.content), !value.isEmpty {
        switch key.lowercased() {
        // A value with a tag, as `!binary`, is no text.
        case "title" where bytes[value.lowerBound] != UInt8(ascii: "!"):
          markup.form = .pageTitle
          (shown, last) = folded(bytes, value, index, lines)
        case "heading" where !hasTitle(bytes, lines):
          markup.form = .pageTitle
          (shown, last) = folded(bytes, value, index, lines)
        case "date", "published", "pubdate", "publishdate", "created", "datecreated",
          "datepublished", "date_published", "publication_date":
          markup.machineDate = date(bytes, value)
        default: break
        }
        if let end = scalarEnd(bytes, value, index, lines) {
          let first = lines[index + 1]
          entries.append(
            FrontMatterEntry(
              shown: shown, end: line.at.upperBound, markup: markup,
              text: (line.next..<lines[end - 1].next, first.indent)))
          index = end
          continue
        }
      }
      entries.append(FrontMatterEntry(shown: shown, end: lines[last].at.upperBound, markup: markup))
      index = last + 1
    }
    return entries
  }

  private static func hasTitle(_ bytes: [UInt8], _ lines: [PhysicalLine]) -> Bool {
    lines.contains { $0.indent == 0 && keyValue(bytes, $0.content)?.key.lowercased() == "title" }
  }

  /// A value with the indented lines that it goes on in, without the signs around it, and the last
  /// of its lines.
  private static func folded(
    _ bytes: [UInt8], _ value: Range<Int>, _ index: Int, _ lines: [PhysicalLine]
  ) -> (Range<Int>, Int) {
    var last = index
    while last + 1 < lines.count, lines[last + 1].indent > 0, lines[last + 1].blankBefore == 0 {
      last += 1
    }
    guard last > index else { return (value, index) }
    let isBlock = opensScalar(bytes, value)
    var start = isBlock ? lines[index + 1].content.lowerBound : value.lowerBound
    var end = lines[last].content.upperBound
    let quote = bytes[start]
    if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote), bytes[end - 1] == quote {
      (start, end) = (start + 1, end - 1)
    }
    return (start..<end, last)
  }

  /// The line behind a long indented value, `key: >-`.
  private static func scalarEnd(
    _ bytes: [UInt8], _ value: Range<Int>, _ index: Int, _ lines: [PhysicalLine]
  ) -> Int? {
    guard opensScalar(bytes, value) else { return nil }
    var end = index + 1
    while end < lines.count, lines[end].indent > 0 { end += 1 }
    guard end > index + 1 else { return nil }
    return lines[end - 1].at.upperBound - lines[index + 1].at.lowerBound > 400 ? end : nil
  }

  private static func opensScalar(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
    value.count <= 2
      && [UInt8(ascii: ">"), UInt8(ascii: "|")].contains(bytes[value.lowerBound])
  }
}
