/// Phrases by which the parts of a letter are known.
enum Phrases: Detector {
  static func look(at view: LineView, _ marks: inout [Cues.Mark]) {
    let text = view.text
    let short = view.shape.width <= 110
    let isHeadline = isHeadline(view)
    var stopwords = 0
    var speaksOfClose = false
    var seen = CueSet()
    func mark(_ cue: Cue, _ hit: Page.Hit) {
      if seen.insert(cue) { marks.add(cue, hit.text) }
    }
    for hit in view.page.hits(in: view.index) {
      let atStart = hit.text.lowerBound - text.lowerBound <= 2
      switch hit.section {
      case .stopword: stopwords += 1
      case .salutation where atStart && !isHeadline:
        mark(.salutationOpener, hit)
        if short, [.comma, .colon, .exclamation].contains(view.shape.end) {
          mark(.salutationLine, hit)
        }
      case .salutationEnding where short && text.upperBound - hit.text.upperBound <= 6:
        mark(.salutationEnding, hit)
      case .bareAddress where atStart && text.upperBound - hit.text.upperBound <= 3:
        mark(.bareAddress, hit)
      case .closing:
        speaksOfClose = true
        let rest = text.upperBound - hit.text.upperBound
        // `祝 安康`: a wish of a few characters, however it goes on.
        let isWish = view.shape.ideographs > 0 && view.shape.letters <= 9
        if atStart, rest <= 3 || isWish { mark(.closingLine, hit) }
        // `思言 敬上`, `김철수 드림`: the name comes first.
        if !atStart, rest <= 3, view.shape.width <= 60, view.page.text[hit.text.lowerBound] >= 0xE3
        {
          mark(.closingBehindName, hit)
        }
        if atStart { mark(.closingStart, hit) } else if short { mark(.closingInside, hit) }
      case .honorific: mark(atStart ? .honorificStart : .honorificInside, hit)
      case .honorificSuffix: mark(.honorificInside, hit)
      case .role: mark(atStart ? .roleStart : .roleInside, hit)
      case .organization: mark(.organizationInside, hit)
      case .month: mark(.monthInside, hit)
      case .weekday: mark(.weekdayInside, hit)
      case .dateLabel where atStart, .laterDateLabel where atStart: mark(.dateLabelStart, hit)
      case .subjectLabel where atStart && isLabel(hit, view): mark(.subjectLabel, hit)
      case .referenceLabel where atStart && isLabel(hit, view): mark(.referenceLabel, hit)
      case .deliveryLabel where atStart: mark(.deliveryLabel, hit)
      case .copiesLabel where atStart: mark(.copiesLabel, hit)
      case .enclosureLabel where atStart: mark(.enclosureLabel, hit)
      case .postscriptLabel where atStart: mark(.postscriptLabel, hit)
      case .contactLabel where atStart || short: mark(.contactLabel, hit)
      case .signatureLabel where atStart || short: mark(.signatureLabel, hit)
      case .groupHeading where atStart && short: mark(.groupHeading, hit)
      case .addressing where atStart && !isHeadline: mark(.addressing, hit)
      case .street where short: mark(.streetInside, hit)
      case .country, .city, .usState: if short { mark(.placeInside, hit) }
      case .givenName, .surname: if short { mark(.nameInside, hit) }
      case .ask: mark(.ask, hit)
      case .askLead: mark(.askLead, hit)
      case .modal: mark(.modal, hit)
      case .courtesy: mark(.courtesy, hit)
      case .reported: mark(.reported, hit)
      case .kindStatement where short: mark(.kindStatement, hit)
      case .kindPetition where short: mark(.kindPetition, hit)
      case .kindPress where short: mark(.kindPress, hit)
      case .kindLetter where short: mark(.kindLetter, hit)
      case .kindArticle where short: mark(.kindArticle, hit)
      default: break
      }
    }
    if speaksOfClose, !seen.contains(.closingLine), let formula = closingFormula(view) {
      mark(.closingLine, formula)
    }
    marks.add(.signatureHeading, text, if: isSignatureHeading(view))
    let words = view.shape.words
    marks.add(.functionWords, text, if: words >= 6 && stopwords * 5 >= words)
    marks.add(.noFunctionWords, text, if: words >= 2 && stopwords == 0)
    let language = view.page.lineLanguages[view.index]
    let main = view.page.mainLanguage
    marks.add(.otherLanguage, text, if: language >= 0 && main >= 0 && language != main)
    marks.add(
      .otherScript, text,
      if: main >= 0 && view.shape.letters > 1
        && (view.shape.ideographs * 2 > view.shape.letters) != view.page.isIdeographic)
  }

  /// `Veuillez agréer, Monsieur le Maire, l'expression de nos salutations distinguées.`: a sentence
  /// that opens and ends in words of a close, or ends in them behind a comma.
  private static func closingFormula(_ view: LineView) -> Page.Hit? {
    guard view.shape.innerStops == 0, view.shape.width <= longestFormula,
      [.stop, .comma, .none].contains(view.shape.end)
    else { return nil }
    let (page, text) = (view.page, view.text)
    let hits = page.hits(in: view.index).filter {
      $0.section == .closing && page.text[$0.text.lowerBound] < 0xE3
    }
    guard
      let last = hits.filter({ text.upperBound - $0.text.upperBound <= 3 })
        .max(by: { $0.text.count < $1.text.count }),
      page.words(in: last.text, limit: 2).count == 2
    else { return nil }
    let before = page.trimmed(text.lowerBound..<last.text.lowerBound, of: .blanks)
    let isBehindComma = page.text[before].last == UInt8(ascii: ",")
    return isBehindComma || hits.contains { $0.text.upperBound <= before.upperBound } ? last : nil
  }

  /// Letters, for a reader.
  private static let longestFormula = 320

  /// `致部长的公开信`: addressed as an address is, and called a letter.
  private static func isHeadline(_ view: LineView) -> Bool {
    guard view.shape.ideographs > 0, view.shape.end != .colon,
      view.page.sections(in: view.index).contains(.kindLetter)
    else { return false }
    let core = view.page.trimmed(view.text, of: .edges)
    return view.page.hits(in: view.index).contains {
      $0.section == .kindLetter && $0.text.upperBound == core.upperBound
        && $0.text.lowerBound > core.lowerBound
    }
  }

  /// `Signatories`, `Individuals:`, `Peru:`: nothing but a label over those who sign.
  private static func isSignatureHeading(_ view: LineView) -> Bool {
    let page = view.page
    guard view.shape.width <= 70, view.shape.words <= 8,
      !page.sections(in: view.index).isDisjoint(with: Self.overSignatures)
    else { return false }
    let core = page.trimmed(view.text, of: .edges)
    if view.shape.end == .colon, core.count > 3 {
      return page.isPhrase(core, in: view.index, of: Self.overSignatures)
    }
    // Without a colon a menu has words for groups too.
    return core.count > 5 && page.isPhrase(core, in: view.index, of: [.signatureLabel])
  }

  private static let overSignatures: SectionSet = [.signatureLabel, .groupHeading, .country]

  /// A label stands before a colon, or alone on the line, or before a capital or digit.
  private static func isLabel(_ hit: Page.Hit, _ view: LineView) -> Bool {
    var at = hit.text.upperBound
    let bytes = view.page.text
    while at < view.text.upperBound, bytes[at] == 0x20 { at += 1 }
    if at >= view.text.upperBound { return true }
    if bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: ".") { return true }
    // Full-width colon, U+FF1A.
    return bytes[at] == 0xEF && at + 2 < bytes.count && bytes[at + 1] == 0xBC
      && bytes[at + 2] == 0x9A
      || hit.text.count <= 5 && view.shape.width <= 110
        && bytes[hit.text.upperBound - 1] == UInt8(ascii: ":")
  }
}
