/// Lists in which each row ends with a place: `Green Forum, Norway`.
enum PlaceColumn {
  /// Whether most rows end with a place that a lexicon knows.
  static func isThere(_ page: Page, _ rows: [SignatureRow]) -> Bool {
    guard rows.count >= 6 else { return false }
    var parted = 0
    var known = 0
    for row in rows {
      let segments = Segment.split(page, row.text)
      guard segments.count > 1, let last = segments.last else { continue }
      parted += 1
      if PlaceName.strength(page, line: row.line, last.text) >= 0.6 { known += 1 }
    }
    return parted * 10 >= rows.count * 6 && known * 10 >= parted * 6
  }

  /// Whether a row's last part can be a place that no lexicon knows.
  static func isPlace(_ page: Page, _ line: Int, _ segment: Segment) -> Bool {
    let words = WordShape.words(of: page.text, in: segment.text, limit: 4)
    return words.count <= 2 && words.allSatisfy { $0.casing == .capital && !$0.hasDigit }
      && !page.phrases(in: line, within: segment.text).contains {
        $0.section == .organization || $0.section == .role
      }
      && RoleTitle.strength(page, line: line, segment.text) < 0.4
      && !SmallWords.legalForms.contains(
        String(decoding: page.folded[page.trimmed(segment.text, of: .edges)], as: UTF8.self))
  }
}
