/// Whom a greeting or an address names: `Dear Secretary Kerry and Secretary Lew,` names two.
enum Addressees {
  static func split(_ range: Range<Int>, line: Int, page: Page) -> [Range<Int>] {
    let rest = greeted(range, line: line, page: page)
    guard !rest.isEmpty else { return [] }
    let pieces = cut(rest, line: line, page)
    guard pieces.count > 1 else { return [rest] }
    // `Stack & Sons, Inc.`: a comma parts people only where each piece names one.
    let isList = isFirstNames(rest, pieces, page)
    let isNamed =
      pieces.allSatisfy { isList || names($0, line: line, page: page) }
      || isLooseList(pieces, line: line, page: page)
    return (isNamed ? pieces : greetings(rest, pieces, line: line, page: page)).map { piece in
      let opener = openerEnd(piece, line: line, page: page)
      return bare((opener ?? piece.lowerBound)..<piece.upperBound, line: line, page: page)
    }.filter { !$0.isEmpty }
  }

  /// What stands behind the words of the greeting.
  static func greeted(_ range: Range<Int>, line: Int, page: Page) -> Range<Int> {
    var rest = bare(range, line: line, page: page)
    while let opener = openerEnd(rest, line: line, page: page) {
      rest = bare(opener..<rest.upperBound, line: line, page: page)
    }
    // `To the Trustees:`
    if page.text[rest].first.map({ $0 < 0xE3 }) ?? false {
      rest = AddressLabel(page, line: line, rest, [.addressing]).rest
    }
    return rest
  }

  /// `Spett. Redazione, gentile Direttore`: one more greeting parts whatever stands before it.
  private static func greetings(
    _ range: Range<Int>, _ pieces: [Range<Int>], line: Int, page: Page
  ) -> [Range<Int>] {
    var starts = [range.lowerBound]
    for piece in pieces.dropFirst() where openerEnd(piece, line: line, page: page) != nil {
      starts.append(piece.lowerBound)
    }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map {
      page.trimmed($0..<conjunctionStart(page.trimmed($0..<$1, of: .blanks), page), of: .edges)
    }
  }

  /// Where a conjunction that ends a range begins; without one, the end of the range.
  private static func conjunctionStart(_ range: Range<Int>, _ page: Page) -> Int {
    let last = conjunctions.map { $0.dropLast() }.first {
      $0.count < range.count && page.folded[range].suffix($0.count).elementsEqual($0)
    }
    return range.upperBound - (last?.count ?? 0)
  }

  /// `Mr. Bell, Dr. Reed and the other members`, `President Bell, First Vice-President Reed`: whom
  /// a title or a name opens, and one after another that has a post in it.
  private static func isLooseList(_ pieces: [Range<Int>], line: Int, page: Page) -> Bool {
    let named = pieces.count { names($0, line: line, page: page) }
    guard named >= 1, page.text[pieces[0].lowerBound] < 0xE3 else { return false }
    // `Ada Bell, Chair, Holm Forum` is one; with `and` before the body it is another.
    let posts: SectionSet =
      isConjoined(pieces, page)
      ? [.role, .addresseeNoun, .honorific, .organization] : [.role, .addresseeNoun, .honorific]
    return pieces.allSatisfy { piece in
      names(piece, line: line, page: page)
        || page.phrases(in: line, within: piece).contains {
          posts.contains($0.section) && $0.text.upperBound <= piece.upperBound
        } && page.words(in: piece, limit: 9).count <= 8
    }
  }

  /// `Ottilie, Ferran and everybody`: single capitalised words before the last conjunction.
  private static func isFirstNames(
    _ range: Range<Int>, _ pieces: [Range<Int>], _ page: Page
  ) -> Bool {
    pieces.count > 2
      && pieces.dropLast().allSatisfy {
        let words = page.words(in: $0, limit: 2)
        return words.count == 1 && words[0].casing == .capital
      }
      && isConjoined(pieces, page)
  }

  /// Whether a conjunction stands before the last piece.
  private static func isConjoined(_ pieces: [Range<Int>], _ page: Page) -> Bool {
    let gap = pieces[pieces.count - 2].upperBound..<pieces[pieces.count - 1].lowerBound
    return conjunctions.contains { page.folded[gap].suffix($0.count).elementsEqual($0) }
  }

  /// Without the punctuation around it and the formula that ends an East Asian greeting.
  private static func bare(_ range: Range<Int>, line: Int, page: Page) -> Range<Int> {
    var rest = edged(range, page)
    while let ending = page.hits(in: line).filter({ hit in
      (hit.section == .salutationEnding || hit.section == .kindLetter)
        && hit.text.upperBound == rest.upperBound && hit.text.lowerBound > rest.lowerBound
        && page.text[hit.text.lowerBound] >= 0x80
        && !page.hits(in: line, sections: [.honorificSuffix, .role], endingAt: hit.text.upperBound)
        // `장관님께`: the post stays.
        && !page.phrases(in: line, within: hit.text).contains { $0.section == .role }
    }).max(by: { $0.text.count < $1.text.count }) {
      rest = page.trimmed(rest.lowerBound..<ending.text.lowerBound, of: .edges)
    }
    // The Chinese particle that ties what was cut: 的, 之.
    for particle in [[0xE7, 0x9A, 0x84], [0xE4, 0xB9, 0x8B]] as [[UInt8]]
    where rest.count > 3 && page.text[rest].suffix(3).elementsEqual(particle) {
      rest = rest.lowerBound..<rest.upperBound - 3
    }
    return rest
  }

  /// Without the punctuation around it, but for a bracket that closes one inside.
  private static func edged(_ range: Range<Int>, _ page: Page) -> Range<Int> {
    let core = page.trimmed(range, of: .edges)
    let close = UInt8(ascii: ")")
    guard core.upperBound < range.upperBound, page.text[core.upperBound] == close,
      page.text[core].contains(UInt8(ascii: "(")), !page.text[core].contains(close)
    else { return core }
    return core.lowerBound..<core.upperBound + 1
  }

  /// `Dear`, `Sehr geehrte`: a greeting word that is no form of address by itself.
  private static func openerEnd(_ range: Range<Int>, line: Int, page: Page) -> Int? {
    guard !range.isEmpty else { return nil }
    // `Monsieur le Ministre`, `Secretary`: what ends in a title or a post stays.
    let end = page.hits(in: line).filter {
      $0.section == .salutation && $0.text.lowerBound == range.lowerBound
        && $0.text.upperBound <= range.upperBound
        && !endsInTitle($0.text, line: line, page: page)
    }.map { withoutNoun($0.text, line: line, page: page) }.max()
    // The stop of `Exmo.` is its own.
    return end.map { $0 < range.upperBound && page.text[$0] == UInt8(ascii: ".") ? $0 + 1 : $0 }
  }

  /// `To the people of`: whoever is greeted so is no part of the words that greet.
  private static func withoutNoun(_ opener: Range<Int>, line: Int, page: Page) -> Int {
    let addressing = page.hits(in: line).filter {
      $0.section == .addressing && $0.text.lowerBound == opener.lowerBound
        && $0.text.upperBound <= opener.upperBound
    }.map(\.text.upperBound).max()
    guard let addressing, let last = page.words(in: opener, limit: 9).last,
      SmallWords.links.contains(page.folded[last.text]),
      !SmallWords.articles.contains(page.folded[last.text])
    else { return opener.upperBound }
    return addressing
  }

  /// In an alphabet a greeting word may be a title itself (`Monsieur`); in ideographs the title
  /// stands behind it (`尊敬的…`).
  private static func endsInTitle(_ opener: Range<Int>, line: Int, page: Page) -> Bool {
    let isIdeographic = page.text[opener.lowerBound] >= 0xE3
    return page.hits(in: line).contains {
      [.honorific, .role, .addresseeNoun].contains($0.section)
        && $0.text.upperBound == opener.upperBound
        && (!isIdeographic || $0.text.lowerBound > opener.lowerBound)
    }
  }

  /// The parts between commas and conjunctions.
  static func cut(_ range: Range<Int>, line: Int, _ page: Page) -> [Range<Int>] {
    // `Heads of State and Government`: what a lexicon has for one is not cut.
    let whole = page.phrases(in: line, within: range).filter {
      $0.section == .role || $0.section == .addresseeNoun || $0.section == .organization
    }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      let gap = separator(at, range, page)
      if gap > 0,
        !whole.contains(where: { $0.text.lowerBound < at && $0.text.upperBound > at + gap }),
        gap == 1 || !goesOn(page.trimmed(start..<at, of: .edges), at + gap, range, line: line, page)
      {
        parts.append(start..<at)
        start = at + gap
      }
      at += max(1, gap)
    }
    parts.append(start..<range.upperBound)
    return parts.map { edged($0, page) }.filter { !$0.isEmpty }
  }

  /// `Office of Science` / `Technology Policy`: whether what stands behind a conjunction is the rest
  /// of what a body or a post is for.
  private static func goesOn(
    _ piece: Range<Int>, _ next: Int, _ range: Range<Int>, line: Int, _ page: Page
  ) -> Bool {
    let words = page.words(in: piece, limit: 12)
    guard isFor(words, page),
      OrganizationName.strength(page, line: line, piece) >= 0.5
        || page.phrases(in: line, within: piece).contains(where: { $0.section == .role })
    else { return false }
    var end = next
    while end < range.upperBound, separator(end, range, page) == 0 { end += 1 }
    let rest = page.words(in: next..<end, limit: 6)
    // `et de la Communication`
    if let first = rest.first, first.casing == .lower, rest.last?.isCapitalized == true {
      return SmallWords.links.contains(page.folded[first.text])
        && !SmallWords.articles.contains(page.folded[first.text])
    }
    guard (1...3).contains(rest.count), rest.allSatisfy({ $0.casing == .capital }),
      (PersonName(page, line: line, next..<end)?.strength ?? 0) < 0.7
    else { return false }
    let opening = page.hits(in: line).filter { $0.text.lowerBound == next }.map(\.section)
    return opening.contains(.organization)
      || !opening.contains { [.honorific, .role, .addresseeNoun, .salutation].contains($0) }
  }

  /// `… of Science`, `… dell’Istruzione`: a link before the last word or two.
  private static func isFor(_ words: WordList, _ page: Page) -> Bool {
    guard words.count > 1, let last = words.last else { return false }
    if page.text[last.text.lowerBound] &- 0x61 < 26, last.casing != .lower { return true }
    guard let link = words.lastIndex(where: { $0.casing == .lower }), link > 0 else { return false }
    return (1...2).contains(words.count - 1 - link)
      && SmallWords.links.contains(page.folded[words[link].text])
  }

  /// Whether a piece names somebody by itself.
  private static func names(_ range: Range<Int>, line: Int, page: Page) -> Bool {
    let opens = page.hits(in: line).contains {
      $0.text.lowerBound == range.lowerBound && $0.text.upperBound <= range.upperBound
        && [.honorific, .role, .addresseeNoun, .salutation, .bareAddress].contains($0.section)
    }
    if opens { return true }
    if page.text[range.lowerBound] >= 0xE3 {
      let core = bare(range, line: line, page: page)
      return page.hits(
        in: line, sections: [.role, .honorificSuffix, .addresseeNoun, .organization],
        endingAt: core.upperBound)
        || page.hit([.organization], at: core.lowerBound, in: line) != nil
        || HanReader(page, line: line, isGreeting: true).isName(core, isHonoured: true)
    }
    return PersonName(page, line: line, range).map { $0.strength >= 0.4 } ?? false
  }

  /// How many bytes of a separator stand at `at`: a comma, `and`, `&`, `、`.
  private static func separator(_ at: Int, _ range: Range<Int>, _ page: Page) -> Int {
    let bytes = page.folded
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "/"): return 1
    case 0xE3 where at + 2 < range.upperBound && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x81:
      return 3
    case 0xEF where at + 2 < range.upperBound && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x8C:
      return 3
    case 0xE5 where at + 2 < range.upperBound && bytes[at + 1] == 0x8F && bytes[at + 2] == 0x8A:
      return 3
    case 0xE5 where at + 2 < range.upperBound && bytes[at + 1] == 0x92 && bytes[at + 2] == 0x8C:
      return 3
    case 0x20:
      for word in conjunctions where at + word.count < range.upperBound {
        if bytes[at..<at + word.count].elementsEqual(word) { return word.count }
      }
      return 0
    default: return 0
    }
  }

  private static let conjunctions = [
    " and ", " et ", " und ", " y ", " e ", " en ", " и ", " та ", " i ", " oraz ", " ve ",
  ].map { Array($0.utf8) }
}

extension Page {
  /// Whether a phrase of one of the sections ends at `end`.
  func hits(in line: Int, sections: SectionSet, endingAt end: Int) -> Bool {
    hits(in: line).contains { $0.text.upperBound == end && sections.contains($0.section) }
  }
}
