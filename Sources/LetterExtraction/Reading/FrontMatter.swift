/// The block of keys at the head of a site generator's file: YAML between `---`, TOML between
/// `+++`, or bare `key: value` lines as some generators take them, `.. key: value` in others, there
/// in a comment as well.
struct FrontMatter {
  /// The bytes of it, closing line included.
  let range: Range<Int>

  init?(_ bytes: [UInt8]) {
    let (start, fence, next) = Self.firstLine(bytes)
    let close =
      if Self.isFence(bytes[fence]) {
        Self.closing(bytes, next, bytes[fence])
      } else if bytes[fence].elementsEqual("<!--".utf8) {
        Self.commentEnd(bytes, next)
      } else {
        Self.bareEnd(bytes, start)
      }
    guard let close else { return nil }
    range = start..<close
  }

  /// Only what stands between fences, and is no markup.
  init?(fenced bytes: [UInt8]) {
    let (start, fence, next) = Self.firstLine(bytes)
    guard Self.isFence(bytes[fence]), let close = Self.closing(bytes, next, bytes[fence]),
      !Self.hasMarkup(bytes[next..<close])
    else { return nil }
    range = start..<close
  }

  /// Whether a tag opens one of the lines.
  private static func hasMarkup(_ lines: ArraySlice<UInt8>) -> Bool {
    lines.split(separator: UInt8(ascii: "\n")).contains {
      $0.drop { $0 == 0x20 || $0 == 0x09 }.first == UInt8(ascii: "<")
    }
  }

  private static func firstLine(_ bytes: [UInt8]) -> (start: Int, text: Range<Int>, next: Int) {
    var start = 0
    while start < bytes.count, WhiteSpace.length(bytes, start, bytes.count) > 0 { start += 1 }
    let (end, next) = LineScanner.lineEnd(bytes, start, bytes.count)
    return (start, WhiteSpace.trim(start..<end, bytes), next)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.count == 3 && ["---", "+++"].contains(String(decoding: line, as: UTF8.self))
  }

  /// Behind the line that closes the block; nil where none does.
  private static func closing(_ bytes: [UInt8], _ start: Int, _ fence: ArraySlice<UInt8>) -> Int? {
    var index = start
    while index < bytes.count {
      let (end, next) = LineScanner.lineEnd(bytes, index, bytes.count)
      let line = WhiteSpace.trim(index..<end, bytes)
      // An indented fence belongs to a value.
      if line.lowerBound == index, bytes[line].elementsEqual(fence) { return line.upperBound }
      index = next
    }
    return nil
  }

  /// Behind the line that ends a comment of `.. key: value` lines; nil where it holds any other.
  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let (end, next) = LineScanner.lineEnd(bytes, index, bytes.count)
      let line = WhiteSpace.trim(index..<end, bytes)
      if bytes[line].elementsEqual("-->".utf8) { return line.upperBound }
      guard bytes[line].starts(with: directive), keyValue(bytes, line) != nil else { return nil }
      index = next
    }
    return nil
  }

  private static let directive = Array(".. ".utf8)

  /// Behind two or more leading key lines with a title among them. Keys with capitals are a site
  /// generator's where its own words are among them: a letter may open in such lines, too.
  private static func bareEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    var keys: [String] = []
    var isCapitalized = false
    var last = start
    while index < bytes.count {
      let (end, next) = LineScanner.lineEnd(bytes, index, bytes.count)
      let line = WhiteSpace.trim(index..<end, bytes)
      if line.isEmpty { break }
      guard let (key, _) = keyValue(bytes, line) else { return nil }
      keys.append(key.lowercased())
      isCapitalized = isCapitalized || key != keys.last
      last = line.upperBound
      index = next
    }
    guard keys.count >= 2, keys.contains("title") else { return nil }
    return isCapitalized && keys.count(where: generators.contains) < 2 ? nil : last
  }

  private static let generators: Set<String> = [
    "author", "authors", "categories", "category", "lang", "layout", "modified", "pubdate", "slug",
    "status", "summary", "tags", "template",
  ]

  /// `key: value`, `key = value` or `.. key: value`; quotes around the value are left out of its
  /// range.
  static func keyValue(_ bytes: [UInt8], _ line: Range<Int>) -> (key: String, value: Range<Int>)? {
    let start = line.lowerBound + (bytes[line].starts(with: directive) ? directive.count : 0)
    var index = start
    while index < line.upperBound, index - start < 40, isKeyByte(bytes[index]) { index += 1 }
    let key = String(decoding: bytes[start..<index], as: UTF8.self)
    while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    guard !key.isEmpty, index < line.upperBound,
      bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "=")
    else { return nil }
    var value = WhiteSpace.trim(index + 1..<line.upperBound, bytes)
    if value.count >= 2, let quote = bytes[value].first, quote == 0x22 || quote == 0x27,
      bytes[value].last == quote
    {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    return (key, value)
  }

  /// `2017-11-06T04:01:25+00:00`, `2013/11/07` → `2017-11-06`.
  static func date(_ bytes: [UInt8], _ value: Range<Int>) -> String? {
    let digits = bytes[value].prefix(10)
    guard digits.count == 10 else { return nil }
    var text = ""
    for (index, byte) in digits.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") else { return nil }
        text += "-"
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return text
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
