extension HTMLTokenizer where Handler: ~Copyable {
  /// Reads the start tag at `position`; at the end of the source there is none.
  @inline(__always)
  mutating func readStartTag() {
    let start = position
    let (key, nameEnd) = tagName(from: start + 1)
    guard let isSelfClosing = readAttributes(from: nameEnd) else { return }
    lastStartTag = key
    let tag = MarkupTag(
      name: tags.name(for: key), key: key, nameRange: start + 1..<nameEnd,
      source: start..<position, isSelfClosing: isSelfClosing)
    model = handler.startTag(tag, attributes: attributes.all)
  }

  /// Reads the end tag at `position`; at the end of the source there is none.
  @inline(__always)
  mutating func readEndTag() {
    let start = position
    let (key, nameEnd) = tagName(from: start + 2)
    guard let isSelfClosing = readAttributes(from: nameEnd) else { return }
    handler.endTag(
      MarkupTag(
        name: tags.name(for: key), key: key, nameRange: start + 2..<nameEnd,
        source: start..<position, isSelfClosing: isSelfClosing))
  }

  /// The name that starts at `start`, up to white space, `/` or `>`.
  @inline(__always)
  func tagName(from start: Int) -> (key: TagKey, end: Int) {
    var key = TagKey()
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isMarkupSpace { break }
      key.add(byte.lowercased, at: at &- start)
      at &+= 1
    }
    return (key, at)
  }

  /// Reads attributes up to and with the `>`: whether the tag closes itself; nil where the source
  /// ends before the tag does.
  @inline(__always)
  private mutating func readAttributes(from start: Int) -> Bool? {
    attributes.removeAll()
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") {
        position = at + 1
        return false
      }
      if byte.isMarkupSpace {
        at &+= 1
        continue
      }
      if byte == UInt8(ascii: "/") {
        at &+= 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { continue }
        position = at + 1
        return true
      }
      at = readAttribute(from: at)
    }
    position = bytes.count
    return nil
  }

  /// Reads the attribute that starts at `start`; returns where to read on.
  @inline(__always)
  private mutating func readAttribute(from start: Int) -> Int {
    // A leading `=` belongs to the name.
    var at = start + 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
        || byte.isMarkupSpace
      {
        break
      }
      at &+= 1
    }
    let name = start..<at
    at = skipSpace(from: at)
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      attributes.append(MarkupAttribute(name: name, value: name.upperBound..<name.upperBound))
      return at
    }
    at = skipSpace(from: at + 1)
    guard at < bytes.count else { return at }
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let end = ByteScan.first(bytes[at], in: bytes, from: at + 1)
      attributes.append(MarkupAttribute(name: name, value: at + 1..<end))
      return min(end + 1, bytes.count)
    case UInt8(ascii: ">"):
      attributes.append(MarkupAttribute(name: name, value: at..<at))
      return at
    default:
      let valueStart = at
      while at < bytes.count, bytes[at] != UInt8(ascii: ">"), !bytes[at].isMarkupSpace { at &+= 1 }
      attributes.append(MarkupAttribute(name: name, value: valueStart..<at))
      return at
    }
  }

  @inline(__always)
  func skipSpace(from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at].isMarkupSpace { at &+= 1 }
    return at
  }
}
