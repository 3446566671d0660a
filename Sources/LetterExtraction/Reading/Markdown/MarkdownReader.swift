enum MarkdownReader {
  static func read(_ source: SourceText) -> Reading { Reading() }
}
