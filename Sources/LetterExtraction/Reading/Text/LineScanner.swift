/// Parts a text into its lines and measures them.
struct LineScanner {
  private(set) var lines: [PhysicalLine] = []
  /// Behind the last quote mark that no line holds, at the end of the text.
  private(set) var tail: Int?
  private let bytes: [UInt8]

  /// `quotes`: whether `>` at the start of a line is a quote mark.
  init(_ bytes: [UInt8], _ range: Range<Int>, quotes: Bool) {
    self.bytes = bytes
    var start = range.lowerBound
    var blanks = 0
    // Quote marks with nothing behind them belong to the next line.
    var lead: Int?
    while start < range.upperBound {
      let (end, next) = Self.lineEnd(bytes, start, range.upperBound)
      var line = measure(start..<end, next, quotes)
      if line.content.isEmpty {
        blanks += 1
        if !line.at.isEmpty {
          lead = lead ?? line.at.lowerBound
          tail = line.at.upperBound
        }
      } else {
        line.blankBefore = blanks
        if let lead { line.at = lead..<line.at.upperBound }
        (blanks, lead, tail) = (0, nil, nil)
        lines.append(line)
      }
      start = next
    }
  }

  /// Where the line ends and where the next one starts: LF, CR, CRLF, U+0085, U+2028, U+2029.
  static func lineEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (end: Int, next: Int) {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte > 0x0D, byte < 0xC2 {
        index += 1
        continue
      }
      if byte == 0x0A { return (index, index + 1) }
      if byte == 0x0D {
        return (index, index + 1 < end && bytes[index + 1] == 0x0A ? index + 2 : index + 1)
      }
      if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
      {
        return (index, index + 3)
      }
      if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0x85 { return (index, index + 2) }
      index += 1
    }
    return (end, end)
  }

  private func measure(_ range: Range<Int>, _ next: Int, _ quotes: Bool) -> PhysicalLine {
    let at = WhiteSpace.trim(range, bytes)
    var line = PhysicalLine(at: at, content: at, next: next)
    guard !at.isEmpty else { return line }
    var from = range.lowerBound
    if quotes {
      var index = at.lowerBound
      while index < at.upperBound, bytes[index] == UInt8(ascii: ">") {
        line.quote += 1
        index += 1
        from = index
        if index < at.upperBound, bytes[index] == 0x20 {
          from = index + 1
          if index + 1 < at.upperBound, bytes[index + 1] == UInt8(ascii: ">") { index += 1 }
        }
      }
      if line.quote > 0 {
        from = min(from, at.upperBound)
        line.content = WhiteSpace.trim(from..<at.upperBound, bytes)
      }
    }
    line.indent = Columns.count(bytes, from..<line.content.lowerBound, from: 0)
    Self.settle(&line, bytes)
    return line
  }

  /// Measures a line whose content and indentation are known.
  static func settle(_ line: inout PhysicalLine, _ bytes: [UInt8]) {
    let content = line.content
    guard !content.isEmpty else { return }
    line.width = Columns.count(bytes, content, from: line.indent)
    line.hang = line.indent
    line.firstWord = Columns.firstWord(bytes, content)
    line.start = LetterCase.first(bytes, content)
    line.endsSentence = Columns.endsSentence(bytes, content)
    line.endsComma = bytes[content.upperBound - 1] == UInt8(ascii: ",")
    line.isBoxed =
      content.count > 2 && bytes[content.lowerBound] == UInt8(ascii: "|")
      && bytes[content.upperBound - 1] == UInt8(ascii: "|")
    line.isDrawn = Columns.isDrawn(bytes, content)
  }

}

/// Widths on a screen with fixed columns.
enum Columns {
  static func count(_ bytes: [UInt8], _ range: Range<Int>, from start: Int) -> Int {
    var column = start
    for index in range {
      let byte = bytes[index]
      if byte < 0x80 {
        column = byte == 0x09 ? (column / 8 + 1) * 8 : column + 1
      } else if byte >= 0xC0 {
        column += isWide(bytes, index) ? 2 : 1
      }
    }
    return column
  }

  static func firstWord(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var column = 0
    for index in range {
      let byte = bytes[index]
      if byte <= 0x20 { break }
      if byte < 0x80 {
        column += 1
      } else if byte >= 0xC0 {
        // A line may break before any East Asian character.
        if isWide(bytes, index) { return column + 2 }
        column += 1
      }
    }
    return column
  }

  /// Hangul, kana, ideographs and full-width forms.
  @inline(__always)
  static func isWide(_ bytes: [UInt8], _ index: Int) -> Bool {
    let lead = bytes[index]
    return (lead >= 0xE3 && lead <= 0xED) || (lead == 0xEF && bytes[index + 1] >= 0xBC)
  }

  /// Fewer letters and digits than other signs.
  static func isDrawn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].withUnsafeBufferPointer { bytes in
      ByteCount.visible(in: bytes) > 2 * ByteCount.ofWords(in: bytes)
    }
  }

  static func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.upperBound - 1
    while index > range.lowerBound, isClosing(bytes[index]) { index -= 1 }
    switch bytes[index] {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
    default: break
    }
    guard index - 2 >= range.lowerBound else { return false }
    switch (bytes[index - 2], bytes[index - 1], bytes[index]) {
    case (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x81),
      (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B):
      return true
    default: return false
    }
  }

  /// Quotes, brackets and emphasis that close behind a sentence: `"')]*_`.
  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F: true
    default: false
    }
  }
}
