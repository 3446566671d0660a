/// Which lines of a document make up the letter, told by the gold's own text of it.
///
/// Both run in the same order: a long line may be found anywhere further on, a short one only
/// where the text before it has just ended, so that a menu's `Home` does not match a word of the
/// letter.
struct ContentAlignment {
  private let content: [String]
  private var positions: [String: [Int]] = [:]

  init(_ text: String) {
    content = Words(Self.withoutMarkup(text)).tokens
    for (index, token) in content.enumerated() { positions[token, default: []].append(index) }
  }

  /// For each line whether it belongs to the letter.
  func lines(_ lines: [Words]) -> [Bool] {
    var inside = [Bool](repeating: false, count: lines.count)
    var at = 0
    var pending: [Int] = []
    for (index, line) in lines.enumerated() where !line.tokens.isEmpty {
      let long = line.tokens.count >= 6
      if let found = find(line.tokens, from: at, reach: long ? content.count : 4) {
        // What was skipped may hold the short lines just before.
        var skipped = at
        for earlier in pending where skipped < found {
          let tokens = lines[earlier].tokens
          if let match = find(tokens, from: skipped, reach: found - skipped),
            match + tokens.count <= found
          {
            inside[earlier] = true
            skipped = match + tokens.count
          }
        }
        inside[index] = true
        at = found + line.tokens.count
        pending = []
      } else {
        pending.append(index)
      }
    }
    return inside
  }

  /// Where the tokens stand from `from` on, at most `reach` words further.
  private func find(_ tokens: [String], from: Int, reach: Int) -> Int? {
    guard let first = tokens.first, let starts = positions[first] else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < from { low = middle + 1 } else { high = middle }
    }
    while low < starts.count, starts[low] <= from + reach {
      let start = starts[low]
      var agree = 0
      for (offset, token) in tokens.enumerated()
      where start + offset < content.count && content[start + offset] == token {
        agree += 1
      }
      if agree == tokens.count || tokens.count >= 8 && agree * 10 >= tokens.count * 7 {
        return start
      }
      low += 1
    }
    return nil
  }

  /// Without the tags and link targets that a gold copied along.
  private static func withoutMarkup(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(where: { $0 == "<" || $0 == "]" }) {
      result += rest[..<open]
      if rest[open] == "<", let close = rest[open...].prefix(400).firstIndex(of: ">") {
        result += " "
        rest = rest[rest.index(after: close)...]
      } else if rest[open...].hasPrefix("]("),
        let close = rest[open...].prefix(500).firstIndex(where: { $0 == ")" || $0.isWhitespace }),
        rest[close] == ")"
      {
        result += " "
        rest = rest[rest.index(after: close)...]
      } else {
        result.append(rest[open])
        rest = rest[rest.index(after: open)...]
      }
    }
    return result + rest
  }
}
