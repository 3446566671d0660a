/// Character references by number, and the few names that writers of Markdown use.
///
/// To be replaced by the HTML tokenizer's table of all names.
enum CommonCharacterReference {
  /// The UTF-8 of the character at `index` (an `&`) and the length of the reference.
  static func resolve(_ bytes: [UInt8], _ index: Int) -> (resolved: [UInt8], length: Int)? {
    var end = index + 1
    while end < bytes.count, end - index <= 10, bytes[end] != UInt8(ascii: ";") {
      guard bytes[end] > 0x20, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "&") else {
        return nil
      }
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > index + 1 else { return nil }
    let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
    guard let scalar = name.hasPrefix("#") ? numbered(name.dropFirst()) : names[name] else {
      return nil
    }
    return (Array(String(scalar).utf8), end - index + 1)
  }

  private static func numbered(_ text: Substring) -> Unicode.Scalar? {
    let isHexadecimal = text.first == "x" || text.first == "X"
    let value = isHexadecimal ? UInt32(text.dropFirst(), radix: 16) : UInt32(text, radix: 10)
    // Control characters and non-characters stay as written: no record can hold them.
    guard let value, value >= 0x20 || value == 0x09 || value == 0x0A, value & 0xFFFE != 0xFFFE
    else {
      return nil
    }
    return Unicode.Scalar(value)
  }

  private static let names: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "mdash": "—",
    "ndash": "–", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "copy": "©", "reg": "®", "trade": "™", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·",
    "sect": "§", "para": "¶", "dagger": "†", "Dagger": "‡", "euro": "€", "pound": "£", "deg": "°",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç",
    "ocirc": "ô", "ucirc": "û", "ugrave": "ù", "icirc": "î", "iuml": "ï", "auml": "ä", "ouml": "ö",
    "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ntilde": "ñ",
    "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "larr": "←", "rarr": "→", "times": "×",
  ]
}
