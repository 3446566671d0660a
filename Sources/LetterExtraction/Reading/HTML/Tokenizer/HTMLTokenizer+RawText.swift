/// Whether a script's text lies in `<!--`, and there in a further `<script>`.
private enum ScriptEscape { case none, escaped, doubleEscaped }

extension HTMLTokenizer where Handler: ~Copyable {
  /// `title`, `textarea`: text and references up to the end tag.
  mutating func readEscapableText() {
    var textStart = position
    var at = position
    while true {
      at = ByteScan.first(
        UInt8(ascii: "<"), or: UInt8(ascii: "&"), or: 0, in: bytes, from: at)
      guard at < bytes.count else { break }
      switch bytes[at] {
      case UInt8(ascii: "&"): at = readReference(at: at, textStart: &textStart)
      case 0: at = replaceNull(at: at, textStart: &textStart)
      default:
        if isClosing(at: at) { return close(textStart: textStart, at: at) }
        at += 1
      }
    }
    emitText(textStart..<at)
    position = at
  }

  /// `style`, `xmp`, `iframe`: text up to the end tag.
  mutating func readRawText() {
    var textStart = position
    var at = position
    while true {
      at = ByteScan.first(UInt8(ascii: "<"), or: 0, in: bytes, from: at)
      guard at < bytes.count else { break }
      if bytes[at] == 0 {
        at = replaceNull(at: at, textStart: &textStart)
      } else if isClosing(at: at) {
        return close(textStart: textStart, at: at)
      } else {
        at += 1
      }
    }
    emitText(textStart..<at)
    position = at
  }

  mutating func readPlaintext() {
    var textStart = position
    var at = position
    while true {
      at = ByteScan.first(0, in: bytes, from: at)
      guard at < bytes.count else { break }
      at = replaceNull(at: at, textStart: &textStart)
    }
    emitText(textStart..<at)
    position = at
  }

  mutating func readCDATA() {
    var at = position
    while true {
      at = ByteScan.first(UInt8(ascii: ">"), in: bytes, from: at)
      guard at < bytes.count else { break }
      if at - position >= 2, bytes[at - 1] == UInt8(ascii: "]"), bytes[at - 2] == UInt8(ascii: "]")
      {
        emitText(position..<at - 2)
        position = at + 1
        model = .data
        return
      }
      at += 1
    }
    emitText(position..<at)
    position = at
  }

  /// The text in a `script`, up to the end tag that no `<!-- <script` hides.
  mutating func readScript() {
    var escape = ScriptEscape.none
    var dashesFrom = 0
    var textStart = position
    var at = position
    while true {
      at =
        escape == .none
        ? ByteScan.first(UInt8(ascii: "<"), or: 0, in: bytes, from: at)
        : ByteScan.first(UInt8(ascii: "<"), or: UInt8(ascii: ">"), or: 0, in: bytes, from: at)
      guard at < bytes.count else { break }
      if bytes[at] == 0 {
        at = replaceNull(at: at, textStart: &textStart)
      } else if bytes[at] == UInt8(ascii: ">") {
        if at - dashesFrom >= 2, bytes[at - 1] == UInt8(ascii: "-"),
          bytes[at - 2] == UInt8(ascii: "-")
        {
          escape = .none
        }
        at += 1
      } else if escape != .doubleEscaped, isClosing(at: at) {
        return close(textStart: textStart, at: at)
      } else if escape == .none, startsWith("!--", at: at + 1) {
        (escape, dashesFrom) = (.escaped, at + 2)
        at += 4
      } else if escape == .escaped, let end = scriptWordEnd(from: at + 1) {
        if end.isScript { escape = .doubleEscaped }
        at = end.position
      } else if escape == .doubleEscaped, startsWith("/", at: at + 1),
        let end = scriptWordEnd(from: at + 2)
      {
        if end.isScript { escape = .escaped }
        at = end.position
      } else {
        at += 1
      }
    }
    emitText(textStart..<at)
    position = at
  }

  /// Behind the letters at `start` and the one byte that ends a tag name; nil where there are
  /// none, or the letters end otherwise.
  @inline(__always)
  private func scriptWordEnd(from start: Int) -> (position: Int, isScript: Bool)? {
    var key = TagKey()
    var at = start
    while at < bytes.count, bytes[at].isLetter {
      key.add(bytes[at].lowercased, at: at - start)
      at += 1
    }
    guard at > start, at < bytes.count, endsTagName(bytes[at]) else { return nil }
    return (at + 1, key == TagKey("script"))
  }

  private func endsTagName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isMarkupSpace
  }

  @inline(__always)
  func startsWith(_ prefix: StaticString, at: Int) -> Bool {
    guard at + prefix.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where prefix.utf8Start[index] != bytes[at + index] {
      return false
    }
    return true
  }

  /// Whether the `<` at `at` opens the end tag of the last start tag.
  @inline(__always)
  private func isClosing(at: Int) -> Bool {
    guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "/"), bytes[at + 2].isLetter else {
      return false
    }
    var key = TagKey()
    var end = at + 2
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit {
      key.add(bytes[end].lowercased, at: end - at - 2)
      end += 1
    }
    return end < bytes.count && key == lastStartTag && endsTagName(bytes[end])
  }

  private mutating func close(textStart: Int, at: Int) {
    emitText(textStart..<at)
    position = at
    model = .data
    readEndTag()
  }

  private mutating func replaceNull(at: Int, textStart: inout Int) -> Int {
    emitText(textStart..<at)
    handler.replacedText(first: 0xFFFD, second: 0, at: at..<at + 1)
    textStart = at + 1
    return at + 1
  }
}
