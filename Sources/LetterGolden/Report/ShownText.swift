/// Text of unknown origin, made harmless for a page or a report, and visible where it would hide.
enum ShownText {
  /// The text with controls and the marks that turn the direction of writing drawn as signs.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHidden(scalar) { shown += sign(scalar).unicodeScalars } else { shown.append(scalar) }
    }
    return String(shown)
  }

  /// The same, for HTML and XML: in an element or between quotation marks.
  static func markup(_ text: String) -> String {
    var escaped = ""
    for scalar in of(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060,
      0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The control pictures have their own block; the others are told by their number.
  private static func sign(_ scalar: Unicode.Scalar) -> String {
    if scalar.value == 0x0D { return "" }
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      return String(Character(picture))
    }
    let number = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number + "⟩"
  }
}
