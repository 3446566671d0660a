/// The charset that a page declares: the prescan of the HTML standard
/// (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding).
///
/// Browsers prescan 1024 bytes and start over where their parser comes upon a later `meta`. One
/// longer prescan does for both.
struct DeclaredCharset {
  /// How many bytes are looked at.
  private static let limit = 1 << 16

  private let bytes: ArraySlice<UInt8>
  private var at = 0

  /// The encoding that a `meta` names, else the one of the XML declaration; nil for none.
  static func find(_ input: [UInt8]) -> String? {
    var scan = DeclaredCharset(bytes: input.prefix(limit))
    return scan.metaEncoding() ?? XMLDeclaration.encoding(input.prefix(1024))
  }

  private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  private mutating func metaEncoding() -> String? {
    while at < bytes.count {
      guard let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count
      else { return nil }
      at = open
      let isEndTag = bytes[at + 1] == UInt8(ascii: "/")
      let name = at + (isEndTag ? 2 : 1)
      if holds("!--", at + 1) {
        skipComment()
      } else if holds("meta", at + 1), at + 5 < bytes.count, Self.endsName(bytes[at + 5]) {
        at += 5
        if let encoding = readMeta() { return encoding }
        at += 1
      } else if name < bytes.count, bytes[name].isLetter {
        while at < bytes.count, !bytes[at].isMarkupSpace, bytes[at] != UInt8(ascii: ">") { at += 1 }
        while readAttribute() != nil {}
        at += 1
      } else if isEndTag || bytes[at + 1] == UInt8(ascii: "!") || bytes[at + 1] == UInt8(ascii: "?")
      {
        at = bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      } else {
        at += 1
      }
    }
    return nil
  }

  /// To behind the first `-->`, whose hyphens may be those of `<!--`.
  private mutating func skipComment() {
    at += 4
    while at < bytes.count,
      bytes[at] != UInt8(ascii: ">") || bytes[at - 1] != UInt8(ascii: "-")
        || bytes[at - 2] != UInt8(ascii: "-")
    {
      at += 1
    }
  }

  /// What the attributes of one `meta` say.
  private mutating func readMeta() -> String? {
    var isPragma = false
    var needsPragma = false
    var label: [UInt8]?
    var seen: Set<[UInt8]> = []
    while let attribute = readAttribute() {
      let name = bytes[attribute.name].map(\.lowercased)
      guard seen.insert(name).inserted else { continue }
      let value = bytes[attribute.value].map(\.lowercased)
      if name.elementsEqual("http-equiv".utf8) {
        isPragma = value.elementsEqual("content-type".utf8)
      } else if name.elementsEqual("charset".utf8) {
        (label, needsPragma) = (value, false)
      } else if name.elementsEqual("content".utf8), label == nil {
        label = Self.label(inContent: value)
        needsPragma = label != nil
      }
    }
    // A tag that the bytes end in declares nothing.
    guard at < bytes.count, let label, isPragma || !needsPragma else { return nil }
    return CharsetLabel.encoding(declaredBy: label)
  }

  /// Where the next attribute's name and value stand; nil at the end of the tag or of the bytes.
  private mutating func readAttribute() -> (name: Range<Int>, value: Range<Int>)? {
    skip { $0.isMarkupSpace || $0 == UInt8(ascii: "/") }
    guard at < bytes.count, bytes[at] != UInt8(ascii: ">") else { return nil }
    let start = at
    // A name may begin with `=`.
    at += 1
    skip { $0 != UInt8(ascii: "=") && !Self.endsName($0) }
    let name = start..<at
    skip { $0.isMarkupSpace }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return (name, at..<at) }
    at += 1
    skip { $0.isMarkupSpace }
    guard at < bytes.count else { return nil }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      let start = at
      skip { $0 != quote }
      defer { at += 1 }
      return (name, start..<at)
    }
    let value = at
    skip { !$0.isMarkupSpace && $0 != UInt8(ascii: ">") }
    return (name, value..<at)
  }

  private mutating func skip(while matches: (UInt8) -> Bool) {
    while at < bytes.count, matches(bytes[at]) { at += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isMarkupSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// Whether a word in lower case stands at a place, in whatever case.
  private func holds(_ word: StaticString, _ start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[start + $0].lowercased == word.utf8Start[$0] }
  }

  /// What stands behind `charset=` in a `content`, in quotes or up to a blank or `;`.
  private static func label(inContent value: [UInt8]) -> [UInt8]? {
    let word = Array("charset".utf8)
    var at = 0
    while at + word.count < value.count {
      guard value[at...].starts(with: word) else {
        at += 1
        continue
      }
      at += word.count
      while at < value.count, value[at].isMarkupSpace { at += 1 }
      guard at < value.count, value[at] == UInt8(ascii: "=") else { continue }
      let rest = value[(at + 1)...].drop(while: \.isMarkupSpace)
      guard let first = rest.first else { return nil }
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        return rest.dropFirst().firstIndex(of: first).map { Array(rest[..<$0].dropFirst()) }
      }
      return Array(rest.prefix { !$0.isMarkupSpace && $0 != UInt8(ascii: ";") })
    }
    return nil
  }
}
