/// What the bytes of a UTF-8 text are, as far as matching words needs to know.
package enum Letters {
  /// Classes of the scalar that starts at a byte.
  package enum Class: UInt8 {
    case word, ideograph, blank, other
  }

  /// The class and length in bytes of the scalar at `index`.
  @inline(__always)
  package static func scalar(_ bytes: borrowing Span<UInt8>, at index: Int) -> (Class, Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return (.word, 1) }
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return (.blank, 1) }
      return (.other, 1)
    }
    let (value, length) = decode(bytes, at: index)
    return (classOf(value), length)
  }

  /// The scalar's value and its length in bytes.
  @inline(__always)
  package static func decode(_ bytes: borrowing Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0, index + 1 < bytes.count {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2)
    }
    if first < 0xF0, index + 2 < bytes.count {
      return (
        (first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6
          | UInt32(bytes[index + 2]) & 0x3F, 3
      )
    }
    if index + 3 < bytes.count {
      return (
        (first & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
          | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F, 4
      )
    }
    return (0xFFFD, 1)
  }

  /// Letters, digits and marks are `word`; Chinese, Japanese and Korean characters stand alone.
  package static func classOf(_ value: UInt32) -> Class {
    // Latin letters, and most of Greek, Cyrillic, Arabic and Devanagari, without a longer look.
    if value >= 0xC0, value < 0x37E { return value == 0xD7 || value == 0xF7 ? .other : .word }
    if value > 0x387, value < 0x55A || value > 0x66D && value < 0x6D4 { return .word }
    return switch value {
    case 0x00A0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .blank
    // Marks of Greek, Armenian, Hebrew, Arabic and Devanagari among their letters.
    case 0x037E, 0x0387, 0x055A...0x055F, 0x0589, 0x05BE, 0x05C0, 0x05C3, 0x060C, 0x061B, 0x061F,
      0x066A...0x066D, 0x06D4, 0x0964, 0x0965:
      .other
    case 0x00AA, 0x00B5, 0x00BA, 0x037F...0x1FFF: .word
    case 0x2C00...0x2DFF, 0xA640...0xABFF, 0xFB00...0xFDFF, 0xFE70...0xFEFC: .word
    case 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FF, 0x3100...0x318F, 0x31A0...0x31FF:
      .ideograph
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .ideograph
    case 0x10000...0x1BFFF: .word
    default: .other
    }
  }

  /// Lower case where it has as many bytes as the scalar itself, in place.
  ///
  /// Latin, Greek and Cyrillic; the few letters whose lower case is longer or shorter stay.
  package static func lowercased(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    let count = bytes.count
    var index = 0
    bytes.withUnsafeMutableBufferPointer { bytes in
      while index < count {
        let byte = bytes[index]
        if byte < 0x80 {
          if byte &- 0x41 < 26 { bytes[index] = byte | 0x20 }
          index += 1
        } else if byte >= 0xC3, byte <= 0xD5, index + 1 < count {
          let value = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
          let lower = lowercased(value)
          if lower != value {
            bytes[index] = UInt8(0xC0 | lower >> 6)
            bytes[index + 1] = UInt8(0x80 | lower & 0x3F)
          }
          index += 2
        } else if byte == 0xE1, index + 2 < count, bytes[index + 1] >= 0xB8,
          bytes[index + 1] <= 0xBB
        {
          // Latin Extended Additional: capitals are even.
          if bytes[index + 2] & 1 == 0 { bytes[index + 2] |= 1 }
          index += 3
        } else {
          index += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
      }
    }
    return bytes
  }

  /// Lower case of a scalar below U+0560 whose UTF-8 has two bytes in both cases.
  private static func lowercased(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xD6, 0xD8...0xDE: value + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: value | 1
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
    case 0x178: 0xFF
    case 0x1A0, 0x1AF: value + 1
    case 0x200...0x21F, 0x222...0x233: value | 1
    case 0x386: 0x3AC
    case 0x388...0x38A: value + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: value + 63
    case 0x391...0x3A1, 0x3A3...0x3AB: value + 0x20
    case 0x400...0x40F: value + 0x50
    case 0x410...0x42F: value + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value | 1
    case 0x531...0x556: value + 0x30
    default: value
    }
  }

  /// Whether the scalar is a capital letter of Latin, Greek, Cyrillic or Armenian.
  package static func isCapital(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x41 < 26 }
    if value >= 0x1E00, value <= 0x1EFF { return value & 1 == 0 }
    return value >= 0xC0 && value < 0x560 && lowercased(value) != value || value == 0x130
  }
}
