/// Reads JSON by the letter of RFC 8259, and keeps the places of its values.
///
/// More than one member of a name is refused: two readers could take the record for two.
package struct JSONParser {
  package struct Fault: Error {
    package var offset: Int
    /// What is wrong, or what was expected.
    package var message: String
  }

  /// No record nests deeper than five values.
  private static let depthLimit = 64

  let bytes: ArraySlice<UInt8>
  var place: Int
  private var depth = 0

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The one value of a document; offsets are indices of `bytes`.
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(Fault) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.place += 3 }
    parser.skipBlanks()
    let node = try parser.value()
    parser.skipBlanks()
    if parser.place < bytes.endIndex { throw parser.fault("expected the end of the record") }
    return node
  }

  var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  func fault(_ message: String, at offset: Int? = nil) -> Fault {
    Fault(offset: offset ?? place, message: message)
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  private mutating func value() throws(Fault) -> JSONNode {
    let start = place
    let value: JSONNode.Value
    guard let first = next else { throw fault("expected a value, found the end") }
    switch first {
    case UInt8(ascii: "{"):
      value = .object(try nested { parser throws(Fault) in try parser.members() })
    case UInt8(ascii: "["):
      value = .array(try nested { parser throws(Fault) in try parser.entries() })
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: throw fault("expected a value")
    }
    return JSONNode(value: value, offset: start)
  }

  private mutating func nested<Content>(
    _ content: (inout Self) throws(Fault) -> Content
  ) throws(Fault) -> Content {
    guard depth < JSONParser.depthLimit else { throw fault("nested deeper than any record") }
    depth += 1
    defer { depth -= 1 }
    return try content(&self)
  }

  private mutating func members() throws(Fault) -> [JSONMember] {
    var members: [JSONMember] = []
    // Of many names, which no record has, a search would take the square of their number.
    var names: Set<String> = []
    try separated(by: UInt8(ascii: "}"), "}") { parser throws(Fault) in
      let start = parser.place
      guard parser.next == UInt8(ascii: "\"") else {
        throw parser.fault("expected a member's name")
      }
      let name = try parser.string()
      if members.count == 32 { names = Set(members.map(\.name)) }
      if members.count < 32
        ? members.contains(where: { $0.name == name }) : !names.insert(name).inserted
      {
        throw parser.fault("the member “\(name)” is there twice", at: start)
      }
      parser.skipBlanks()
      guard parser.next == UInt8(ascii: ":") else { throw parser.fault("expected “:”") }
      parser.place += 1
      parser.skipBlanks()
      members.append(JSONMember(name: name, offset: start, node: try parser.value()))
    }
    return members
  }

  private mutating func entries() throws(Fault) -> [JSONNode] {
    var entries: [JSONNode] = []
    try separated(by: UInt8(ascii: "]"), "]") { parser throws(Fault) in
      entries.append(try parser.value())
    }
    return entries
  }

  /// From an opening bracket to behind its closing one.
  private mutating func separated(
    by close: UInt8, _ name: String, _ entry: (inout Self) throws(Fault) -> Void
  ) throws(Fault) {
    place += 1
    skipBlanks()
    if next == close {
      place += 1
      return
    }
    while true {
      try entry(&self)
      skipBlanks()
      switch next {
      case close:
        place += 1
        return
      case UInt8(ascii: ","):
        place += 1
        skipBlanks()
      default: throw fault("expected “,” or “\(name)”" + (next == nil ? ", found the end" : ""))
      }
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(Fault) -> JSONNode.Value {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[place...].starts(with: letters) else { throw fault("expected a value") }
    place += letters.count
    return value
  }
}
