/// What stands among signatures and is none: headings, counters, disclaimers, forms to fill in.
enum SignatureFurniture {
  enum Judgement: Sendable {
    case keep, drop
    /// A blank to fill in.
    case form
    case heading(SignatureSection.Expectation)
    /// What follows are notes and no signatures.
    case end
    /// Prose: an entry only where there is no other.
    case sentence
  }

  static func judge(_ page: Page, _ row: SignatureRow) -> Judgement {
    let core = page.trimmed(row.text, of: .edges)
    guard !core.isEmpty, hasLetters(page, core) else { return .drop }
    if isBlankToFill(page, row.text) { return .form }
    if isBracketed(page, row.text) || isTypist(page, core) || isJoint(page, core) { return .drop }
    if isEditorial(page, row) { return .drop }
    if page.isPhrase(core, in: row.line, of: [.notesHeading, .kindPress]) {
      return .end
    }
    if TrailingDate.start(page, line: row.line, core) == core.lowerBound { return .drop }
    if !row.opensItem, page.isPhrase(core, in: row.line, of: Self.droppedAlone) {
      return .drop
    }
    let line = page.lines[row.line]
    let colon = endsWithColon(page, line, row)
    if page.isPhrase(core, in: row.line, of: [.groupHeading, .signatureLabel]) {
      return .heading(expectation(page, row.line, core))
    }
    if line.markup.form == .heading || colon {
      let name = PersonName(page, line: row.line, core)?.strength ?? 0
      if colon || name < 0.5 { return .heading(expectation(page, row.line, core)) }
    }
    if Counters.isCounter(page, row.line, core) || isRemark(page, row) { return .drop }
    return isSentence(page, row) ? .sentence : .keep
  }

  private static func hasLetters(_ page: Page, _ range: Range<Int>) -> Bool {
    page.text[range].contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
  }

  /// `[Endorsed:] A. Smith`: what an editor says of the sheet.
  private static func isEditorial(_ page: Page, _ row: SignatureRow) -> Bool {
    let line = page.trimmed(page.lines[row.line].text, of: .blanks)
    if page.text[line].starts(with: "[^".utf8) { return true }
    guard page.text[line].first == UInt8(ascii: "["), row.text.lowerBound <= line.lowerBound + 1,
      let close = page.text[line].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return page.text[line.lowerBound + 1..<close].count { $0 | 0x20 >= 0x61 } >= 3
  }

  /// `<< Name >>`, `{{ name }}`, `[private]`, `Name: ______`, `<YOUR NAME>`.
  private static func isBracketed(_ page: Page, _ range: Range<Int>) -> Bool {
    let bytes = page.text[page.trimmed(range, of: .blanks)]
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: "[") && last == UInt8(ascii: "]") { return true }
    return first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
      && bytes.contains(UInt8(ascii: "["))
  }

  private static func isBlankToFill(_ page: Page, _ range: Range<Int>) -> Bool {
    let bytes = page.text[page.trimmed(range, of: .blanks)]
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == UInt8(ascii: "<") && last == UInt8(ascii: ">") { return true }
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == previous, [UInt8(ascii: "{"), UInt8(ascii: "_"), UInt8(ascii: "<")].contains(byte)
      {
        return true
      }
      previous = byte
    }
    return false
  }

  /// `JS/ab`, `AB:cd`: who dictated and who typed.
  private static func isTypist(_ page: Page, _ range: Range<Int>) -> Bool {
    let bytes = Array(page.text[range])
    guard bytes.count >= 5, bytes.count <= 9,
      let cut = bytes.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") })
    else { return false }
    let before = bytes[..<cut]
    let after = bytes[(cut + 1)...]
    return (2...4).contains(before.count) && (2...3).contains(after.count)
      && before.allSatisfy { $0 &- 0x41 < 26 } && after.allSatisfy { $0 &- 0x61 < 26 }
  }

  /// `And` between two signatures.
  private static func isJoint(_ page: Page, _ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    let text = String(decoding: page.folded[range], as: UTF8.self)
    return (SmallWords.conjunctions.contains(text) || SmallWords.signedFor.contains(text))
  }

  private static func endsWithColon(_ page: Page, _ line: Line, _ row: SignatureRow) -> Bool {
    // The row's own text has lost its colon.
    guard row.tableRow < 0, row.text.upperBound < line.text.upperBound, !row.isBehalf else {
      return false
    }
    let tail = page.text[row.text.upperBound..<line.text.upperBound].filter {
      $0 != 0x20 && $0 != 0x2A && $0 != 0x5F
    }
    return tail.first == UInt8(ascii: ":") && tail.count == 1
      || tail.starts(with: [0xEF, 0xBC, 0x9A]) && tail.count == 3
  }

  static func expectation(
    _ page: Page, _ line: Int, _ range: Range<Int>
  ) -> SignatureSection.Expectation {
    let bytes = page.folded[range]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return plainBodies.stands(in: bytes)
        ? .organizations : plainPeople.stands(in: bytes) ? .persons : .anything
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if bodies.contains(where: text.contains) { return .organizations }
    if people.contains(where: text.contains) { return .persons }
    return .anything
  }

  private static let plainBodies = WordParts(bodies)
  private static let plainPeople = WordParts(people)

  private static let bodies = [
    "organi", "association", "compan", "business", "institution", "ngo", "startup", "group", "团体",
    "團體",
    "机构", "機構", "组织", "組織", "団体", "단체", "организац", "організац", "kuruluş", "منظم", "entreprise",
    "unternehm", "verein", "verb", "entidad", "associaç", "associazion",
  ]

  private static let people = [
    "individu", "person", "academic", "scholar", "researcher", "expert", "professor", "lawyer",
    "journalist",
    "writer", "artist", "scientist", "economist", "个人", "個人", "개인", "einzel", "particulier",
    "физич",
    "лица", "особи", "birey", "أفراد", "citizen", "laureate", "member", "学者", "學者", "律师", "律師",
  ]

  /// `(affiliations are for identification purposes only)`, `* Institution listed …`.
  private static func isRemark(_ page: Page, _ row: SignatureRow) -> Bool {
    let line = page.lines[row.line].text
    let first = page.text[page.trimmed(line, of: .blanks)].first
    guard first == UInt8(ascii: "(") || first == UInt8(ascii: "*") || first == UInt8(ascii: "[")
    else { return false }
    let words = page.words(in: row.text, limit: 40)
    guard words.count >= 5 else { return false }
    let small = words.filter { $0.casing == .lower }.count
    return small * 3 >= words.count * 2
  }

  /// Running text with a full stop, or with the small words of a sentence.
  private static func isSentence(_ page: Page, _ row: SignatureRow) -> Bool {
    let words = page.words(in: row.text, limit: 60)
    guard words.count >= 9, words[0].script == .cased else {
      return words.count >= 1 && words[0].script != .cased && isLongHan(page, row)
    }
    // A name with a long post is no sentence.
    if let head = Segment.split(page, row.text).first?.text, head.count < row.text.count,
      (PersonName(page, line: row.line, head)?.strength ?? 0) >= 0.6
    {
      return false
    }
    let stops = page.phrases(in: row.line, within: row.text).filter { $0.section == .stopword }
      .count
    let small = words.filter { $0.casing == .lower }.count
    return stops >= 3 && small * 10 >= words.count * 6
  }

  private static func isLongHan(_ page: Page, _ row: SignatureRow) -> Bool {
    row.text.count > 120
      && page.text[row.text].indices.contains {
        page.text[$0] == 0xE3 && page.text[$0...].starts(with: [0xE3, 0x80, 0x82])
      }
  }

  private static let droppedAlone: SectionSet =
    SectionSet { $0.isChrome && $0 != .chromeCaption }.union([
      .closing, .enclosureLabel, .postscriptLabel, .copiesLabel, .subjectLabel, .dateLabel,
      .laterDateLabel, .month, .weekday, .salutation,
    ])
}
