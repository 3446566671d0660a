/// Writes the inline tokens of one paragraph into lines of the reading.
///
/// A paragraph's buffer is made of pieces of the source; a span that is open where a line ends goes
/// on in the next one.
struct InlineEmitter {
  /// A piece of the source: the content of one physical line.
  struct Piece {
    var source: Range<Int>
    /// Behind the last byte of the physical line, syntax included.
    var end: Int
    /// Whether the next piece goes on in the same line of the reading.
    var joinsNext: Bool
    var markup: Markup
  }

  private let pieces: [Piece]
  private let starts: [Int]
  private var piece = 0
  private var open: [(form: InlineSpan.Form, target: String?, start: Int)] = []
  private var spans: [InlineSpan] = []
  private var markup: Markup

  /// The paragraph's bytes, its pieces parted by LF.
  static func buffer(_ pieces: [Piece], _ bytes: [UInt8]) -> [UInt8] {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(pieces.reduce(0) { $0 + $1.source.count + 1 })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { buffer.append(0x0A) }
      buffer.append(contentsOf: bytes[piece.source])
    }
    return buffer
  }

  init(_ pieces: [Piece]) {
    self.pieces = pieces
    var at = 0
    starts = pieces.map { piece in
      defer { at += piece.source.count + 1 }
      return at
    }
    markup = pieces[0].markup
  }

  mutating func emit(
    _ parser: InlineParser, _ bytes: [UInt8], _ writer: inout MarkdownWriter,
    _ state: inout MarkdownState
  ) {
    if parser.isImage { markup.form = .caption }
    for token in parser.tokens {
      switch token {
      case .text(let range): writer.builder.append(source(range), of: bytes)
      case .replacement(let visible, let range):
        writer.builder.append(visible, for: source(range))
      case .delimiter(let run): emit(run, bytes, &writer)
      case .open(let form, let target): open.append((form, target, writer.builder.position))
      case .close(let form): close(form, writer.builder.end)
      case .anchor(let name):
        let at = writer.builder.position
        spans.append(InlineSpan(form: .anchor, text: at..<at, target: name))
      case .lineEnd(let index):
        if pieces[index].joinsNext {
          let gap = pieces[index].source.upperBound
          let length = gap < bytes.count ? WhiteSpace.length(bytes, gap, bytes.count) : 0
          writer.builder.space(gap..<gap + length)
        } else {
          end(pieces[index].end, &writer, &state)
        }
        piece = index + 1
        if !pieces[index].joinsNext { markup = pieces[piece].markup }
      case .hardBreak(let offset):
        breakLine(source(offset - 1..<offset).upperBound, &writer, &state)
      case .block(let name, let isEnd, let offset):
        breakLine(source(offset - 1..<offset).upperBound, isEnd: isEnd, &writer, &state)
        state.follow(name, isEnd: isEnd)
      case .nothing: break
      }
    }
    end(pieces[pieces.count - 1].end, &writer, &state)
  }

  private mutating func breakLine(
    _ at: Int, isEnd: Bool = true, _ writer: inout MarkdownWriter, _ state: inout MarkdownState
  ) {
    guard !writer.builder.isAtLineStart else { return }
    end(at, &writer, &state)
    var next = pieces[piece].markup
    next.blankBefore = 0
    next.opensItem = false
    markup = next
  }

  private mutating func end(_ at: Int, _ writer: inout MarkdownWriter, _ state: inout MarkdownState)
  {
    guard !writer.builder.isAtLineStart else { return }
    let stop = writer.builder.end
    for index in open.indices {
      if stop > open[index].start {
        spans.append(
          InlineSpan(
            form: open[index].form, text: open[index].start..<stop, target: open[index].target))
      }
      // The next line starts behind this one's newline.
      open[index].start = stop + 1
    }
    state.mark(&markup)
    markup.spans = spans
    spans = []
    writer.finish(upTo: at, markup)
  }

  private mutating func emit(_ run: DelimiterRun, _ bytes: [UInt8], _ writer: inout MarkdownWriter)
  {
    for form in run.closing { close(form, writer.builder.end) }
    if run.left > 0 {
      let source = source(run.range)
      let from = run.opening.isEmpty ? source.upperBound - run.left : source.lowerBound
      writer.builder.append(from..<from + run.left, of: bytes)
    }
    for form in run.opening { open.append((form, nil, writer.builder.position)) }
  }

  private mutating func close(_ form: InlineSpan.Form, _ end: Int) {
    guard let index = open.lastIndex(where: { $0.form == form }) else { return }
    let span = open.remove(at: index)
    if end > span.start {
      spans.append(InlineSpan(form: form, text: span.start..<end, target: span.target))
    }
  }

  /// Where bytes of the buffer stand in the source.
  private mutating func source(_ range: Range<Int>) -> Range<Int> {
    let holder = max(0, starts.partitioningIndex { $0 > range.lowerBound } - 1)
    let start = pieces[holder].source.lowerBound + range.lowerBound - starts[holder]
    return start..<start + range.count
  }
}
