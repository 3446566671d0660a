/// The longest sequence of words that two texts share, by Myers' greedy algorithm; long texts are
/// first cut at the words that each has once (patience diff), so that time stays near linear.
struct WordAlignment {
  private let old: [Substring]
  private let new: [Substring]
  /// Words that are the same word, in rising order.
  private(set) var pairs: [(before: Int, after: Int)] = []

  /// Stretches up to so many words are aligned without cuts.
  private static let short = 2000
  /// Stretches that differ in more words than that are taken to share none.
  private static let mostDifferences = 500

  init(_ old: [Substring], _ new: [Substring]) {
    self.old = old
    self.new = new
  }

  mutating func align() { align(old.indices, new.indices) }

  private mutating func align(_ a: Range<Int>, _ b: Range<Int>) {
    var (a, b) = (a, b)
    while let i = a.first, let j = b.first, old[i] == new[j] {
      pairs.append((i, j))
      (a, b) = (i + 1..<a.upperBound, j + 1..<b.upperBound)
    }
    var tail: [(before: Int, after: Int)] = []
    while let i = a.last, let j = b.last, old[i] == new[j] {
      tail.append((i, j))
      (a, b) = (a.lowerBound..<i, b.lowerBound..<j)
    }
    if !a.isEmpty && !b.isEmpty {
      let anchors = a.count + b.count > WordAlignment.short ? anchors(a, b) : []
      if anchors.isEmpty { greedy(a, b) } else { align(a, b, at: anchors) }
    }
    pairs += tail.reversed()
  }

  private mutating func align(
    _ a: Range<Int>, _ b: Range<Int>, at anchors: [(before: Int, after: Int)]
  ) {
    var (i, j) = (a.lowerBound, b.lowerBound)
    for anchor in anchors {
      align(i..<anchor.before, j..<anchor.after)
      pairs.append(anchor)
      (i, j) = (anchor.before + 1, anchor.after + 1)
    }
    align(i..<a.upperBound, j..<b.upperBound)
  }

  /// Words that stand once on either side, the longest rising run of them.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(before: Int, after: Int)] {
    func once(_ words: ArraySlice<Substring>) -> [Substring: Int] {
      var places: [Substring: Int] = [:]
      for (index, word) in zip(words.indices, words) {
        places[word] = places[word] == nil ? index : -1
      }
      return places.filter { $0.value >= 0 }
    }
    let places = once(new[b])
    let shared = once(old[a]).compactMap { word, index in places[word].map { (index, $0) } }
      .sorted { $0.0 < $1.0 }
    return WordAlignment.risingRun(shared)
  }

  private static func risingRun(_ pairs: [(Int, Int)]) -> [(before: Int, after: Int)] {
    var ends: [Int] = []
    var earlier = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
      }
      earlier[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var run: [(before: Int, after: Int)] = []
    var next = ends.last
    while let index = next {
      run.append((pairs[index].0, pairs[index].1))
      next = earlier[index]
    }
    return run.reversed()
  }

  private mutating func greedy(_ a: Range<Int>, _ b: Range<Int>) {
    let (n, m) = (a.count, b.count)
    let most = min(n + m, WordAlignment.mostDifferences)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    func isDown(_ k: Int, _ d: Int, _ furthest: [Int]) -> Bool {
      k == -d || (k != d && furthest[most + k] < furthest[most + k + 2])
    }
    for d in 0...most {
      trace.append(furthest)
      for k in stride(from: -d, through: d, by: 2) {
        var x = isDown(k, d, furthest) ? furthest[most + k + 2] : furthest[most + k] + 1
        while x < n, x - k < m, x - k >= 0, old[a.lowerBound + x] == new[b.lowerBound + x - k] {
          x += 1
        }
        furthest[most + 1 + k] = x
        guard x >= n, x - k >= m else { continue }
        pairs += way(back: trace, d, from: a.lowerBound, b.lowerBound, to: n, n - m, isDown)
        return
      }
    }
  }

  /// The shared words on the way that the greedy search found, from its end back.
  private func way(
    back trace: [[Int]], _ steps: Int, from a: Int, _ b: Int, to end: Int, _ diagonal: Int,
    _ isDown: (Int, Int, [Int]) -> Bool
  ) -> [(before: Int, after: Int)] {
    let most = (trace[0].count - 3) / 2
    var found: [(before: Int, after: Int)] = []
    var (x, k) = (end, diagonal)
    for d in stride(from: steps, through: 0, by: -1) {
      let down = isDown(k, d, trace[d])
      let earlier = down ? trace[d][most + k + 2] : trace[d][most + k]
      let start = d == 0 ? 0 : down ? earlier : earlier + 1
      while x > start {
        x -= 1
        found.append((a + x, b + x - k))
      }
      x = earlier
      k += down ? 1 : -1
    }
    return found.reversed()
  }
}
