/// Addresses as links take them.
enum LinkAddress {
  /// A link's address, with what may not stand in one written as `%20`; nil where nothing is left.
  static func escaped(_ text: String) -> String? {
    var address = ""
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let isWritten =
        byte == UInt8(ascii: "%")
        ? bytes[index...].dropFirst().prefix(2).filter(\.isHexDigit).count == 2
        : byte > 0x20 && byte < 0x7F && !Array("\"<>\\^`{|}[]".utf8).contains(byte)
      if isWritten {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return address.isEmpty ? nil : address
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    self < 0x80 && Character(Unicode.Scalar(self)).isHexDigit
  }
}
