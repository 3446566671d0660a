/// Markers that lost their height when a page became a text: `the law.1`, `the law1`, `the law. 1`.
///
/// A number alone proves nothing: those that together, in order, name the notes are taken.
enum GluedNumbers {
  private struct Candidate {
    var line: Int
    var label: NoteLabel
    var weight: Double
    var best = 0.0
    var before: Int?
  }

  /// The best chain of numbers in the order of the notes that have no other marker.
  static func markers(
    _ document: NoteDocument, _ notes: [NoteBody], _ bodyLines: Set<Int>
  ) -> [(line: Int, label: NoteLabel)] {
    let wanted = Dictionary(
      notes.filter { $0.label.rank > 0 }.map { ($0.label.label, $0.line) },
      uniquingKeysWith: { a, _ in a })
    guard !wanted.isEmpty else { return [] }
    var candidates: [Candidate] = []
    for (index, line) in document.lines.enumerated()
    where document.isOfText(index) && !bodyLines.contains(index) {
      collect(line, index, wanted, document, &candidates)
    }
    return chain(&candidates).map { (candidates[$0].line, candidates[$0].label) }
  }

  private static func collect(
    _ line: Line, _ index: Int, _ wanted: [String: Int], _ document: NoteDocument,
    _ candidates: inout [Candidate]
  ) {
    let bytes = document.bytes
    var at = line.text.lowerBound + 1
    while at < line.text.upperBound {
      if let label = roman(at, line, bytes), wanted[label.label].map({ $0 > index }) == true {
        candidates.append(Candidate(line: index, label: label, weight: 3))
        at = label.text.upperBound
        continue
      }
      guard bytes[at] &- 0x30 < 10, bytes[at - 1] &- 0x30 >= 10 else {
        at += 1
        continue
      }
      guard let number = NoteLabel.number(at, before: line.text.upperBound, in: bytes),
        number.value < 200,
        wanted["\(number.value)"].map({ $0 > index }) == true, candidates.count < 2000
      else {
        at += 1
        continue
      }
      let label = NoteLabel(
        text: at..<number.end, label: "\(number.value)", value: number.value, dress: .bare)
      if let weight = weight(label, line, bytes) {
        candidates.append(Candidate(line: index, label: label, weight: weight))
      }
      at = number.end
    }
  }

  /// `the heat.ii The`: a Roman number behind the sign that ends a clause, without a space.
  private static func roman(_ at: Int, _ line: Line, _ bytes: [UInt8]) -> NoteLabel? {
    guard isRoman(bytes[at]), endsClause(bytes[at - 1]) else { return nil }
    var end = at
    while end < line.text.upperBound, isRoman(bytes[end]), end - at < 6 { end += 1 }
    guard end == line.text.upperBound || bytes[end] == 0x20 else { return nil }
    let label = NoteLabel(
      text: at..<end, label: String(decoding: bytes[at..<end], as: UTF8.self), value: 0,
      dress: .bare)
    return label.rank > 0 ? label : nil
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"): true
    default: false
    }
  }

  /// The signs of ASCII that end a clause, and the last byte of `”`.
  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x22, 0x29, 0x9D: true
    default: false
    }
  }

  /// How much a number looks like a marker by what stands around it; nil where it cannot be one.
  private static func weight(_ label: NoteLabel, _ line: Line, _ bytes: [UInt8]) -> Double? {
    let start = label.text.lowerBound
    let end = label.text.upperBound
    let after = end < line.text.upperBound ? Letters.decode(bytes.span, at: end).0 : 0x20
    // `1st`, `1.5`, `1-2`, `1%`, `1/2`.
    let isClosed: Bool
    switch after {
    case 0x20, 0x29, 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x2D, 0x2014, 0x2013, 0x201D, 0x2019, 0x22:
      isClosed = true
    case 0x2E, 0x5D: isClosed = end + 1 >= line.text.upperBound || bytes[end + 1] &- 0x30 >= 10
    default:
      isClosed =
        Letters.kind(after) == .ideograph || after >= 0x3001 && after <= 0x3002 || after == 0xFF0C
    }
    guard isClosed else { return nil }
    if after == 0x2D || after == 0x2C || after == 0x3A, end + 1 < line.text.upperBound,
      bytes[end + 1] &- 0x30 < 10
    {
      return nil
    }
    var head = start - 1
    while head > line.text.lowerBound, bytes[head] & 0xC0 == 0x80 { head -= 1 }
    let before = Letters.decode(bytes.span, at: head).0
    if before == 0x20 {
      guard head > line.text.lowerBound else { return nil }
      return spaced(bytes[head - 1], after)
    }
    return glued(before, head, line, bytes)
  }

  /// Behind a space only where a sentence or a clause has ended.
  private static func spaced(_ before: UInt8, _ after: UInt32) -> Double? {
    switch before {
    case 0x2E, 0x3F, 0x21, 0x22, 0x9D: after == 0x20 ? 1 : 0.3
    default: [0x2E, 0x2C, 0x3B].contains(after) ? 0.4 : nil
    }
  }

  private static func glued(_ before: UInt32, _ head: Int, _ line: Line, _ bytes: [UInt8])
    -> Double?
  {
    switch before {
    case 0x2E:
      // `p.1`, `No.2`, `3.1`: an abbreviation or a decimal.
      var start = head
      while start > line.text.lowerBound,
        (bytes[start - 1] | 0x20) &- 0x61 < 26 || bytes[start - 1] >= 0x80
      { start -= 1 }
      if head - start <= 1 {
        let behindClose =
          head > line.text.lowerBound && [0x29, 0x22, 0x9D, 0x5D].contains(bytes[head - 1])
        return behindClose ? 3 : isYear(bytes, before: head, line) ? 1 : nil
      }
      if head - start <= 4,
        abbreviations.contains(String(decoding: bytes[start..<head], as: UTF8.self).lowercased())
      {
        return nil
      }
      return 3
    case 0x2C, 0x3B, 0x3A, 0x3F, 0x21:
      guard head > line.text.lowerBound, bytes[head - 1] &- 0x30 < 10 else { return 3 }
      return isYear(bytes, before: head, line) ? 1 : nil
    case 0x201D, 0x2019, 0x22, 0x29, 0xBB, 0x5D: return 3
    case 0x3002, 0xFF0C, 0x300D, 0x300F, 0x300B, 0xFF09: return 3
    default: break
    }
    guard Letters.kind(before) == .word else { return Letters.kind(before) == .ideograph ? 1 : nil }
    // A word in small letters: not `G20`, `CO2`, `A4`.
    var start = head
    while start > line.text.lowerBound,
      (bytes[start - 1] | 0x20) &- 0x61 < 26 || bytes[start - 1] >= 0x80
    { start -= 1 }
    guard head - start >= 1, !Letters.isCapital(before), DateCursor.digit(before) == nil else {
      return nil
    }
    if start > line.text.lowerBound, [0x2F, 0x40, 0x2E, 0x5F, 0x3D].contains(bytes[start - 1]) {
      return nil
    }
    return 2
  }

  /// `in 1987.1 The`: no decimal and no thousands begin with a year.
  private static func isYear(_ bytes: [UInt8], before end: Int, _ line: Line) -> Bool {
    let start = end - 4
    guard start >= line.text.lowerBound,
      start == line.text.lowerBound || bytes[start - 1] == 0x20 || bytes[start - 1] == 0x28,
      bytes[start] == UInt8(ascii: "1") || bytes[start] == UInt8(ascii: "2")
    else { return false }
    return bytes[start..<end].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// What a number belongs to that stands behind it.
  private static let abbreviations: Set<String> = [
    "pp", "no", "nr", "nos", "art", "arts", "vol", "ch", "chap", "sec", "fig", "para", "cap", "ed",
    "st", "tel",
    "ext", "cf", "pág", "núm", "num", "abs", "bd", "kap", "ver", "app", "pt", "reg", "seq",
  ]

  /// Later markers of the chain's notes: a note may be referred to again.
  private static func repeated(_ candidates: [Candidate], _ chain: [Int]) -> [Int] {
    let firsts = Dictionary(
      chain.map { (candidates[$0].label.label, $0) }, uniquingKeysWith: { first, _ in first })
    return candidates.indices.filter { index in
      guard let first = firsts[candidates[index].label.label], !chain.contains(index) else {
        return false
      }
      return index > first && candidates[index].weight >= 2 && candidates[first].weight >= 2
    }
  }

  /// The heaviest chain in which numbers rise; a chain of few weak links is none.
  private static func chain(_ candidates: inout [Candidate]) -> [Int] {
    var last: Int?
    for index in candidates.indices {
      candidates[index].best = candidates[index].weight
      for earlier in candidates.indices[..<index]
      where candidates[earlier].label.rank < candidates[index].label.rank
        && candidates[earlier].best + candidates[index].weight > candidates[index].best
      {
        candidates[index].best = candidates[earlier].best + candidates[index].weight
        candidates[index].before = earlier
      }
      if last.map({ candidates[$0].best < candidates[index].best }) ?? true { last = index }
    }
    var members: [Int] = []
    while let index = last {
      members.append(index)
      last = candidates[index].before
    }
    members.reverse()
    // Weak ones need strong ones beside them.
    let strong = members.contains { candidates[$0].weight >= 2 }
    let kept = members.filter {
      candidates[$0].weight >= 1 || strong && candidates[$0].weight >= 0.4
    }
    return kept.count < 2 ? kept : kept + repeated(candidates, kept)
  }
}
