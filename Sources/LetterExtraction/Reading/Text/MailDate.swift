/// The day of a mail's `Date:` line.
enum MailDate {
  /// `Date: Tue, 13 Apr 1993 23:12:38 -0400` → `1993-04-13`; nil for other lines.
  static func parse(_ bytes: [UInt8], _ content: Range<Int>) -> String? {
    let words = bytes[content].split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    guard content.count < 80, let name = words.firstIndex(where: { $0.last == UInt8(ascii: ":") }),
      name <= 1, String(decoding: words[name], as: UTF8.self).lowercased() == "date:"
    else { return nil }
    for index in words.indices.dropFirst(name + 1).dropLast(2) {
      guard let day = Int(String(decoding: words[index], as: UTF8.self)), (1...31).contains(day),
        let month = months.firstIndex(
          of: String(decoding: words[index + 1].prefix(3), as: UTF8.self).lowercased()),
        let written = Int(String(decoding: words[index + 2], as: UTF8.self)), written >= 0
      else { continue }
      // Two digits, as before 2000.
      let year = written < 70 ? written + 2000 : written < 100 ? written + 1900 : written
      guard (1970...2100).contains(year) else { return nil }
      return "\(year)-\(padded(month + 1))-\(padded(day))"
    }
    return nil
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
