/// `Senators Bell and Crane`, `Drs. Bell, Crane and Reed`: a title in the plural that all names behind
/// it share.
struct SharedTitle {
  private(set) var title: Range<Int>
  private(set) var isPost: Bool
  private(set) var names: [Range<Int>]

  /// Nil where the greeting is no such list.
  init?(_ page: Page, line: Int, _ greeted: Range<Int>) {
    let pieces = Addressees.cut(greeted, line: line, page)
    guard pieces.count > 1, let first = pieces.first,
      let plural = Self.plural(page, line, first)
    else { return nil }
    title = plural.text
    isPost = plural.isPost
    names =
      [page.trimmed(plural.text.upperBound..<first.upperBound, of: .blanks)]
      + pieces.dropFirst()
    let areNames = names.allSatisfy { name in
      let words = page.words(in: name, limit: 4)
      return (1...3).contains(words.count)
        && words.allSatisfy { $0.isCapitalized && $0.casing != .upper }
        && page.phrases(in: line, within: name).allSatisfy {
          ![.role, .honorific, .addresseeNoun, .organization, .country].contains($0.section)
        }
    }
    guard areNames else { return nil }
  }

  /// The word or two that open the list, if they are titles of several: `Senators`, `Drs.`.
  private static func plural(
    _ page: Page, _ line: Int, _ first: Range<Int>
  ) -> (text: Range<Int>, isPost: Bool)? {
    let words = page.words(in: first, limit: 6)
    guard words.count > 1 else { return nil }
    for word in words.dropLast().prefix(3) where page.folded[word.text].last == 0x73 {
      var end = word.text.upperBound
      let last = end - 1
      for (sections, isPost) in [([.role, .addresseeNoun], true), ([.honorific], false)]
        as [(SectionSet, Bool)]
      {
        let isTitle =
          page.phraseEnd(in: line, at: first.lowerBound, before: end, of: sections) == end
          // The lexicons have most titles in the singular alone.
          || page.hasPhrase(sections, at: first.lowerBound, end: last, endingAt: { $0 == last })
        if isTitle {
          if page.text[end] == UInt8(ascii: ".") { end += 1 }
          return (first.lowerBound..<end, isPost)
        }
      }
    }
    return nil
  }

  /// A finding for each name.
  func findings(line: Int, confidence: Double) -> [CorrespondentFinding] {
    names.map { name in
      var finding = CorrespondentFinding(text: name, line: line, confidence: confidence)
      finding.name = name
      if isPost { finding.role = title } else { finding.honorific = title }
      return finding
    }
  }
}
