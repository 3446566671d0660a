import LetterSchema

/// The recipients of an inside address; without one, those that the greeting or the title names.
enum RecipientReader {
  static func recipients(_ draft: Draft) -> [CorrespondentFinding] {
    let greeting = Salute.finding(draft)?.line ?? 0
    let subject = BareSubject.line(draft)
    let lines = draft.zones.indices.filter {
      draft.zones[$0].zone == .recipient && $0 != subject || draft.zones[$0].zone == .delivery
        || draft.zones[$0].zone == .salutation && $0 < greeting && Salute.isAddress(draft, $0)
    }
    let cards = CardGrouping.findings(draft.page, AddressLines(draft).rows(lines)) {
      draft.zones[$0].probability
    }
    let greeted = fromGreeting(draft)
    if !cards.isEmpty {
      let others =
        cards.count > 12
        ? cards
        : cards.filter { isGreeted($0, greeted, draft.page) || !isSender($0, draft) }
      if !others.isEmpty { return SplitByGreeting.cards(others, greeted, draft.page) }
    }
    // A petition is addressed where it says so, not by whom its heading greets.
    guard draft.kind.value != .petition else { return [] }
    guard draft.kind.value == .letter else { return greeted }
    return fuller(draft, greeted, TitleAddressees.read(draft))
  }

  /// Whether the greeting names the person of a card, who is then no sender, be they named below
  /// as well.
  private static func isGreeted(
    _ card: CorrespondentFinding, _ greeted: [CorrespondentFinding], _ page: Page
  ) -> Bool {
    guard let whole = card.name else { return false }
    return greeted.compactMap(\.name).contains {
      $0.count >= 3 && page.folded[whole].suffix($0.count).elementsEqual(page.folded[$0])
    }
  }

  /// Whether the lines of the signature name the same person or body: then it is the sender's
  /// letterhead.
  private static func isSender(_ card: CorrespondentFinding, _ draft: Draft) -> Bool {
    guard let name = card.name ?? (card.role == nil ? card.organization : nil),
      draft.page.words(in: name, limit: 2).count > 1
    else { return false }
    let wanted = Array(draft.page.folded[name])
    return draft.zones.indices.contains { line in
      guard draft.zones[line].zone == .signature else { return false }
      let text = draft.page.folded[draft.reading.lines[line].text]
      return text.count >= wanted.count
        && text.indices.dropLast(wanted.count - 1).contains {
          text[$0] == wanted[0] && text[$0...].starts(with: wanted)
        }
    }
  }

  /// The greeting names the recipients; the heading does where it names them in full.
  private static func fuller(
    _ draft: Draft, _ greeted: [CorrespondentFinding], _ titled: [CorrespondentFinding]
  ) -> [CorrespondentFinding] {
    guard !titled.isEmpty else { return greeted }
    guard let first = greeted.first else { return titled }
    // A heading in another language is another's.
    let languages = [first.line, titled[0].line].map { draft.page.lineLanguages[$0] }
    let isIdeographic = [first.text, titled[0].text].map { draft.page.text[$0.lowerBound] >= 0xE3 }
    guard languages.contains(-1) || languages[0] == languages[1],
      isIdeographic[0] == isIdeographic[1]
    else { return greeted }
    let bytes = draft.page.folded
    let names = greeted.compactMap(\.name)
    let isFuller = titled.contains { one in
      // `President Reed`, `Ada`: the heading has the whole name; `Minister`: it says of what.
      if let full = one.name {
        return names.isEmpty
          || names.contains { name in
            name.count < full.count && bytes[full].suffix(name.count).elementsEqual(bytes[name])
              || bytes[full].starts(with: bytes[name] + [0x20])
          }
      }
      guard names.isEmpty, let post = one.role else { return false }
      return greeted.compactMap(\.role).contains {
        $0.count < post.count && isOpening(bytes[$0], of: bytes[post])
      }
    }
    if isFuller { return titled }
    // The same name in both: the heading may tell the post.
    guard greeted.count == 1, titled.count == 1, let name = first.name, first.role == nil,
      titled[0].name.map({ draft.page.folded[$0].elementsEqual(draft.page.folded[name]) }) ?? true,
      titled[0].role != nil
    else { return greeted }
    var merged = first
    merged.role = titled[0].role
    merged.organization = titled[0].organization
    return [merged]
  }

  /// `Minister` opens `Minister of Ports`, and `Ministrze`, a form of one word, `Ministra Portów`.
  private static func isOpening(_ post: ArraySlice<UInt8>, of fuller: ArraySlice<UInt8>) -> Bool {
    let shared = zip(post, fuller).prefix { $0 == $1 }.count
    return shared == post.count
      || shared >= 5 && shared * 3 >= post.count * 2 && !post.contains(0x20)
  }

  /// `Dear Secretary-General Ban,` names a person and a post.
  private static func fromGreeting(_ draft: Draft) -> [CorrespondentFinding] {
    guard let salutation = Salute.finding(draft) else { return [] }
    var found: [CorrespondentFinding] = []
    for line in salutation.line..<draft.zones.count {
      let text = draft.reading.lines[line].text
      guard text.lowerBound < salutation.text.upperBound else { break }
      let part = text.clamped(to: salutation.text)
      guard !draft.page.isPhrase(part, in: line, of: [.bareAddress]) else { continue }
      if let shared = SharedTitle(
        draft.page, line: line, Addressees.greeted(part, line: line, page: draft.page))
      {
        found += shared.findings(line: line, confidence: draft.zones[line].probability * 0.9)
        continue
      }
      for piece in Addressees.split(part, line: line, page: draft.page) {
        if let one = GreetedPerson.read(piece, line: line, draft) { found.append(one) }
      }
    }
    return found
  }
}
