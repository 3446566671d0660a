/// The words of a whole text, each looked at once: what words a part of it has is mostly a copy.
struct WordTable: Sendable {
  private let words: [WordShape]
  /// Of each stretch of the text the first word that ends behind its start.
  private let firsts: [UInt32]
  private static let stretch = 32

  init(_ text: [UInt8]) {
    let words = WordShape.words(of: text, in: 0..<text.count, limit: .max)
    self.words = words
    var firsts: [UInt32] = []
    firsts.reserveCapacity(text.count / Self.stretch + 1)
    for (index, word) in words.enumerated() {
      while firsts.count * Self.stretch < word.text.upperBound { firsts.append(UInt32(index)) }
    }
    self.firsts = firsts
  }

  /// The same as a walk over that part alone would find: where it begins or ends within a word, or
  /// just before a word's full stop, the word is another one and looked at anew.
  func words(of text: [UInt8], in range: Range<Int>, limit: Int) -> WordList {
    var index = first(endingBehind: range.lowerBound)
    let isCut = index < words.count && words[index].text.lowerBound < range.lowerBound
    let head = index
    if isCut { index += 1 }
    let start = index
    while index < words.count, words[index].text.lowerBound < range.upperBound,
      index - start < limit
    {
      index += 1
    }
    let endsWhole = index == start || isWhole(words[index - 1], before: range.upperBound)
    if !isCut, endsWhole { return WordList(words, start..<index) }
    var found: [WordShape] = []
    if isCut {
      let cut = range.lowerBound..<min(words[head].text.upperBound, range.upperBound)
      scan(text, from: cut.lowerBound, until: cut.upperBound, range.upperBound, limit, &found)
      index = max(start, min(index, start + limit - found.count))
    }
    guard index > start else { return WordList(found) }
    let last = words[index - 1]
    if isWhole(last, before: range.upperBound) {
      found += words[start..<index]
    } else {
      found += words[start..<index - 1]
      scan(
        text, from: last.text.lowerBound, until: range.upperBound, range.upperBound, limit, &found)
    }
    return WordList(found)
  }

  /// Whether a word is the same where nothing is seen from `end` on.
  private func isWhole(_ word: WordShape, before end: Int) -> Bool {
    word.text.upperBound < end || word.text.upperBound == end && !word.isDotted
  }

  private func first(endingBehind offset: Int) -> Int {
    let stretch = offset / Self.stretch
    guard stretch < firsts.count else { return words.count }
    var index = Int(firsts[stretch])
    while index < words.count, words[index].text.upperBound <= offset { index += 1 }
    return index
  }

  private func scan(
    _ text: [UInt8], from start: Int, until stop: Int, _ end: Int, _ limit: Int,
    _ found: inout [WordShape]
  ) {
    var scanner = WordScanner(at: start, end: end)
    while found.count < limit, scanner.at < stop, let word = scanner.next(text.span) {
      found.append(word)
    }
  }
}
