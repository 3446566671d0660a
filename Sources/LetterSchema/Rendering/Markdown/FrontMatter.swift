/// The fields of a letter as YAML between `---`; texts are in double quotes, by JSON's escapes,
/// which YAML shares.
struct FrontMatter {
  private let letter: Letter

  init(_ letter: Letter) { self.letter = letter }

  func append(to bytes: inout [UInt8]) {
    bytes.append("---\n")
    line("id", letter.id, to: &bytes)
    line("kind", letter.kind.value.rawValue, to: &bytes)
    line("language", letter.language, to: &bytes)
    line("title", letter.title?.text, to: &bytes)
    line("date", letter.date.map { $0.when ?? $0.text }, to: &bytes)
    line("place", letter.place?.text, to: &bytes)
    line("subject", letter.subject?.text, to: &bytes)
    people("to", letter.recipients, to: &bytes)
    people("from", letter.signatories, to: &bytes)
    people("copies", letter.copies, to: &bytes)
    if !letter.demands.isEmpty {
      bytes.append("demands:\n")
      for demand in letter.demands { entry(demand.text, to: &bytes) }
    }
    line("source", letter.source.uri ?? letter.source.name, to: &bytes)
    line("sha256", letter.source.sha256, to: &bytes)
    line("record", letter.schema, to: &bytes)
    bytes.append("---\n")
  }

  private func line(_ key: StaticString, _ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return }
    bytes.append(key)
    bytes.append(": ")
    append(text, to: &bytes)
    bytes.append("\n")
  }

  private func people(_ key: StaticString, _ people: [Correspondent], to bytes: inout [UInt8]) {
    guard !people.isEmpty else { return }
    bytes.append(key)
    bytes.append(":\n")
    for person in people {
      entry(
        [person.name, person.role, person.organization].compactMap { $0 }.joined(separator: ", "),
        to: &bytes)
    }
  }

  private func entry(_ text: String, to bytes: inout [UInt8]) {
    bytes.append("  - ")
    append(text, to: &bytes)
    bytes.append("\n")
  }

  /// YAML takes no control characters of the second block, and reads two marks as line ends.
  private func append(_ text: String, to bytes: inout [UInt8]) {
    var escaped: [UInt8] = []
    escaped.appendJSON(text)
    for scalar in String(decoding: escaped, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        bytes.append("\\u")
        bytes.append(contentsOf: (String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}
