/// Marks lines that are no text: rules, the line before a mail's signature, PGP armour.
enum TextSyntax {
  static func mark(_ lines: inout [PhysicalLine], _ bytes: [UInt8]) {
    var insideArmour = false
    for index in lines.indices {
      let content = lines[index].content
      if starts(bytes, content, "-----BEGIN PGP SIGNED") {
        lines[index].kind = .syntax
      } else if starts(bytes, content, "-----BEGIN PGP") {
        lines[index].kind = .syntax
        insideArmour = true
      } else if insideArmour {
        lines[index].kind = .syntax
        if starts(bytes, content, "-----END PGP") { insideArmour = false }
      } else if index > 0, lines[index - 1].kind == .syntax, starts(bytes, content, "Hash: ") {
        lines[index].kind = .syntax
      } else if content.count == 2, starts(bytes, content, "--") {
        lines[index].kind = .syntax
      } else if isRule(bytes, content) {
        lines[index].kind = .rule
      }
    }
    // Armour without an end is no armour: nothing may hide behind it.
    if insideArmour {
      for index in lines.indices where lines[index].kind == .syntax { lines[index].kind = .text }
    }
  }

  /// Three signs or more that draw a line, and nothing else.
  static func isRule(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    var count = 0
    var index = content.lowerBound
    while index < content.upperBound {
      let blank = WhiteSpace.length(bytes, index, content.upperBound)
      if blank > 0 {
        index += blank
        continue
      }
      let length = ruleSign(bytes, index, content.upperBound)
      if length == 0 { return false }
      index += length
      count += 1
    }
    return count >= 3
  }

  private static func ruleSign(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"),
      UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "^"):
      return 1
    case 0xE2 where index + 2 < end:
      switch (bytes[index + 1], bytes[index + 2]) {
      // Dashes, bullets, box drawing, blocks, geometric shapes, stars.
      case (0x80, 0x90...0x95), (0x80, 0xA2), (0x94...0x95, _), (0x96...0x97, _),
        (0x98, 0x85...0x86),
        (0x81, 0x82):
        return 3
      default: return 0
      }
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xB7: return 2
    default: return 0
    }
  }

  private static func starts(_ bytes: [UInt8], _ content: Range<Int>, _ text: StaticString) -> Bool
  {
    let count = text.utf8CodeUnitCount
    guard content.count >= count else { return false }
    return text.withUTF8Buffer { text in
      (0..<count).allSatisfy { bytes[content.lowerBound + $0] == text[$0] }
    }
  }
}
