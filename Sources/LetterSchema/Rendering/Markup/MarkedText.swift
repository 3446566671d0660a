/// An element over a part of a text.
struct MarkedSpan {
  /// Byte offsets into the text.
  var range: Range<Int>
  var element: StaticString
  var attributes: [MarkupWriter.Attribute] = []
}

extension MarkupWriter {
  /// A part of a text, in UTF-8, with elements over parts of it.
  mutating func text(_ bytes: [UInt8], _ part: Range<Int>, _ spans: [MarkedSpan]) {
    for run in InlineRun.runs(of: bytes, part, spans: spans.map(\.range)) {
      switch run {
      case .text(let range): text(String(decoding: bytes[range], as: UTF8.self))
      case .open(let index): start(spans[index].element, spans[index].attributes)
      case .close(let index): end(spans[index].element)
      }
    }
  }
}
