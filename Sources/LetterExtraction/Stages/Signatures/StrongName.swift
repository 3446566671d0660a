/// `**Ada Bell** baker, Holm`: strong type sets the name apart where nothing else does.
enum StrongName {
  /// Where the name ends that opens the range, and what stands behind it.
  static func split(
    _ page: Page, line: Int, _ range: Range<Int>
  ) -> (name: Range<Int>, rest: Range<Int>)? {
    guard
      let strong = page.lines[line].markup.spans.first(where: {
        $0.form == .strong && $0.text.lowerBound <= range.lowerBound
          && $0.text.upperBound > range.lowerBound && $0.text.upperBound < range.upperBound
      })
    else { return nil }
    let name = page.trimmed(range.lowerBound..<strong.text.upperBound, of: .blanks)
    let rest = page.trimmed(strong.text.upperBound..<range.upperBound, of: .blanks)
    guard !name.isEmpty, rest.lowerBound > name.upperBound,
      page.words(in: name, limit: 7).count <= 6,
      let next = page.words(in: rest, limit: 1).first, next.text.lowerBound == rest.lowerBound,
      !SmallWords.conjunctions.contains(page.folded[next.text]),
      Segment.split(page, name).count == 1
    else { return nil }
    return (name, rest)
  }
}
