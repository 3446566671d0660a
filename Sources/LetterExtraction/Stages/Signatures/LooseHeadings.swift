/// Headings that only their place gives away: a line that no item of the list is like.
struct LooseHeadings {
  private let page: Page
  private let rows: [SignatureRow]
  private let isList: Bool
  private let hasShouting: Bool
  private let hasPlaces: Bool
  /// Whether headings that a lexicon knows open other sections, over their rows without a blank.
  private let isGrouped: Bool

  /// The sections cut at such headings.
  static func cut(_ page: Page, _ sections: [SignatureSection]) -> [SignatureSection] {
    let tight = sections.count { section in
      guard let heading = section.heading, let first = section.rows.first else { return false }
      return page.lines[heading].markup.blankBefore > 0
        && page.lines[first.line].markup.blankBefore == 0
    }
    let isGrouped = tight > 1
    return sections.flatMap { cut(page, $0, isGrouped: isGrouped) }
  }

  private static func cut(
    _ page: Page, _ section: SignatureSection, isGrouped: Bool
  ) -> [SignatureSection] {
    guard section.rows.count >= (isGrouped ? 2 : 3) else { return [section] }
    let headings = LooseHeadings(page, section.rows, isGrouped: isGrouped)
    var cut = [SignatureSection(rows: [], expectation: section.expectation)]
    for (index, row) in section.rows.enumerated() {
      if headings.isHeading(index) {
        cut.append(
          SignatureSection(
            rows: [], expectation: SignatureFurniture.expectation(page, row.line, row.text)))
      } else {
        cut[cut.count - 1].rows.append(row)
      }
    }
    return cut
  }

  private init(_ page: Page, _ rows: [SignatureRow], isGrouped: Bool) {
    self.page = page
    self.isGrouped = isGrouped
    self.rows = rows
    isList = rows.count >= 4 && rows.count(where: \.opensItem) * 10 >= rows.count * 6
    let shouting = rows.count { Self.isShouted(page, $0) }
    hasShouting = rows.count >= 5 && shouting * 3 <= rows.count
    hasPlaces = rows.count { $0.hasGap && Self.isPlace(page, $0) } >= 2
  }

  private func isHeading(_ index: Int) -> Bool {
    let row = rows[index]
    guard index + 1 < rows.count, row.tableRow < 0, !row.opensItem, !row.isBehalf else {
      return false
    }
    let next = rows[index + 1]
    if isList, next.opensItem, index == 0 || row.hasGap, name(row) < 0.6 { return true }
    // Over a post stands who holds it: `ADA BELL` / `Mayor of Holm`.
    if hasShouting, row.hasGap || next.hasGap || index == 0, Self.isShouted(page, row),
      RoleTitle.strength(page, line: next.line, next.text) < 0.6
    {
      return true
    }
    if hasPlaces, row.hasGap, Self.isPlace(page, row), !Self.isPlace(page, next) { return true }
    return isNamed(index) || isGrouped && isLikeHeadings(index)
  }

  /// A word or two over rows, as the headings of the other groups stand: `Mayors`.
  private func isLikeHeadings(_ index: Int) -> Bool {
    let row = rows[index]
    return row.hasGap && !rows[index + 1].hasGap && page.words(in: row.text, limit: 3).count <= 2
      && !page.text[row.text].contains(UInt8(ascii: ",")) && name(row) < 0.5
      && OrganizationName.strength(page, line: row.line, row.text) < 0.5
  }

  /// A short line set apart by blanks that opens or ends with a word for who signs.
  private func isNamed(_ index: Int) -> Bool {
    let row = rows[index]
    guard index + 2 < rows.count, row.hasGap else { return false }
    let next = rows[index + 1]
    guard next.hasGap || next.opensItem, next.opensItem || !rows[index + 2].hasGap else {
      return false
    }
    guard name(row) < 0.5 else { return false }
    // Ideographic bodies end with such words: `読書の会`.
    let mayEnd = (page.text[row.text].first ?? 0) < 0xE3
    return page.phrases(in: row.line, within: row.text).contains {
      ($0.section == .groupHeading || $0.section == .signatureLabel) && $0.text.count > 5
        && ($0.text.lowerBound == row.text.lowerBound
          || mayEnd && $0.text.upperBound == row.text.upperBound)
    }
  }

  private func name(_ row: SignatureRow) -> Double {
    PersonName(page, line: row.line, row.text)?.strength ?? 0
  }

  /// `ASIA AND PACIFIC` in a list that is not all capitals; `UNICEF` is a name.
  private static func isShouted(_ page: Page, _ row: SignatureRow) -> Bool {
    let words = page.words(in: row.text, limit: 8)
    return words.count <= 6 && (words.count > 1 || isPlace(page, row))
      && words.allSatisfy { $0.casing == .upper && !$0.hasDigit && $0.letters > 1 }
      && (PersonName(page, line: row.line, row.text)?.strength ?? 0) < 0.7
  }

  private static func isPlace(_ page: Page, _ row: SignatureRow) -> Bool {
    PlaceName.strength(page, line: row.line, row.text) >= 0.7
  }
}
