/// The language that a page declares.
enum LanguageTag {
  /// `en_GB ` → `en-GB`; nil for what is no BCP 47 tag.
  static func tag(_ declared: String) -> String? {
    let tag = String(
      decoding: declared.utf8.filter { $0 > 0x20 }.map {
        $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0
      },
      as: UTF8.self)
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), tag.utf8.count <= 35,
      first.allSatisfy(\.isLetter),
      parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isDigit } }
      )
    else { return nil }
    return tag
  }
}
