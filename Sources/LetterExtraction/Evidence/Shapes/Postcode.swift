/// Postcodes by their shape.
enum Postcode {
  /// A word as its shape, for those that postcodes have.
  enum Shape {
    case other
    /// Many countries; United States with four more; Japan; Brazil; Portugal; Poland; Sweden.
    case fiveDigits, fiveAndFour, digits
    /// `F-75001`, `CH-1201`, `AD-500`.
    case withCountry
    /// Netherlands; Canada; United Kingdom.
    case fourDigits, twoCapitals, fourAndTwo, firstCanadian, secondCanadian, firstBritish
    case secondBritish
  }

  static func shape(_ word: ArraySlice<UInt8>) -> Shape {
    guard word.count <= 10 else { return .other }
    // One hexadecimal digit a sign: 1 a digit, 2 a capital, 3 a hyphen.
    var signs = 0
    for byte in word {
      switch byte {
      case 0x30...0x39: signs = signs << 4 | 1
      case 0x41...0x5A: signs = signs << 4 | 2
      case 0x2D: signs = signs << 4 | 3
      default: return .other
      }
    }
    return switch signs {
    case 0x11111: .fiveDigits
    case 0x11_1113_1111: .fiveAndFour
    case 0x1113_1111, 0x1111_3111, 0x11_3111, 0x11_1111: .digits
    case 0x231_1111, 0x2231_1111, 0x23_1111, 0x223_1111, 0x22_3111: .withCountry
    case 0x1111: .fourDigits
    case 0x22: .twoCapitals
    case 0x11_1122: .fourAndTwo
    case 0x212: .firstCanadian
    case 0x121: .secondCanadian
    case 0x21, 0x211, 0x221, 0x2211, 0x2212: .firstBritish
    case 0x122: .secondBritish
    default: .other
    }
  }

  /// Whether a postcode stands at a word: before or behind a place's name, not alone.
  static func stands(
    _ text: [UInt8], _ words: WordList, _ shapes: [Shape], at index: Int
  ) -> Bool {
    guard words.count > 1 else { return false }
    let next = index + 1 < words.count ? shapes[index + 1] : .other
    let isEdge = index == 0 || index >= words.count - 3
    switch shapes[index] {
    case .fiveDigits, .fiveAndFour, .digits: return isEdge && neighbourIsName(words, index)
    case .withCountry: return true
    case .fourDigits:
      return next == .twoCapitals
        || index == 0 && neighbourIsName(words, index) && !isYear(text[words[index].text])
    case .fourAndTwo: return true
    case .firstCanadian: return next == .secondCanadian
    case .firstBritish: return next == .secondBritish
    default: return false
    }
  }

  private static func neighbourIsName(_ words: WordList, _ index: Int) -> Bool {
    let near = [index - 1, index + 1].filter(words.indices.contains)
    return near.contains {
      words[$0].casing == .capital || words[$0].casing == .upper || words[$0].script != .cased
    }
  }

  private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
  }
}
