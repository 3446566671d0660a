import LetterSchema

/// Which lines the stage reads as signatures and which as copies: the decoder's zones, but for
/// what the lines themselves make plain.
struct SignatureLines {
  private(set) var signatures: [Int] = []
  private(set) var copies: [Int] = []

  init(_ page: Page, _ zones: [ZoneDecision], _ closing: ClosingLines) {
    var afterLabel = false
    var notes: Set<UInt8> = []
    var noteEnd = -2
    for line in zones.indices {
      switch zones[line].zone {
      case .footnote:
        if page.lines[line].markup.blankBefore > 0 { noteEnd = line }
        afterLabel = false
      // The rest of a note that stands apart: `Roe v. Doe, 1 R. 2` / `Poe v. Loe, 3 R. 4`.
      case .signature where noteEnd == line - 1 && page.lines[line].markup.blankBefore == 0:
        noteEnd = line
      case .copies:
        copies.append(line)
        afterLabel = false
      // A line that is kept in doubt names nobody, but as one more of a list.
      case .signature where zones[line].mayBePage && !goesOn(page, line): break
      case .signature:
        let text = page.trimmed(page.lines[line].text, of: .blanks)
        // `cc:` under the signatures: what follows gets a copy and signs nothing.
        if !signatures.isEmpty, CopyReader.isLabelled(page, line) { afterLabel = true }
        if afterLabel {
          copies.append(line)
        } else if !Self.isNote(page, text, notes), !Self.isGreeting(page, line, text) {
          signatures.append(line)
          if let last = page.text[text].last, Self.marks.contains(last) { notes.insert(last) }
        }
      case nil: break
      case .closing where closing.names.contains(line): signatures.append(line)
      default: afterLabel = false
      }
    }
    keepAfterClose(page, zones, closing.closing?.line)
    if let close = closing.closing?.line, !signatures.contains(where: { $0 > close }) {
      takeDated(page, zones, below: close)
    }
  }

  /// `陳大文 2019年1月27日` under the close: the line of the date names who signs.
  private mutating func takeDated(_ page: Page, _ zones: [ZoneDecision], below close: Int) {
    let line = zones.indices.dropFirst(close + 1).prefix(3).first {
      guard zones[$0].zone == .date else { return false }
      let text = page.trimmed(page.lines[$0].text, of: .edges)
      guard let date = TrailingDate.start(page, line: $0, text), date > text.lowerBound else {
        return false
      }
      let name = page.trimmed(text.lowerBound..<date, of: .separators)
      return (PersonName(page, line: $0, name)?.strength ?? 0) >= 0.5
    }
    if let line {
      signatures.append(line)
      signatures.sort()
    }
  }

  /// Whether a line goes on with the list of the signatories above it: a row of their table, an
  /// item like theirs, a name or a body set off as they are.
  private func goesOn(_ page: Page, _ line: Int) -> Bool {
    guard let last = signatures.last, last >= line - 1 else { return false }
    let (own, above) = (page.lines[line].markup, page.lines[last].markup)
    if own.tableID >= 0 { return own.tableID == above.tableID }
    if own.opensItem || above.opensItem { return own.opensItem && above.opensItem }
    let text = page.lines[line].text
    return signatures.count > 1 && page.words(in: text, limit: 2).count > 1
      && signatures[signatures.count - 2] == last - 1
      && own.blankBefore == above.blankBefore && own.regions == above.regions
      && own.hints == above.hints
      && max(
        PersonName(page, line: line, text)?.strength ?? 0,
        OrganizationName.strength(page, line: line, text)) >= 0.3
  }

  private static let marks: Set<UInt8> = [UInt8(ascii: "*"), 0xA0]

  /// `* Including …`: the note to a mark that stands behind a name above.
  private static func isNote(_ page: Page, _ text: Range<Int>, _ notes: Set<UInt8>) -> Bool {
    guard let first = page.text[text].first else { return true }
    if first == UInt8(ascii: "*") {
      let next = page.text[text].dropFirst().first
      return notes.contains(first) && next != first && text.count > 12
    }
    return first == 0xE2 && notes.contains(0xA0)
      && page.text[text].starts(with: [0xE2, 0x80, 0xA0])
  }

  /// The salutation of another letter or version on the page.
  private static func isGreeting(_ page: Page, _ line: Int, _ text: Range<Int>) -> Bool {
    guard text.count <= 160, let last = page.text[text].last,
      last == UInt8(ascii: ",") || last == UInt8(ascii: ":") || last == UInt8(ascii: "!")
    else { return false }
    return page.phraseEnd(in: line, at: text.lowerBound, before: text.upperBound, of: [.salutation])
      != nil
  }

  /// Names that stand before the close, with text between them, are named and do not sign, if
  /// others stand behind it.
  private mutating func keepAfterClose(_ page: Page, _ zones: [ZoneDecision], _ closing: Int?) {
    guard let closing, signatures.contains(where: { $0 > closing }) else { return }
    guard let last = signatures.last(where: { $0 < closing && !isText(page, $0) }) else { return }
    let between = (last..<closing).count {
      zones[$0].zone == .body || zones[$0].zone == .signature && isText(page, $0)
    }
    if between > 0 { signatures.removeAll { $0 < closing } }
  }

  private func isText(_ page: Page, _ line: Int) -> Bool {
    let text = page.lines[line].text
    return page.text[text].last == UInt8(ascii: ".")
      && page.words(in: text, limit: 14).count { $0.casing == .lower } >= 8
  }
}
