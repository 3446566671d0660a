/// What stands behind the closing bracket of a link text.
enum LinkTarget {
  /// No target is longer: an unclosed one must not be searched to the end of the text.
  private static let limit = 2048

  /// The target and the offset behind it: `(url "title")`, `[label]`, `[]`, or nothing where the
  /// text itself is a label. `behind`: the offset of the closing bracket.
  static func read(
    _ bytes: [UInt8], behind: Int, label: Range<Int>, _ definitions: [String: String]
  ) -> (target: String, end: Int)? {
    let next = behind + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "(") {
      if let (target, end) = inline(bytes, next + 1) {
        return (target, attributes(bytes, end))
      }
    }
    guard !definitions.isEmpty else { return nil }
    if next < bytes.count, bytes[next] == UInt8(ascii: "["),
      let end = bytes[next..<min(next + 400, bytes.count)].firstIndex(of: UInt8(ascii: "]"))
    {
      let written = end > next + 1 ? next + 1..<end : label
      if let target = definitions[fold(bytes, written)] { return (target, end + 1) }
    }
    guard label.count <= 400, let target = definitions[fold(bytes, label)] else { return nil }
    return (target, next)
  }

  /// A label as definitions are looked up: lower case, blanks folded.
  static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let words = bytes[range.prefix(400)].split { $0 <= 0x20 }
    return words.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
  }

  private static func inline(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    let end = min(bytes.count, start + limit)
    var index = skipBlanks(bytes, start, end)
    var target: Range<Int>
    if index < end, bytes[index] == UInt8(ascii: "<") {
      guard let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      target = index + 1..<close
      index = close + 1
    } else {
      let from = index
      var depth = 0
      while index < end, bytes[index] > 0x20 {
        if bytes[index] == UInt8(ascii: "\\"), index + 1 < end { index += 1 }
        if bytes[index] == UInt8(ascii: "(") { depth += 1 }
        if bytes[index] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        index += 1
      }
      target = from..<min(index, end)
    }
    index = skipBlanks(bytes, index, end)
    if index < end, let quote = closingQuote(bytes[index]) {
      index += 1
      while index < end, bytes[index] != quote {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index = skipBlanks(bytes, index + 1, end)
    }
    guard index < end, bytes[index] == UInt8(ascii: ")") else { return nil }
    return (String(decoding: bytes[target], as: UTF8.self), index + 1)
  }

  /// Pandoc's `{.class target=_blank}` behind a link.
  private static func attributes(_ bytes: [UInt8], _ index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "{"),
      [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "t")]
        .contains(bytes[index + 1]),
      let close = bytes[index..<min(index + 200, bytes.count)].firstIndex(of: UInt8(ascii: "}"))
    else { return index }
    return close + 1
  }

  private static func closingQuote(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] <= 0x20 { index += 1 }
    return index
  }
}

/// `<https://…>` and `<name@host>`.
enum Autolink {
  /// The range between the brackets, and the target.
  static func read(_ bytes: [UInt8], _ index: Int) -> (inner: Range<Int>, target: String)? {
    var end = index + 1
    var hasScheme = false
    var hasAt = false
    while end < bytes.count, end - index < 2048, bytes[end] != UInt8(ascii: ">") {
      let byte = bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: "<") { return nil }
      if byte == UInt8(ascii: "@"), end > index + 1 { hasAt = true }
      if byte == UInt8(ascii: ":"), end > index + 2 { hasScheme = true }
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">"), hasScheme || hasAt,
      bytes[index + 1] | 0x20 >= 0x61, bytes[index + 1] | 0x20 <= 0x7A
    else { return nil }
    let text = String(decoding: bytes[index + 1..<end], as: UTF8.self)
    return (index + 1..<end, hasScheme ? text : "mailto:" + text)
  }
}
