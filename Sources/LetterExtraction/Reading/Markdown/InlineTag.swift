/// An HTML tag or comment inside Markdown.
struct InlineTag {
  /// Offset behind it.
  let end: Int
  private(set) var tokens: [InlineToken] = []

  /// A tag longer than this is text.
  private static let limit = 8192

  init?(_ bytes: [UInt8], _ start: Int) {
    let stop = min(bytes.count, start + Self.limit)
    var index = start + 1
    guard index < stop else { return nil }
    if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
      guard let end = Self.declarationEnd(bytes, start, stop) else { return nil }
      self.end = end
      return
    }
    let isEnd = bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < stop, Self.isNameByte(bytes[index], first: index == nameStart) { index += 1 }
    guard index > nameStart, index < stop,
      bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/")
    else { return nil }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    guard let (attributes, end) = Self.attributes(bytes, index, stop) else { return nil }
    self.end = end
    tokens = Self.tokens(name, isEnd, attributes, end)
  }

  private static func tokens(
    _ name: String, _ isEnd: Bool, _ attributes: [String: String], _ end: Int
  ) -> [InlineToken] {
    var tokens: [InlineToken] = []
    let place = attributes["id"] ?? (name == "a" ? attributes["name"] : nil)
    if let place { tokens.append(.anchor(place)) }
    let form: InlineSpan.Form? =
      switch name {
      case "sup": .superscript
      case "em", "i": .emphasis
      case "strong", "b": .strong
      case "a": isEnd || attributes["href"] != nil ? .link : nil
      default: nil
      }
    if let form {
      tokens.append(isEnd ? .close(form) : .open(form, target: attributes["href"]))
    } else if name == "br" {
      tokens.append(.hardBreak(end))
    } else if blocks.contains(name) {
      tokens.insert(.block(name: name, isEnd: isEnd, offset: end), at: 0)
    }
    return tokens
  }

  /// `id`, `name` and `href`, and the offset behind the tag.
  private static func attributes(
    _ bytes: [UInt8], _ start: Int, _ stop: Int
  ) -> ([String: String], Int)? {
    var found: [String: String] = [:]
    var index = start
    while index < stop {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return (found, index + 1) }
      if byte == UInt8(ascii: "<") { return nil }
      guard byte > 0x20, byte != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let nameStart = index
      while index < stop, bytes[index] > 0x20, !"=>/".utf8.contains(bytes[index]) { index += 1 }
      let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
      guard index < stop, bytes[index] == UInt8(ascii: "=") else {
        if index == nameStart { index += 1 }
        continue
      }
      index += 1
      var value = index..<index
      if index < stop, bytes[index] == 0x22 || bytes[index] == 0x27 {
        guard let close = bytes[(index + 1)..<stop].firstIndex(of: bytes[index]) else { return nil }
        value = index + 1..<close
        index = close + 1
      } else {
        let from = index
        while index < stop, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
        value = from..<index
      }
      if ["id", "name", "href"].contains(name), !value.isEmpty {
        found[name] = String(decoding: bytes[value], as: UTF8.self)
      }
    }
    return nil
  }

  private static func declarationEnd(_ bytes: [UInt8], _ start: Int, _ stop: Int) -> Int? {
    guard bytes[start..<stop].starts(with: Array("<!--".utf8)) else {
      return bytes[start..<stop].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    var index = start + 4
    while index + 2 < stop {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
        bytes[index + 2] == UInt8(ascii: ">")
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (!first && byte >= 0x30 && byte <= 0x39)
      || (!first && byte == UInt8(ascii: "-"))
  }

  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3",
    "h4", "h5", "h6", "blockquote", "section", "article", "center", "hr", "figure", "figcaption",
    "header", "footer", "aside", "nav", "details", "summary", "address", "dl", "dt", "dd", "pre",
  ]
}
