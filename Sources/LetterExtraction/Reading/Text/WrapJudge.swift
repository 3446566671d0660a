/// Tells lines that an editor wrapped at a column from lines that end by their author's will.
///
/// A wrapped line ends near the right edge, because the next word would not have fit. Addresses,
/// signatures and verse end anywhere. The edge is taken from the paragraph itself where it has lines
/// enough, else from the nearest paragraph that has.
struct WrapJudge {
  /// What there is to judge a line by.
  struct Line {
    @Packed<Int32> var indent: Int
    @Packed<Int32> var width: Int
    @Packed<Int32> var firstWord: Int
    @Packed<Int32> var hang: Int
    @Packed<Int32> var quote: Int
    var isText: Bool
    var hasBlankBefore: Bool
    var hasMarker: Bool
    var endsSentence: Bool
    var endsComma: Bool
    var isDrawn: Bool
    var isBoxed: Bool
    var start: LetterCase

    init(_ line: PhysicalLine) {
      (indent, width, firstWord) = (line.indent, line.width, line.firstWord)
      (hang, quote) = (line.hang, line.quote)
      isText = line.kind == .text
      hasBlankBefore = line.blankBefore > 0
      hasMarker = line.marker != nil
      (endsSentence, endsComma) = (line.endsSentence, line.endsComma)
      (isDrawn, isBoxed) = (line.isDrawn, line.isBoxed)
      start = line.start
    }
  }

  private struct Paragraph {
    var lines: Range<Int>
    /// The right edge, in columns, where the paragraph itself shows one.
    var edge: Int?
  }

  /// Columns; nothing is wrapped at fewer.
  static let leastEdge = 36

  private let lines: [Line]
  private let isMarkdown: Bool
  private var paragraphs: [Paragraph] = []
  private var joins: [Bool]

  /// For each line whether it continues the line before it.
  ///
  /// `lines`: with markers set; a line after a blank, of another kind or quote level, or with a
  /// marker never continues.
  ///
  /// `isMarkdown`: the syntax itself joins lines of a paragraph, so that less evidence is asked for.
  static func joins(_ lines: [PhysicalLine], isMarkdown: Bool = false) -> [Bool] {
    joins(lines.map(Line.init), isMarkdown: isMarkdown)
  }

  static func joins(_ lines: [Line], isMarkdown: Bool = false) -> [Bool] {
    var judge = WrapJudge(lines: lines, isMarkdown: isMarkdown)
    judge.part()
    judge.decide()
    judge.setApart()
    return judge.joins
  }

  private init(lines: [Line], isMarkdown: Bool) {
    self.lines = lines
    self.isMarkdown = isMarkdown
    joins = [Bool](repeating: false, count: lines.count)
  }

  private mutating func part() {
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].isText, lines[start].isText,
        !lines[end].hasBlankBefore, lines[end].quote == lines[start].quote,
        !lines[end].hasMarker
      {
        end += 1
      }
      if end - start > 1 {
        paragraphs.append(Paragraph(lines: start..<end, edge: edge(start..<end)))
      }
      start = end
    }
  }

  /// The right edge that a paragraph's lines show; nil where they do not look wrapped.
  private func edge(_ range: Range<Int>) -> Int? {
    guard range.count >= 3 else { return nil }
    let widths = range.map { lines[$0].width }.sorted(by: >)
    // A line or two may stick out: an address that cannot be broken, debris.
    var tried = Int.max
    for widest in widths.prefix(3) where widest + 4 < tried {
      tried = widest
      if (Self.leastEdge...140).contains(widest), isWrapped(range, at: widest) { return widest }
    }
    return nil
  }

  private func isWrapped(_ range: Range<Int>, at edge: Int) -> Bool {
    var full = 0
    var filled = 0
    var nearlyFull = 0
    var lower = 0
    var cased = 0
    for index in range.dropFirst() {
      let (above, line) = (lines[index - 1], lines[index])
      if line.isDrawn || line.isBoxed { return false }
      if above.width >= edge - 18, above.width <= edge + 4,
        above.width + 1 + line.firstWord > edge - 6
      {
        full += 1
      }
      if above.width >= edge - 25, above.width <= edge, above.width + 1 + line.firstWord > edge {
        filled += 1
      }
      if above.width * 10 >= edge * 6, above.width <= edge + 4 { nearlyFull += 1 }
      if line.start != .none { cased += 1 }
      if line.start == .lower { lower += 1 }
    }
    let pairs = range.count - 1
    if cased * 2 < pairs { return full * 20 >= pairs * 17 }
    // Languages that write nouns with capitals: no line at all has room for the next word.
    if pairs >= 3, edge >= 56, filled == pairs { return true }
    if full * 10 >= pairs * 6, lower * 10 >= cased * 3 { return true }
    return pairs >= 3 && nearlyFull * 5 >= pairs * 4 && lower * 10 >= cased * 6
  }

  private mutating func decide() {
    let shared = sharedEdge() ?? commonEdge()
    let known = paragraphs.indices.filter { paragraphs[$0].edge != nil }
    var next = 0
    for (index, paragraph) in paragraphs.enumerated() {
      while next < known.count, known[next] < index { next += 1 }
      if let edge = paragraph.edge {
        judge(paragraph.lines, edge: edge, isProse: true)
        continue
      }
      let before = next > 0 ? known[next - 1] : nil
      let after = next < known.count ? known[next] : nil
      let widest = paragraph.lines.reduce(0) { max($0, lines[$1].width) }
      // The nearest edge that the lines do not run over.
      let edge = (nearestFirst(paragraph.lines, before, after) + [shared].compactMap { $0 })
        .first { widest <= $0 + 6 }
      if isMarkdown, isRunningText(paragraph.lines) {
        joinRunningText(paragraph.lines)
        continue
      }
      guard let edge else {
        joinHanging(paragraph.lines)
        continue
      }
      judge(paragraph.lines, edge: edge, isProse: fills(paragraph.lines, edge))
    }
  }

  /// `… to this address` / `Sincerely,`: prose does not end in a comma, so that the few words with
  /// one that end a paragraph are none of it.
  private mutating func setApart() {
    for paragraph in paragraphs {
      let last = paragraph.lines.upperBound - 1
      let (above, line) = (lines[last - 1], lines[last])
      guard line.start == .upper, line.endsComma, line.width <= Self.leastEdge,
        above.endsSentence || paragraph.lines.count >= 3
      else { continue }
      joins[last] = false
    }
  }

  /// Whether every line but the last is full to an edge that is known from elsewhere.
  private func fills(_ range: Range<Int>, _ edge: Int) -> Bool {
    edge >= 56
      && range.dropFirst().allSatisfy { index in
        let width = lines[index - 1].width
        return width >= edge - 15 && width + 1 + lines[index].firstWord > edge
      }
  }

  /// Lines of which many go on in lower case, as those of addresses and lists of names do not.
  private func isRunningText(_ range: Range<Int>) -> Bool {
    let starts = range.dropFirst().map { lines[$0].start }
    let lower = starts.count { $0 == .lower }
    let cased = starts.count { $0 != .none }
    guard cased * 2 >= starts.count, lower * 10 >= cased * 3 else { return false }
    let long = range.dropLast().count { lines[$0].width >= 40 }
    return long * 10 >= starts.count * 6
  }

  /// Without any edge: lines of an item that stand under its text and go on in lower case.
  private mutating func joinHanging(_ range: Range<Int>) {
    let head = lines[range.lowerBound]
    guard head.hasMarker else { return }
    for index in range.dropFirst() {
      let (above, line) = (lines[index - 1], lines[index])
      guard line.start == .lower, line.indent == head.hang, above.width >= 45, !above.endsSentence
      else { return }
      joins[index] = true
    }
  }

  private mutating func joinRunningText(_ range: Range<Int>) {
    for index in range.dropFirst() {
      let (above, line) = (lines[index - 1], lines[index])
      guard !above.isDrawn, !line.isDrawn else { continue }
      joins[index] = line.start == .lower || above.width >= 45
    }
  }

  private func nearestFirst(_ range: Range<Int>, _ before: Int?, _ after: Int?) -> [Int] {
    let edges = [before, after].compactMap { $0.flatMap { paragraphs[$0].edge } }
    guard let before, let after else { return edges }
    let isBeforeNearer =
      range.lowerBound - paragraphs[before].lines.upperBound
      <= paragraphs[after].lines.lowerBound - range.upperBound
    return isBeforeNearer ? edges : edges.reversed()
  }

  /// The edge that the most lines of the text have.
  private func commonEdge() -> Int? {
    var weights: [Int: Int] = [:]
    for paragraph in paragraphs {
      if let edge = paragraph.edge { weights[edge, default: 0] += paragraph.lines.count }
    }
    return weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The edge of a text of two-line paragraphs: three lines or more of like width that go on in
  /// lower case.
  private func sharedEdge() -> Int? {
    var widths: [Int] = []
    for paragraph in paragraphs {
      for index in paragraph.lines.dropFirst() where lines[index].start == .lower {
        let width = lines[index - 1].width
        if (45...100).contains(width), !lines[index - 1].endsSentence { widths.append(width) }
      }
    }
    guard widths.count >= 3, let widest = widths.max(), let least = widths.min(),
      widest - least <= 15
    else { return nil }
    return widest
  }

  private mutating func judge(_ range: Range<Int>, edge: Int, isProse: Bool) {
    let slack = max(4, edge / 10)
    var first = range.lowerBound
    for index in range.dropFirst() {
      let (above, line) = (lines[index - 1], lines[index])
      guard continues(index, first: first, range) else {
        first = index
        continue
      }
      let wouldFit = above.width + 1 + line.firstWord <= edge - slack
      let isJoined: Bool
      if line.start == .lower, !above.endsSentence {
        isJoined =
          !wouldFit || isMarkdown && isProse
          || (above.width * 2 >= edge && (isProse || range.count == 2))
      } else if isProse {
        isJoined = !wouldFit && above.width >= edge - 25
      } else {
        let cannotFit = above.width + 1 + line.firstWord > edge
        isJoined =
          !wouldFit && above.width >= edge - 18 && range.count <= 3
          && (line.start != .upper || above.width >= edge - slack || cannotFit)
      }
      joins[index] = isJoined
      if !isJoined { first = index }
    }
  }

  /// Whether indentation lets a line continue the paragraph or item that begins at `first`.
  private func continues(_ index: Int, first: Int, _ range: Range<Int>) -> Bool {
    let (above, line, head) = (lines[index - 1], lines[index], lines[first])
    if line.isDrawn || above.isDrawn || line.isBoxed || above.isBoxed { return false }
    if head.hasMarker {
      // Under a marker: at the marker, at the text behind it, or anywhere between.
      if index == first + 1 {
        return line.indent >= head.indent - 1 && line.indent <= head.hang + 4
      }
      return abs(line.indent - above.indent) <= 1
    }
    if index == first + 1 {
      if line.indent <= above.indent + 1 {
        // Lines set in the middle start at columns of their own.
        return above.indent - line.indent <= 10 && (line.indent < 8 || line.indent == above.indent)
      }
      // A hanging indentation: the lines that follow keep it.
      return line.start != .upper && line.indent - above.indent <= 10
        && (index + 1 == range.upperBound || lines[index + 1].indent == line.indent)
    }
    return abs(line.indent - above.indent) <= 1
  }
}
