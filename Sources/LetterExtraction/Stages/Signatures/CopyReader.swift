import LetterSchema

/// Reads the lines of the copies zone: `cc: A. Smith, Secretary, Ministry of Trade`.
enum CopyReader {
  static func copies(_ draft: Draft, lines: [Int]) -> [CorrespondentFinding] {
    let page = draft.page
    let reader = RowReader(draft, labels: [.copiesLabel, .addressing])
    var rows: [CardRow] = []
    for line in lines {
      let text = page.trimmed(page.lines[line].text, of: .separators)
      if page.isPhrase(text, in: line, of: [.copiesLabel, .addressing]) {
        continue
      }
      // `正本：` tells who gets the letter itself.
      if AddressLabel.isMarked(page, line, text) { continue }
      // `Copy of our letter`: what is enclosed.
      if page.hit([.copiesLabel, .enclosureLabel], at: text.lowerBound, in: line) != nil,
        !isLabelled(page, line)
      {
        continue
      }
      var read = reader.rows(line)
      if !read.isEmpty, page.lines[line].markup.opensItem || page.lines[line].marker != nil {
        read[0].opens = true
      }
      rows += read
    }
    return CardGrouping.findings(page, rows, isLinewise: true) {
      draft.zones[$0].probability
    }
  }

  /// Whether a line opens with `cc:` or its like.
  static func isLabelled(_ page: Page, _ line: Int) -> Bool {
    let text = page.trimmed(page.lines[line].text, of: .separators)
    let isWhole = page.isPhrase(text, in: line, of: [.copiesLabel])
    return isWhole || AddressLabel(page, line: line, text, [.copiesLabel]).opens
  }
}
