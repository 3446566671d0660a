/// Reads a page: each block of it is a line.
///
/// Listens to the tokenizer's events and builds no tree. Lines break where blocks begin and end and
/// at `br`; elements that were left open end where the HTML standard ends them. What is not shown
/// (`hidden`, `noscript`, `template`, `iframe`) is visible text all the same and says so in its
/// regions; scripts, styles and comments are none. Front matter above the markup is read as in
/// Markdown: site generators take both.
enum HTMLReader {
  static func read(_ source: SourceText) -> Reading {
    let builder = source.bytes.withUnsafeBufferPointer { bytes in
      var page = PageBuilder(source: source.bytes, bytes: bytes)
      var start = 0
      if let front = FrontMatter(fenced: source.bytes) {
        page.readFrontMatter(front)
        start = front.range.upperBound
      }
      HTMLTokenizer.run(bytes, from: start, into: &page)
      page.finish()
      return page.builder
    }
    return builder.finish()
  }
}
