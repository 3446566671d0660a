enum TextReader {
  static func read(_ source: SourceText) -> Reading { Reading() }
}
