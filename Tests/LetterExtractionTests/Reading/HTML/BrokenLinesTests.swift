import Testing

@testable import LetterExtraction

@Suite struct BrokenLinesTests {
  @Test func `lines that a judge joins become one, with their spans and bytes`() {
    let page = Page("<p>first</p><p>We <b>urge</b> you<br>\n<i>to act</i><br>Yours</p><p>last")
    var reading = page.reading
    BrokenLines.unwrap(&reading, runs: [1..<4]) { _, _ in [false, true, false] }
    let texts = reading.lines.map { String(decoding: reading.text[$0.text], as: UTF8.self) }
    #expect(texts == ["first", "We urge you to act", "Yours", "last"])
    #expect(reading.lines[1].at == page.lines[1].at.lowerBound..<page.lines[2].at.upperBound)
    #expect(reading.lines[1].markup.spans.map(\.form) == [.strong, .emphasis])
  }

  @Test func `a block's edge parts runs of broken lines`() {
    let bytes = Array("<p>a<br>b<br><br>c<p>d<pre>e\nf</pre>g".utf8)
    let runs = bytes.withUnsafeBufferPointer { buffer in
      var builder = PageBuilder(source: bytes, bytes: buffer)
      HTMLTokenizer.run(buffer, into: &builder)
      builder.finish()
      return builder.brokenRuns
    }
    #expect(runs == [0..<3, 4..<6])
  }
}
