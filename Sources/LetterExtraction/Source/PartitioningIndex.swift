extension RandomAccessCollection where Index == Int {
  /// The first index whose element `isBehind` holds for, `endIndex` where there is none; it holds
  /// for none before one that it does not hold for. Asks of logarithmically many.
  @inline(__always)
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
