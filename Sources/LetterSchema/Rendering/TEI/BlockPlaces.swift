/// Finds the blocks that lie in a range of the source.
struct BlockPlaces {
  /// No entry of a letter has more lines; a foreign record's may say anything.
  private static let most = 40

  private let order: [Int]
  private let blocks: [Block]

  init(_ blocks: [Block]) {
    self.blocks = blocks
    order = blocks.indices.sorted { blocks[$0].at.start < blocks[$1].at.start }
  }

  /// The indices of the blocks that share bytes with a range, in the order of the source.
  func blocks(in range: Range<Int>) -> [Int] {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[order[middle]].at.end <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return order[low...].prefix { blocks[$0].at.start < range.upperBound }.prefix(BlockPlaces.most)
      .map { $0 }
  }
}

extension Range<Int> {
  /// Whether two ranges share bytes and neither holds the other.
  func crosses(_ other: Range<Int>) -> Bool {
    overlaps(other) && !(lowerBound <= other.lowerBound && other.upperBound <= upperBound)
      && !(other.lowerBound <= lowerBound && upperBound <= other.upperBound)
  }
}
