/// From a source to its lines, whatever form it has.
public struct SourceReader: Sendable {
  public init() {}

  public func read(_ source: SourceText) -> Reading {
    switch source.mediaType {
    case .plain: TextReader.read(source)
    case .markdown: MarkdownReader.read(source)
    case .html: HTMLReader.read(source)
    }
  }
}
