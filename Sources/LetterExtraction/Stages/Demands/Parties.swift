import LetterSchema

/// Who writes and who is written to, as the words of their lines.
///
/// `Human Rights Watch urges` asks where Human Rights Watch signs, and reports where it does not.
struct Parties {
  private(set) var authors: Set<ArraySlice<UInt8>> = []
  private(set) var recipients: Set<ArraySlice<UInt8>> = []
  /// The capitalised words of title and subject.
  private(set) var theme: Set<ArraySlice<UInt8>> = []
  /// Whether quotations are the authors' own words: a release quotes those who send it.
  let quotesAuthors: Bool
  /// Whether the document tells what others do and ask.
  let isArticle: Bool

  init(_ draft: Draft) {
    let page = draft.page
    isArticle = draft.kind.value == .article
    quotesAuthors = draft.kind.value == .pressRelease
    for (line, decision) in draft.zones.enumerated() {
      switch decision.zone {
      case .signature, .letterhead: Self.collect(line, of: page, into: &authors)
      case .recipient, .salutation: Self.collect(line, of: page, into: &recipients)
      case .title, .subject: Self.collect(line, of: page, into: &theme)
      default: break
      }
    }
  }

  private static func collect(
    _ line: Int, of page: Page, into words: inout Set<ArraySlice<UInt8>>
  ) {
    for word in Words.ranges(page.text, in: page.lines[line].text) {
      guard word.count >= 3, isCapital(page.text, at: word.lowerBound),
        page.hit([.stopword, .honorific, .salutation], at: word.lowerBound, in: line) == nil
      else { continue }
      words.insert(page.folded[word])
    }
  }

  private static func isCapital(_ text: [UInt8], at start: Int) -> Bool {
    text.withUnsafeBufferPointer { Letters.isCapital(Letters.decode($0.span, at: start).0) }
  }

  /// Whether a capitalised word of the part is one of the party's.
  func names(_ party: Set<ArraySlice<UInt8>>, in part: Range<Int>, of view: SentenceView) -> Bool {
    !party.isEmpty
      && view.words(in: part).contains {
        Self.isCapital(view.page.text, at: $0.lowerBound) && party.contains(view.page.folded[$0])
      }
  }
}
