/// The words of a text as gold and records are compared by: lower case, ideographs one by one,
/// punctuation and white space left out.
package struct Words: Hashable, Sendable {
  package let tokens: [String]

  package init(_ text: some StringProtocol) {
    var tokens: [String] = []
    var word = ""
    func flush() {
      if !word.isEmpty { tokens.append(word) }
      word = ""
    }
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
        flush()
        tokens.append(String(scalar))
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word.unicodeScalars.append(scalar)
        } else {
          flush()
        }
      }
    }
    flush()
    self.tokens = tokens
  }

  /// How many of these words, counted with their repetitions, occur in `other`.
  package func overlap(_ other: Words) -> Int {
    var counts: [String: Int] = [:]
    for token in other.tokens { counts[token, default: 0] += 1 }
    var shared = 0
    for token in tokens {
      if let left = counts[token], left > 0 {
        counts[token] = left - 1
        shared += 1
      }
    }
    return shared
  }

  /// Harmonic mean of precision and recall of the words.
  package func f1(_ other: Words) -> Double {
    let shared = overlap(other)
    guard shared > 0 else { return 0 }
    return 2 * Double(shared) / Double(tokens.count + other.tokens.count)
  }
}
