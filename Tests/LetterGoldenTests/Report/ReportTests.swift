import LetterSchema
import Testing

@testable import LetterGolden

@Suite struct ReportTests {
  private let hostile = "</script><img src=x onerror=alert(1)>\u{202E}evil\u{0}&\"']]>\u{2028}"

  private var summary: GoldenSummary {
    var letter = DrawnRecord.letter(["body: x"])
    letter.id = hostile
    letter.demands = [DrawnRecord.demand(hostile)]
    var note = CaseNote()
    note.by = hostile
    let golden = GoldenCase(
      name: hostile, note: note, expectation: .fields(.object([.init("title", .text(hostile))])),
      document: GoldenCase.Document(name: hostile, bytes: Array(hostile.utf8)))
    return GoldenSummary([CaseOutcome(golden, .success(letter))])
  }

  @Test func `no text of a document gets out of its place on the page`() {
    let page = String(decoding: ReviewPage(title: hostile, summary).html, as: UTF8.self)
    #expect(!page.contains("<img"))
    #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" })
    #expect(page.components(of: "<script") == page.components(of: "</script>"))
    #expect(page.components(of: "<script") == 2)
    #expect(page.contains("⟨U+202E⟩") && page.contains("␀"))
    #expect(!page.contains("{{"))
    #expect(!page.contains("http:") && !page.contains("https:"))
  }

  @Test func `JUnit has a suite a case and a failure a field, and no wild characters`() {
    let xml = String(decoding: JUnitReport.xml(summary), as: UTF8.self)
    #expect(xml.contains("<testsuites name=\"golden\" tests=\"1\" failures=\"1\""))
    #expect(xml.contains("<failure type=\"missing\" message=\"missing\">title: expected"))
    #expect(!xml.contains("<img") && !xml.contains("]]>"))
    #expect(!xml.unicodeScalars.contains("\u{0}"))
  }

  @Test(arguments: [("", ""), ("4d", "TQ=="), ("4d61", "TWE="), ("4d616e", "TWFu")])
  func `digests are written in base 64`(hexadecimal: String, expected: String) {
    #expect(ReviewPage.base64(hexadecimal: hexadecimal) == expected)
  }
}

extension String {
  fileprivate func components(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let start = rest.firstRange(of: text) {
      count += 1
      rest = rest[start.upperBound...]
    }
    return count
  }
}

extension Substring {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    let (bytes, wanted) = (utf8, Array(text.utf8))
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if bytes[start...].starts(with: wanted) {
        return start..<bytes.index(start, offsetBy: wanted.count)
      }
      start = bytes.index(after: start)
    }
    return nil
  }
}
