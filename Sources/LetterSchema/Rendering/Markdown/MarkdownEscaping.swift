/// Text as Markdown takes it, so that it reads as it stands: by CommonMark, and by GitHub's tables,
/// strikethrough and footnotes.
enum MarkdownEscaping {
  /// Appends a part of a text; line breaks become spaces.
  ///
  /// - Parameter startsBlock: whether it stands where a list, a heading or a quotation could begin.
  static func append(
    _ text: [UInt8], _ part: Range<Int>, startsBlock: Bool, to bytes: inout [UInt8]
  ) {
    var part = part
    if startsBlock {
      while !part.isEmpty {
        let blank = max(blank(text, part.lowerBound), invisible(text, part.lowerBound))
        if blank == 0 { break }
        part = min(part.lowerBound + blank, part.upperBound)..<part.upperBound
      }
      appendOpening(of: text, &part, to: &bytes)
    }
    var next = part.lowerBound
    while next < part.upperBound {
      let index = next
      let byte = text[index]
      let blank = blank(text, index)
      next += max(1, blank)
      if blank > 0 {
        if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      } else {
        if isMarkup(text, index) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
  }

  /// The length of a space, a control character or a line end: besides the usual ones U+0085,
  /// U+2028, U+2029.
  private static func blank(_ text: [UInt8], _ index: Int) -> Int {
    if text[index] <= 0x20 { return 1 }
    if text[index...].starts(with: [0xC2, 0x85]) { return 2 }
    return text[index] == 0xE2 && text[index...].starts(with: [0xE2, 0x80])
      && index + 2 < text.count && (0xA8...0xA9).contains(text[index + 2]) ? 3 : 0
  }

  /// The length of a hard space or a character of no width, behind which a reader may see the start of a line.
  private static func invisible(_ text: [UInt8], _ index: Int) -> Int {
    if text[index...].starts(with: [0xC2, 0xA0]) { return 2 }
    return [[0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x8B]].contains { text[index...].starts(with: $0) }
      ? 3 : 0
  }

  /// What would begin a block at the start of a line: `#`, `-`, `12.`
  private static func appendOpening(
    of text: [UInt8], _ part: inout Range<Int>, to bytes: inout [UInt8]
  ) {
    guard let first = text[part].first else { return }
    var place = part.lowerBound
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
      while place < part.upperBound, (0x30...0x39).contains(text[place]) { place += 1 }
      guard place < part.upperBound,
        text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: ")")
      else { return }
      bytes.append(contentsOf: text[part.lowerBound..<place])
    } else if !"#>-+=|:".utf8.contains(first) {
      return
    }
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(text[place])
    part = place + 1..<part.upperBound
  }

  private static func isMarkup(_ text: [UInt8], _ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return true
    // Within a word it is itself.
    case UInt8(ascii: "_"):
      return
        !(index > 0 && text[index - 1].isWordByte && index + 1 < text.count
        && text[index + 1].isWordByte)
    case UInt8(ascii: "!"): return index + 1 < text.count && text[index + 1] == UInt8(ascii: "[")
    case UInt8(ascii: "&"): return index + 1 < text.count && text[index + 1].isReferenceStart
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  fileprivate var isReferenceStart: Bool { isWordByte || self == UInt8(ascii: "#") }
}
