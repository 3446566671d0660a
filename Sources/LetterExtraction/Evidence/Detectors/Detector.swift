/// Looks at lines and marks what it sees: it edits nothing, decides nothing and cannot fail.
protocol Detector: SendableMetatype {
  /// Marks one line; cues of lines before and behind it are not known yet.
  static func look(at line: LineView, _ marks: inout [Cues.Mark])
}

/// A line as a detector sees it.
struct LineView {
  let page: Page
  let index: Int
  let shape: LineShape
  let text: Range<Int>
  let markup: Markup

  init(page: Page, index: Int, shape: LineShape) {
    self.page = page
    self.index = index
    self.shape = shape
    text = page.lines[index].text
    markup = page.lines[index].markup
  }
}

/// Every detector of single lines; those that compare lines are in `Surroundings`.
enum DetectorCatalog {
  static let all: [any Detector.Type] = [
    Typography.self, MarkupSays.self, Phrases.self, Furniture.self, Shapes.self,
  ]
}

extension [Cues.Mark] {
  @inline(__always)
  mutating func add(_ cue: Cue, _ text: Range<Int>, if condition: Bool = true) {
    if condition { append(Cues.Mark(cue, text)) }
  }
}
