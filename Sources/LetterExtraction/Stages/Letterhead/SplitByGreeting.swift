/// `Mayor London Breed` under `Dear Mayor Breed`: the greeting tells where the post ends.
enum SplitByGreeting {
  static func cards(
    _ cards: [CorrespondentFinding], _ greeted: [CorrespondentFinding], _ page: Page
  ) -> [CorrespondentFinding] {
    cards.map { card in
      guard card.name == nil, let whole = card.role else { return card }
      for one in greeted {
        guard let name = one.name, let post = one.role, post.count < whole.count,
          page.folded[whole].starts(with: page.folded[post]),
          page.folded[whole].suffix(name.count).elementsEqual(page.folded[name]),
          page.text[whole.lowerBound + post.count] == 0x20
        else { continue }
        let rest = page.trimmed(whole.lowerBound + post.count..<whole.upperBound, of: .blanks)
        guard rest.count >= name.count,
          page.words(in: rest, limit: 5).allSatisfy({ $0.isCapitalized || $0.isInitials })
        else { continue }
        var split = card
        split.role = whole.lowerBound..<whole.lowerBound + post.count
        split.name = rest
        return split
      }
      return card
    }
  }
}
