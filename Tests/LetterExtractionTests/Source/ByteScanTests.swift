import Testing

@testable import LetterExtraction

/// Scans of eight bytes at a time against looking at each.
@Suite struct ByteScanTests {
  static let odd: [UInt8] = [0x00, 0x08, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x7F, 0x80, 0x8A, 0xFF]

  /// Pages of all short lengths with an odd byte in every place.
  static let pages: [[UInt8]] = {
    let pattern: [UInt8] = [0x61, 0x09, 0x0A, 0xE9, 0x20]
    var pages: [[UInt8]] = [[]]
    for length in 1..<20 {
      for place in 0..<length {
        for byte in odd {
          var page = (0..<length).map { pattern[$0 % 5] }
          page[place] = byte
          pages.append(page)
        }
      }
    }
    return pages
  }()

  @Test func `the first control character`() {
    for page in Self.pages {
      let plain = page.firstIndex { $0.isForbiddenControl } ?? page.count
      #expect(page.withUnsafeBufferPointer { ByteScan.firstControl(in: $0, from: 0) } == plain)
    }
  }

  @Test func `the first byte beyond ASCII`() {
    for page in Self.pages {
      for start in 0...page.count {
        let plain = page[start...].firstIndex { $0 >= 0x80 } ?? page.count
        #expect(
          page.withUnsafeBufferPointer { ByteScan.firstBeyondASCII(in: $0, from: start) } == plain)
      }
    }
  }
}
