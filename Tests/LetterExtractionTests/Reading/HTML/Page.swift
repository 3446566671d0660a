import LetterSchema
import Testing

@testable import LetterExtraction

/// A page as tests write it, and its lines as tests want them.
struct Page {
  let source: SourceText
  let reading: Reading

  init(_ html: String) { self.init(bytes: Array(html.utf8)) }

  init(bytes: [UInt8]) {
    source = SourceText(
      name: "page.html", uri: nil, mediaType: .html, bytes: bytes,
      charset: Charset(name: "utf-8", evidence: .validUTF8), originalCount: bytes.count,
      sha256: "", diagnostics: [])
    reading = SourceReader().read(source)
  }

  var lines: [Line] { reading.lines }

  var texts: [String] { lines.map { text($0.text) } }

  func text(_ range: Range<Int>) -> String { String(decoding: reading.text[range], as: UTF8.self) }

  func marker(_ line: Line) -> String? { line.marker.map(text) }

  func slice(_ line: Line) -> String { String(decoding: source.bytes[line.at], as: UTF8.self) }

  /// The spans of a form in all lines: `text` or `text→target`.
  func spans(_ form: InlineSpan.Form) -> [String] {
    lines.flatMap { line in
      line.markup.spans.filter { $0.form == form }.map { span in
        text(span.text) + (span.target.map { "→" + $0 } ?? "")
      }
    }
  }
}

/// Listens along with the page builder and keeps what counts as visible.
struct Ledger: MarkupEventHandler, ~Copyable {
  var page: PageBuilder
  /// Visible bytes that are not blank, references resolved.
  var visible: [UInt8] = []
  /// Source bytes they came from.
  var places: [Range<Int>] = []

  static func of(_ bytes: [UInt8]) -> (visible: [UInt8], places: [Range<Int>]) {
    bytes.withUnsafeBufferPointer { buffer in
      var ledger = Ledger(page: PageBuilder(source: bytes, bytes: buffer))
      HTMLTokenizer.run(buffer, into: &ledger)
      return (ledger.visible, ledger.places)
    }
  }

  var isInForeignContent: Bool { page.isInForeignContent }

  mutating func startTag(_ tag: MarkupTag, attributes: UnsafeBufferPointer<MarkupAttribute>)
    -> ContentModel
  { page.startTag(tag, attributes: attributes) }

  mutating func endTag(_ tag: MarkupTag) { page.endTag(tag) }

  mutating func text(at source: Range<Int>) {
    if !page.stack.top.context.contains(.invisible) {
      visible += withoutBlanks(page.source, source)
      places.append(source)
    }
    page.text(at: source)
  }

  mutating func replacedText(first: UInt32, second: UInt32, at source: Range<Int>) {
    if !page.stack.top.context.contains(.invisible) {
      var resolved: [UInt8] = []
      resolved.append(scalar: first)
      if second != 0 { resolved.append(scalar: second) }
      resolved = TextRepair.replaced(resolved)
      let shown = withoutBlanks(resolved, 0..<resolved.count)
      visible += shown
      if !shown.isEmpty { places.append(source) }
    }
    page.replacedText(first: first, second: second, at: source)
  }

  mutating func comment(content: Range<Int>, at source: Range<Int>) {}
  mutating func doctype(_ doctype: MarkupDoctype) {}
}

func withoutBlanks(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
  var kept: [UInt8] = []
  var index = range.lowerBound
  while index < range.upperBound {
    let blank = WhiteSpace.length(bytes, index, range.upperBound)
    if blank == 0 { kept.append(bytes[index]) }
    index += max(1, blank)
  }
  return kept
}

/// Checks all that holds of every reading of every page.
func expectSound(
  _ page: Page, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let reading = page.reading
  let bytes = page.source.bytes
  let ledger = Ledger.of(bytes)
  let shown = withoutBlanks(reading.text, 0..<reading.text.count)
  #expect(shown == ledger.visible, comment, sourceLocation: sourceLocation)
  var end = 0
  var textEnd = 0
  var isAscending = true
  for line in reading.lines {
    let start = line.marker?.lowerBound ?? line.text.lowerBound
    isAscending =
      isAscending && line.at.lowerBound >= end && !line.at.isEmpty
      && line.at.upperBound <= bytes.count && start >= textEnd && !line.text.isEmpty
    for span in line.markup.spans {
      isAscending =
        isAscending && span.text.lowerBound >= line.text.lowerBound
        && span.text.upperBound <= line.text.upperBound
    }
    end = line.at.upperBound
    textEnd = line.text.upperBound
  }
  #expect(isAscending, comment, sourceLocation: sourceLocation)
  #expect(areCovered(ledger.places, reading.lines, bytes), comment, sourceLocation: sourceLocation)
  var isExact = true
  for run in reading.map.runs where run.isVerbatim {
    for (shown, source) in zip(reading.text[run.text], bytes[run.source]) where shown != source {
      // A tab or line end shows as a space.
      isExact = isExact && shown == 0x20 && source < 0x20
    }
  }
  #expect(isExact, comment, sourceLocation: sourceLocation)
}

/// Whether each visible byte lies in a line; lines do not overlap, so in one.
private func areCovered(_ places: [Range<Int>], _ lines: [Line], _ bytes: [UInt8]) -> Bool {
  var index = 0
  for place in places {
    var at = place.lowerBound
    while at < place.upperBound {
      let blank = WhiteSpace.length(bytes, at, place.upperBound)
      if blank == 0 {
        while index < lines.count, lines[index].at.upperBound <= at { index += 1 }
        guard index < lines.count, lines[index].at.contains(at) else { return false }
      }
      at += max(1, blank)
    }
  }
  return true
}
