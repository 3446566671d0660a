public import LetterSchema

/// What a reader makes of a source: its visible text as one flat list of lines.
///
/// Text and HTML meet here; nothing downstream knows which it was.
public struct Reading: Sendable {
  /// The visible text of all lines, UTF-8: for each line its marker and a space where it has one,
  /// its text, and a newline.
  public var text: [UInt8] = []
  public var map = SourceMap()
  /// In source order; together they hold every visible byte that is not white space.
  public var lines: [Line] = []
  public var paths = ElementPaths()
  /// `lang` of the page, as declared.
  public var declaredLanguage: String?
  /// When the page was published, as its `meta` elements say: ISO 8601 mostly, as written.
  public var publishedDate: String?
  /// The host that the page says it is of, in its canonical link or `og:url`.
  public var host: String?
  public var diagnostics: [Diagnostic] = []

  public init() {}
}
