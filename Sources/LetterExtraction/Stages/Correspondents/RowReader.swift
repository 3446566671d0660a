/// Reads the lines of an address as rows of pieces.
struct RowReader {
  private let draft: Draft
  private let page: Page
  /// What may open a line and names nobody: `To:`, `cc:`.
  private let labels: SectionSet

  init(_ draft: Draft, labels: SectionSet) {
    self.draft = draft
    page = draft.page
    self.labels = labels
  }

  /// The entries of a line, cut at semicolons and the breaks that a scrape folded.
  func rows(_ line: Int) -> [CardRow] {
    let whole = withoutNote(unquoted(page.trimmed(draft.reading.lines[line].text, of: .separators)))
    guard !whole.isEmpty else { return [] }
    let label = AddressLabel(page, line: line, whole, labels)
    if label.isCareOf {
      return [
        CardRow(
          line: line, text: whole,
          pieces: [CardPiece(kind: .address, text: whole, isSure: true)])
      ]
    }
    let opens = label.opens && !tellsMore(whole.lowerBound..<label.rest.lowerBound, line)
    let entries = ListedEntries.cut(page, line: line, label.rest)
    var rows: [CardRow] = []
    for (index, entry) in entries.enumerated() {
      let parts = FoldedBreaks.cut(draft, line, entry).flatMap { GluedBreak.cut(page, line, $0) }
      for (part, text) in parts.enumerated() {
        guard var row = row(page.ended(text), line) else { continue }
        row.opens = part == 0 && (index > 0 || opens)
        row.isAttention = index == 0 && label.isAttention
        row.isFolded = part > 0
        row.isApart =
          index == 0 && part == 0 && draft.reading.lines[line].markup.blankBefore > 0
        rows.append(row)
      }
    }
    return rows
  }

  /// `Recipient title:` says more of whom `Recipient name:` has named.
  func tellsMore(_ label: Range<Int>, _ line: Int) -> Bool {
    page.phrases(in: line, within: label).contains {
      $0.section == .columnHeading && $0.text.lowerBound > label.lowerBound
        && page.value(of: $0) != "name"
    }
  }

  /// Without the `>` of a mail that is quoted.
  private func unquoted(_ text: Range<Int>) -> Range<Int> {
    let signs = page.text[text].prefix { $0 == 0x3E || $0 == 0x20 }
    return text.dropFirst(signs.count)
  }

  /// `[Direction] To …`: what an editor put before it.
  private func withoutNote(_ text: Range<Int>) -> Range<Int> {
    guard page.text[text].first == UInt8(ascii: "["),
      let close = page.text[text].firstIndex(of: UInt8(ascii: "]")),
      close - text.lowerBound <= 24, close + 1 < text.upperBound
    else { return text }
    return page.trimmed(close + 1..<text.upperBound, of: .separators)
  }

  private func row(_ text: Range<Int>, _ line: Int) -> CardRow? {
    guard !text.isEmpty, !isFurniture(text, line) else { return nil }
    let closed = withoutConjunction(text)
    var pieces = LineReader(page, line: line).pieces(closed)
    // `Commissioner for Justice, Freedom and`: the list of fields goes on in the next line.
    if closed.upperBound < text.upperBound, pieces.count > 1, pieces[0].kind == .role {
      pieces = [CardPiece(kind: .role, text: closed, isSure: pieces[0].isSure)]
    }
    guard !pieces.isEmpty else { return nil }
    // Who gets a copy is a body as a whole.
    if labels == [.addressing], pieces.count == 1, pieces[0].kind == .organization,
      let (board, body) = BoardOf.split(page, line: line, pieces[0].text)
    {
      pieces = [
        CardPiece(kind: .role, text: board, isSure: true),
        CardPiece(kind: .organization, text: body, isSure: true),
      ]
    }
    return CardRow(line: line, text: closed, pieces: pieces)
  }

  private func withoutConjunction(_ text: Range<Int>) -> Range<Int> {
    guard
      let last = page.words(
        in: max(text.lowerBound, text.upperBound - 24)..<text.upperBound
      ).last, last.casing == .lower, last.text.upperBound == text.upperBound,
      last.text.lowerBound > text.lowerBound, last.text.count > 1,
      SmallWords.conjunctions.contains(page.folded[last.text])
    else { return text }
    return page.trimmed(text.lowerBound..<last.text.lowerBound, of: .separators)
  }

  /// A heading of a group, or small words alone.
  private func isFurniture(_ text: Range<Int>, _ line: Int) -> Bool {
    if page.isPhrase(text, in: line, of: [.stopword]) { return true }
    return page.isPhrase(text, in: line, of: [.groupHeading, .enclosureLabel])
      && !page.isPhrase(
        text, in: line, of: [.role, .organization, .addresseeNoun, .honorific])
  }
}

extension Page {
  /// Without separators around it and the full stop that ends a line, but not the stop of an
  /// abbreviation.
  func ended(_ range: Range<Int>) -> Range<Int> {
    var core = trimmed(range, of: .separators)
    guard text[core].last == UInt8(ascii: "."),
      let word = WordShape.words(
        of: text, in: max(core.lowerBound, core.upperBound - 40)..<core.upperBound
      ).last,
      word.letters > 4, word.stops == 0
    else { return core }
    core.removeLast()
    return core
  }
}
