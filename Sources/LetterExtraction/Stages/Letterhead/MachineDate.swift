/// Dates that pages write for machines.
enum MachineDate {
  /// `2014-05-12T10:00Z` → `2014-05-12`, `2014-05` and `2014` as they are; nil for what is no day,
  /// month or year (`PT5M`, `today`, `2014-13-01`).
  static func day(_ text: String) -> String? {
    var parts: [String] = []
    var digits = ""
    for byte in text.utf8.prefix(11) {
      if byte &- 0x30 < 10 {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/"), parts.count < 2 {
        parts.append(digits)
        digits = ""
      } else {
        // The time of day, or nothing that belongs to a date.
        guard [0x20, UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "Z")].contains(byte) else {
          return nil
        }
        break
      }
    }
    parts.append(digits)
    guard parts.map(\.utf8.count) == Array([4, 2, 2].prefix(parts.count)) else { return nil }
    let numbers = parts.compactMap(Int.init)
    guard numbers.count == parts.count, (1000...2999).contains(numbers[0]),
      numbers.count < 2 || (1...12).contains(numbers[1]),
      numbers.count < 3 || (1...31).contains(numbers[2])
    else { return nil }
    return parts.joined(separator: "-")
  }
}
