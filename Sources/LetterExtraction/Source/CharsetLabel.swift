/// What a declared charset label means, after the labels that browsers know.
enum CharsetLabel {
  /// The name of the encoding in lower case; nil for a label that nobody knows.
  static func encoding(_ label: String) -> String? {
    var key: [UInt8] = []
    for byte in label.utf8 where byte > 0x20 && byte != 0x22 && byte != 0x27 {
      key.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
    }
    let name = String(decoding: key, as: UTF8.self)
    return known(name) ?? isoSpelling(key).flatMap(known)
  }

  private static func known(_ name: String) -> String? {
    aliases[name] ?? (own.contains(name) ? name : nil)
  }

  /// `iso-8859-2` for its other spellings: `iso8859-2`, `iso88592`, `iso_8859-2:1987`.
  private static func isoSpelling(_ label: [UInt8]) -> String? {
    guard label.starts(with: "iso".utf8) else { return nil }
    var rest = label.dropFirst(3)
    if rest.first == UInt8(ascii: "_") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard rest.starts(with: "8859".utf8) else { return nil }
    rest.removeFirst(4)
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let part = rest.prefix { $0 != UInt8(ascii: ":") }
    return "iso-8859-" + String(decoding: part, as: UTF8.self)
  }

  /// The encoding of a label that stands in a page itself, taken to the letter. Bytes in which a
  /// `meta` could be read are no UTF-16, whatever it says.
  static func encoding(declaredBy label: [UInt8]) -> String? {
    guard !label.contains(where: { $0 == 0x22 || $0 == 0x27 }) else { return nil }
    let name = encoding(String(decoding: label, as: UTF8.self))
    return switch name {
    case "utf-16le", "utf-16be": "utf-8"
    default: name
    }
  }

  /// The name that iconv takes for an encoding.
  static func iconvName(_ encoding: String) -> String {
    switch encoding {
    case "shift_jis": "CP932"
    case "euc-kr": "CP949"
    case "big5": "BIG5-HKSCS"
    case "windows-874": "CP874"
    case "x-mac-cyrillic": "MAC-CYRILLIC"
    case "iso-8859-8-i": "ISO-8859-8"
    default: encoding.utf8.starts(with: "windows-".utf8) ? "CP" + encoding.dropFirst(8) : encoding
    }
  }

  /// Whether any byte sequence, or nearly any, decodes: such a declaration proves nothing.
  static func isSingleByte(_ encoding: String) -> Bool {
    let many: Set<String> = [
      "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be", "gb18030", "big5", "shift_jis",
      "euc-jp", "euc-kr", "iso-2022-jp", "iso-2022-kr", "hz-gb-2312",
    ]
    return !many.contains(encoding)
  }

  private static let own: Set<String> = [
    "utf-8", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "iso-2022-jp", "koi8-r", "koi8-u",
    "utf-16le", "utf-16be", "utf-32le", "utf-32be", "windows-874", "windows-1250", "windows-1251",
    "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
    "windows-1258", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6",
    "iso-8859-7", "iso-8859-8", "iso-8859-8-i", "iso-8859-10", "iso-8859-13", "iso-8859-14",
    "iso-8859-15", "iso-8859-16", "macintosh", "x-mac-cyrillic", "ibm866", "ibm850", "ibm437",
  ]

  private static let aliases: [String: String] = [
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "unicode11utf8": "utf-8",
    "unicode20utf8": "utf-8", "x-unicode20utf8": "utf-8",
    "utf-16": "utf-16le", "ucs-2": "utf-16le", "unicode": "utf-16le", "csunicode": "utf-16le",
    "iso-10646-ucs-2": "utf-16le", "unicodefeff": "utf-16le", "unicodefffe": "utf-16be",
    "us-ascii": "windows-1252", "ascii": "windows-1252", "ansi_x3.4-1968": "windows-1252",
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252",
    "l1": "windows-1252", "cp1252": "windows-1252", "x-cp1252": "windows-1252",
    "cp819": "windows-1252", "ibm819": "windows-1252", "ansi": "windows-1252",
    "csisolatin1": "windows-1252", "iso-ir-100": "windows-1252", "x-user-defined": "windows-1252",
    "cp1250": "windows-1250", "x-cp1250": "windows-1250", "cp1251": "windows-1251",
    "x-cp1251": "windows-1251", "cp1253": "windows-1253", "cp1254": "windows-1254",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254",
    "csisolatin5": "windows-1254", "iso-ir-148": "windows-1254", "x-cp1253": "windows-1253",
    "x-cp1254": "windows-1254", "x-cp1255": "windows-1255", "x-cp1256": "windows-1256",
    "x-cp1257": "windows-1257", "x-cp1258": "windows-1258",
    "csisolatin2": "iso-8859-2", "iso-ir-101": "iso-8859-2", "csisolatin3": "iso-8859-3",
    "iso-ir-109": "iso-8859-3", "l3": "iso-8859-3", "latin3": "iso-8859-3",
    "csisolatin4": "iso-8859-4", "iso-ir-110": "iso-8859-4", "l4": "iso-8859-4",
    "latin4": "iso-8859-4", "csisolatincyrillic": "iso-8859-5", "iso-ir-144": "iso-8859-5",
    "asmo-708": "iso-8859-6", "csiso88596e": "iso-8859-6", "csiso88596i": "iso-8859-6",
    "csisolatinarabic": "iso-8859-6", "ecma-114": "iso-8859-6", "iso-8859-6-e": "iso-8859-6",
    "iso-8859-6-i": "iso-8859-6", "iso-ir-127": "iso-8859-6", "csisolatingreek": "iso-8859-7",
    "ecma-118": "iso-8859-7", "elot_928": "iso-8859-7", "iso-ir-126": "iso-8859-7",
    "sun_eu_greek": "iso-8859-7", "csiso88598e": "iso-8859-8", "csisolatinhebrew": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8", "iso-ir-138": "iso-8859-8", "csiso88598i": "iso-8859-8-i",
    "csisolatin6": "iso-8859-10", "iso-ir-157": "iso-8859-10", "l6": "iso-8859-10",
    "latin6": "iso-8859-10", "csisolatin9": "iso-8859-15",
    "cp1255": "windows-1255", "cp1256": "windows-1256", "cp1257": "windows-1257",
    "cp1258": "windows-1258", "latin2": "iso-8859-2", "l2": "iso-8859-2", "cyrillic": "iso-8859-5",
    "greek": "iso-8859-7", "greek8": "iso-8859-7", "arabic": "iso-8859-6",
    "hebrew": "iso-8859-8", "logical": "iso-8859-8-i", "visual": "iso-8859-8",
    "latin-9": "iso-8859-15", "l9": "iso-8859-15",
    "tis-620": "windows-874", "iso-8859-11": "windows-874", "dos-874": "windows-874",
    "koi": "koi8-r", "koi8": "koi8-r", "koi8_r": "koi8-r", "cskoi8r": "koi8-r",
    "koi8-ru": "koi8-u", "866": "ibm866", "cp866": "ibm866", "csibm866": "ibm866",
    "cp850": "ibm850", "cp437": "ibm437",
    "mac": "macintosh", "csmacintosh": "macintosh", "x-mac-roman": "macintosh",
    "x-mac-ukrainian": "x-mac-cyrillic",
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312": "gb18030", "gb_2312-80": "gb18030",
    "x-gbk": "gb18030", "chinese": "gb18030", "cp936": "gb18030", "ms936": "gb18030",
    "csgb2312": "gb18030", "csiso58gb231280": "gb18030", "iso-ir-58": "gb18030",
    "euc-cn": "gb18030", "gb18030": "gb18030", "windows-936": "gb18030",
    "big5-hkscs": "big5", "cn-big5": "big5", "x-x-big5": "big5", "csbig5": "big5",
    "cp950": "big5", "windows-950": "big5",
    "shift-jis": "shift_jis", "sjis": "shift_jis", "x-sjis": "shift_jis", "ms_kanji": "shift_jis",
    "windows-31j": "shift_jis", "cp932": "shift_jis", "ms932": "shift_jis",
    "csshiftjis": "shift_jis", "x-euc-jp": "euc-jp", "cseucpkdfmtjapanese": "euc-jp",
    "eucjp": "euc-jp", "ujis": "euc-jp",
    "csiso2022jp": "iso-2022-jp",
    "ks_c_5601-1987": "euc-kr", "ks_c_5601-1989": "euc-kr", "ksc5601": "euc-kr",
    "ksc_5601": "euc-kr", "korean": "euc-kr", "csksc56011987": "euc-kr", "iso-ir-149": "euc-kr",
    "euckr": "euc-kr", "windows-949": "euc-kr",
    "cp949": "euc-kr", "uhc": "euc-kr", "cseuckr": "euc-kr",
  ]
}
