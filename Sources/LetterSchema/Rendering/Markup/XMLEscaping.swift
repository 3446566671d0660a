/// Text as XML 1.0 takes it, so that a parser gives back the same text.
package enum XMLEscaping {
  package enum Place {
    case element
    /// Between double quotation marks.
    case attribute
  }

  /// Appends a text; a character that XML cannot hold becomes U+FFFD.
  package static func append(_ text: String, in place: Place, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, in: place, to: &bytes) }
  }

  /// Appends whole characters in UTF-8.
  package static func append(
    _ source: UnsafeBufferPointer<UInt8>, in place: Place, to bytes: inout [UInt8]
  ) {
    var start = 0
    for index in source.indices {
      guard let (escape, length) = escape(source, index, place) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + length
    }
    if start < source.count {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }

  /// What to write instead of the character at `index`, and its length there.
  @inline(__always)
  private static func escape(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ place: Place
  ) -> (StaticString, length: Int)? {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return place == .attribute ? ("&quot;", 1) : nil
    // A parser takes a bare carriage return for a newline, and blanks in attributes for spaces.
    case 0x0D: return ("&#13;", 1)
    case 0x0A: return place == .attribute ? ("&#10;", 1) : nil
    case 0x09: return place == .attribute ? ("&#9;", 1) : nil
    case 0x00..<0x20: return ("\u{FFFD}", 1)
    case 0xEF:
      // U+FFFE and U+FFFF.
      let isIllegal =
        index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE
      return isIllegal ? ("\u{FFFD}", 3) : nil
    default: return nil
    }
  }
}
