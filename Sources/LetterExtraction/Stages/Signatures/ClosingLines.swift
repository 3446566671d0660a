import LetterSchema

/// The complimentary close, and where a line that holds more than it goes on.
struct ClosingLines {
  private(set) var closing: Finding?
  /// For lines that hold close and signature: where the signature begins.
  private(set) var rests: [Int: Int] = [:]
  /// The lines that are nothing but the close.
  private(set) var lines: Set<Int> = []

  /// Lines in the closing zone that are a name and no close.
  private(set) var names: [Int] = []

  private let page: Page

  init(_ page: Page, _ zones: [ZoneDecision]) {
    self.page = page
    let decided = zones.indices.filter { zones[$0].zone == .closing && !isName($0) }
    names = zones.indices.filter { zones[$0].zone == .closing && isName($0) }
    if let run = run(decided, zones) {
      take(extended(run, zones), zones, share: 1)
    } else if let line = undecided(zones) {
      // The decoder saw no close: a line among the signatures that is one by its words.
      take(extended([line], zones), zones, share: 0.8)
    } else {
      closing = runIn(zones)
    }
  }

  /// `… demain. Veuillez agréer, Madame, nos salutations distinguées.`: a long formula that ends the
  /// paragraph before the signatures.
  private func runIn(_ zones: [ZoneDecision]) -> Finding? {
    guard let signature = zones.indices.first(where: { zones[$0].zone == .signature }),
      let line = zones.indices.prefix(signature).last(where: { zones[$0].zone != nil }),
      zones[line].zone == .body
    else { return nil }
    let text = page.trimmed(page.lines[line].text, of: .blanks)
    for hit in page.hits(.closing, in: line)
    where hit.text.count >= 12 && hit.text.lowerBound > text.lowerBound + 2 {
      let stop = page.text[hit.text.lowerBound - 2]
      let formula = hit.text.lowerBound..<text.upperBound
      let isWhole = !formula.dropLast(2).contains {
        page.text[$0] == UInt8(ascii: ".") && page.text[$0 + 1] == 0x20
      }
      guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(stop),
        page.text[hit.text.lowerBound - 1] == 0x20, isWhole,
        page.words(in: formula, limit: 6).count >= 5
      else { continue }
      return Finding(text: formula, line: line, confidence: zones[line].probability * 0.7)
    }
    return nil
  }

  private func isName(_ line: Int) -> Bool {
    let text = bare(page.lines[line].text)
    // `祝` opens a wish and is a surname too: this is for alphabets.
    guard let first = page.text[text].first, first < 0xE3 else { return false }
    return text.count <= 80 && !page.hits(in: line).contains { $0.section == .closing }
      && (PersonName(page, line: line, text)?.strength ?? 0) >= 0.6
      && page.text[text].last != UInt8(ascii: ",")
  }

  private mutating func take(_ run: [Int], _ zones: [ZoneDecision], share: Double) {
    var range: Range<Int>?
    for line in run {
      let text = page.trimmed(page.lines[line].text, of: .blanks)
      let end = end(line, text)
      let part = bare(text.lowerBound..<end)
      guard !part.isEmpty else { continue }
      range = (range?.lowerBound ?? part.lowerBound)..<part.upperBound
      if end < text.upperBound {
        rests[line] = end
        break
      }
      lines.insert(line)
    }
    guard let range else { return }
    let probability = run.map { zones[$0].probability }.reduce(0, +) / Double(run.count)
    closing = Finding(text: range, line: run[0], confidence: probability * share)
  }

  /// A line with a comma at its end that is nothing but a close or a form of address.
  private func goesOn(_ line: Int) -> Bool {
    let text = bare(page.lines[line].text)
    guard text.count <= 80, page.text[text].last == UInt8(ascii: ","), !isSentence(line) else {
      return false
    }
    return page.isPhrase(text, in: line, of: [.bareAddress, .closing, .salutation])
      || page.phraseEnd(in: line, at: text.lowerBound, before: text.upperBound, of: [.closing])
        != nil
  }

  private func isSentence(_ line: Int) -> Bool {
    page.words(in: page.lines[line].text, limit: 10).count >= 10
  }

  /// `We have the honour to be,`: a short line that begins a close and goes on below.
  private func opensClose(_ line: Int) -> Bool {
    let text = bare(page.lines[line].text)
    return text.count <= 80 && page.text[text].last == UInt8(ascii: ",") && !isSentence(line)
      && page.phraseEnd(in: line, at: text.lowerBound, before: text.upperBound, of: [.closing])
        != nil
  }

  /// The closing lines that stand together; of several runs the likeliest.
  private func run(_ lines: [Int], _ zones: [ZoneDecision]) -> [Int]? {
    var runs: [[Int]] = []
    for line in lines {
      // Boilerplate between two lines of a close does not part them.
      if let last = runs.last?.last,
        zones[last..<line].allSatisfy({ $0.zone == .closing || $0.zone == nil })
      {
        runs[runs.count - 1].append(line)
      } else {
        runs.append([line])
      }
    }
    return runs.max { a, b in
      (a.map { zones[$0].probability }.max() ?? 0) < (b.map { zones[$0].probability }.max() ?? 0)
    }
  }

  /// With the lines before and behind that are closes to the letter: `此致` above `敬礼`.
  private func extended(_ run: [Int], _ zones: [ZoneDecision]) -> [Int] {
    var run = run
    // A sentence above `Regards,` is text, be it one of thanks.
    if let close = run.last, isClose(close) {
      run.removeAll { !isClose($0) && isSentence($0) }
    }
    // Closes of two lines are a habit of ideographic letters; elsewhere `Thank you.` is text.
    func joins(_ line: Int) -> Bool {
      zones.indices.contains(line) && zones[line].zone != nil && isClose(line)
        && (page.text[page.lines[line].text].first ?? 0) >= 0xE3
    }
    if let first = run.first, joins(first - 1) { run.insert(first - 1, at: 0) }
    if let last = run.last,
      joins(last + 1)
        || last + 1 < zones.count && zones[last + 1].zone != nil
          && opensWish(page.lines[last].text.upperBound) && isWish(page.lines[last + 1].text)
    {
      run.append(last + 1)
    }
    // `I have the honour to be,` / `Sir,` / `Your obedient servant,`: a close in the old manner.
    if let first = run.first {
      var above = first - 1
      while above >= 0, first - above <= 3, zones[above].zone != nil, goesOn(above) { above -= 1 }
      if let start = (above + 1..<first).first(where: { opensClose($0) }) {
        run.insert(contentsOf: start..<first, at: 0)
      }
    }
    while let next = run.last.map({ $0 + 1 }), next < zones.count, zones[next].zone != nil,
      zones[next].zone != .body, goesOn(next)
    {
      run.append(next)
    }
    return run
  }

  /// Whether `祝`, `敬頌` end at the place: what is wished follows.
  private func opensWish(_ end: Int) -> Bool {
    ["祝", "頌", "颂"].contains { page.text[..<end].suffix(3).elementsEqual($0.utf8) }
  }

  /// `安康`, `商祺！`: a wish has four characters at most, and may look like a name.
  private func isWish(_ text: Range<Int>) -> Bool {
    let core = page.trimmed(text, of: .edges)
    return (2...4).contains(LineShape(page.text, core).ideographs) && core.count <= 12
  }

  private func isClose(_ line: Int) -> Bool {
    page.isPhrase(bare(page.lines[line].text), in: line, of: [.closing])
  }

  /// `Signed by:` opens a list; `Signed,` is a close.
  private func isLabel(_ line: Int, _ text: Range<Int>) -> Bool {
    page.isPhrase(bare(text), in: line, of: [.signatureLabel])
      && page.text[text].last != UInt8(ascii: ",")
  }

  private func undecided(_ zones: [ZoneDecision]) -> Int? {
    let signature = zones.indices.first { zones[$0].zone == .signature }
    // Without signatures the close may be the letter's end.
    guard let first = signature ?? zones.lastIndex(where: { $0.zone != nil }) else { return nil }
    for line in max(0, first - 3)..<min(zones.count, first + 3) where zones[line].zone != nil {
      let text = page.trimmed(page.lines[line].text, of: .blanks)
      if isClose(line) || line < first && opensClose(line), !isLabel(line, text) { return line }
      let core = bare(text)
      if zones[line].zone == .signature, end(line, text) < text.upperBound,
        page.phraseEnd(
          in: line, at: core.lowerBound, before: core.upperBound, of: [.closing]) != nil
      {
        return line
      }
    }
    return nil
  }

  /// Where the close ends: behind its words and comma, if a name or body follows them.
  private func end(_ line: Int, _ text: Range<Int>) -> Int {
    let core = bare(text)
    guard
      let end = page.phraseEnd(
        in: line, at: core.lowerBound, before: core.upperBound, of: [.closing])
    else { return text.upperBound }
    let after = page.trimmed(end..<core.upperBound, of: .separators)
    guard !page.trimmed(after, of: .edges).isEmpty, after.lowerBound > end else {
      return text.upperBound
    }
    // `此致 敬礼` is two closes in one line, `祝 安康` one.
    if opensWish(end), isWish(after) { return text.upperBound }
    if page.phraseEnd(
      in: line, at: after.lowerBound, before: after.upperBound, of: [.closing]) != nil
    {
      return text.upperBound
    }
    // `Nous vous prions d'agréer, Madame, l'expression de …`: the formula goes on.
    if page.text[text].last == UInt8(ascii: "."),
      page.words(in: after, limit: 12).count(where: { $0.casing == .lower })
        >= 4
    {
      return text.upperBound
    }
    let between = page.text[end..<after.lowerBound]
    let hasComma = between.contains(0x2C) || between.contains(0xEF)
    if hasComma,
      page.text[after].first == UInt8(ascii: "{") || page.text[after].first == UInt8(ascii: "<")
    {
      return after.lowerBound
    }
    let head = Segment.split(page, after).first?.text ?? after
    let person = PersonName(page, line: line, head)?.strength ?? 0
    let body = OrganizationName.strength(page, line: line, head)
    return person >= (hasComma ? 0.4 : 0.7) || hasComma && body >= 0.5
      ? after.lowerBound : text.upperBound
  }

  /// Without the asterisks and underscores of a text's emphasis.
  private func bare(_ range: Range<Int>) -> Range<Int> {
    var core = page.trimmed(range, of: .blanks)
    while let byte = page.text[core].first, [0x2A, 0x5F, 0x3E, 0x20].contains(byte) {
      core.removeFirst()
    }
    while let byte = page.text[core].last, [0x2A, 0x5F, 0x20].contains(byte) { core.removeLast() }
    return core
  }
}
