/// How a line begins that may be a note: a label, and the note's text behind it.
package struct NoteOpening: Hashable, Sendable {
  package var label: NoteLabel
  /// Where the note's own words begin.
  package var start: Int

  /// The opening at `at`: a label in a dress, or a bare number.
  package static func at(_ at: Int, before end: Int, in bytes: [UInt8]) -> NoteOpening? {
    if let label = NoteLabel.at(at, before: end, in: bytes) {
      guard label.dress != .symbol || label.text.count <= 12 else { return nil }
      let start = behind(label.text.upperBound, end, bytes)
      // `(1) …` and `* …` alike need words behind them.
      return start < end ? NoteOpening(label: label, start: start) : nil
    }
    return number(at, end, bytes) ?? letter(at, end, bytes)
  }

  /// `1. …`, `1) …`, `1 …`, `^1 …`.
  private static func number(_ at: Int, _ end: Int, _ bytes: [UInt8]) -> NoteOpening? {
    let from = bytes[at] == UInt8(ascii: "^") ? at + 1 : at
    guard let number = NoteLabel.number(from, before: end, in: bytes), number.end < end else {
      return nil
    }
    let label = NoteLabel(
      text: at..<number.end, label: "\(number.value)", value: number.value, dress: .bare)
    let sign = Letters.decode(bytes.span, at: number.end).0
    switch sign {
    case 0x2E, 0x29, 0x3A, 0xFF0E, 0x3001, 0xFF09, 0xFF1A, 0x5D, 0x2F:
      let start = behind(number.end, end, bytes)
      // `1.5`, `18:30`, `1/2`: a number, not a label.
      guard start < end, bytes[start] &- 0x30 >= 10 || start > number.end + 1 else { return nil }
      return NoteOpening(label: label, start: start)
    case 0x20:
      return NoteOpening(label: label, start: number.end + 1)
    default:
      // Glued, as scrapes of superior numbers have it: `1See the survey`.
      guard
        Letters.isCapital(sign) || sign == 0x201C || sign == 0x22
          || Letters.kind(sign) == .ideograph
          || bytes[number.end..<end].starts(with: "http".utf8)
      else { return nil }
      return NoteOpening(label: label, start: number.end)
    }
  }

  /// `a. …`, `iv) …`.
  private static func letter(_ at: Int, _ end: Int, _ bytes: [UInt8]) -> NoteOpening? {
    var next = at
    while next < end, bytes[next] &- 0x61 < 26, next - at < 6 { next += 1 }
    guard next > at, next + 1 < end, [0x2E, 0x29, 0x3A].contains(bytes[next]),
      bytes[next + 1] == 0x20,
      next - at == 1 || bytes[at..<next].allSatisfy({ "ivxl".utf8.contains($0) })
    else { return nil }
    let label = NoteLabel(
      text: at..<next, label: String(decoding: bytes[at..<next], as: UTF8.self), value: 0,
      dress: .bare)
    return NoteOpening(label: label, start: behind(next, end, bytes))
  }

  /// `ii The …`: a Roman number alone, which only among notes is a label.
  package static func roman(_ at: Int, before end: Int, in bytes: [UInt8]) -> NoteOpening? {
    var next = at
    while next < end, "ivxl".utf8.contains(bytes[next]), next - at < 6 { next += 1 }
    guard next > at, next + 1 < end, bytes[next] == 0x20,
      Letters.isCapital(Letters.decode(bytes.span, at: next + 1).0)
        || [0x22, 0xE2, 0xC2].contains(bytes[next + 1])
    else { return nil }
    let label = NoteLabel(
      text: at..<next, label: String(decoding: bytes[at..<next], as: UTF8.self), value: 0,
      dress: .bare)
    return label.rank > 0 ? NoteOpening(label: label, start: next + 1) : nil
  }

  /// Behind the signs and blanks that part a label from its text.
  private static func behind(_ at: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    var at = at
    while at < end {
      let (value, length) = Letters.decode(bytes.span, at: at)
      switch value {
      case 0x20, 0xA0, 0x3000, 0x2E, 0x3A, 0x29, 0x5D, 0x2F, 0xFF0E, 0xFF1A, 0x3001, 0xFF09, 0x2002,
        0x2003, 0x2009:
        at += length
      default: return at
      }
    }
    return at
  }
}
