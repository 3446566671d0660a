/// What the detectors see, line by line: stand-off marks that edit and decide nothing.
public struct Cues: Sendable {
  /// One mark: a cue and the part of the visible text that gave it.
  public struct Mark: Hashable, Sendable {
    public var cue: Cue
    public var text: Range<Int>

    public init(_ cue: Cue, _ text: Range<Int>) {
      self.cue = cue
      self.text = text
    }
  }

  /// The marks of each line, in the order in which they were found.
  public package(set) var lines: [[Mark]] = []

  public init() {}

  /// Looks at every line of a page with every detector.
  package init(_ page: Page) {
    let shapes = page.lines.map { LineShape(page.text, $0.text) }
    lines.reserveCapacity(page.lines.count)
    for index in page.lines.indices {
      let view = LineView(page: page, index: index, shape: shapes[index])
      var marks: [Mark] = []
      marks.reserveCapacity(24)
      for detector in DetectorCatalog.all { detector.look(at: view, &marks) }
      lines.append(marks)
    }
    Surroundings.mark(page, shapes, &self)
  }

  package func has(_ cue: Cue, in line: Int) -> Bool {
    lines[line].contains { $0.cue == cue }
  }
}
