package import LetterSchema

/// The features of one document, told from its lines, cues and zones.
package struct KindFeatures: Sendable {
  package private(set) var found: Set<KindFeature> = [.sign(.always)]

  package init(_ draft: Draft) { self.init(draft, zones: draft.zones.map(\.zone)) }

  package init(_ draft: Draft, zones: [Zone?]) {
    addZones(draft, zones)
    addTitle(draft, zones)
    addText(draft, zones)
    addPage(draft, zones)
  }

  private mutating func add(_ sign: KindSign, if condition: Bool) {
    if condition { found.insert(.sign(sign)) }
  }

  private mutating func addZones(_ draft: Draft, _ zones: [Zone?]) {
    let has = Set(zones.compactMap { $0 })
    let cues = draft.cues
    add(.salutation, if: has.contains(.salutation))
    add(
      .bareSalutation,
      if: zones.indices.contains { zones[$0] == .salutation && cues.has(.bareAddress, in: $0) })
    add(.recipients, if: has.contains(.recipient) || has.contains(.delivery))
    add(.closing, if: has.contains(.closing))
    add(.subject, if: has.contains(.subject))
    add(.copies, if: has.contains(.copies))
    add(.letterDate, if: has.contains(.date))
    add(.footnotes, if: has.contains(.footnote))
    let signatures = zones.indices.filter { zones[$0] == .signature }
    add(.signatures, if: !signatures.isEmpty)
    add(.oneSignature, if: (1...4).contains(signatures.count))
    add(.fewSignatures, if: (5...20).contains(signatures.count))
    add(.manySignatures, if: signatures.count > 20)
    add(.namedSignature, if: signatures.contains { cues.has(.personName, in: $0) })
    add(.signatureLabel, if: signatures.contains { cues.has(.signatureLabel, in: $0) })
    let body = zones.firstIndex(of: .body)
    let recipients = zones.count { $0 == .recipient }
    add(.recipientBlock, if: recipients >= 3)
    if let salutation = zones.firstIndex(of: .salutation) {
      // A report says who wrote before it gives the letter.
      add(.salutationLate, if: zones[..<salutation].count { $0 == .body } >= 2)
    }
    add(
      .salutationRunIn,
      if: !has.contains(.salutation)
        && body.map { cues.has(.salutationOpener, in: $0) || cues.has(.bareAddress, in: $0) }
          ?? false
    )
  }

  private mutating func addTitle(_ draft: Draft, _ zones: [Zone?]) {
    let cues = draft.cues
    let body = zones.firstIndex(of: .body) ?? zones.count
    let titles = zones.indices.filter { zones[$0] == .title || cues.has(.pageTitle, in: $0) }
    let head = zones.indices.filter { $0 <= body && body - $0 <= 10 }
    for line in titles {
      add(.titleSaysLetter, if: cues.has(.kindLetter, in: line))
      add(.titleSaysStatement, if: cues.has(.kindStatement, in: line))
      add(.titleSaysPetition, if: cues.has(.kindPetition, in: line))
      add(.titleSaysPress, if: cues.has(.kindPress, in: line))
      add(.titleSaysArticle, if: cues.has(.kindArticle, in: line))
      add(.addressedTitle, if: cues.has(.addressing, in: line))
      add(
        .titleOpensLetter,
        if: cues.has(.kindLetter, in: line) && cues.has(.addressing, in: line)
          && !cues.has(.reported, in: line))
      add(.titleReports, if: cues.has(.reported, in: line))
      add(.titleAsks, if: cues.has(.ask, in: line))
      add(.titleExclaims, if: cues.has(.endsExclamation, in: line))
      let text = draft.reading.lines[line].text
      add(
        .titleQuotes, if: draft.reading.text[text].contains { $0 == 0x22 } || hasQuote(draft, text))
    }
    for line in head {
      add(.headSaysLetter, if: cues.has(.kindLetter, in: line))
      add(.headSaysStatement, if: cues.has(.kindStatement, in: line))
      add(.headSaysPetition, if: cues.has(.kindPetition, in: line))
      add(.headSaysPress, if: cues.has(.kindPress, in: line))
      add(.headSaysArticle, if: cues.has(.kindArticle, in: line))
    }
  }

  private mutating func addText(_ draft: Draft, _ zones: [Zone?]) {
    let cues = draft.cues
    let body = zones.indices.filter { zones[$0] == .body }
    func share(_ cue: Cue) -> Double {
      Double(body.count { cues.has(cue, in: $0) }) / Double(max(1, body.count))
    }
    add(.dateline, if: body.prefix(2).contains { cues.has(.datelineStart, in: $0) })
    add(.somebodySaid, if: share(.reported) > 0.1)
    add(.oftenSaid, if: share(.reported) > 0.35)
    add(.quotes, if: share(.startsQuote) > 0.1)
    add(.asks, if: share(.ask) > 0)
    add(.oftenAsks, if: share(.ask) > 0.2)
    add(.should, if: share(.modal) > 0.2)
    add(.courtesy, if: share(.courtesy) > 0)
    func spoken(_ section: LexiconSection) -> Double {
      Double(body.count { line in draft.page.hits(in: line).contains { $0.section == section } })
        / Double(max(1, body.count))
    }
    let you = spoken(.secondPerson)
    add(.youSometimes, if: you > 0)
    add(.youOften, if: you > 0.25)
    add(
      .asksYou,
      if: body.contains { line in
        cues.has(.ask, in: line)
          && draft.page.hits(in: line).contains { $0.section == .secondPerson }
      })
    add(.titledAndToYou, if: you > 0 && found.contains(.sign(.titleOpensLetter)))
    add(.headingsInside, if: body.count { draft.reading.lines[$0].markup.form == .heading } >= 2)
    let we = spoken(.firstPerson)
    add(.weSometimes, if: we > 0.1)
    add(.weOften, if: we > 0.35)
    add(.noText, if: body.isEmpty)
    add(.shortText, if: body.count < 6)
    add(.longText, if: body.count > 40)
    add(.lists, if: share(.itemBullet) + share(.itemNumbered) > 0.15)
    addWords(draft, body)
  }

  /// Curly and angled quotation marks.
  private func hasQuote(_ draft: Draft, _ text: Range<Int>) -> Bool {
    let marks: [[UInt8]] = [
      [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E], [0xC2, 0xAB], [0xE3, 0x80, 0x8C],
    ]
    return text.contains { at in
      marks.contains { draft.reading.text[at..<text.upperBound].starts(with: $0) }
    }
  }

  private mutating func addPage(_ draft: Draft, _ zones: [Zone?]) {
    let cues = draft.cues
    let last = zones.lastIndex { $0 == .body } ?? zones.count
    add(
      .contactBehind,
      if: zones.indices.contains {
        $0 >= last && $0 - last <= 12 && cues.has(.contactLabel, in: $0)
      })
    add(
      .endMark,
      if: zones.indices.contains { line in
        let text = draft.reading.text[draft.reading.lines[line].text]
        return text.count >= 3 && text.allSatisfy { $0 == UInt8(ascii: "#") }
      })
    add(.textOftenSaysPetition, if: zones.indices.count { cues.has(.kindPetition, in: $0) } >= 3)
    for line in zones.indices {
      add(.textSaysPress, if: cues.has(.kindPress, in: line))
      add(.textSaysPetition, if: cues.has(.kindPetition, in: line))
      add(.textSaysStatement, if: cues.has(.kindStatement, in: line))
      add(.byline, if: cues.has(.hintByline, in: line))
      add(.comments, if: cues.has(.chromeComment, in: line) || cues.has(.hintComment, in: line))
      add(.mail, if: cues.has(.mailHeader, in: line))
    }
  }

  /// - Parameter body: the lines of the text.
  private mutating func addWords(_ draft: Draft, _ body: [Int]) {
    for line in body.prefix(2) {
      for cue in Cue.allCases where draft.cues.has(cue, in: line) { found.insert(.opening(cue)) }
    }
    for section in LexiconSection.allCases {
      let lines = body.count { draft.page.sections(in: $0).contains(section) }
      if lines * 10 > body.count { found.insert(.often(section)) }
    }
  }
}
