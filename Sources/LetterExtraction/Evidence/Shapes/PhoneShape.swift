/// Telephone and fax numbers: `+41 22 555 01 02`, `(202) 555-0123`, `020 7946 0018`.
enum PhoneShape {
  static func spans(in range: Range<Int>, line: Int, page: Page) -> [Range<Int>] {
    let bytes = page.folded
    var spans: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard isStart(bytes[at]), let run = run(bytes, at, range).map({ balanced(bytes, $0) }) else {
        at += 1
        continue
      }
      at = run.upperBound
      let digits = bytes[run].count { $0 &- 0x30 < 10 }
      guard (6...15).contains(digits), !isGlued(bytes, run, range) else { continue }
      let carriesOn = spans.last.map { run.lowerBound - $0.upperBound <= 4 } ?? false
      let isLabelled = carriesOn || hasLabel(before: run.lowerBound, line: line, page: page)
      guard isLabelled || digits >= 7 && isShaped(bytes, run) else { continue }
      if !isLabelled, !DateScanner.dates(in: run, line: line, page: page).isEmpty { continue }
      spans.append(run)
    }
    return spans
  }

  @inline(__always)
  private static func isStart(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(")
  }

  /// Digits with the signs that stand between them in a number, from `at` on.
  private static func run(_ bytes: [UInt8], _ at: Int, _ range: Range<Int>) -> Range<Int>? {
    let first = bytes[at]
    guard isStart(first) else { return nil }
    if first != UInt8(ascii: "+"), at > range.lowerBound, bytes[at - 1] &- 0x30 < 10 { return nil }
    var end = at
    var last = at
    var gap = 0
    while end < range.upperBound {
      let byte = bytes[end]
      if byte &- 0x30 < 10 {
        gap = 0
        end += 1
        last = end
      } else if [0x20, 0x2D, 0x2E, 0x28, 0x29, 0x2F].contains(byte) || byte == 0x2B && end == at {
        gap += 1
        guard gap <= 3 else { break }
        end += 1
      } else if byte == 0xE2, end + 2 < range.upperBound, bytes[end + 1] == 0x80,
        (0x90...0x93).contains(bytes[end + 2])
      {
        gap += 1
        end += 3
      } else {
        break
      }
    }
    return last > at + 1 ? at..<last : nil
  }

  /// Without a bracket that closes behind the number.
  private static func balanced(_ bytes: [UInt8], _ run: Range<Int>) -> Range<Int> {
    let isOpen =
      bytes[run.lowerBound] == UInt8(ascii: "(") && !bytes[run].contains(UInt8(ascii: ")"))
    return isOpen ? run.lowerBound + 1..<run.upperBound : run
  }

  private static func isGlued(_ bytes: [UInt8], _ run: Range<Int>, _ range: Range<Int>) -> Bool {
    if run.lowerBound > range.lowerBound {
      let before = bytes[run.lowerBound - 1]
      if before &- 0x61 < 26 || [0x2F, 0x2D, 0x5F, 0x3D, 0x24, 0x2C].contains(before) {
        return true
      }
    }
    guard run.upperBound < range.upperBound else { return false }
    let after = bytes[run.upperBound]
    return after &- 0x61 < 26
      || [0x2C, 0x25, 0x5F].contains(after)
        && run.upperBound + 1 < range.upperBound && bytes[run.upperBound + 1] &- 0x30 < 10
  }

  /// With a country's or a trunk code, or in groups as in North America.
  private static func isShaped(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
    let text = bytes[run]
    if text.first == UInt8(ascii: "+") { return true }
    let groups = text.split { $0 &- 0x30 >= 10 }.map(\.count)
    if text.first == UInt8(ascii: "("), groups.count >= 2, groups[0] <= 5 { return true }
    if groups == [3, 3, 4] || groups == [1, 3, 3, 4] { return true }
    // `02108-3806` is a postcode.
    return groups != [5, 4] && text.first == UInt8(ascii: "0") && groups.count >= 2
      && groups.allSatisfy { $0 <= 8 }
      && groups[0] >= 2
  }

  private static func hasLabel(before start: Int, line: Int, page: Page) -> Bool {
    page.hits(in: line).contains {
      $0.section == .contactLabel && $0.text.upperBound <= start && start - $0.text.upperBound <= 6
    }
  }
}
