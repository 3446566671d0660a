/// The texts of lines seen so far, found again by their bytes.
struct EarlierTexts {
  private let bytes: [UInt8]
  /// By a hash of the text; another text of the same hash goes to the next free number.
  private var seen: [UInt64: (text: Range<Int>, line: Int)] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first line with this text; where there is none, `line` is from now on.
  mutating func line(_ text: Range<Int>, else line: Int) -> Int? {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for at in text { key = (key ^ UInt64(bytes[at])) &* 0x100_0000_01b3 }
    while let known = seen[key] {
      if bytes[known.text].elementsEqual(bytes[text]) { return known.line }
      key &+= 1
    }
    seen[key] = (text, line)
    return nil
  }
}
