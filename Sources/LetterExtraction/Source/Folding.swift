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
      for byte in bytes {
        // Most bytes are neither a space nor a control.
        if byte > 0x20 {
          isBehindBlank = false
        } else if isBlank(byte) {
          if isBehindBlank || byte != 0x20 { return false }
          isBehindBlank = true
        } else {
          isBehindBlank = false
        }
      }
      return !isBehindBlank || bytes.isEmpty
    }
  }

  @inline(__always)
  package static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
