/// `一、` `（一）` `十二．` `①`.
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
    while index + 2 < end, digits.count < 4,
      let digit = numerals[String(decoding: bytes[index..<index + 3], as: UTF8.self)]
    {
      digits.append(digit)
      index += 3
    }
    guard !digits.isEmpty else { return nil }
    let (closing, kind) = BracketedNumber.closing(bytes, index, end)
    guard closing > 0, opening > 0 ? kind == 2 : kind != 0 else { return nil }
    let text = MarkerParser.skipBlanks(bytes, index + closing, end)
    guard text < end else { return nil }
    return ListMarker(
      shape: .init(count: .ideograph, dress: UInt32(opening > 0 ? 16 : 0) + kind),
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

  private static let numerals: [String: Int] = [
    "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]
}
