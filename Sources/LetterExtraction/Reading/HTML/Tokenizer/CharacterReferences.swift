internal import CResources

/// A character reference found in a source.
package struct CharacterReference: Sendable {
  /// Behind its last byte.
  package var end: Int
  package var first: UInt32
  /// 0 where the reference stands for one scalar.
  package var second: UInt32
}

/// The named character references of HTML, and the rules for reading references.
struct CharacterReferences: Sendable {
  static let standard = CharacterReferences()

  /// No name without a semicolon is longer.
  private static let longestBareName = 6
  private static let longestName = 32

  private typealias Scalars = (first: UInt32, second: UInt32)

  private var names = KeyTable<Scalars>(bits: 13)

  private init() {
    let resource = epistle_entities()
    let table = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    var key = TagKey()
    var length = 0
    var scalars: (UInt32, UInt32) = (0, 0)
    var isInName = true
    for byte in table {
      switch byte {
      case UInt8(ascii: "\t"): isInName = false
      case UInt8(ascii: " "): (scalars.0, scalars.1) = (scalars.1, 0)
      case UInt8(ascii: "\n"):
        // The second of the pair is the one being read.
        names.insert(scalars.0 == 0 ? (scalars.1, 0) : scalars, for: key)
        (key, length, scalars, isInName) = (TagKey(), 0, (0, 0), true)
      default:
        if isInName {
          key.add(byte, at: length)
          length += 1
        } else {
          scalars.1 = scalars.1 << 4 | (byte.hexadecimalValue ?? 0)
        }
      }
    }
  }

  /// The reference that starts with the `&` at `start`, if one does.
  func reference(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, inAttribute: Bool
  ) -> CharacterReference? {
    guard start + 1 < end else { return nil }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "#") { return Self.numeric(in: bytes, at: start, end: end) }
    guard next.isLetter || next.isDigit else { return nil }
    return named(in: bytes, at: start, end: end, inAttribute: inAttribute)
  }

  private func named(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, inAttribute: Bool
  ) -> CharacterReference? {
    let name = start + 1
    let limit = min(end, name + Self.longestName)
    var key = TagKey()
    var bare: CharacterReference?
    var at = name
    while at < limit, bytes[at].isLetter || bytes[at].isDigit {
      key.add(bytes[at], at: at - name)
      at += 1
      if at - name <= Self.longestBareName, let scalars = names[key] {
        bare = CharacterReference(end: at, first: scalars.first, second: scalars.second)
      }
    }
    // Names are letters and digits, then a semicolon: one with it can only be the whole word.
    if at < limit, bytes[at] == UInt8(ascii: ";") {
      key.add(bytes[at], at: at - name)
      if let scalars = names[key] {
        return CharacterReference(end: at + 1, first: scalars.first, second: scalars.second)
      }
    }
    if inAttribute, let found = bare, found.end < end {
      let next = bytes[found.end]
      if next == UInt8(ascii: "=") || next.isLetter || next.isDigit { return nil }
    }
    return bare
  }

  private static func numeric(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> CharacterReference? {
    var at = start + 2
    let isHexadecimal = at < end && bytes[at] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { at += 1 }
    let digits = at
    var value: UInt32 = 0
    while at < end, let digit = bytes[at].hexadecimalValue, isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    guard at > digits else { return nil }
    if at < end, bytes[at] == UInt8(ascii: ";") { at += 1 }
    return CharacterReference(end: at, first: scalar(forNumber: value), second: 0)
  }

  /// The scalar that a number stands for: what browsers do with those that are none.
  private static func scalar(forNumber value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    case 0x80...0x9F: windows1252[Int(value) - 0x80]
    default: value
    }
  }

  /// What 0x80 to 0x9F stand for, as in windows-1252.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
