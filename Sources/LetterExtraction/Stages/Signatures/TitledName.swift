/// A post and a name with a blank between them, as Chinese, Japanese and Korean letters sign:
/// `世話人 長峰 澄子`.
struct TitledName {
  let post: Range<Int>
  /// Words before the post.
  let body: Range<Int>?
  let name: PersonName

  init?(_ page: Page, line: Int, _ range: Range<Int>) {
    let words = page.words(in: range, limit: 8)
    guard (2...6).contains(words.count),
      words.allSatisfy({ $0.script != .cased && $0.script != .caseless })
    else { return nil }
    for cut in (1..<words.count).reversed() {
      let post = words[cut - 1].text
      guard
        Self.isDitto(page, post) || RoleTitle.strength(page, line: line, post) >= 0.8,
        let name = PersonName(
          page, line: line, words[cut].text.lowerBound..<range.upperBound),
        name.honorific == nil, name.strength >= 0.15
      else { continue }
      self.post = post
      self.name = name
      body = cut > 1 ? range.lowerBound..<words[cut - 2].text.upperBound : nil
      return
    }
    return nil
  }

  /// `同`: the post of the one before.
  static func isDitto(_ page: Page, _ range: Range<Int>) -> Bool {
    page.text[range].elementsEqual("同".utf8)
  }
}
