extension Page {
  /// Whether a range is made of titles that are no posts: `Mr`, not `Senator`.
  func isPureTitle(_ range: Range<Int>, in line: Int) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      guard let title = pureTitle(at: start, in: line, before: range.upperBound) else {
        return false
      }
      start = trimmed(title.upperBound..<range.upperBound, of: .edges).lowerBound
    }
    return true
  }

  /// The longest title at `start` that is no post, with what courtesy puts before it: `Egregio Sig.`
  func pureTitle(at start: Int, in line: Int, before end: Int) -> Range<Int>? {
    if let courtesy = phraseEnd(in: line, at: start, before: end, of: [.salutation]) {
      let rest = trimmed(courtesy..<end, of: .separators)
      if rest.lowerBound > courtesy, !rest.isEmpty,
        let title = pureTitle(at: rest.lowerBound, in: line, before: end)
      {
        return start..<title.upperBound
      }
    }
    guard let stop = phraseEnd(in: line, at: start, before: end, of: [.honorific]),
      !phrases(in: line, within: start..<stop).contains(where: {
        ($0.section == .role || $0.section == .addresseeNoun && $0.text.count > 4)
          && $0.text.upperBound == stop
      })
    else { return nil }
    // `Monsieur le`: the article belongs to the post.
    if let last = WordShape.words(of: text, in: start..<stop, limit: 6).last,
      last.casing == .lower, last.text.lowerBound > start,
      hit([.stopword], at: last.text.lowerBound, in: line) != nil
    {
      return trimmed(start..<last.text.lowerBound, of: .blanks)
    }
    // The stop of an abbreviation is part of it.
    let dotted =
      stop < end && text[stop] == UInt8(ascii: ".") && text[stop - 1] != UInt8(ascii: ".")
    return start..<(dotted ? stop + 1 : stop)
  }

  /// Without one small or capitalised word that only points: `The`, `All`, `Het`.
  func withoutDeterminer(_ range: Range<Int>, in line: Int) -> Range<Int> {
    guard let word = hit([.stopword], at: range.lowerBound, in: line), word.text.count <= 4,
      word.text.upperBound < range.upperBound, text[word.text.upperBound] == 0x20
    else { return range }
    return word.text.upperBound + 1..<range.upperBound
  }

  /// Without the articles that open it in small letters: `le`, `den`.
  func withoutArticles(_ range: Range<Int>, in line: Int) -> Range<Int> {
    var rest = trimmed(range, of: .separators)
    while let article = hit([.stopword], at: rest.lowerBound, in: line),
      article.text.upperBound < rest.upperBound,
      // `on.`: a title cut short.
      text[article.text.upperBound] != UInt8(ascii: "."),
      text[article.text].elementsEqual(folded[article.text]) || isShouted(article.text, in: rest)
    {
      rest = trimmed(article.text.upperBound..<rest.upperBound, of: .separators)
    }
    return rest
  }

  /// `LOS OBISPOS`: an article in capitals, among nothing else.
  private func isShouted(_ article: Range<Int>, in range: Range<Int>) -> Bool {
    SmallWords.articles.contains(folded[article])
      && words(in: range, limit: 20).allSatisfy { $0.casing == .upper || $0.casing == .none }
  }
}
