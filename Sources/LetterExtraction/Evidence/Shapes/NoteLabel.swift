/// The label of a note as it stands in a text: `[1]`, `(a)`, `¹`, `†`, `①`, `註3`, `/1`.
package struct NoteLabel: Hashable, Sendable {
  package enum Dress: UInt8, Hashable, Sendable {
    case square, round, brace, raised, symbol, circled, worded, slash, bare

    /// Hardly ever anything else than a note's label.
    var isStrong: Bool { self == .square || self == .brace || self == .raised || self == .worded }
  }

  /// With its brackets.
  package var text: Range<Int>
  /// Without them: `1`, `a`, `iv`, `*`, `역주3`.
  package var label: String
  /// The number in it; 0 where there is none.
  package var value: Int
  package var dress: Dress

  /// The label that begins at `at`.
  package static func at(_ at: Int, before end: Int, in bytes: [UInt8]) -> NoteLabel? {
    guard at < end else { return nil }
    let (value, length) = Letters.decode(bytes.span, at: at)
    if let bracket = bracket(value) { return bracketed(at, length, bracket, end, bytes) }
    if let raised = raised(at, end, bytes) { return raised }
    if isSymbol(value) { return symbol(at, value, end, bytes) }
    if (0x2460...0x2473).contains(value) {
      let number = Int(value) - 0x2460 + 1
      return NoteLabel(text: at..<at + length, label: "\(number)", value: number, dress: .circled)
    }
    if value == 0x2F, let number = number(at + 1, before: end, in: bytes), number.value < 100 {
      let label = NoteLabel(
        text: at..<number.end, label: "\(number.value)", value: number.value, dress: .slash)
      return number.end == end || bytes[number.end] == 0x20 || bytes[number.end] == 0x2E
        ? label : nil
    }
    if let worded = worded(at, end, bytes) {
      return NoteLabel(
        text: at..<worded.end, label: worded.label, value: worded.value, dress: .worded)
    }
    return nil
  }

  /// Whether `next` is the label that comes after this one: `2` behind `1`, `ii` behind `i`, `b`
  /// behind `a`, `**` behind `*`.
  package func isFollowed(by next: NoteLabel) -> Bool {
    guard dress == next.dress else { return false }
    if value > 0 { return next.value == value + 1 }
    if let index = Self.romans.firstIndex(of: label), index + 1 < Self.romans.count,
      next.label == Self.romans[index + 1]
    {
      return true
    }
    if label.utf8.count == 1, next.label.utf8.count == 1, let a = label.utf8.first,
      let b = next.label.utf8.first,
      a &- 0x61 < 25
    {
      return b == a + 1
    }
    if label.first == next.label.first { return next.label.count == label.count + 1 }
    return label == "*" && next.label == "†" || label == "†" && next.label == "‡"
      || label == "‡" && next.label == "§"
  }

  /// The number in it, or the one that a Roman number in small letters stands for; 0 where it is
  /// neither.
  package var rank: Int { value > 0 ? value : Self.romans.firstIndex(of: label) ?? 0 }

  private static let romans: [String] = ["", "x", "xx", "xxx"].flatMap { tens in
    ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].map { tens + $0 }
  }

  /// A number of up to three digits that begins at `at`, ASCII or full-width.
  package static func number(_ at: Int, before end: Int, in bytes: [UInt8]) -> (
    value: Int, end: Int
  )? {
    var value = 0
    var digits = 0
    var next = at
    while next < end {
      let (scalar, length) = Letters.decode(bytes.span, at: next)
      guard let digit = DateCursor.digit(scalar) else { break }
      digits += 1
      guard digits <= 3 else { return nil }
      value = value * 10 + digit
      next += length
    }
    return digits > 0 && value > 0 ? (value, next) : nil
  }

  static func isSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x2020, 0x2021, 0xA7, 0xB6, 0x203B, 0x2042, 0x204E, 0x2051, 0x2217, 0xFF0A: true
    default: false
    }
  }

  private static func bracket(_ open: UInt32) -> (close: UInt32, dress: Dress)? {
    switch open {
    case 0x5B: (0x5D, .square)
    case 0xFF3B: (0xFF3D, .square)
    case 0x3014: (0x3015, .square)
    case 0x3010: (0x3011, .square)
    case 0x28: (0x29, .round)
    case 0xFF08: (0xFF09, .round)
    case 0x7B: (0x7D, .brace)
    default: nil
    }
  }

  private static func bracketed(
    _ at: Int, _ length: Int, _ bracket: (close: UInt32, dress: Dress), _ end: Int, _ bytes: [UInt8]
  ) -> NoteLabel? {
    var open = at + length
    var close = open
    var closeLength = 1
    while close < end, close - open <= 24 {
      let (value, length) = Letters.decode(bytes.span, at: close)
      if value == bracket.close {
        closeLength = length
        break
      }
      close += length
    }
    guard close < end, close > open, close - open <= 24 else { return nil }
    let text = at..<close + closeLength
    let isCaret = bytes[open] == UInt8(ascii: "^")
    if isCaret { open += 1 }
    while open < close, bytes[open] == 0x20 { open += 1 }
    while close > open, bytes[close - 1] == 0x20 { close -= 1 }
    guard open < close, let (label, value) = core(open..<close, isName: isCaret, bytes) else {
      return nil
    }
    let isWorded = bytes[open] >= 0xE0 && worded(open, close, bytes) != nil
    return NoteLabel(
      text: text, label: label, value: value, dress: isWorded ? .worded : bracket.dress)
  }

  /// What may stand between brackets: a number, a letter, a Roman number, a symbol, `註3`; any
  /// name behind `^`.
  private static func core(
    _ range: Range<Int>, isName: Bool, _ bytes: [UInt8]
  ) -> (label: String, value: Int)? {
    let end = range.upperBound
    if let number = number(range.lowerBound, before: end, in: bytes), number.end == end {
      return ("\(number.value)", number.value)
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    if isName { return (text, 0) }
    let (first, _) = Letters.decode(bytes.span, at: range.lowerBound)
    if isSymbol(first), let symbol = symbol(range.lowerBound, first, end, bytes),
      symbol.text.upperBound == end
    {
      return (symbol.label, 0)
    }
    if let worded = worded(range.lowerBound, end, bytes), worded.end == end {
      return (worded.label, worded.value)
    }
    if range.count == 1, bytes[range.lowerBound] &- 0x61 < 26 { return (text, 0) }
    let isRoman = range.count <= 5 && bytes[range].allSatisfy { "ivxl".utf8.contains($0) }
    return isRoman ? (text, 0) : nil
  }

  /// `¹²`, `⁽¹⁾`.
  private static func raised(_ at: Int, _ end: Int, _ bytes: [UInt8]) -> NoteLabel? {
    var next = at
    var value = 0
    var digits = 0
    // A fourth digit says that it is none.
    while next < end, digits < 4 {
      let (scalar, length) = Letters.decode(bytes.span, at: next)
      if let digit = raisedDigit(scalar) {
        value = value * 10 + digit
        digits += 1
      } else if scalar == 0x207D ? digits > 0 : scalar != 0x207E || digits == 0 {
        break
      }
      next += length
      if scalar == 0x207E { break }
    }
    guard digits > 0, digits <= 3, value > 0 else { return nil }
    return NoteLabel(text: at..<next, label: "\(value)", value: value, dress: .raised)
  }

  static func raisedDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(scalar - 0x2070)
    default: nil
    }
  }

  /// A symbol, up to four times.
  private static func symbol(_ at: Int, _ value: UInt32, _ end: Int, _ bytes: [UInt8]) -> NoteLabel?
  {
    var next = at
    var count = 0
    while next < end, count <= 4, case let (scalar, length) = Letters.decode(bytes.span, at: next),
      scalar == value
    {
      count += 1
      next += length
    }
    guard count <= 4, let scalar = Unicode.Scalar(value == 0xFF0A || value == 0x2217 ? 0x2A : value)
    else { return nil }
    return NoteLabel(
      text: at..<next, label: String(repeating: Character(scalar), count: count), value: 0,
      dress: .symbol)
  }

  /// `註1`, `注 2`, `역주3`, `주4`.
  private static func worded(
    _ at: Int, _ end: Int, _ bytes: [UInt8]
  ) -> (label: String, value: Int, end: Int)? {
    guard bytes[at] >= 0xE0 else { return nil }
    for word in words where bytes[at..<end].starts(with: word) {
      var next = at + word.count
      if next < end, bytes[next] == 0x20 { next += 1 }
      guard let number = number(next, before: end, in: bytes) else { continue }
      let name = own.contains(word) ? String(decoding: word, as: UTF8.self) : ""
      return (name + "\(number.value)", number.value, number.end)
    }
    return nil
  }

  /// "Translator's note": these count apart from the notes of the text, so their label has the word.
  private static let own = ["译注", "譯註", "譯注", "역주", "訳注"].map { Array($0.utf8) }
  private static let words = own + ["注释", "註釋", "註", "注", "각주", "주"].map { Array($0.utf8) }
}
