/// A range that is written like a person's name, and its parts.
///
/// A pure function of the page: nothing is looked at but the range itself.
package struct PersonName: Hashable, Sendable {
  /// From the honorific to the last degree.
  package var text: Range<Int>
  /// Without honorifics and degrees.
  package var name: Range<Int>
  package var honorific: Range<Int>?
  package var postNominals: Range<Int>?
  /// From 0 to 1: 0.5 is two capitalised words that no lexicon knows.
  package var strength: Double

  /// Nil where the range as a whole cannot be a name.
  package init?(_ page: Page, line: Int, _ range: Range<Int>) {
    // No name is longer, and body text should cost nothing.
    guard range.count <= 240 else { return nil }
    let whole = page.trimmed(range, of: .separators)
    guard !whole.isEmpty, !Self.isFixedPhrase(page, line, whole) else { return nil }
    let affixes = NameAffixes(page, line: line, whole)
    let bare = Nickname.head(page, affixes.core)
    let core = Self.unquoted(page, bare ?? affixes.core)
    guard !core.isEmpty else { return nil }
    let words = page.words(in: core, limit: 10)
    guard let first = words.first, words.count < 10, !Self.endsInLegalForm(page, line, words) else {
      return nil
    }
    let found: Double?
    switch first.script {
    case .han, .kana, .hangul:
      found = EastAsianName(page, line: line, core, words).strength
    case .caseless:
      found = CaselessName.strength(page, line: line, core, words)
    case .cased:
      let isTitled = affixes.honorific != nil && !affixes.honorificIsRole
      found =
        isTitled && TerritorialName.isOne(page, core, words)
        ? 0.4 : CasedName(page, line: line, core, words, isTitled: isTitled).strength
    }
    guard var strength = found else { return nil }
    if affixes.honorific != nil { strength += affixes.honorificIsRole ? 0.12 : 0.35 }
    if affixes.postNominals != nil { strength += 0.3 }
    text = whole
    name = bare == nil ? core : core.lowerBound..<affixes.core.upperBound
    honorific = affixes.honorific
    postNominals = affixes.postNominals
    self.strength = min(1, max(0.05, strength))
  }

  /// `Fen Society e.V.`, `Whitlow Inc`: forms that no initials look like; `Holm Ferries S.A.`, where
  /// no given name opens it.
  private static func endsInLegalForm(_ page: Page, _ line: Int, _ words: WordList) -> Bool {
    guard words.count > 1, let last = words.last, last.text.count >= 3,
      SmallWords.legalForms.contains(page.folded[last.text])
    else { return false }
    if last.letters >= 3 || page.text[last.text.lowerBound] >= 0x61 { return true }
    return last.stops > 0
      && page.phraseEnd(
        in: line, at: words[0].text.lowerBound, before: last.text.lowerBound, of: [.givenName])
        == nil
  }

  /// `Best regards`, `Contact`, `Organisations`, `France`: phrases that are never a name.
  private static func isFixedPhrase(_ page: Page, _ line: Int, _ range: Range<Int>) -> Bool {
    guard page.isPhrase(range, in: line, of: Self.neverNames) else { return false }
    return !page.isPhrase(range, in: line, of: [.givenName, .surname])
  }

  private static let quotes: [UInt8] = [0x22, 0x27, 0x2A, 0x5F, 0x20]

  /// Without quotation marks and emphasis signs around it.
  private static func unquoted(_ page: Page, _ range: Range<Int>) -> Range<Int> {
    var core = range
    func strip(_ set: [UInt8]) {
      while let byte = page.text[core].first, set.contains(byte) { core.removeFirst() }
      while let byte = page.text[core].last, set.contains(byte) { core.removeLast() }
    }
    strip(Self.quotes)
    if page.text[core].last == UInt8(ascii: "."),
      let word = page.words(in: core).last,
      !word.isInitials,
      !SmallWords.generations.contains(page.folded[word.text])
    {
      core.removeLast()
    }
    return page.trimmed(core, of: .separators)
  }

  /// A phrase of one of these, standing alone, is no name.
  private static let neverNames: SectionSet =
    SectionSet { $0.isChrome || $0.isKind }.union([
      .closing, .salutation, .bareAddress, .signatureLabel, .groupHeading, .contactLabel,
      .copiesLabel, .enclosureLabel, .postscriptLabel, .subjectLabel, .referenceLabel,
      .deliveryLabel, .dateLabel, .laterDateLabel, .month, .weekday, .country, .city, .usState,
      .role, .organization, .honorific, .addresseeNoun, .languageName, .stopword,
    ])
}
