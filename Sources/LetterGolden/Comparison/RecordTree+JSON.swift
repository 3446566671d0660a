internal import LetterSchema

extension RecordTree {
  /// The tree as JSON, two spaces a level, keys in their order, with a newline at the end.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: 0)
    return bytes + [UInt8(ascii: "\n")]
  }

  /// The same on one line, without blanks between values.
  var compactJSON: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: nil)
    return bytes
  }

  /// - Parameter depth: nil for a tree on one line.
  private func append(to bytes: inout [UInt8], depth: Int?) {
    switch self {
    case .absent: bytes += Array("null".utf8)
    case .truth(let truth): bytes += Array((truth ? "true" : "false").utf8)
    case .number(let number):
      bytes += Array((Int(exactly: number).map(String.init) ?? "\(number)").utf8)
    case .text(let text): bytes.appendJSON(text)
    case .list(let elements):
      RecordTree.append(elements, "[", "]", to: &bytes, depth) { element, bytes in
        element.append(to: &bytes, depth: depth.map { $0 + 1 })
      }
    case .object(let members):
      RecordTree.append(members, "{", "}", to: &bytes, depth) { member, bytes in
        bytes.appendJSON(member.key)
        bytes += Array((depth == nil ? ":" : ": ").utf8)
        member.value.append(to: &bytes, depth: depth.map { $0 + 1 })
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], _ open: Character, _ close: Character, to bytes: inout [UInt8],
    _ depth: Int?, _ write: (Part, inout [UInt8]) -> Void
  ) {
    bytes += Array(String(open).utf8)
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(&bytes, depth.map { $0 + 1 })
      write(part, &bytes)
    }
    if !parts.isEmpty { breakLine(&bytes, depth) }
    bytes += Array(String(close).utf8)
  }

  private static func breakLine(_ bytes: inout [UInt8], _ depth: Int?) {
    guard let depth else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
