extension Page {
  /// The end of the longest phrase that starts at `start` and satisfies `wanted`.
  package func phraseEnd(
    in line: Int, at start: Int, before end: Int, of wanted: SectionSet
  ) -> Int? {
    guard !sections(in: line).isDisjoint(with: wanted) else { return nil }
    var best: Int?
    for hit in phrases(in: line, within: start..<start + 1)
    where hit.text.upperBound <= end && wanted.contains(hit.section) {
      best = max(best ?? 0, hit.text.upperBound)
    }
    return best
  }

  /// Whether a phrase names a place: `DE` is Delaware, `de` is not.
  package func isPlace(_ hit: Hit) -> Bool {
    switch hit.section {
    case .country, .city, .usState:
      hit.text.count > 3 || text[hit.text].allSatisfy { $0 < 0x61 || $0 >= 0x80 }
    default: false
    }
  }

  /// Whether one phrase of the sections is all there is in `range` but for punctuation.
  package func isPhrase(_ range: Range<Int>, in line: Int, of wanted: SectionSet) -> Bool {
    guard !sections(in: line).isDisjoint(with: wanted) else { return false }
    let core = trimmed(range, of: .edges)
    guard let end = phraseEnd(in: line, at: core.lowerBound, before: core.upperBound, of: wanted)
    else { return false }
    return trimmed(end..<core.upperBound, of: .edges).isEmpty
  }
}
