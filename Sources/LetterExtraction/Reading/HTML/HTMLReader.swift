/// Reads a page: each block of it is a line.
///
/// Listens to the tokenizer's events and builds no tree. Lines break where blocks begin and end and
/// at `br`; elements that were left open end where the HTML standard ends them. What is not shown
/// (`hidden`, `noscript`, `template`, `iframe`) is visible text all the same and says so in its
/// regions; scripts, styles and comments are none.
enum HTMLReader {
  static func read(_ source: SourceText) -> Reading {
    let builder = source.bytes.withUnsafeBufferPointer { bytes in
      var page = PageBuilder(source: source.bytes, bytes: bytes)
      HTMLTokenizer.run(bytes, into: &page)
      page.finish()
      return page.builder
    }
    return builder.finish()
  }
}
