/// Lists in which each row ends with a place: `Green Forum, Norway`, `Green Forum (Holm)`.
enum PlaceColumn {
  private struct End {
    var line: Int
    var last: Segment
    var isBehindBody: Bool
  }

  /// Whether most rows end with a place that a lexicon knows, or with a bare name in brackets.
  static func isThere(_ page: Page, _ rows: [SignatureRow]) -> Bool {
    guard rows.count >= 2 else { return false }
    let ends = rows.compactMap { row -> End? in
      let segments = Segment.split(page, row.text)
      guard segments.count > 1, let last = segments.last else { return nil }
      let before = segments[segments.count - 2].text
      return End(
        line: row.line, last: last,
        isBehindBody: OrganizationName.strength(page, line: row.line, before) >= 0.6)
    }
    let known = ends.count { PlaceName.strength(page, line: $0.line, $0.last.text) >= 0.6 }
    if rows.count >= 6, ends.count * 10 >= rows.count * 6, known * 10 >= ends.count * 6 {
      return true
    }
    return isBracketed(page, ends, rows.count)
  }

  /// Behind bodies and posts brackets hold places, if those of several rows do; straight behind
  /// names they may hold bodies, so there they must be many and none look like one.
  private static func isBracketed(
    _ page: Page, _ ends: [End], _ count: Int
  ) -> Bool {
    let bracketed = ends.filter { $0.last.isBracketed }
    guard bracketed.count >= 2 else { return false }
    let bare = bracketed.count {
      isPlace(page, $0.line, $0.last)
        && OrganizationName.strength(page, line: $0.line, $0.last.text) < 0.5
    }
    if bracketed.count < 3 || bracketed.count * 2 < count {
      return bare == bracketed.count && bracketed.allSatisfy(\.isBehindBody)
    }
    return bare * 10 >= bracketed.count * 9 - (bracketed.count < 10 ? 5 : 0)
  }

  /// Whether a row's last part can be a place that no lexicon knows.
  static func isPlace(_ page: Page, _ line: Int, _ segment: Segment) -> Bool {
    let words = page.words(in: segment.text, limit: 4)
    guard let first = words.first else { return false }
    let isBare =
      first.script == .cased
      ? words.count <= 2
        && words.allSatisfy { $0.isPlainName(page.text) && !$0.hasDigit && $0.letters > 1 }
      : words.count == 1 && first.letters <= 5
    return isBare
      && !page.phrases(in: line, within: segment.text).contains {
        $0.section == .organization || $0.section == .role
      }
      && RoleTitle.strength(page, line: line, segment.text) < 0.4
      && !SmallWords.legalForms.contains(page.folded[page.trimmed(segment.text, of: .edges)])
  }
}
