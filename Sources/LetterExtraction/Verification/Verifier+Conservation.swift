import LetterSchema

extension Verifier {
  /// Counts each visible byte into the one block or removal that holds it.
  mutating func checkConservation() {
    checkOrder(letter.blocks.map(\.at), "blocks")
    checkOrder(letter.removed.map(\.at), "removed")
    let spans = disjointSpans()
    if source.mediaType == .plain { checkNothingUnread(outside: spans) }
    var coverage = Coverage(spans)
    for run in reading.map.runs { coverage.add(run, of: reading.text) }
    for gap in coverage.gaps {
      fail(
        .uncovered, "conservation", at: gap.source,
        expected: Folding.string(reading.text[gap.text]), found: "")
    }
    let found = letter.conservation
    let counts = [
      ("visible", coverage.visible, found.visible), ("kept", coverage.kept, found.kept),
      ("removed", coverage.removed, found.removed),
    ]
    for (name, expected, found) in counts where expected != found {
      fail(.count, "conservation/\(name)", expected: "\(expected)", found: "\(found)")
    }
  }

  /// All of a plain text is visible. The reader may pass over what draws a line (`>`, `|`), but
  /// not over a line: what is in no span must be white space.
  private mutating func checkNothingUnread(outside spans: [Coverage.Span]) {
    let bytes = source.bytes
    var place = 0
    for span in spans.map({ $0.start..<$0.end }) + [bytes.count..<bytes.count] {
      let between = WhiteSpace.trim(place..<span.lowerBound, bytes)
      place = span.upperBound
      // Where it was read, it is told of as a gap in the coverage.
      if !between.isEmpty, reading.map.text(of: between).isEmpty {
        fail(
          .uncovered, "conservation", at: between,
          expected: String(decoding: bytes[between], as: UTF8.self), found: "")
      }
    }
  }

  private mutating func checkOrder(_ ranges: [ByteRange], _ path: String) {
    for (index, pair) in zip(ranges, ranges.dropFirst()).enumerated()
    where pair.1.start < pair.0.start {
      fail(
        .overlap, "\(path)/\(index + 1)/at", at: pair.1.range,
        expected: "a place behind \(pair.0.start)", found: "\(pair.1.start)")
    }
  }

  /// Blocks and removals by their place; one that runs into another is told of and left out.
  private mutating func disjointSpans() -> [Coverage.Span] {
    let count = source.bytes.count
    var spans: [(path: String, span: Coverage.Span)] = []
    for (index, block) in letter.blocks.enumerated() {
      spans.append(("blocks/\(index)/at", Coverage.Span(block.at, isKept: true)))
    }
    for (index, removal) in letter.removed.enumerated() {
      spans.append(("removed/\(index)/at", Coverage.Span(removal.at, isKept: false)))
    }
    spans.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    var disjoint: [Coverage.Span] = []
    for (path, span) in spans where 0 <= span.start && span.start < span.end && span.end <= count {
      if let last = disjoint.last, span.start < last.end {
        fail(
          .overlap, path, at: span.start..<span.end, expected: "a start from \(last.end) on",
          found: "\(span.start)")
      } else {
        disjoint.append(span)
      }
    }
    return disjoint
  }
}

/// Counts visible bytes, run by run in source order, into spans that are disjoint and ascend.
struct Coverage {
  struct Span {
    var start: Int
    var end: Int
    var isKept: Bool

    init(_ at: ByteRange, isKept: Bool) {
      start = at.start
      end = at.end
      self.isKept = isKept
    }
  }

  /// Visible text that no span holds.
  struct Gap {
    var source: Range<Int>
    var text: Range<Int>
  }

  private let spans: [Span]
  private var next = 0
  private(set) var visible = 0
  private(set) var kept = 0
  private(set) var removed = 0
  private(set) var gaps: [Gap] = []
  private var isInGap = false

  init(_ spans: [Span]) { self.spans = spans }

  mutating func add(_ run: SourceMap.Run, of text: [UInt8]) {
    var place = run.source.lowerBound
    var offset = run.text.lowerBound
    while offset < run.text.upperBound {
      while next < spans.count, spans[next].end <= place { next += 1 }
      let span = next < spans.count ? spans[next] : nil
      let isInside = span.map { $0.start <= place } ?? false
      var end = run.source.upperBound
      if run.isVerbatim, let span { end = min(end, isInside ? span.end : span.start) }
      // A run that stands for something else lies in a span as a whole or not at all.
      let isHeld = isInside && (run.isVerbatim || run.source.upperBound <= (span?.end ?? 0))
      let piece = offset..<(run.isVerbatim ? offset + end - place : run.text.upperBound)
      count(piece, of: text, source: place..<end, in: isHeld ? span : nil)
      offset = piece.upperBound
      place = end
    }
  }

  private mutating func count(
    _ piece: Range<Int>, of text: [UInt8], source: Range<Int>, in span: Span?
  ) {
    let bytes = Folding.nonBlankCount(text[piece])
    guard bytes > 0 else { return }
    visible += bytes
    if let span {
      if span.isKept { kept += bytes } else { removed += bytes }
      isInGap = false
    } else if isInGap, let last = gaps.indices.last {
      gaps[last].source = gaps[last].source.lowerBound..<source.upperBound
      gaps[last].text = gaps[last].text.lowerBound..<piece.upperBound
    } else {
      gaps.append(Gap(source: source, text: piece))
      isInGap = true
    }
  }
}
