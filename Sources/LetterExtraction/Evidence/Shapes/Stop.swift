/// A mark that may end a sentence.
struct Stop {
  enum Kind { case full, other }

  let kind: Kind
  let start: Int
  /// Behind a run of stops: `...`, `?!`.
  let end: Int
  /// A Chinese or Japanese stop, which no space follows.
  let isWide: Bool

  /// A quick look at the first byte: most are those of letters.
  @inline(__always)
  static func mayStart(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte >= 0xD8
  }

  init?(_ text: borrowing Span<UInt8>, at index: Int) {
    start = index
    var end = index
    var count = 0
    var full = true
    var wide = false
    while end < text.count, let length = Self.length(text, at: end) {
      count += 1
      full = full && text[end] == 0x2E
      wide = wide || length == 3 && text[end] != 0xE2
      end += length
    }
    guard count > 0 else { return nil }
    self.end = end
    kind = full && count == 1 ? .full : .other
    isWide = wide
  }

  /// `.` `!` `?` `…` `؟` `۔` `।` `。` `！` `？` `｡` `．`
  private static func length(_ text: borrowing Span<UInt8>, at index: Int) -> Int? {
    let byte = text[index]
    if byte < 0x80 { return byte == 0x2E || byte == 0x21 || byte == 0x3F ? 1 : nil }
    guard
      byte == 0xD8 || byte == 0xDB || byte == 0xE2 || byte == 0xE3 || byte == 0xE0 || byte == 0xEF
    else { return nil }
    let (value, length) = Letters.decode(text, at: index)
    switch value {
    case 0x2026, 0x061F, 0x06D4, 0x0964, 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E: return length
    default: return nil
    }
  }
}

/// What may stand between a stop and the next sentence: closing quotes, brackets, note markers.
enum Closers {
  static func end(_ text: borrowing Span<UInt8>, from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit {
      if let marker = marker(text, at: at, limit: limit) {
        at = marker
        continue
      }
      let (value, length) = Letters.decode(text, at: at)
      switch value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0xBB, 0x2019, 0x201D, 0x203A, 0x2020, 0x2021: break
      case 0x300D, 0x300F, 0x300B, 0x3011, 0xFF09, 0xFF02, 0xB9, 0xB2, 0xB3, 0x2070...0x2079: break
      // A German closing quote looks like an English opening one: it closes where a space follows.
      case 0x201C where at + length >= limit || text[at + length] == 0x20: break
      case 0x20 where opensMarkerBehindBlank(text, at: at + 1, limit: limit): break
      default: return at
      }
      at += length
    }
    return at
  }

  /// `[1]`, `{5}`, `(3)`, `[iv]`, or up to three bare digits before a space or the end.
  private static func marker(_ text: borrowing Span<UInt8>, at start: Int, limit: Int) -> Int? {
    var at = start
    let open = text[at]
    if open == 0x5B || open == 0x7B || open == 0x28 {
      at += 1
      let inside = at
      while at < limit, at - inside < 4, isLabel(text[at]) { at += 1 }
      guard at > inside, at < limit, text[at] == (open == 0x28 ? 0x29 : open + 2) else {
        return nil
      }
      return at + 1
    }
    while at < limit, at - start < 3, text[at] &- 0x30 < 10 { at += 1 }
    return at > start && (at == limit || text[at] == 0x20) ? at : nil
  }

  /// ` [1]` behind the stop.
  private static func opensMarkerBehindBlank(
    _ text: borrowing Span<UInt8>, at start: Int, limit: Int
  ) -> Bool {
    guard start < limit, text[start] == 0x5B || text[start] == 0x7B else { return false }
    return marker(text, at: start, limit: limit) != nil
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == 0x69 || byte == 0x76 || byte == 0x78 || byte == 0x2A
  }
}
