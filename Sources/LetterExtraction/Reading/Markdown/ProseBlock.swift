/// Tells a text that was fenced or indented, as letters in posts are, from code.
///
/// A code block keeps line breaks and marks as they are; what people write in one to show a letter
/// is wrapped, listed and marked like any other text.
enum ProseBlock {
  /// Words; a few words may be a command or a name.
  private static let fewest = 30

  /// Whether nearly all of the lines' words are words, and they make sentences, as those of a list
  /// of names do not.
  static func isProse(_ lines: ArraySlice<PhysicalLine>, _ bytes: [UInt8]) -> Bool {
    guard lines.count(where: \.endsSentence) * 8 >= lines.count else { return false }
    var words = 0
    var plain = 0
    for line in lines {
      for word in bytes[line.content].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
        words += 1
        if isPlain(word) { plain += 1 }
      }
    }
    return words >= fewest && plain * 20 >= words * 17
  }

  /// Letters, digits and what stands around them in sentences; character references are letters.
  private static func isPlain(_ word: ArraySlice<UInt8>) -> Bool {
    var hasLetter = false
    var reference = false
    for byte in word {
      switch byte {
      case 0x80...: hasLetter = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasLetter = true
      case UInt8(ascii: "&"): reference = true
      case UInt8(ascii: ";"): reference = false
      case UInt8(ascii: "#") where reference: break
      default: if !ofSentences[Int(byte)] { return false }
      }
    }
    return hasLetter
  }

  private static let ofSentences: [Bool] = {
    var signs = [Bool](repeating: false, count: 128)
    for sign in ".,:!?-'\"()[]*".utf8 { signs[Int(sign)] = true }
    return signs
  }()
}
