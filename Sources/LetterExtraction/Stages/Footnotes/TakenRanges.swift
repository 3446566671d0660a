/// Ranges of a line that are markers already, to be asked in logarithmic time.
struct TakenRanges {
  private var ranges: [Range<Int>]

  /// Of ranges that overlap, the first counts.
  init(_ all: [Range<Int>]) {
    ranges = []
    for range in all.sorted(by: { $0.lowerBound < $1.lowerBound })
    where ranges.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
      ranges.append(range)
    }
  }

  func overlaps(_ range: Range<Int>) -> Bool {
    let first = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return first < ranges.count && ranges[first].lowerBound < range.upperBound
  }
}
