/// The charset that a page declares in its first 1024 bytes: `<meta charset>`, `http-equiv`
/// content, `<?xml encoding`.
enum DeclaredCharset {
  static func find(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(1024)).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    if let xml = position(of: "<?xml", head, 0), xml < 8, let end = position(of: "?>", head, xml),
      let label = value(after: "encoding", head, xml, end)
    {
      return label
    }
    var from = 0
    while let tag = position(of: "<meta", head, from) {
      let end = position(of: ">", head, tag) ?? head.count
      if let label = value(after: "charset", head, tag, end) { return label }
      from = end
    }
    return nil
  }

  /// The value behind `name`, blanks and `=`, up to a quote, blank, `;` or `>`.
  private static func value(
    after name: StaticString, _ bytes: [UInt8], _ start: Int, _ end: Int
  ) -> String? {
    guard let found = position(of: name, bytes, start), found < end else { return nil }
    var index = found + name.utf8CodeUnitCount
    while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "=") { index += 1 }
    if index < end, bytes[index] == 0x22 || bytes[index] == 0x27 { index += 1 }
    let from = index
    while index < end, bytes[index] > 0x20, !#""';>?/"#.utf8.contains(bytes[index]) { index += 1 }
    return index > from ? String(decoding: bytes[from..<index], as: UTF8.self) : nil
  }

  private static func position(
    of needle: StaticString, _ bytes: [UInt8], _ start: Int
  ) -> Int? {
    let count = needle.utf8CodeUnitCount
    guard bytes.count >= count, start <= bytes.count - count else { return nil }
    return needle.withUTF8Buffer { needle in
      (start...(bytes.count - count)).first { at in
        (0..<count).allSatisfy { bytes[at + $0] == needle[$0] }
      }
    }
  }
}
