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
      while let first = text[part].first, first <= 0x20 {
        part = part.lowerBound + 1..<part.upperBound
      }
      appendOpening(of: text, &part, to: &bytes)
    }
    for index in part {
      let byte = text[index]
      if byte < 0x20 {
        bytes.append(UInt8(ascii: " "))
      } else {
        if isMarkup(text, index) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
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
