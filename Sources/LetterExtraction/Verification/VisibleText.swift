extension SourceMap {
  /// The visible text from the first to the last byte of a range of the source: the inverse of
  /// `source(of:)`. Of a run that stands for something else, all or nothing.
  package func text(of source: Range<Int>) -> Range<Int> {
    let first = index(sourceBehind: source.lowerBound)
    guard first < runs.count, !source.isEmpty else { return 0..<0 }
    let run = runs[first]
    guard run.source.lowerBound < source.upperBound else {
      return run.text.lowerBound..<run.text.lowerBound
    }
    let start =
      run.isVerbatim
      ? run.text.lowerBound + max(0, source.lowerBound - run.source.lowerBound)
      : run.text.lowerBound
    let last = runs[index(sourceBefore: source.upperBound)]
    let end =
      last.isVerbatim
      ? min(last.text.upperBound, last.text.lowerBound + source.upperBound - last.source.lowerBound)
      : last.text.upperBound
    return start..<max(start, end)
  }

  /// The index of the last run whose source starts before `offset`, or the first.
  private func index(sourceBefore offset: Int) -> Int {
    max(0, runs.partitioningIndex { $0.source.lowerBound >= offset } - 1)
  }
}

extension [UInt8] {
  /// Whether the bytes occur in it, one behind the other.
  func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= count else { return false }
    let bytes = span
    var start = 0
    let lastStart = count - part.count
    while start <= lastStart {
      if bytes[start] == first {
        var length = 1
        while length < part.count, bytes[start + length] == part[length] { length += 1 }
        if length == part.count { return true }
      }
      start += 1
    }
    return false
  }
}
