/// `On behalf of X`: words between a person and the body signed for.
enum Behalf {
  private static let behalf = PhraseList(SmallWords.behalf)
  private static let signedFor = PhraseList(SmallWords.signedFor)
  private static let representedBy = PhraseList(SmallWords.representedBy)

  /// Where the body begins, if the range opens with such words.
  static func end(_ page: Page, _ range: Range<Int>) -> Int? {
    if let end = behalf.end(in: page, at: range.lowerBound, before: range.upperBound) {
      return end
    }
    guard let end = signedFor.end(in: page, at: range.lowerBound, before: range.upperBound),
      page.words(in: end..<range.upperBound, limit: 3).contains(where: \.isCapitalized)
    else { return nil }
    return end
  }

  /// The person before such words and the body behind them.
  static func person(_ page: Page, _ range: Range<Int>)
    -> (person: Range<Int>, body: Range<Int>)?
  {
    behalf.split(page, range).map { ($0.before, $0.behind) }
  }

  /// The body before `represented by`, and the person behind it.
  static func body(_ page: Page, _ range: Range<Int>) -> (body: Range<Int>, person: Range<Int>)? {
    representedBy.split(page, range).map { ($0.before, $0.behind) }
  }
}

/// Phrases in lower case that are looked for at many places of a text.
private struct PhraseList: Sendable {
  private let phrases: [[UInt8]]
  /// By the first byte of a place: whether any phrase begins so.
  private let initials: [Bool]

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    var initials = [Bool](repeating: false, count: 256)
    for phrase in phrases { if let first = phrase.utf8.first { initials[Int(first)] = true } }
    self.initials = initials
  }

  /// Behind the first phrase that stands at `start` and the space that must follow it.
  func end(in page: Page, at start: Int, before end: Int) -> Int? {
    guard start < end, initials[Int(page.folded[start])] else { return nil }
    for phrase in phrases where start + phrase.count < end {
      let stop = start + phrase.count
      if page.text[stop] == 0x20, page.folded[start..<stop].elementsEqual(phrase) {
        return stop + 1
      }
    }
    return nil
  }

  /// What stands before and behind the first phrase inside a range, both without loose ends.
  func split(_ page: Page, _ range: Range<Int>) -> (before: Range<Int>, behind: Range<Int>)? {
    for at in range.dropFirst() where page.text[at - 1] == 0x20 || page.text[at - 1] == 0x2C {
      guard let end = end(in: page, at: at, before: range.upperBound) else { continue }
      let before = page.trimmed(range.lowerBound..<at, of: .separators)
      return before.isEmpty ? nil : (before, page.trimmed(end..<range.upperBound, of: .blanks))
    }
    return nil
  }
}
