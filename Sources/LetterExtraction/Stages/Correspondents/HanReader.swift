/// Reads an addressee in Chinese characters, kana or hangul: the body first, then the post, the
/// name and what honours it, with or without blanks between them.
struct HanReader {
  private let page: Page
  private let line: Int
  /// A greeting names people by name and post; an address names the mayor of a place as well.
  private let isGreeting: Bool

  init(_ page: Page, line: Int, isGreeting: Bool = false) {
    self.page = page
    self.line = line
    self.isGreeting = isGreeting
  }

  func pieces(_ text: Range<Int>) -> [CardPiece] {
    if let address = address(text) { return address }
    let (core, honorific) = withoutSuffix(text)
    guard !core.isEmpty else { return [] }
    var found = endingInPost(core, honorific) ?? endingInName(core, honorific)
    if found == nil, isName(core, isHonoured: honorific != nil || isGreeting) {
      found = [CardPiece(kind: .person, text: core, honorific: honorific, isSure: true)]
    }
    return found ?? [other(core)]
  }

  /// A street with its numbers, and what is labelled as a telephone behind it.
  private func address(_ text: Range<Int>) -> [CardPiece]? {
    let digits = page.text[text].count { $0 &- 0x30 < 10 }
    guard digits > 0, !hits(text).contains(where: { $0.section == .role }) else { return nil }
    let inner = page.trimmed(text, of: .edges)
    let label = hits(inner).first {
      $0.section == .contactLabel && $0.text.lowerBound > inner.lowerBound
    }
    guard let label else {
      let isContact = ContactLine.isContact(page, line: line, inner)
      return [CardPiece(kind: isContact ? .contact : .address, text: inner, isSure: true)]
    }
    return [
      CardPiece(
        kind: .address,
        text: page.trimmed(inner.lowerBound..<label.text.lowerBound, of: .separators), isSure: true),
      CardPiece(kind: .contact, text: label.text.lowerBound..<inner.upperBound, isSure: true),
    ]
  }

  private func hits(_ range: Range<Int>) -> [Page.Hit] {
    page.phrases(in: line, within: range).filter { $0.text.upperBound <= range.upperBound }
  }

  /// Without `様`, `先生敬啓`, `님께`: what honours, and what only ends the line.
  private func withoutSuffix(_ text: Range<Int>) -> (core: Range<Int>, honorific: Range<Int>?) {
    var core = page.trimmed(text, of: .edges)
    var honorific: Range<Int>?
    while let hit = hits(core).filter({
      $0.text.upperBound == core.upperBound && $0.text.lowerBound > core.lowerBound
        && [.honorificSuffix, .salutationEnding].contains($0.section) && !hasPost($0.text)
    }).max(by: { $0.text.count < $1.text.count }) {
      if hit.section == .honorificSuffix { honorific = hit.text }
      core = page.trimmed(core.lowerBound..<hit.text.lowerBound, of: .edges)
    }
    return (core, honorific)
  }

  private func hasPost(_ range: Range<Int>) -> Bool {
    hits(range).contains { $0.section == .role }
  }

  /// `王市長`, `運輸署署長`, `서윤재 대표이사`, `류지환 해양산림부 장관`.
  private func endingInPost(_ core: Range<Int>, _ honorific: Range<Int>?) -> [CardPiece]? {
    guard
      let post = hits(core).filter({ $0.section == .role && $0.text.upperBound == core.upperBound })
        .max(by: { $0.text.count < $1.text.count })?.text
    else { return nil }
    let whole = [CardPiece(kind: .role, text: core, honorific: honorific, isSure: true)]
    let before = page.trimmed(core.lowerBound..<post.lowerBound, of: .edges)
    guard !before.isEmpty else { return whole }
    let role = CardPiece(kind: .role, text: post, isSure: true)
    // `部部長`: the post is called after its office.
    if repeats(before, post) { return whole }
    let isHonoured = isGreeting || honorific != nil
    if !endsInBody(before), isName(before, isHonoured: isHonoured),
      isHonoured || !isPlace(before, post)
    {
      return [CardPiece(kind: .person, text: before, honorific: honorific, isSure: true), role]
    }
    let words = page.words(in: before, limit: 3)
    if words.count > 1, let first = words.first, isName(first.text, isHonoured: isHonoured),
      !endsInBody(first.text)
    {
      return [
        CardPiece(kind: .person, text: first.text, honorific: honorific, isSure: true),
        CardPiece(
          kind: .organization, text: words[1].text.lowerBound..<before.upperBound, isSure: true),
        role,
      ]
    }
    guard let end = bodyEnd(before) else { return whole }
    return [
      CardPiece(kind: .organization, text: core.lowerBound..<end, isSure: true),
      CardPiece(
        kind: .role, text: page.trimmed(end..<core.upperBound, of: .edges), isSure: true),
    ]
  }

  /// Where the body ends that a post follows: not before a word for all its members.
  private func bodyEnd(_ before: Range<Int>) -> Int? {
    let ends = Set(hits(before).filter { $0.section == .organization }.map(\.text.upperBound))
    let end = ends.sorted(by: >).first { endsInBody(before.lowerBound..<$0) }
    return end.flatMap { end in
      Self.collectives.contains { page.text[end...].starts(with: $0) } ? nil : end
    }
  }

  /// `全體議員`: all the members of a body are called after it.
  private static let collectives = ["全", "各", "諸", "诸", "眾", "众"].map { Array($0.utf8) }

  /// `環島公司總裁容慧兒`, `教育長 仁科 ゆかり`: the longest post that leaves a name behind it.
  private func endingInName(_ core: Range<Int>, _ honorific: Range<Int>?) -> [CardPiece]? {
    let posts = hits(core).filter { $0.section == .role && $0.text.upperBound < core.upperBound }
    for end in Set(posts.map(\.text.upperBound)).sorted(by: >) {
      let name = page.trimmed(end..<core.upperBound, of: .edges)
      guard isName(name, isHonoured: honorific != nil) else { continue }
      let person = CardPiece(kind: .person, text: name, honorific: honorific, isSure: true)
      let head = endingInPost(core.lowerBound..<end, nil) ?? []
      return head.filter { $0.kind != .person } + [person]
    }
    // A body and a name with a blank between them.
    let words = page.words(in: core, limit: 6)
    for index in words.indices.dropFirst() {
      let body = core.lowerBound..<words[index - 1].text.upperBound
      let name = words[index].text.lowerBound..<core.upperBound
      guard endsInBody(body), isName(name, isHonoured: honorific != nil) else { continue }
      return [
        CardPiece(kind: .organization, text: body, isSure: true),
        CardPiece(kind: .person, text: name, honorific: honorific, isSure: true),
      ]
    }
    return nil
  }

  private func endsInBody(_ range: Range<Int>) -> Bool {
    hits(range).contains {
      $0.section == .organization && $0.text.upperBound == range.upperBound && $0.text.count > 3
    }
      || hits(range).contains {
        $0.section == .organization && $0.text.upperBound == range.upperBound
          && range.count >= 9
      }
  }

  /// `川辺市長`: the post is called after a kind of place.
  private func isPlace(_ before: Range<Int>, _ post: Range<Int>) -> Bool {
    let unit = post.lowerBound..<min(post.lowerBound + 3, post.upperBound)
    guard before.count > 3,
      page.phrases(in: line, within: unit).contains(where: {
        $0.section == .street && $0.text == unit
      })
    else { return false }
    return true
  }

  private func repeats(_ body: Range<Int>, _ post: Range<Int>) -> Bool {
    page.text[body].suffix(3).elementsEqual(page.text[post].prefix(3))
  }

  private func other(_ core: Range<Int>) -> CardPiece {
    let isBody = hits(core).contains { $0.section == .organization && $0.text.count > 3 }
    if endsInBody(core) || isBody {
      return CardPiece(kind: .organization, text: core, isSure: true)
    }
    let posts = hits(core).filter { $0.section == .role || $0.section == .addresseeNoun }
    return CardPiece(
      kind: posts.isEmpty ? .unknown : .role, text: core,
      isSure: posts.contains { $0.text.upperBound == core.upperBound })
  }

  /// Two to four characters that no lexicon knows for a post or a body; one where it is a surname
  /// and something honours it; more where a blank or a dot parts them.
  func isName(_ range: Range<Int>, isHonoured: Bool) -> Bool {
    guard !range.isEmpty, range.count <= 30 else { return false }
    let contrary = hits(range).contains {
      [.role, .organization, .addresseeNoun, .salutation].contains($0.section) && $0.text.count >= 6
    }
    if contrary { return false }
    let words = page.words(in: range, limit: 4)
    let letters = words.reduce(0) { $0 + $1.letters }
    if let name = PersonName(page, line: line, range),
      name.strength >= (letters < 4 || isHonoured ? 0.4 : 0.6)
    {
      return true
    }
    guard words.allSatisfy({ $0.casing == .none && !$0.hasDigit }) else { return false }
    if letters == 1 {
      return isHonoured && hits(range).contains { $0.section == .surname }
    }
    return isHonoured && (words.count == 1 ? letters <= 3 : words.count == 2 && letters <= 7)
  }
}
