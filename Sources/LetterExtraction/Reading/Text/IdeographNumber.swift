/// `一、` `（一）` `十二．` `①` `（甲）` `가.` and wide digits.
enum IdeographNumber {
  static func parse(_ bytes: [UInt8], _ content: Range<Int>) -> ListMarker? {
    circled(bytes, content) ?? written(bytes, content)
  }

  private static func circled(_ bytes: [UInt8], _ content: Range<Int>) -> ListMarker? {
    let start = content.lowerBound
    // U+2460 to U+2473.
    guard content.count > 3, bytes[start] == 0xE2, bytes[start + 1] == 0x91,
      (0xA0...0xB3).contains(bytes[start + 2])
    else { return nil }
    let value = Int(bytes[start + 2] - 0xA0) + 1
    return ListMarker(
      shape: .init(count: .circled, dress: 0), range: start..<start + 3,
      contentStart: MarkerParser.skipBlanks(bytes, start + 3, content.upperBound),
      number: "\(value)", value: value)
  }

  private static func written(_ bytes: [UInt8], _ content: Range<Int>) -> ListMarker? {
    let end = content.upperBound
    var index = content.lowerBound
    let opening = BracketedNumber.bracket(bytes, index, end)
    index += opening
    let from = index
    var digits: [Int] = []
    var row = Row.numerals
    while index + 2 < end, bytes[index] >= 0xE3, digits.count < 4,
      let (digit, found) = Self.digit(String(decoding: bytes[index..<index + 3], as: UTF8.self))
    {
      // Letters of a row stand alone.
      guard digits.isEmpty || found == row && row.isPositional else { return nil }
      digits.append(digit)
      row = found
      index += 3
    }
    guard !digits.isEmpty else { return nil }
    var (closing, kind) = BracketedNumber.closing(bytes, index, end)
    // A wide blank sets a wide digit off.
    if closing == 0, row == .wide, index + 2 < end,
      bytes[index..<index + 3].elementsEqual([0xE3, 0x80, 0x80])
    {
      (closing, kind) = (3, 4)
    }
    guard closing > 0, opening > 0 ? kind == 2 : kind != 0 else { return nil }
    let text = MarkerParser.skipBlanks(bytes, index + closing, end)
    guard text < end else { return nil }
    return ListMarker(
      shape: .init(count: .ideograph, dress: UInt32(opening > 0 ? 16 : 0) + kind + row.rawValue),
      range: content.lowerBound..<index + closing, contentStart: text,
      number: String(decoding: bytes[from..<index], as: UTF8.self), value: value(digits))
  }

  /// `二十三`: tens before and ones behind the ten.
  private static func value(_ digits: [Int]) -> Int {
    guard let ten = digits.firstIndex(of: 10) else {
      return digits.reduce(0) { $0 * 10 + $1 }
    }
    let tens = ten == 0 ? 1 : digits[0]
    return tens * 10 + (ten + 1 < digits.count ? digits[ten + 1] : 0)
  }

  /// What a list counts with.
  private enum Row: UInt32, CaseIterable {
    case numerals = 0
    case wide = 32
    case stems = 64
    case syllables = 128

    var isPositional: Bool { self == .numerals || self == .wide }

    /// Its characters, from 0 or from 1 on.
    var characters: String {
      switch self {
      case .numerals: "〇一二三四五六七八九十"
      case .wide: "０１２３４５６７８９"
      case .stems: "甲乙丙丁戊己庚辛壬癸"
      case .syllables: "가나다라마바사아자차카타파하"
      }
    }
  }

  private static func digit(_ character: String) -> (Int, Row)? { digits[character] }

  private static let digits: [String: (Int, Row)] = {
    var digits: [String: (Int, Row)] = [:]
    for row in Row.allCases {
      for (place, character) in row.characters.enumerated() {
        digits[String(character)] = (row.isPositional ? place : place + 1, row)
      }
    }
    return digits
  }()
}
