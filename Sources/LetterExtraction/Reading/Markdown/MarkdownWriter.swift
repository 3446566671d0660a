/// The builder with a ledger: every line takes the syntax that stands before it.
struct MarkdownWriter {
  var builder: ReadingBuilder
  private let bytes: [UInt8]
  /// Behind the last source byte that a line holds.
  private var covered = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    builder = ReadingBuilder(capacity: bytes.count)
  }

  /// Ends the open line; it holds what is not blank up to `end` and in no line yet.
  mutating func finish(upTo end: Int, _ markup: Markup) {
    let at = WhiteSpace.trim(covered..<max(covered, end), bytes)
    if builder.finishLine(at: at, markup: markup) { covered = at.upperBound }
  }

  /// A line of source bytes as they are.
  mutating func verbatim(_ range: Range<Int>, upTo end: Int, _ markup: Markup) {
    builder.append(range, of: bytes)
    finish(upTo: end, markup)
  }

  /// Gives what is left to the last line, or makes a line of it where there is none.
  mutating func close() {
    let rest = WhiteSpace.trim(covered..<bytes.count, bytes)
    guard !rest.isEmpty else { return }
    if builder.reading.lines.isEmpty {
      var markup = Markup()
      markup.form = .syntax
      verbatim(rest, upTo: rest.upperBound, markup)
    } else {
      builder.extendLast(to: rest.upperBound)
    }
  }
}
