extension JSONParser {
  /// A number as written, if it is one by JSON's grammar.
  mutating func number() throws(Fault) -> Substring {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    if next == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    return Substring(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func digits() throws(Fault) {
    guard let byte = next, byte.isDigit else { throw fault("expected a digit") }
    while let byte = next, byte.isDigit { place += 1 }
  }

  /// From a quotation mark to behind the one that closes it.
  mutating func string() throws(Fault) -> String {
    place += 1
    var start = place
    var text = ""
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = try verbatim(start..<place)
        place += 1
        return text.isEmpty ? rest : text + rest
      case UInt8(ascii: "\\"):
        text += try verbatim(start..<place)
        text.unicodeScalars.append(try escape())
        start = place
      case 0..<0x20: throw fault("a control character in a string: write it as an escape")
      default: place += 1
      }
    }
    throw fault("expected “\"”, found the end")
  }

  private func verbatim(_ range: Range<Int>) throws(Fault) -> String {
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    // The first byte up to which the text is sound.
    var sound = range.lowerBound
    while sound < range.upperBound {
      let length = max(1, (~bytes[sound]).leadingZeroBitCount)
      let end = sound + length
      guard end <= range.upperBound, String(validating: bytes[sound..<end], as: UTF8.self) != nil
      else { break }
      sound = end
    }
    throw fault("a byte that is not UTF-8", at: sound)
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    let start = place
    place += 1
    guard let byte = next else { throw fault("expected an escape, found the end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codeUnits(from: start)
    default: throw fault("no such escape", at: start)
    }
  }

  /// Behind `\u`: four digits, or eight of a surrogate pair.
  private mutating func codeUnits(from start: Int) throws(Fault) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, bytes[place...].starts(with: Array("\\u".utf8)) {
      place += 2
      let second = try codeUnit()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00)))
      {
        return scalar
      }
    }
    throw fault("half of a surrogate pair, which is no character", at: start)
  }

  private mutating func codeUnit() throws(Fault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
      else { throw fault("expected four hexadecimal digits") }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
