/// Reads the inline syntax of one paragraph: links, emphasis, code, tags, references, escapes.
///
/// Linear in its input: what is not closed is text.
struct InlineParser {
  private struct Bracket {
    var token: Int
    var isImage: Bool
    /// Offset behind the bracket.
    var textStart: Int
  }

  private let bytes: [UInt8]
  private let definitions: [String: String]
  private(set) var tokens: [InlineToken] = []
  /// Token ranges that are the alternative text of images.
  private var images: [Range<Int>] = []
  private var brackets: [Bracket] = []
  private var textStart = 0
  private var line = 0
  /// Lengths of backtick runs that have no closing run ahead.
  private var openTicks: Set<Int> = []
  /// Whether an image is all there is.
  private(set) var isImage = false

  /// `bytes`: the paragraph, its lines parted by LF. `definitions`: link targets by folded label.
  init(_ bytes: [UInt8], definitions: [String: String]) {
    self.bytes = bytes
    self.definitions = definitions
    parse()
    settleImages()
    EmphasisPairing.pair(&tokens, bytes)
  }

  private mutating func parse() {
    var index = 0
    let end = bytes.count
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = escape(index)
      case UInt8(ascii: "`"): index = code(index)
      case UInt8(ascii: "*"), UInt8(ascii: "_"): index = delimiter(index)
      case UInt8(ascii: "!") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "["):
        index = open(index, length: 2)
      case UInt8(ascii: "["): index = noteReference(index) ?? open(index, length: 1)
      case UInt8(ascii: "]"): index = close(index)
      case UInt8(ascii: "<"): index = angle(index)
      case UInt8(ascii: "&"): index = reference(index)
      case 0x0A:
        flush(index)
        tokens.append(.lineEnd(line))
        line += 1
        index += 1
        textStart = index
      default: index += 1
      }
    }
    flush(end)
  }

  private mutating func flush(_ end: Int) {
    if end > textStart { tokens.append(.text(textStart..<end)) }
    textStart = end
  }

  /// Leaves out the bytes up to `end`.
  private mutating func elide(from start: Int, to end: Int) -> Int {
    flush(start)
    textStart = end
    return end
  }

  private mutating func escape(_ index: Int) -> Int {
    let next = index + 1
    if next == bytes.count || bytes[next] == 0x0A {
      // Whether the line end parts lines, its piece says.
      return elide(from: index, to: next)
    }
    guard isPunctuation(bytes[next]) else { return next }
    _ = elide(from: index, to: next)
    return next + 1
  }

  private mutating func code(_ index: Int) -> Int {
    var start = index
    while start < bytes.count, bytes[start] == UInt8(ascii: "`") { start += 1 }
    let length = start - index
    guard !openTicks.contains(length) else { return start }
    var at = start
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let from = at
      while at < bytes.count, bytes[at] == UInt8(ascii: "`") { at += 1 }
      guard at - from == length else { continue }
      _ = elide(from: index, to: start)
      for offset in start..<from where bytes[offset] == 0x0A {
        flush(offset)
        tokens.append(.lineEnd(line))
        line += 1
        textStart = offset + 1
      }
      return elide(from: from, to: at)
    }
    openTicks.insert(length)
    return start
  }

  private mutating func delimiter(_ index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
    let before: UInt8 = index > 0 ? bytes[index - 1] : 0x20
    let after: UInt8 = end < bytes.count ? bytes[end] : 0x20
    var canOpen = after > 0x20
    var canClose = before > 0x20
    if bytes[index] == UInt8(ascii: "_") {
      canOpen = canOpen && !isWord(before)
      canClose = canClose && !isWord(after)
    }
    guard canOpen || canClose, end - index <= 12 else { return end }
    _ = elide(from: index, to: end)
    tokens.append(
      .delimiter(
        DelimiterRun(range: index..<end, canOpen: canOpen, canClose: canClose, left: end - index)))
    return end
  }

  private mutating func open(_ index: Int, length: Int) -> Int {
    _ = elide(from: index, to: index + length)
    brackets.append(
      Bracket(token: tokens.count, isImage: length == 2, textStart: index + length))
    tokens.append(.text(index..<index + length))
    return index + length
  }

  private mutating func close(_ index: Int) -> Int {
    guard let bracket = brackets.popLast() else { return index + 1 }
    // `[\[6]](…)`: editors escape a bracket inside and leave it to be closed all the same.
    if bytes[bracket.textStart...].starts(with: #"\["#.utf8),
      bytes[(index + 1)...].starts(with: "](".utf8)
    {
      brackets.append(bracket)
      return index + 1
    }
    guard
      let (target, end) = LinkTarget.read(
        bytes, behind: index, label: bracket.textStart..<index, definitions)
    else { return index + 1 }
    flush(index)
    if bracket.isImage {
      images.append(bracket.token + 1..<tokens.count)
      tokens[bracket.token] = .nothing
    } else {
      tokens[bracket.token] = .open(.link, target: target)
      tokens.append(.close(.link))
    }
    // A target may run over a line end.
    for offset in index..<end where bytes[offset] == 0x0A {
      tokens.append(.lineEnd(line))
      line += 1
    }
    textStart = end
    return end
  }

  /// `[^label]`: it stays visible, as the author's own marker would.
  private mutating func noteReference(_ index: Int) -> Int? {
    guard index + 3 < bytes.count, bytes[index + 1] == UInt8(ascii: "^") else { return nil }
    var end = index + 2
    while end < bytes.count, end - index < 64, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "]") {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), end > index + 2 else { return nil }
    flush(index)
    let label = String(decoding: bytes[index + 2..<end], as: UTF8.self)
    if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":"), index == 0 {
      tokens.append(.anchor("^" + label))
      return end + 2
    }
    tokens.append(.open(.noteReference, target: label))
    textStart = index
    flush(end + 1)
    tokens.append(.close(.noteReference))
    return end + 1
  }

  private mutating func angle(_ index: Int) -> Int {
    if let (inner, target) = Autolink.read(bytes, index) {
      _ = elide(from: index, to: inner.lowerBound)
      tokens.append(.open(.link, target: target))
      flush(inner.upperBound)
      tokens.append(.close(.link))
      textStart = inner.upperBound + 1
      return textStart
    }
    guard let tag = InlineTag(bytes, index) else { return index + 1 }
    flush(index)
    for offset in index..<tag.end where bytes[offset] == 0x0A {
      tokens.append(.lineEnd(line))
      line += 1
    }
    tokens.append(contentsOf: tag.tokens)
    textStart = tag.end
    return tag.end
  }

  private mutating func reference(_ index: Int) -> Int {
    guard let (resolved, length) = MarkdownCharacterReference.resolve(bytes, index) else {
      return index + 1
    }
    flush(index)
    tokens.append(.replacement(resolved, index..<index + length))
    textStart = index + length
    return textStart
  }

  /// Images' texts are seen only where there is nothing else.
  private mutating func settleImages() {
    guard !images.isEmpty else { return }
    var isAlternative = [Bool](repeating: false, count: tokens.count)
    for range in images { for token in range { isAlternative[token] = true } }
    isImage = tokens.indices.allSatisfy { isAlternative[$0] || !isVisible(tokens[$0]) }
    guard !isImage else { return }
    for token in tokens.indices where isAlternative[token] {
      if case .lineEnd = tokens[token] { continue }
      tokens[token] = .nothing
    }
  }

  private func isVisible(_ token: InlineToken) -> Bool {
    switch token {
    case .text(let range): !WhiteSpace.trim(range, bytes).isEmpty
    case .replacement: true
    default: false
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (byte > 0x20 && byte < 0x30) || (byte > 0x39 && byte < 0x41) || (byte > 0x5A && byte < 0x61)
      || (byte > 0x7A && byte < 0x7F)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
