extension MarkupAttribute {
  /// The value with references resolved.
  package func resolvedValue(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let special = ByteScan.first(
      UInt8(ascii: "&"), or: 0, in: UnsafeBufferPointer(rebasing: bytes[value]), from: 0)
    guard special < value.count else { return String(decoding: bytes[value], as: UTF8.self) }
    var resolved: [UInt8] = []
    var at = value.lowerBound
    while at < value.upperBound {
      if bytes[at] == UInt8(ascii: "&"),
        let reference = CharacterReferences.standard.reference(
          in: bytes, at: at, end: value.upperBound, inAttribute: true)
      {
        resolved.append(scalar: reference.first)
        if reference.second != 0 { resolved.append(scalar: reference.second) }
        at = reference.end
      } else {
        if bytes[at] == 0 { resolved.append(scalar: 0xFFFD) } else { resolved.append(bytes[at]) }
        at += 1
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// Whether the name is `word`, given in lower case.
  @inline(__always)
  func isNamed(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<name.count
    where bytes[name.lowerBound + index].lowercased != word.utf8Start[index] {
      return false
    }
    return true
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8; what is none becomes U+FFFD.
  @inline(__always)
  mutating func append(scalar value: UInt32) {
    for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}")
      ?? UTF8.encodedReplacementCharacter
    { append(byte) }
  }
}
