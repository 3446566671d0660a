/// Headings that only their place gives away: a short line set apart by blanks, before rows that
/// stand together.
enum LooseHeadings {
  /// The sections cut at such headings.
  static func cut(_ page: Page, _ section: SignatureSection) -> [SignatureSection] {
    guard section.rows.count >= 3 else { return [section] }
    var cut = [SignatureSection(rows: [], expectation: section.expectation)]
    for (index, row) in section.rows.enumerated() {
      if isHeading(page, section.rows, index) {
        cut.append(
          SignatureSection(
            rows: [], expectation: SignatureFurniture.expectation(page, row.line, row.text)))
      } else {
        cut[cut.count - 1].rows.append(row)
      }
    }
    return cut
  }

  private static func isHeading(_ page: Page, _ rows: [SignatureRow], _ index: Int) -> Bool {
    let row = rows[index]
    guard index + 2 < rows.count, row.hasGap, row.tableRow < 0, !row.opensItem else { return false }
    let next = rows[index + 1]
    guard next.hasGap || next.opensItem, next.opensItem || !rows[index + 2].hasGap else {
      return false
    }
    guard (PersonName(page, line: row.line, row.text)?.strength ?? 0) < 0.5 else { return false }
    return page.phrases(in: row.line, within: row.text).contains {
      ($0.section == .groupHeading || $0.section == .signatureLabel) && $0.text.count > 5
        && ($0.text.lowerBound == row.text.lowerBound || $0.text.upperBound == row.text.upperBound)
    }
  }
}
