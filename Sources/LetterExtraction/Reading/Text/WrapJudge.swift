/// Tells lines that an editor wrapped at a column from lines that end by their author's will.
///
/// A wrapped line ends near the right edge, because the next word would not have fit. Addresses,
/// signatures and verse end anywhere. The edge is taken from the paragraph itself where it has lines
/// enough, else from the nearest paragraph that has.
struct WrapJudge {
  private struct Paragraph {
    var lines: Range<Int>
    /// The right edge, in columns, where the paragraph itself shows one.
    var edge: Int?
  }

  private let lines: [PhysicalLine]
  private var paragraphs: [Paragraph] = []
  private var joins: [Bool]

  /// For each line whether it continues the line before it.
  ///
  /// `lines`: with markers set; a line after a blank, of another kind or quote level, or with a
  /// marker never continues.
  static func joins(_ lines: [PhysicalLine]) -> [Bool] {
    var judge = WrapJudge(lines: lines)
    judge.part()
    judge.decide()
    return judge.joins
  }

  private init(lines: [PhysicalLine]) {
    self.lines = lines
    joins = [Bool](repeating: false, count: lines.count)
  }

  private mutating func part() {
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].kind == .text, lines[start].kind == .text,
        lines[end].blankBefore == 0, lines[end].quote == lines[start].quote,
        lines[end].marker == nil
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
    let widths = range.dropLast().map { lines[$0].width }.sorted()
    let widest = max(widths[widths.count * 19 / 20], lines[range.upperBound - 1].width)
    guard (36...140).contains(widest), widths[widths.count - 1] <= widest + 12 else { return nil }
    var full = 0
    var nearlyFull = 0
    var lower = 0
    var cased = 0
    for index in range.dropFirst() {
      let (above, line) = (lines[index - 1], lines[index])
      if above.width >= widest - 18, above.width + 1 + line.firstWord > widest - 6 { full += 1 }
      if above.width * 10 >= widest * 6 { nearlyFull += 1 }
      if line.start != .none { cased += 1 }
      if line.start == .lower { lower += 1 }
    }
    let pairs = range.count - 1
    if cased * 2 < pairs { return full * 20 >= pairs * 17 ? widest : nil }
    if full * 10 >= pairs * 6, lower * 10 >= cased * 3 { return widest }
    if pairs >= 3, nearlyFull * 5 >= pairs * 4, lower * 10 >= cased * 6 { return widest }
    return nil
  }

  private mutating func decide() {
    let shared = sharedEdge()
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
      let edge = nearest(paragraph.lines, before, after) ?? shared
      guard let edge, paragraph.lines.allSatisfy({ lines[$0].width <= edge + edge / 4 }) else {
        continue
      }
      judge(paragraph.lines, edge: edge, isProse: false)
    }
  }

  private func nearest(_ range: Range<Int>, _ before: Int?, _ after: Int?) -> Int? {
    switch (before, after) {
    case (nil, nil): nil
    case (let one?, nil), (nil, let one?): paragraphs[one].edge
    case (let one?, let other?):
      range.lowerBound - paragraphs[one].lines.upperBound
        <= paragraphs[other].lines.lowerBound - range.upperBound
        ? paragraphs[one].edge : paragraphs[other].edge
    }
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
        isJoined = !wouldFit || (above.width * 2 >= edge && (isProse || range.count == 2))
      } else if isProse {
        isJoined = !wouldFit && above.width >= edge - 25
      } else {
        isJoined =
          !wouldFit && above.width >= edge - 18 && range.count <= 3
          && (line.start != .upper || above.width >= edge - slack)
      }
      joins[index] = isJoined
      if !isJoined { first = index }
    }
  }

  /// Whether indentation lets a line continue the paragraph or item that begins at `first`.
  private func continues(_ index: Int, first: Int, _ range: Range<Int>) -> Bool {
    let (above, line, head) = (lines[index - 1], lines[index], lines[first])
    if head.marker != nil {
      // Under a marker: at the marker, at the text behind it, or anywhere between.
      if index == first + 1 { return line.indent >= head.indent - 1 && line.indent <= head.hang + 4 }
      return abs(line.indent - above.indent) <= 1
    }
    if index == first + 1 {
      if line.indent <= above.indent + 1 { return above.indent - line.indent <= 16 }
      // A hanging indentation: the lines that follow keep it.
      return line.start != .upper && line.indent - above.indent <= 10
        && (index + 1 == range.upperBound || lines[index + 1].indent == line.indent)
    }
    return abs(line.indent - above.indent) <= 1
  }
}
