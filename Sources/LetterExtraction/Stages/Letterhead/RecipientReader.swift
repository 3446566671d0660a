import LetterSchema

/// The recipients of an inside address; without one, those that the greeting or the title names.
enum RecipientReader {
  static func recipients(_ draft: Draft) -> [CorrespondentFinding] {
    let lines = draft.zones.indices.filter {
      draft.zones[$0].zone == .recipient || draft.zones[$0].zone == .delivery
    }
    var reader = AddressCards(draft)
    let cards = reader.cards(lines)
    if !cards.isEmpty { return cards }
    let greeted = fromGreeting(draft)
    return greeted.isEmpty && draft.kind.value == .letter ? fromTitle(draft) : greeted
  }

  /// `Dear Secretary-General Ban,` names a person and a post.
  private static func fromGreeting(_ draft: Draft) -> [CorrespondentFinding] {
    guard let salutation = Salute.finding(draft) else { return [] }
    var found: [CorrespondentFinding] = []
    for line in salutation.line..<draft.zones.count {
      let text = draft.reading.lines[line].text
      guard text.lowerBound < salutation.text.upperBound else { break }
      let part = text.clamped(to: salutation.text)
      guard !draft.page.isPhrase(part, in: line, where: { $0 == .bareAddress }) else { continue }
      for piece in Addressees.split(part, line: line, page: draft.page) {
        if let one = GreetedPerson.read(piece, line: line, draft) { found.append(one) }
      }
    }
    return found
  }

  /// `Open letter to the Minister of Health`.
  private static func fromTitle(_ draft: Draft) -> [CorrespondentFinding] {
    guard let title = draft.title else { return [] }
    let line = title.line
    let text = draft.reading.lines[line].text
    guard
      let opener = draft.page.hits(in: line).filter({
        $0.section == .addressing && $0.text.count > 6 && $0.text.lowerBound - text.lowerBound <= 8
      }).max(by: { $0.text.upperBound < $1.text.upperBound })
    else { return [] }
    var end = text.upperBound
    // `… to the Minister: stop the works`: the name ends where the matter begins.
    if let stop = draft.page.text[opener.text.upperBound..<end].firstIndex(where: {
      $0 == 0x3A || $0 == 0x7C
    }) {
      end = stop
    }
    let rest = draft.page.trimmed(opener.text.upperBound..<end, of: .edges)
    guard rest.count <= 90 else { return [] }
    return Addressees.split(rest, line: line, page: draft.page).compactMap {
      GreetedPerson.read($0, line: line, draft)
    }
  }
}
