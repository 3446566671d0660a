/// Whether a range is written like the name of an organisation.
package enum OrganizationName {
  /// From 0 to 1; 0.3 is capitalised words that say nothing more.
  package static func strength(_ page: Page, line: Int, _ range: Range<Int>) -> Double {
    guard range.count <= 400 else { return 0 }
    let core = page.trimmed(range, of: .separators)
    guard !core.isEmpty else { return 0 }
    if page.isPhrase(core, in: line, of: furnitureOfLetters) { return 0 }
    let words = page.words(in: core, limit: 30)
    guard !words.isEmpty, words.count < 30 else { return 0 }
    var evidence = Evidence(page, line: line, core, words)
    return evidence.strength()
  }

  private struct Evidence {
    let page: Page
    let words: WordList
    let core: Range<Int>
    var bodies = 0
    var lastIsBody = false
    var firstIsBody = false
    var firstIsRole = false
    var lastIsRole = false
    var places = 0
    var givenFirst = false
    var honorificFirst = false

    init(_ page: Page, line: Int, _ core: Range<Int>, _ words: WordList) {
      self.page = page
      self.words = words
      self.core = core
      let lastHead = words[words.count - 1].text.lowerBound
      for hit in page.phrases(in: line, within: core) {
        let isFirst = hit.text.lowerBound == words[0].text.lowerBound
        switch hit.section {
        case .organization:
          // `AS`, `SA`: too short to tell but where they stand alone in capitals.
          if hit.text.count <= 2, page.text[hit.text].contains(where: { $0 >= 0x61 }) { break }
          bodies += 1
          if isFirst { firstIsBody = true }
          if hit.text.upperBound >= lastHead, hit.text.upperBound > lastHead { lastIsBody = true }
        case .role:
          if isFirst { firstIsRole = true }
          if hit.text.upperBound >= words[words.count - 1].text.upperBound { lastIsRole = true }
        case .honorific where isFirst: honorificFirst = true
        case .country, .city, .usState: if page.isPlace(hit) { places += 1 }
        case .givenName where isFirst: givenFirst = true
        default: break
        }
      }
      guard bodies == 0 else { return }
      for (index, word) in words.enumerated() where CompoundBody.ends(page, word) {
        bodies += 1
        if index == 0 { firstIsBody = true }
        if index == words.count - 1 { lastIsBody = true }
      }
    }

    mutating func strength() -> Double {
      let scriptless = words[0].script != .cased
      var strength = 0.0
      if scriptless {
        strength = lastIsBody ? 0.8 : bodies > 0 ? 0.5 : core.count <= 60 ? 0.3 : 0.1
        return strength
      }
      if !words.contains(where: \.isCapitalized) {
        // `meltwater`, `xnet`: bodies that write themselves small.
        return words.count == 1 ? 0.2 : firstIsBody || lastIsBody ? 0.5 : bodies > 0 ? 0.3 : 0.08
      }
      strength = 0.3
      if bodies > 0 { strength += lastIsBody || firstIsBody ? 0.45 : 0.35 }
      if bodies > 1 { strength += 0.08 }
      var strange = 0
      var links = 0
      for word in words where word.casing == .lower {
        let text = page.folded[word.text]
        if SmallWords.links.contains(text) {
          links += SmallWords.ambiguousLinks.contains(text) ? 0 : 1
        } else {
          strange += 1
        }
      }
      if links > 0, words[0].isCapitalized { strength += 0.25 }
      if strange > 0 {
        strength -= bodies > 0 ? 0.06 * Double(min(strange, 4)) : 0.12 * Double(min(strange, 3))
      }
      if hasAcronym { strength += 0.2 }
      if words.contains(where: { $0.stops > 0 && !$0.isInitials && $0.lettersAfterStop >= 2 }) {
        strength += 0.25
      }
      if words.contains(where: {
        $0.casing == .mixed && $0.letters >= 6 && !page.text[$0.text].contains(0x2D)
      }) {
        strength += 0.12
      }
      if words.contains(where: \.hasDigit) { strength += 0.1 }
      if page.text[core].contains(UInt8(ascii: "&")) { strength += 0.15 }
      if hasLegalForm { strength += 0.4 }
      if places > 0 { strength += 0.1 }
      if page.folded[words[0].text].elementsEqual("the".utf8) { strength += 0.15 }
      if words.count == 1 { strength += words[0].casing == .upper ? 0.2 : 0.05 }
      if words.count > 5 { strength += 0.08 }
      if lastIsRole, !lastIsBody, words.count <= 3 { strength -= 0.3 }
      if givenFirst, !lastIsBody { strength -= 0.15 }
      if honorificFirst { strength -= 0.15 }
      if firstIsRole, !lastIsBody || !firstIsBody { strength -= firstIsBody ? 0.1 : 0.3 }
      if let last = page.text[core].last, [UInt8(ascii: "?"), UInt8(ascii: ";")].contains(last) {
        strength -= 0.1
      }
      return min(1, max(0, strength))
    }

    /// `(RSF)`, or capitals alone: `SMEX`.
    private var hasAcronym: Bool {
      words.contains { word in
        guard word.casing == .upper, word.letters >= 2, word.letters <= 8 else { return false }
        if words.count == 1 { return true }
        let before =
          word.text.lowerBound > core.lowerBound ? page.text[word.text.lowerBound - 1] : 0
        guard before == UInt8(ascii: "("), word.letters >= 3 || matchesInitials(word) else {
          return false
        }
        return true
      }
    }

    /// Two letters in brackets are a province unless they are the name's own initials.
    private func matchesInitials(_ acronym: WordShape) -> Bool {
      let initials = words.filter {
        $0.text.upperBound <= acronym.text.lowerBound && $0.isCapitalized
      }
      .map { page.folded[$0.text.lowerBound] }
      return initials.elementsEqual(page.folded[acronym.text])
    }

    private var hasLegalForm: Bool {
      guard words.count > 1, let last = words.last else { return false }
      return SmallWords.legalForms.contains(page.folded[last.text])
        && (last.casing != .lower || last.stops > 0)
    }
  }

  /// Labels and closes: phrases of a letter's frame.
  private static let furnitureOfLetters: SectionSet = [
    .closing, .salutation, .bareAddress, .signatureLabel, .groupHeading, .contactLabel,
    .copiesLabel, .enclosureLabel, .postscriptLabel, .subjectLabel, .dateLabel, .laterDateLabel,
    .month, .weekday,
  ]
}
