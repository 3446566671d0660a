/// Which lines of a document make up the letter, told by the gold's own text of it.
///
/// Each line may stand at several places of that text; the heaviest chain of places in the order
/// of both decides, so that a menu's `Home` or a quoted sentence does not lead astray.
struct ContentAlignment {
  /// A line found in the gold's text.
  private struct Place {
    var line: Int
    var start: Int
    var end: Int
    /// Words of this place and of the best chain that leads to it.
    var weight = 0
    var before: Int?
  }

  private let content: [String]
  private var positions: [String: [Int]] = [:]

  init(_ text: String) {
    content =
      Words(MarkupRemoval.plain(Array(text.unicodeScalars), keepsAddresses: true)).tokens
    for (index, token) in content.enumerated() { positions[token, default: []].append(index) }
  }

  /// For each line whether it belongs to the letter.
  func lines(_ lines: [Words]) -> [Bool] {
    var places = lines.enumerated().flatMap { index, line in
      self.places(of: line.tokens).map {
        Place(line: index, start: $0.lowerBound, end: $0.upperBound)
      }
    }
    chain(&places)
    var inside = [Bool](repeating: false, count: lines.count)
    var members: [Place] = []
    var at = places.indices.max { places[$0].weight < places[$1].weight }
    while let index = at {
      members.append(places[index])
      at = places[index].before
    }
    members.reverse()
    for (index, place) in members.enumerated() {
      let gapBefore = place.start - (index > 0 ? members[index - 1].end : 0)
      let gapBehind =
        (index + 1 < members.count ? members[index + 1].start : content.count) - place.end
      // Few words far from their neighbours are a coincidence.
      if place.end - place.start >= 6 || min(gapBefore, gapBehind) <= 4 {
        inside[place.line] = true
      }
    }
    return inside
  }

  /// Weighted longest increasing chain, with a bonus for places that touch.
  private func chain(_ places: inout [Place]) {
    // The best weight of a chain that ends at or before each position of the text.
    var best: [(weight: Int, place: Int?)] = Array(repeating: (0, nil), count: content.count + 1)
    var index = 0
    while index < places.count {
      var next = index
      // Places of one line must not lead to each other: all look before any is entered.
      while next < places.count, places[next].line == places[index].line {
        let start = places[next].start
        let lead = best[start]
        places[next].weight = lead.weight + 4 * (places[next].end - start)
        places[next].before = lead.place
        if let before = lead.place, start - places[before].end <= 1 { places[next].weight += 3 }
        next += 1
      }
      for place in index..<next {
        var position = places[place].end
        while position <= content.count, best[position].weight < places[place].weight {
          best[position] = (places[place].weight, place)
          position += 1
        }
      }
      index = next
    }
  }

  /// Where the tokens stand: a short line word for word, a long one with most of its words, for
  /// gold and document differ in note marks, numbers and links.
  private func places(of tokens: [String]) -> [Range<Int>] {
    if tokens.count < 8 {
      guard let first = tokens.first, let candidates = positions[first] else { return [] }
      return candidates.lazy.filter { content[$0...].starts(with: tokens) }
        .prefix(24).map { $0..<$0 + tokens.count }
    }
    return starts(of: tokens).compactMap { start in
      let walk = walk(tokens, from: start)
      return walk.shared * 10 >= tokens.count * 7 ? start..<walk.end : nil
    }
  }

  /// The places for a long line's first word that most of its words vote for.
  private func starts(of tokens: [String]) -> [Int] {
    var votes: [Int: Int] = [:]
    for (offset, token) in tokens.enumerated() {
      guard let found = positions[token], found.count <= 24 else { continue }
      for position in found where position >= offset { votes[position - offset, default: 0] += 1 }
    }
    let best = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map(\.key)
    return best.filter { start in
      // Of starts that differ by an inserted word or two, the first to be voted for.
      !best.prefix { $0 != start }.contains { abs($0 - start) <= 4 }
    }
  }

  /// How many words line and text share from `start` on, and where in the text the last one ends.
  private func walk(_ tokens: [String], from start: Int) -> (shared: Int, end: Int) {
    let reach = 6
    var (line, text, shared, end) = (0, start, 0, start)
    while line < tokens.count, text < content.count {
      if tokens[line] == content[text] {
        (line, text, shared, end) = (line + 1, text + 1, shared + 1, text + 1)
        continue
      }
      // The nearest place where both go on together.
      var step = (1, 1)
      search: for distance in 1...reach {
        for skipped in 0...distance {
          let (a, b) = (line + skipped, text + distance - skipped)
          if a < tokens.count, b < content.count, tokens[a] == content[b] {
            step = (skipped, distance - skipped)
            break search
          }
        }
      }
      line += step.0
      text += step.1
    }
    return (shared, end)
  }
}
