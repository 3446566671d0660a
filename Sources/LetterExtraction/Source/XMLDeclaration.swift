/// The encoding that `<?xml … encoding="…"?>` names, read as browsers read it
/// (https://html.spec.whatwg.org/multipage/parsing.html#concept-get-xml-encoding-when-sniffing).
enum XMLDeclaration {
  static func encoding(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.starts(with: "<?xml".utf8),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = bytes[..<end]
    let word = Array("encoding".utf8)
    guard
      let found = declaration.indices.first(where: { declaration[$0...].starts(with: word) })
    else { return nil }
    var rest = declaration[(found + word.count)...].drop { $0 <= 0x20 }
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop { $0 <= 0x20 }
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let close = rest.firstIndex(of: quote), !rest[..<close].contains(where: { $0 <= 0x20 })
    else { return nil }
    return CharsetLabel.encoding(declaredBy: Array(rest[..<close]))
  }
}
