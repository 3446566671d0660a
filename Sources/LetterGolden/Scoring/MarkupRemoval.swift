/// Takes tags and the targets of Markdown links out of a text.
enum MarkupRemoval {
  /// No tag and no target is longer; what looks like a longer one is text.
  private static let longestTag = 400
  private static let longestTarget = 500
  private static let scheme = Array("http".unicodeScalars)

  /// The text with a space for each of them; `<https://…>` is a tag to who compares words, but text
  /// to who looks for a line's.
  static func plain(_ text: [Unicode.Scalar], keepsAddresses: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    var at = 0
    while at < text.count {
      let isAddress =
        keepsAddresses && text[at] == "<" && text[at...].dropFirst().starts(with: scheme)
      if !isAddress, let end = tagEnd(text, at) ?? targetEnd(text, at) {
        result.append(" ")
        at = end
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return String(result)
  }

  private static func tagEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
    guard text[start] == "<" else { return nil }
    let limit = min(text.count, start + 2 + longestTag)
    guard let close = text[(start + 1)..<limit].firstIndex(of: ">"), close > start + 1 else {
      return nil
    }
    return close + 1
  }

  private static func targetEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
    guard text[start] == "]", start + 2 < text.count, text[start + 1] == "(" else { return nil }
    let limit = min(text.count, start + 3 + longestTarget)
    let close = text[(start + 2)..<limit].firstIndex { $0 == ")" || isBlank($0) }
    guard let close, close > start + 2, text[close] == ")" else { return nil }
    return close + 1
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
