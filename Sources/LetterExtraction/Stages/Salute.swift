import LetterSchema

/// Reads the greeting and whom it greets.
public struct Salute: Stage {
  public static let description = StageDescription(
    name: "salutation",
    summary: "Reads the greeting, on lines of its own or run into the text, and whom it greets",
    reads: [.lines, .cues, .zones], adds: [.salutation])

  public init(options: inout StageOptions) throws(OptionError) {}

  public func run(on draft: inout Draft) {
    guard let finding = Self.finding(draft) else { return }
    draft.salutation = SalutationFinding(finding, addressees: Self.addressees(draft, finding))
  }

  /// Where the greeting stands: lines of its own, else the head of the text.
  static func finding(_ draft: Draft) -> Finding? { ownLines(draft) ?? runIn(draft) }

  /// The first lines of the zone that stand together.
  private static func ownLines(_ draft: Draft) -> Finding? {
    guard let first = draft.zones.firstIndex(where: { $0.zone == .salutation }) else { return nil }
    var last = first
    while last + 1 < draft.zones.count,
      draft.zones[last + 1].zone == .salutation || goesOn(draft, last + 1)
    {
      last += 1
    }
    let lines = draft.reading.lines
    let range = lines[first].text.lowerBound..<lines[last].text.upperBound
    if let cut = cutAtDash(draft, first, lines[first].text) {
      return Finding(text: cut, line: first, confidence: draft.zones[first].probability)
    }
    // A line that is all greeting ends as one; a longer one is cut where the text begins.
    let whole = first < last || range.count <= 240 && draft.cues.endsLikeGreeting(first)
    let cut = whole ? range : cutRunIn(draft, first, range) ?? range
    return Finding(text: cut, line: first, confidence: draft.zones[first].probability)
  }

  /// `SIR,—Your report …`, `Sir – Can any reader …`: a dash behind the form of address begins the
  /// text.
  private static func cutAtDash(_ draft: Draft, _ line: Int, _ text: Range<Int>) -> Range<Int>? {
    guard let opener = draft.page.hit([.bareAddress], at: text.lowerBound, in: line) else {
      return nil
    }
    let rest = draft.page.text[opener.text.upperBound..<text.upperBound].drop {
      [0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":")].contains($0)
    }
    guard rest.starts(with: [0xE2, 0x80]), rest.count > 3,
      [0x93, 0x94].contains(rest[rest.startIndex + 2])
    else { return nil }
    return text.lowerBound..<rest.startIndex + 3
  }

  /// One more greeting on a line of its own: `Dear Commissioner A,` / `Dear Commissioner B,`.
  private static func goesOn(_ draft: Draft, _ line: Int) -> Bool {
    draft.zones[line].zone != nil && draft.cues.has(.salutationLine, in: line)
      && draft.reading.lines[line].text.count <= 120
  }

  /// `Dear Minister, I write to you …`: the greeting opens the first line of the text.
  private static func runIn(_ draft: Draft) -> Finding? {
    guard let first = draft.zones.firstIndex(where: { $0.zone == .body }) else { return nil }
    for line in first..<min(first + 2, draft.zones.count) where draft.zones[line].zone == .body {
      let text = draft.reading.lines[line].text
      if let range = cutRunIn(draft, line, text) {
        return Finding(text: range, line: line, confidence: draft.zones[line].probability * 0.8)
      }
    }
    return nil
  }

  /// The greeting at the head of a line that goes on behind it.
  private static func cutRunIn(_ draft: Draft, _ line: Int, _ text: Range<Int>) -> Range<Int>? {
    if let cut = cutAtDash(draft, line, text) { return cut }
    guard let opener = draft.page.hit([.salutation, .bareAddress], at: text.lowerBound, in: line)
    else { return nil }
    let bytes = draft.page.text
    var limit = min(text.upperBound, opener.text.upperBound + 70)
    var at = opener.text.upperBound
    while at < limit {
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"):
        let end = at + 1
        // `Dear Minister A, dear Minister B,`: one more is greeted.
        var next = end
        while next < text.upperBound, bytes[next] == 0x20 { next += 1 }
        if next < text.upperBound,
          let more = draft.page.hit([.salutation, .honorific], at: next, in: line)
        {
          limit = min(text.upperBound, more.text.upperBound + 70)
          at = more.text.upperBound
          continue
        }
        return text.upperBound - end > 40 ? text.lowerBound..<end : nil
      case 0xEF
      where at + 2 < limit && bytes[at + 1] == 0xBC && [0x8C, 0x9A, 0x81].contains(bytes[at + 2]):
        return text.upperBound - at > 20 ? text.lowerBound..<(at + 3) : nil
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: ";"):
        if at - opener.text.upperBound > 4, at + 1 < limit, bytes[at + 1] == 0x20,
          at - 2 >= 0, bytes[at - 2] != 0x20, !isAbbreviation(bytes, at)
        {
          return nil
        }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// `Mr.`, `Dr.`: a stop behind at most three letters.
  private static func isAbbreviation(_ bytes: [UInt8], _ stop: Int) -> Bool {
    var start = stop
    while start > 0, bytes[start - 1] != 0x20, stop - start < 5 { start -= 1 }
    return stop - start <= 4
  }

  /// The greeting without its opener and punctuation, cut at commas and `and`.
  private static func addressees(_ draft: Draft, _ finding: Finding) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for line in finding.line..<draft.zones.count {
      let text = draft.reading.lines[line].text
      guard text.lowerBound < finding.text.upperBound else { break }
      let part = text.clamped(to: finding.text)
      if draft.page.isPhrase(part, in: line, where: { $0 == .bareAddress }) { continue }
      found += Addressees.split(part, line: line, page: draft.page)
    }
    return found
  }
}

extension Cues {
  /// A comma, a colon or an exclamation mark at the line's end.
  fileprivate func endsLikeGreeting(_ line: Int) -> Bool {
    has(.endsComma, in: line) || has(.endsColon, in: line) || has(.endsExclamation, in: line)
  }
}
