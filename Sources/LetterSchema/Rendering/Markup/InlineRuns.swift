/// A text with spans over parts of it, as it is written from front to back.
enum InlineRun {
  case text(Range<Int>)
  /// A span by its index.
  case open(Int)
  case close(Int)

  /// The runs of a part of a text: spans open and close like brackets.
  ///
  /// Of two spans that cross, the one that starts first stays; of two over the same bytes, the first
  /// is the outer one. Left out are spans that are empty, split a character or lie outside of the
  /// part.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - part: byte offsets into the text, as the spans are.
  static func runs(of text: [UInt8], _ part: Range<Int>, spans: [Range<Int>]) -> [InlineRun] {
    let order = spans.indices.filter { index in
      let span = spans[index]
      return !span.isEmpty && part.lowerBound <= span.lowerBound
        && span.upperBound <= part.upperBound && text.startsCharacter(at: span.lowerBound)
        && text.startsCharacter(at: span.upperBound)
    }.sorted {
      (spans[$0].lowerBound, -spans[$0].upperBound, $0)
        < (spans[$1].lowerBound, -spans[$1].upperBound, $1)
    }
    var runs: [InlineRun] = []
    var open: [Int] = []
    var place = part.lowerBound
    func write(to end: Int) {
      if place < end { runs.append(.text(place..<end)) }
      place = max(place, end)
    }
    func close(before next: Int) {
      while let last = open.last, spans[last].upperBound <= next {
        write(to: spans[last].upperBound)
        runs.append(.close(last))
        open.removeLast()
      }
    }
    for index in order {
      close(before: spans[index].lowerBound)
      if let last = open.last, spans[last].upperBound < spans[index].upperBound { continue }
      write(to: spans[index].lowerBound)
      runs.append(.open(index))
      open.append(index)
    }
    close(before: part.upperBound)
    write(to: part.upperBound)
    return runs
  }
}

extension [UInt8] {
  fileprivate func startsCharacter(at offset: Int) -> Bool {
    offset == count || indices.contains(offset) && self[offset] & 0xC0 != 0x80
  }

  /// Where `words` stand from `start` on, within so many bytes; nil where they do not.
  func range(of words: [UInt8], from start: Int, within reach: Int = 2000) -> Range<Int>? {
    guard let first = words.first else { return nil }
    let last = Swift.min(start + reach, count - words.count)
    var place = start
    while place <= last {
      if self[place] == first, self[place..<place + words.count].elementsEqual(words) {
        return place..<place + words.count
      }
      place += 1
    }
    return nil
  }
}
