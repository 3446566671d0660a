/// Numbers and letters of other alphabets than the Latin: `а)` `б.` `β)` `א.` `أ -` `الف)` `۱-` `١)`.
enum ScriptNumber {
  static func parse(_ bytes: [UInt8], _ content: Range<Int>) -> ListMarker? {
    let end = content.upperBound
    let opening = bytes[content.lowerBound] == UInt8(ascii: "(") ? 1 : 0
    let from = content.lowerBound + opening
    // All of them take two bytes in UTF-8, from Greek to Arabic, but digits of India three.
    guard from + 1 < end, (0xCE...0xE0).contains(bytes[from]) else { return nil }
    guard let (found, value, stop) = digits(bytes, from, end) ?? letter(bytes, from, end),
      let (closing, kind) = closing(bytes, stop, end), opening == 0 || kind == 2
    else { return nil }
    // `А. Петров`: a capital with a full stop is an initial.
    guard found.count != .upperLetter || kind == 2 else { return nil }
    let text = MarkerParser.skipBlanks(bytes, stop + closing, end)
    // Letters are set off by a blank; a number may be glued to its text.
    guard text < end, text > stop + closing || found.count == .decimal else { return nil }
    return ListMarker(
      shape: .init(count: found.count, dress: UInt32(opening * 16) + kind + found.script),
      range: content.lowerBound..<stop + closing, contentStart: text,
      number: String(decoding: bytes[from..<stop], as: UTF8.self), value: value)
  }

  /// What the numbers of one list share.
  private struct Row {
    var count: ListMarker.Count
    /// Apart from how other numbers are dressed.
    var script: UInt32
  }

  private static func digits(
    _ bytes: [UInt8], _ from: Int, _ end: Int
  ) -> (Row, value: Int, stop: Int)? {
    var at = from
    var value = 0
    var count = 0
    while at < end, count < 4 {
      let (scalar, length) = Letters.decode(bytes.span, at: at)
      guard scalar >= 0x80, let digit = DateCursor.digit(scalar) else { break }
      value = value * 10 + digit
      count += 1
      at += length
    }
    return (1...3).contains(count) ? (Row(count: .decimal, script: 1 << 8), value, at) : nil
  }

  private static func letter(
    _ bytes: [UInt8], _ from: Int, _ end: Int
  ) -> (Row, value: Int, stop: Int)? {
    for (script, row) in rows.enumerated() {
      for written in row.letters where bytes[from..<end].starts(with: written.letter) {
        return (
          Row(count: row.count, script: UInt32(script + 2) << 8), written.value,
          from + written.letter.count
        )
      }
    }
    return nil
  }

  /// Length and kind of what closes a number; a dash counts with a blank behind it.
  private static func closing(
    _ bytes: [UInt8], _ index: Int, _ end: Int
  ) -> (Int, kind: UInt32)? {
    let (length, kind) = BracketedNumber.closing(bytes, index, end)
    if length > 0 { return (length, kind) }
    var at = index
    if at < end, bytes[at] == 0x20 { at += 1 }
    let isLong = bytes[at..<end].starts(with: [0xE2, 0x80, 0x93])
    let dash = isLong ? 3 : at < end && bytes[at] == UInt8(ascii: "-") ? 1 : 0
    guard dash > 0, at + dash < end, bytes[at + dash] == 0x20 else { return nil }
    return (at + dash - index, 4)
  }

  private static let rows: [(count: ListMarker.Count, letters: [(letter: [UInt8], value: Int)])] = [
    (.lowerLetter, row(["а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м"])),
    (.upperLetter, row(["А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К", "Л", "М"])),
    (.lowerLetter, row(["α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ", "ι"])),
    (.lowerLetter, row(["א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט", "י"])),
    // The older order of Arabic, and what Persian has of its own.
    (
      .lowerLetter,
      row(["الف", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي"])
        + [(Array("أ".utf8), 1), (Array("ا".utf8), 1), (Array("پ".utf8), 3), (Array("ت".utf8), 4)]
    ),
  ]

  private static func row(_ letters: [String]) -> [(letter: [UInt8], value: Int)] {
    letters.enumerated().map { (Array($1.utf8), $0 + 1) }
  }
}
