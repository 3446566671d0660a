/// Postcodes by their shape.
enum Postcode {
  /// A word as its shape: `9` for digits, `A` for letters, other signs as they are.
  static func shape(_ bytes: ArraySlice<UInt8>) -> String {
    var shape = ""
    for byte in bytes {
      switch byte {
      case 0x30...0x39: shape.append("9")
      case 0x41...0x5A: shape.append("A")
      case 0x61...0x7A: shape.append("a")
      case 0x80...: shape.append("x")
      default: shape.append(Character(Unicode.Scalar(byte)))
      }
    }
    return shape
  }

  /// Whether a postcode stands at a word: before or behind a place's name, not alone.
  static func stands(_ text: [UInt8], _ words: [WordShape], at index: Int) -> Bool {
    guard words.count > 1 else { return false }
    let shape = shape(text[words[index].text])
    let next = index + 1 < words.count ? self.shape(text[words[index + 1].text]) : ""
    let isEdge = index == 0 || index >= words.count - 3
    switch shape {
    // Many countries; United States with four more; Japan; Brazil; Portugal; Poland; Sweden.
    case "99999", "99999-9999", "999-9999", "9999-999", "99-999", "999999":
      return isEdge && neighbourIsName(words, index)
    case "A-99999", "AA-99999", "A-9999", "AA-9999", "AA-999": return true
    // Netherlands; Canada; United Kingdom.
    case "9999":
      return next == "AA"
        || index == 0 && neighbourIsName(words, index) && !isYear(text[words[index].text])
    case "9999AA": return true
    case "A9A": return next == "9A9"
    case "A9", "A99", "AA9", "AA99", "AA9A": return next == "9AA"
    default: return false
    }
  }

  private static func neighbourIsName(_ words: [WordShape], _ index: Int) -> Bool {
    let near = [index - 1, index + 1].filter(words.indices.contains)
    return near.contains {
      words[$0].casing == .capital || words[$0].casing == .upper || words[$0].script != .cased
    }
  }

  private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
  }
}
