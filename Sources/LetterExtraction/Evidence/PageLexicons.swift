/// The lexicons of the languages that count on a page.
struct PageLexicons: Sendable {
  /// By language; nil where no line of the page may be in it.
  private var lexicons: [Lexicon?]
  /// Each once.
  private let all: [Lexicon]

  /// - Parameter languages: indices into `BuiltInLexicons.languages`.
  init(_ languages: Set<Int>) {
    lexicons = Array(repeating: nil, count: BuiltInLexicons.languages.count)
    for language in languages { lexicons[language] = BuiltInLexicons.lexicon(of: language) }
    all = languages.sorted().filter { $0 != BuiltInLexicons.english }.map {
      BuiltInLexicons.lexicon(of: $0)
    }
  }

  /// The lexicon of one of the page's languages.
  subscript(language: Int) -> Lexicon {
    guard let lexicon = lexicons[language] else {
      preconditionFailure("no line counts \(BuiltInLexicons.languages[language])")
    }
    return lexicon
  }

  /// Calls `found` with the section and the end of every phrase that begins at `start`, be that
  /// within a word.
  func matches(
    _ text: borrowing Span<UInt8>, at start: Int, end: Int, _ found: (LexiconSection, Int) -> Void
  ) {
    for lexicon in all {
      lexicon.matches(text, at: start, end: end) { found($0.section, $1) }
    }
  }
}
