/// Words that stand one behind another in a text: a part of a table of them rather than a copy, for
/// most parts are asked for many times.
package struct WordList: RandomAccessCollection, Sendable {
  private let words: [WordShape]
  private let first: Int
  package let count: Int

  init(_ words: [WordShape]) { self.init(words, 0..<words.count) }

  /// Those of `words` at the places of `range`.
  @inline(__always)
  init(_ words: [WordShape], _ range: Range<Int>) {
    self.words = words
    first = range.lowerBound
    count = range.count
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  @inline(__always)
  package subscript(index: Int) -> WordShape {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such word")
    return words[first &+ index]
  }
}
