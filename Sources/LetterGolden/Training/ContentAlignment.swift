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
    content = Words(MarkupRemoval.plain(Array(text.unicodeScalars))).tokens
    for (index, token) in content.enumerated() { positions[token, default: []].append(index) }
  }

  /// For each line whether it belongs to the letter.
  func lines(_ lines: [Words]) -> [Bool] {
    var places = lines.enumerated().flatMap { index, line in
      starts(of: line.tokens).map {
        Place(line: index, start: $0, end: min($0 + line.tokens.count, content.count))
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

  /// Where the tokens stand; long lines may differ in a few words.
  private func starts(of tokens: [String]) -> [Int] {
    guard let first = tokens.first, let candidates = positions[first] else { return [] }
    var found: [Int] = []
    for start in candidates where found.count < 24 {
      var agree = 0
      for (offset, token) in tokens.enumerated()
      where start + offset < content.count && content[start + offset] == token {
        agree += 1
      }
      if agree == tokens.count || tokens.count >= 8 && agree * 10 >= tokens.count * 7 {
        found.append(start)
      }
    }
    return found
  }
}
