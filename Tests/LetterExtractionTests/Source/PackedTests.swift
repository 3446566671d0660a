import Testing

@testable import LetterExtraction

@Suite struct PackedTests {
  @Test func `numbers and ranges come out as they went in`() {
    var line = Line(text: 3..<9, at: 0..<12)
    #expect(line.text == 3..<9)
    #expect(line.marker == nil)
    line.marker = 1..<2
    #expect(line.marker == 1..<2)
    line.markup.row = 7
    line.markup.path = -1
    #expect(line.markup.row == 7)
    #expect(line.markup.path == -1)
    line.at = 0..<PackedRange.limit
    #expect(line.at == 0..<PackedRange.limit)
  }

  @Test func `what does not fit becomes the nearest that does`() {
    var markup = Markup()
    markup.column = 1 << 40
    markup.level = 1000
    #expect(markup.column == Int(Int16.max))
    #expect(markup.level == 255)
  }

  @Test func `a line keeps its few strings and spans apart, and is equal by them`() {
    var one = Markup()
    var other = Markup()
    one.number = "3"
    one.spans = [InlineSpan(form: .link, text: 0..<4, target: "#x")]
    one.machineDate = "2014-05-12"
    #expect(one.number == "3")
    #expect(one != other)
    other.machineDate = "2014-05-12"
    other.spans = [InlineSpan(form: .link, text: 0..<4, target: "#x")]
    other.number = "3"
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    let copy = one
    one.spans = []
    #expect(copy.spans.count == 1)
    #expect(one.number == "3")
  }

  @Test func `a line is small`() {
    #expect(MemoryLayout<Line>.stride <= 72)
    #expect(MemoryLayout<OpenElement>.stride <= 44)
    #expect(MemoryLayout<SourceMap.Run>.stride <= 16)
  }
}
