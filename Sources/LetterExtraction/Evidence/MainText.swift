/// Where the running text of a document is thickest: the stretch of lines, and for a page the
/// element, that hold the most of it.
///
/// The stretch is the one of greatest weight: paragraphs count for it by their length, short lines
/// against it. The element is found as readers of articles do it: each paragraph speaks for the
/// element that holds it, and half as much for the next one out.
struct MainText {
  private(set) var lines: Range<Int>?
  /// For each line whether the element holds it; nil for a text.
  private(set) var insideElement: [Bool]?

  init(
    _ page: Page, _ shapes: [LineShape], _ cues: [CueSet], _ prose: [Bool], _ elements: ElementPaths
  ) {
    guard prose.contains(true) else { return }
    lines = Self.heaviest(page.lines.indices.map { Self.weight($0, shapes, cues, prose) })
    insideElement = Self.inside(page, shapes, prose, elements)
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
    if prose[line] { return min(width, 600) }
    if cues[line].contains(.salutationLine) || cues[line].contains(.closingLine) { return 100 }
    if cues[line].contains(.linkWhole) { return -90 }
    return width > 60 ? 0 : -60
  }

  /// The stretch whose sum is highest; the first of equals.
  private static func heaviest(_ weights: [Int]) -> Range<Int> {
    var best = (sum: Int.min, lines: 0..<0)
    var sum = 0
    var start = 0
    for (line, weight) in weights.enumerated() {
      if sum <= 0 { (sum, start) = (0, line) }
      sum += weight
      if sum > best.sum { best = (sum, start..<line + 1) }
    }
    return best.lines
  }

  private static func inside(
    _ page: Page, _ shapes: [LineShape], _ prose: [Bool], _ elements: ElementPaths
  ) -> [Bool]? {
    var mass = [Int](repeating: 0, count: elements.count)
    for line in page.lines.indices where prose[line] && page.lines[line].markup.path >= 0 {
      let holder = elements.parent(page.lines[line].markup.path)
      guard holder >= 0 else { continue }
      let width = min(shapes[line].width, 1000)
      mass[holder] += 2 * width
      let outer = elements.parent(holder)
      if outer >= 0 { mass[outer] += width }
    }
    guard let most = mass.max(), most > 0, let main = mass.firstIndex(of: most) else { return nil }
    // Elements are numbered before what they hold.
    var isInside = [Bool](repeating: false, count: elements.count)
    for element in main..<elements.count {
      isInside[element] =
        element == main || elements.parent(element) >= 0 && isInside[elements.parent(element)]
    }
    return page.lines.map { $0.markup.path >= 0 && isInside[$0.markup.path] }
  }
}
