/// A number of bytes as people write it: `4096`, `64MB`, `256 MiB`.
enum ByteCount {
  private static let units: [(name: String, bytes: Int)] = [
    ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30), ("kb", 1_000), ("mb", 1_000_000),
    ("gb", 1_000_000_000), ("b", 1),
  ]

  /// Nil where the text is no number of bytes, or more than fit.
  static func parse(_ text: String) -> Int? {
    let folded = text.lowercased().filter { $0 != " " && $0 != "_" }
    let unit = units.first { folded.hasSuffix($0.name) } ?? ("", 1)
    guard let count = Double(folded.dropLast(unit.name.utf8.count)), count >= 0,
      count * Double(unit.bytes) < 9e15
    else { return nil }
    return Int(count * Double(unit.bytes))
  }
}
