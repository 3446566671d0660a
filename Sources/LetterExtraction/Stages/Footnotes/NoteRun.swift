/// Notes that run together in one line: `[1] … [2] … [3] …`.
enum NoteRun {
  /// The openings that carry on the sequence behind the first.
  static func further(
    after first: NoteLabel, from start: Int, in line: Int, _ document: NoteDocument
  ) -> [NoteOpening] {
    var found: [NoteOpening] = []
    var label = first
    var at = start
    while let next = next(after: label, from: at, in: line, document) {
      found.append(next)
      label = next.label
      at = next.start
    }
    return found
  }

  private static func next(
    after label: NoteLabel, from start: Int, in line: Int, _ document: NoteDocument
  ) -> NoteOpening? {
    let bytes = document.bytes
    let end = document.lines[line].text.upperBound
    guard start < end else { return nil }
    for at in start..<end where bytes[at] & 0xC0 != 0x80 && at > start + 2 {
      let isApart = bytes[at - 1] == 0x20
      guard isApart || label.dress != .bare,
        isApart || [0x2E, 0x29, 0x2C, 0x3B, 0x82].contains(bytes[at - 1])
      else { continue }
      guard let opening = document.opening(at: at, in: line),
        label.isFollowed(by: opening.label)
      else { continue }
      if label.dress == .bare, document.isDate(at: at, in: line) { continue }
      if label.dress == .bare || label.dress == .round || label.dress == .symbol {
        guard endsSentence(bytes, at, start), startsSentence(bytes, opening.start) else { continue }
      }
      return opening
    }
    return nil
  }

  private static func endsSentence(_ bytes: [UInt8], _ at: Int, _ start: Int) -> Bool {
    var last = at - 1
    while last > start, bytes[last] == 0x20 { last -= 1 }
    if bytes[last] == 0x2E, isAbbreviation(bytes[start..<last]) { return false }
    return [0x2E, 0x3B, 0x2C, 0x29, 0x22, 0x3F, 0x21, 0x2F].contains(bytes[last])
      || bytes[last] >= 0x80
  }

  /// `p.`, `pp.`, `No.`: a word of one or two letters before a full stop, the last of them small.
  private static func isAbbreviation(_ head: ArraySlice<UInt8>) -> Bool {
    let letters = head.reversed().prefix { ($0 | 0x20) &- 0x61 < 26 }
    return (1...2).contains(letters.count) && letters.first.map { $0 >= 0x61 } ?? false
  }

  private static func startsSentence(_ bytes: [UInt8], _ at: Int) -> Bool {
    let value = Letters.decode(bytes.span, at: at).0
    // An arrow leads back to the text.
    return Letters.isCapital(value) || value >= 0x80 && !(0x2190...0x21FF).contains(value)
      || value == 0x22
      || bytes[at...].starts(with: "http".utf8)
      || bytes[at...].starts(with: "www.".utf8)
  }
}
