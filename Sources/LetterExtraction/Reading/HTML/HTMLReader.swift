/// Reads a page. A stub until the tokenizer stands.
enum HTMLReader {
  static func read(_ source: SourceText) -> Reading { Reading() }
}
