/// Where the running text of a document is thickest: the stretch of lines that holds the most of
/// it, and for a page the element.
///
/// The stretch is the one of greatest weight: paragraphs count for it by their length, short lines
/// against it. Comments have as many paragraphs and are none of it.
struct MainText {
  private(set) var lines: Range<Int>?
  /// Nil for a text.
  private(set) var element: TextElement?

  init(
    _ page: Page, _ shapes: [LineShape], _ cues: [CueSet], _ prose: [Bool], _ elements: ElementPaths
  ) {
    guard prose.contains(true) else { return }
    let weights = page.lines.indices.map { Self.weight($0, shapes, cues, prose) }
    let stretch = Self.heaviest(weights) { weights[$0] > 0 && !Self.isHeadline(cues[$0]) }
    guard !stretch.isEmpty else { return }
    lines = stretch
    let widths = page.lines.indices.map { prose[$0] ? min(shapes[$0].width, 1000) : 0 }
    element = TextElement(page.lines, widths: widths, in: stretch, elements)
  }

  /// Nothing from `line` on belongs to it.
  mutating func end(at line: Int) {
    if let lines, lines.lowerBound < line { self.lines = lines.clamped(to: 0..<line) }
  }

  /// Unit: letters of running text.
  private static func weight(
    _ line: Int, _ shapes: [LineShape], _ cues: [CueSet], _ prose: [Bool]
  ) -> Int {
    let width = shapes[line].width
    if cues[line].contains(.hintComment) { return -60 }
    if isHeadline(cues[line]) { return 400 }
    if prose[line] { return min(width, 600) }
    if cues[line].contains(.salutationLine) || cues[line].contains(.closingLine) { return 100 }
    if cues[line].contains(.linkWhole) { return -90 }
    return width > 60 ? 0 : -60
  }

  /// A heading that names the page, too: what stands below it is the page's text.
  private static func isHeadline(_ cues: CueSet) -> Bool {
    cues.contains(.matchesPageTitle)
      && (cues.contains(.headingTop) || cues.contains(.headingSecond))
  }

  /// The stretch whose sum is highest, from text to text; the first of equals. A headline leads to
  /// the text and is none.
  private static func heaviest(_ weights: [Int], _ isText: (Int) -> Bool) -> Range<Int> {
    var best = (sum: Int.min, lines: 0..<0)
    var sum = 0
    var start = 0
    for (line, weight) in weights.enumerated() {
      if sum <= 0 { (sum, start) = (0, line) }
      sum += weight
      if sum > best.sum, isText(line) { best = (sum, start..<line + 1) }
    }
    return (best.lines.first(where: isText) ?? 0)..<best.lines.upperBound
  }
}
