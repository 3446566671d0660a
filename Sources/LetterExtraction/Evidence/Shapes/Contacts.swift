/// A telephone number, an e-mail address or a web address in a text.
package struct ContactSpan: Hashable, Sendable {
  package enum Form: Sendable { case phone, email, url }

  package var form: Form
  package var text: Range<Int>
}

/// Finds contact details by their shape.
package enum Contacts {
  /// The contact details in a range of a line, in order, none within another.
  package static func spans(in range: Range<Int>, line: Int, page: Page) -> [ContactSpan] {
    let signs = Signs(page.folded.span, range)
    var spans: [ContactSpan] = []
    if signs.mayHoldEmail {
      spans = EmailShape.spans(page.folded, range).map { ContactSpan(form: .email, text: $0) }
    }
    for url in signs.mayHoldAddress ? WebShape.spans(page.folded, range) : []
    where !spans.contains(where: { $0.text.overlaps(url) }) {
      spans.append(ContactSpan(form: .url, text: url))
    }
    for phone in signs.digits >= 6 ? PhoneShape.spans(in: range, line: line, page: page) : []
    where !spans.contains(where: { $0.text.overlaps(phone) }) {
      spans.append(ContactSpan(form: .phone, text: phone))
    }
    if spans.count > 1 { spans.sort { $0.text.lowerBound < $1.text.lowerBound } }
    return spans
  }

  /// The signs without which no contact detail is: told by one walk, and most lines have none.
  private struct Signs {
    /// An at sign, or a bracket that may hold the word for it.
    private(set) var mayHoldEmail = false
    /// A full stop or colon with more of an address behind it.
    private(set) var mayHoldAddress = false
    private(set) var digits = 0

    init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
      var at = range.lowerBound
      while true {
        at = EightBytes.sign(in: bytes, from: at, to: range.upperBound)
        guard at < range.upperBound else { return }
        switch bytes[at] {
        case 0x30...0x39: digits += 1
        case 0x40, 0xEF, 0x5B, 0x28, 0x7B: mayHoldEmail = true
        case 0x2E, 0x3A:
          if at + 1 < range.upperBound, bytes[at + 1] > 0x20 { mayHoldAddress = true }
        default: break
        }
        at += 1
      }
    }
  }
}

/// `name@host.org`, `name [at] host.org`, `***@host.org`.
enum EmailShape {
  static func spans(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if isSign(bytes[at]), let sign = sign(bytes, at, range.upperBound),
        let end = hostEnd(bytes, sign.upperBound, range.upperBound),
        case let start = nameStart(bytes, sign.lowerBound, range.lowerBound),
        start < sign.lowerBound
      {
        spans.append(start..<end)
        at = end
      } else {
        at += 1
      }
    }
    return spans
  }

  @inline(__always)
  private static func isSign(_ byte: UInt8) -> Bool {
    byte == 0x40 || byte == 0xEF || byte == 0x5B || byte == 0x28 || byte == 0x7B
  }

  /// Where an at sign or what stands for one is, blanks around it included.
  private static func sign(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Range<Int>? {
    switch bytes[at] {
    case UInt8(ascii: "@"): return at..<at + 1
    case 0xEF where bytes[at..<min(at + 3, end)].elementsEqual([0xEF, 0xBC, 0xA0]):
      return at..<at + 3
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): break
    default: return nil
    }
    for word in ["at]", "at)", "at}", " at ]", " at )", "@]", "@)"]
    where bytes[(at + 1)..<end].starts(with: word.utf8) {
      let close = at + 1 + word.utf8.count
      return
        (at > 0 && bytes[at - 1] == 0x20 ? at - 1 : at)..<(close < end && bytes[close] == 0x20
        ? close + 1 : close)
    }
    return nil
  }

  private static func nameStart(_ bytes: [UInt8], _ sign: Int, _ low: Int) -> Int {
    var start = sign
    while start > low, isName(bytes[start - 1]) { start -= 1 }
    while start < sign, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
    return start
  }

  private static func hostEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, isHost(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
    guard end - start >= 4, bytes[start..<end].contains(0x2E), bytes[end - 1] &- 0x61 < 26 else {
      return nil
    }
    return end
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isHost(byte) || byte == 0x5F || byte == 0x2B || byte == 0x2A || byte == 0x25 || byte == 0x26
  }
}

/// Web addresses with a scheme, with `www.`, or by a well-known ending.
enum WebShape {
  static func spans(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard isStart(bytes, at, range), let end = end(bytes, at, range.upperBound) else {
        at += 1
        continue
      }
      spans.append(at..<end)
      at = end
    }
    return spans
  }

  private static func isStart(_ bytes: [UInt8], _ at: Int, _ range: Range<Int>) -> Bool {
    guard bytes[at] &- 0x61 < 26 || bytes[at] &- 0x30 < 10 else { return false }
    guard at > range.lowerBound else { return true }
    switch bytes[at - 1] {
    case 0x61...0x7A, 0x30...0x39, 0x2E, 0x2D, 0x40, 0x5F, 0x2F: return false
    default: return true
    }
  }

  private static func end(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var host = start
    while host < limit, isHost(bytes[host]) { host += 1 }
    let hasScheme =
      host < limit && bytes[host] == 0x3A && bytes[host...].starts(with: "://".utf8)
      && schemes.contains { bytes[start..<host].elementsEqual($0.utf8) }
    if hasScheme
      || bytes[start] == UInt8(ascii: "w") && bytes[start..<limit].starts(with: "www.".utf8)
    {
      var end = start
      while end < limit, isAddress(bytes[end]) { end += 1 }
      end = trimmedEnd(bytes, start, end)
      return end - start > 7 ? end : nil
    }
    while host > start, bytes[host - 1] == 0x2E { host -= 1 }
    guard host - start >= 5, let dot = bytes[start..<host].lastIndex(of: 0x2E), dot > start + 1
    else { return nil }
    let ending = bytes[dot + 1..<host]
    let hasPath = host < limit && bytes[host] == 0x2F
    guard
      endings.contains(ending) || hasPath && ending.count == 2 && bytes[dot + 1] &- 0x61 < 26
    else { return nil }
    var end = host
    if hasPath { while end < limit, isAddress(bytes[end]) { end += 1 } }
    return trimmedEnd(bytes, start, end)
  }

  private static let schemes = ["http", "https", "ftp", "gopher"]

  private static func isHost(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
  }

  private static let endings: WordSet = [
    "com", "org", "net", "edu", "gov", "int", "info", "mil", "eu", "ngo", "foundation",
  ]

  private static func isAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x3C && byte != 0x3E && byte != 0x22
  }

  /// Without the punctuation of the sentence, and a bracket that opens outside.
  private static func trimmedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      switch bytes[end - 1] {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x2A: end -= 1
      case 0x29 where !bytes[start..<end].contains(0x28): end -= 1
      case 0x5D where !bytes[start..<end].contains(0x5B): end -= 1
      default: return end
      }
    }
    return end
  }
}
