extension HTMLTokenizer where Handler: ~Copyable {
  /// Reads the doctype at `position`.
  mutating func readDoctype() {
    var doctype = MarkupDoctype(source: position..<position)
    let start = position
    let end = readDoctypeParts(of: &doctype, from: start + 9)
    position = end
    doctype.source = start..<end
    handler.doctype(doctype)
  }

  /// Fills in the parts and returns the position behind the doctype.
  private func readDoctypeParts(of doctype: inout MarkupDoctype, from start: Int) -> Int {
    var at = skipSpace(from: start)
    doctype.forcesQuirks = true
    guard at < bytes.count else { return at }
    if bytes[at] == UInt8(ascii: ">") { return at + 1 }
    let name = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ">"), !bytes[at].isMarkupSpace { at += 1 }
    doctype.name = name..<at
    at = skipSpace(from: at)
    guard at < bytes.count else { return at }
    if bytes[at] == UInt8(ascii: ">") {
      doctype.forcesQuirks = false
      return at + 1
    }
    if startsWithLetters("public", at: at) {
      return readPublicID(of: &doctype, from: at + 6)
    }
    if startsWithLetters("system", at: at) {
      return readSystemID(of: &doctype, from: at + 6, isRequired: true)
    }
    return behindTag(from: at)
  }

  private func readPublicID(of doctype: inout MarkupDoctype, from start: Int) -> Int {
    let at = skipSpace(from: start)
    guard let (value, end) = quoted(at: at) else { return behindTag(from: at) }
    doctype.publicID = value
    guard let end else { return behindTag(from: value.upperBound) }
    return readSystemID(of: &doctype, from: end, isRequired: false)
  }

  private func readSystemID(
    of doctype: inout MarkupDoctype, from start: Int, isRequired: Bool
  ) -> Int {
    var at = skipSpace(from: start)
    if !isRequired, at < bytes.count, bytes[at] == UInt8(ascii: ">") {
      doctype.forcesQuirks = false
      return at + 1
    }
    guard let (value, end) = quoted(at: at) else { return behindTag(from: at) }
    doctype.systemID = value
    guard let end else { return behindTag(from: value.upperBound) }
    at = skipSpace(from: end)
    // What stands behind the system identifier is ignored; that it never ends is not.
    doctype.forcesQuirks = at == bytes.count
    return behindTag(from: at)
  }

  /// The quoted value at `at` and the position behind its quote, nil where `>` or the end of the
  /// source cuts it short.
  private func quoted(at: Int) -> (value: Range<Int>, end: Int?)? {
    guard at < bytes.count else { return nil }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let end = ByteScan.first(quote, or: UInt8(ascii: ">"), in: bytes, from: at + 1)
    let isClosed = end < bytes.count && bytes[end] == quote
    return (at + 1..<end, isClosed ? end + 1 : nil)
  }

  /// Behind the next `>`, or the end.
  private func behindTag(from start: Int) -> Int {
    min(ByteScan.first(UInt8(ascii: ">"), in: bytes, from: start) + 1, bytes.count)
  }
}
