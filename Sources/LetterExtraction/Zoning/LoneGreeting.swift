import LetterSchema

/// A letter greets: where no line was taken for the greeting, the few words with a comma or colon
/// behind them that stand alone above the text are it, be they as unlike a greeting as they will
/// (`Holm School Board,`, `To Ada Bell and the board:`, `Lic. Ada Bell:`).
enum LoneGreeting {
  static func keep(_ zones: inout [ZoneDecision], _ page: Page, _ cues: Cues) {
    guard !zones.contains(where: { $0.zone == .salutation }) else { return }
    let text = zones.indices.filter { zones[$0].zone == .body }
    let known = text.prefix(mostAbove).first {
      opens($0, cues) && opensText($0 + 1, zones, cues)
        || isWhole($0, page, cues) && opensSentence($0 + 1, zones, cues)
    }
    let own = text.prefix(mostAboveOwn).first {
      mayGreet($0, page, cues) && opensText($0 + 1, zones, cues)
    }
    if let line = titled(zones, page, cues) ?? [known, own].compactMap({ $0 }).min() {
      zones[addressee(above: line, zones, page, cues) ?? line] = .byForm(.salutation)
    } else if let first = text.first,
      let line = [first - 1, first - 2].first(where: {
        $0 >= 0 && (zones[$0].zone == nil || zones[$0].zone == .recipient)
          && isTitled($0, page, cues) && (first - 1 == $0 || isProse($0 + 1, page, cues))
      })
    {
      zones[line] = .byForm(.salutation)
      // What was taken for a heading between greeting and text is text.
      for line in line + 1..<first { zones[line] = .byForm(.body) }
    }
  }

  /// `Lic. Ada Bell:` right above the text.
  private static func isTitled(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    cues.has(.honorificStart, in: line) && cues.has(.endsColon, in: line)
      && !cues.has(anyOf: foreign, in: line)
      && page.words(in: page.lines[line].text, limit: 8).count <= 7
      && page.words(in: page.lines[line].text, limit: 8).allSatisfy(\.isCapitalized)
  }

  private static func isProse(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    page.lines[line].markup.form != .heading && cues.has(.functionWords, in: line)
  }

  /// Paragraphs that tell of a letter may stand above it.
  private static let mostAbove = 10
  /// The same above words that are those of no greeting.
  private static let mostAboveOwn = 5

  private static func opensText(_ line: Int, _ zones: [ZoneDecision], _ cues: Cues) -> Bool {
    zones.indices.contains(line) && zones[line].zone == .body && !cues.has(anyOf: .item, in: line)
      && (cues.has(anyOf: [.lengthProse, .lengthParagraph], in: line)
        || cues.has(.functionWords, in: line) && opensSentence(line, zones, cues))
  }

  private static func opensSentence(_ line: Int, _ zones: [ZoneDecision], _ cues: Cues) -> Bool {
    zones.indices.contains(line) && zones[line].zone == .body && !cues.has(anyOf: .item, in: line)
      && cues.has(anyOf: [.endsStop, .endsExclamation, .endsQuestion], in: line)
  }

  /// The words of a greeting, and nothing behind them.
  private static func opens(_ line: Int, _ cues: Cues) -> Bool {
    cues.has(anyOf: [.salutationLine, .salutationOpener], in: line)
      && cues.has(anyOf: [.endsComma, .endsColon], in: line)
      && !cues.has(anyOf: foreign, in: line)
  }

  /// `拝啓`, `Good morning`: a greeting and no other word, in a line of its own.
  private static func isWhole(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let text = page.trimmed(page.lines[line].text, of: .edges)
    return page.lines[line].markup.form != .heading && !cues.has(anyOf: .item, in: line)
      && page.isPhrase(text, in: line, of: [.salutation, .bareAddress])
  }

  /// `港务局李局长：` above `您好！`: whom it is said to.
  private static func addressee(
    above line: Int, _ zones: [ZoneDecision], _ page: Page, _ cues: Cues
  ) -> Int? {
    guard line > 0, cues.has(.endsColon, in: line - 1), cues.has(.endsExclamation, in: line),
      zones[line - 1].zone == .body || zones[line - 1].zone == .recipient,
      page.lines[line - 1].text.count <= 120, isWhole(line, page, cues)
    else { return nil }
    return line - 1
  }

  /// `Open letter to Ms. Bell,` right above the text: who ends it in a comma greets.
  private static func titled(_ zones: [ZoneDecision], _ page: Page, _ cues: Cues) -> Int? {
    guard let text = zones.firstIndex(where: { $0.zone == .body }), text > 0,
      zones[text - 1].zone == .title, cues.has(.endsComma, in: text - 1),
      mayGreet(text - 1, page, cues), opensText(text, zones, cues)
    else { return nil }
    return text - 1
  }

  private static func mayGreet(_ line: Int, _ page: Page, _ cues: Cues) -> Bool {
    let isAddressed =
      cues.has(.addressing, in: line)
      && cues.has(
        anyOf: [.honorificInside, .roleInside, .nameInside, .organizationInside], in: line)
    guard cues.has(.endsComma, in: line) || cues.has(.endsColon, in: line) && isAddressed,
      !cues.has(anyOf: foreign, in: line)
    else { return false }
    let words = page.words(in: page.lines[line].text, limit: 26)
    if isAddressed { return words.count <= 25 }
    // `To Quayside Support and Pier Leadership,`
    if cues.has(.addressing, in: line), words.count <= 9, words.count > 2,
      words.dropFirst().allSatisfy({
        $0.isCapitalized || SmallWords.links.contains(page.folded[$0.text])
      }), words[words.count - 1].isCapitalized
    {
      return true
    }
    // `We,` opens a sentence that a list goes on with.
    return words.count <= 5
      && words.allSatisfy {
        $0.isCapitalized && page.hit([.stopword], at: $0.text.lowerBound, in: line) == nil
      }
  }

  private static let foreign = CueSet.aroundText.union(.heading).union(.item).union([
    .dateInside, .someDigits, .manyDigits, .ask, .askLead, .closingLine, .closingStart, .placeLine,
    .preformatted, .ideographic, .reported,
  ])
}
