/// White space, as the whole pipeline folds it.
package enum Folding {
  /// A text's bytes as a String, each run of white space one space, none at the ends.
  ///
  /// The bytes are already folded within lines, so white space here is ASCII blanks alone.
  package static func string(_ bytes: ArraySlice<UInt8>) -> String {
    if isFolded(bytes) { return String(decoding: bytes, as: UTF8.self) }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes {
      if isBlank(byte) {
        if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      } else {
        folded.append(byte)
      }
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Whether all white space of a text is single spaces between its words.
  private static func isFolded(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var isBehindBlank = true
      var at = 0
      while at < bytes.count {
        if at + 8 <= bytes.count {
          let word = EightBytes.load(bytes.span, at: at, end: bytes.count)
          if !EightBytes.hasControl(word) {
            let spaces = EightBytes.spaces(word)
            // Two side by side, or one behind the blank before.
            if spaces & (spaces << 8 | (isBehindBlank ? 0x80 : 0)) != 0 { return false }
            isBehindBlank = spaces >> 63 == 1
            at += 8
            continue
          }
        }
        let byte = bytes[at]
        if isBlank(byte), isBehindBlank || byte != 0x20 { return false }
        isBehindBlank = byte == 0x20
        at += 1
      }
      return !isBehindBlank || bytes.isEmpty
    }
  }

  @inline(__always)
  package static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
