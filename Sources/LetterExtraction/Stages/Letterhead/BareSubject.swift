import LetterSchema

/// A subject that no label tells, as German letters have it: below the last line of the address and
/// a blank, above the greeting.
enum BareSubject {
  /// The line that was taken for one more of the address.
  static func line(_ draft: Draft) -> Int? {
    guard let greeting = Salute.finding(draft)?.line, greeting > 1 else { return nil }
    let line = greeting - 1
    let lines = draft.reading.lines
    let text = lines[line].text
    guard draft.zones[line].zone == .recipient, draft.zones[line - 1].zone == .recipient,
      lines[line].markup.blankBefore > 0, lines[greeting].markup.blankBefore > 0,
      lines[line - 1].markup.blankBefore == 0, text.count <= 200,
      isAddress(draft.page, line - 1, lines[line - 1].text)
    else { return nil }
    let words = draft.page.words(in: text, limit: 30)
    // A link in small letters is what names and bodies may lack.
    guard words.count >= 3, words.contains(where: { $0.casing == .lower }),
      !names(draft.page, line, text)
    else { return nil }
    return line
  }

  private static func isAddress(_ page: Page, _ line: Int, _ text: Range<Int>) -> Bool {
    ContactLine.isAddress(page, line: line, text) || ContactLine.isContact(page, line: line, text)
      || PostalAddress.strength(of: text, line: line, page: page) >= 0.5
  }

  private static func names(_ page: Page, _ line: Int, _ text: Range<Int>) -> Bool {
    let start = page.trimmed(text, of: .edges).lowerBound
    return isAddress(page, line, text) || PlaceName.strength(page, line: line, text) >= 0.5
      || RoleTitle.strength(page, line: line, text) >= 0.6
      || OrganizationName.strength(page, line: line, text) >= 0.7
      || page.hit(
        [.honorific, .role, .addressing, .copiesLabel, .contactLabel], at: start, in: line)
        != nil
  }
}
