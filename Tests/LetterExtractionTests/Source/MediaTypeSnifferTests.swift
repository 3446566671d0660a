import Testing

@testable import LetterExtraction

@Suite struct MediaTypeSnifferTests {
  @Test(arguments: [
    ("a.html", "Dear Sir", MediaType.html), ("a.md", "Dear Sir", .markdown),
    ("a.txt", "Dear Sir,\n\nplease < do > it.", .plain),
    ("a.txt", "<!DOCTYPE html><p>Dear Sir", .html),
    ("a.txt", "<p>Dear Sir</p><p>please</p><div>do</div>", .html),
    ("a.txt", "# Dear Sir\n\n[a](http://b.example)", .plain),
    ("stdin", "---\ntitle: Letter\n---\nDear Sir", .markdown),
    ("stdin", "See [one](http://a.example) and [two](http://b.example).", .markdown),
    ("stdin", "Dear Sir,\nthe # of cases", .plain),
    ("stdin", "\n <html lang=en>", .html),
  ])
  func sniffs(_ name: String, _ text: String, _ expected: MediaType) {
    #expect(MediaTypeSniffer.sniff(name: name, Array(text.utf8)) == expected)
  }
}
