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
    let own = draft.zones.indices.filter { draft.zones[$0].zone == .salutation }
    // `To: the trustees` above a greeting is the address.
    guard let first = own.first(where: { !isAddress(draft, $0) }) ?? own.first else { return nil }
    let cut = GreetingCut(draft)
    var last = first
    while last + 1 < draft.zones.count, goesOn(draft, from: last, to: last + 1) { last += 1 }
    let lines = draft.reading.lines
    let range =
      lines[first].text.lowerBound..<cut.beforeMarkers(lines[last].text, in: last).upperBound
    // A line that is all greeting ends as one; a longer one is cut where the text begins.
    let isWhole =
      first < last
      || range.count <= 240 && endsLikeGreeting(range, draft)
        && !cut.holdsSentence(range, in: first)
    let greeting = isWhole ? range : cut.head(of: range, in: first) ?? range
    return Finding(text: greeting, line: first, confidence: draft.zones[first].probability)
  }

  /// Whether the next line still greets: a greeting that does not end where its line does, or one
  /// more of the same make: `Dear Commissioner A,` / `Dear Commissioner B,`. A wish behind the
  /// greeting (`您好！`) is none.
  private static func goesOn(_ draft: Draft, from last: Int, to line: Int) -> Bool {
    let lines = draft.reading.lines
    let isOwn = draft.zones[line].zone == .salutation
    let isLine =
      draft.zones[line].zone != nil && draft.cues.has(.salutationLine, in: line)
      && lines[line].text.count <= 120
    guard isOwn || isLine else { return false }
    let end = LineShape(draft.page.text, lines[last].text).end
    let next = LineShape(draft.page.text, lines[line].text).end
    let ends: Set<LineShape.End> = [.comma, .colon, .exclamation]
    return end == next || isOwn && !ends.contains(end)
      || firstWord(lines[last].text, draft) == firstWord(lines[line].text, draft)
  }

  /// Whether a line opens with `To:`.
  static func isAddress(_ draft: Draft, _ line: Int) -> Bool {
    AddressLabel.isMarked(draft.page, line, draft.reading.lines[line].text)
  }

  private static func firstWord(_ text: Range<Int>, _ draft: Draft) -> ArraySlice<UInt8> {
    draft.page.folded[text].prefix { $0 != 0x20 }
  }

  private static func endsLikeGreeting(_ range: Range<Int>, _ draft: Draft) -> Bool {
    [.comma, .colon, .exclamation].contains(LineShape(draft.page.text, range).end)
  }

  /// `Dear Minister, I write to you …`: the greeting opens the first line of the text.
  private static func runIn(_ draft: Draft) -> Finding? {
    guard let first = draft.zones.firstIndex(where: { $0.zone == .body }) else { return nil }
    for line in first..<min(first + 2, draft.zones.count) where draft.zones[line].zone == .body {
      let text = draft.reading.lines[line].text
      if let range = GreetingCut(draft).head(of: text, in: line) {
        return Finding(text: range, line: line, confidence: draft.zones[line].probability * 0.8)
      }
    }
    return nil
  }

  /// The greeting without its opener and punctuation, cut at commas and `and`.
  private static func addressees(_ draft: Draft, _ finding: Finding) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for line in finding.line..<draft.zones.count {
      let text = draft.reading.lines[line].text
      guard text.lowerBound < finding.text.upperBound else { break }
      let part = text.clamped(to: finding.text)
      if draft.page.isPhrase(part, in: line, of: [.bareAddress]) { continue }
      found += Addressees.split(part, line: line, page: draft.page)
    }
    return found
  }
}
